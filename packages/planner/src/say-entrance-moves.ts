import type { Finding } from '@callwright/model';
import { isFlowResource } from '@callwright/model';
import { sayValue } from './describe-values.ts';
import { secondsBetweenWrites } from './estimate.ts';
import type { Facts } from './facts.ts';
import type { Move } from './find-moves.ts';
import { isOpenMove } from './find-moves.ts';
import type { Proposals } from './proposal.ts';

/** Numbers and addresses that go to another route: between its two requests nobody can be reached by them (design 5). */
export function entranceMoves(
  facts: Facts,
  proposals: Proposals,
  moves: readonly Move[],
): readonly Finding[] {
  const seconds = secondsBetweenWrites(facts.input.options.requestsPerMinute);
  return moves
    .filter((move) => isOpenMove(proposals, move))
    .map((move): Finding => {
      const resource = facts.resources.get(move.to);
      const isOne = move.values.length === 1;
      return {
        code: 'plan.entrance-moves',
        severity: 'note',
        summary: `${move.values.map(sayValue).join(', ')} ${isOne ? 'moves' : 'move'} from ${sayGiver(facts, move)} to ${move.to}, and ${isOne ? 'is' : 'are'} bound nowhere for about ${seconds} s.`,
        detail: 'Nothing is sent between the two requests; when the second fails, the first is undone.',
        address: move.to,
        ...(resource !== undefined && !isFlowResource(resource) && { place: resource.place }),
      };
    });
}

function sayGiver(facts: Facts, { from }: Move): string {
  return 'address' in from
    ? from.address
    : `the ${facts.traits.get(from.object.kind)?.noun ?? from.object.kind} "${from.object.name}"`;
}

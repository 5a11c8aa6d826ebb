import type { Finding } from '@callwright/model';
import { sayValue } from './describe-values.ts';
import { secondsBetweenWrites } from './estimate.ts';
import type { Facts } from './facts.ts';
import type { Move } from './find-moves.ts';
import { isOpenMove } from './find-moves.ts';
import type { Proposals } from './proposal.ts';

/** Moves that are said one by one; the steps of the plan name all. */
const SAID = 20;

/** Numbers and addresses that go to another route: between its two requests nobody can be reached by them (design 5). */
export function entranceMoves(
  facts: Facts,
  proposals: Proposals,
  moves: readonly Move[],
): readonly Finding[] {
  const open = moves.filter((move) => isOpenMove(proposals, move));
  if (open.length === 0) {
    return [];
  }
  const seconds = secondsBetweenWrites(facts.input.options.requestsPerMinute);
  const said = open.slice(0, SAID).map((move) => sayMove(facts, move));
  const more = open.length > SAID ? `; and ${open.length - SAID} more` : '';
  return [
    {
      code: 'plan.entrance-moves',
      severity: 'note',
      summary: `Bound nowhere for about ${seconds} s while ${isOne(open) ? 'it moves' : 'they move'}: ${said.join('; ')}${more}.`,
      detail:
        'Nothing is sent between the two requests of a move; when the second fails, the first is undone where that is possible.',
    },
  ];
}

function isOne(moves: readonly Move[]): boolean {
  return moves.flatMap(({ values }) => values).length === 1;
}

function sayMove(facts: Facts, { values, from, to }: Move): string {
  const giver =
    'address' in from
      ? from.address
      : `the ${facts.traits.get(from.object.kind)?.noun ?? from.object.kind} "${from.object.name}"`;
  return `${values.map(sayValue).join(', ')} from ${giver} to ${to}`;
}

import type { LiveFlow, LiveObject, Resource } from '@callwright/model';
import type { Facts } from './facts.ts';
import { isOursByHistory } from './ledger-state.ts';
import type { DivisionMove, Proposal, Proposals, RaisedHazard } from './proposal.ts';
import { reason, revise } from './proposal.ts';

/** What is managed stands in a division only where the manifest, the org or the project says so (design 12). */
function divisionMove(
  resource: Resource | undefined,
  live: LiveFlow | LiveObject | undefined,
): DivisionMove | undefined {
  const from = live?.division?.name;
  const to = resource?.division;
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/**
 * The division as a receipt will say it: only one that the org shows, or that this plan puts the resource into. One that
 * the org does not show is unknown.
 */
export function receiptDivision(proposal: Proposal): { readonly division?: string } {
  const { live, resource, division: move } = proposal;
  const division = resource?.division;
  const isSure = live === undefined || move !== undefined || live.division?.name === division;
  return division !== undefined && isSure ? { division } : {};
}

/** Lays a move to another division over what is decided about content and values; it makes nobody stale (design 5). */
export function placeInDivisions(facts: Facts, proposals: Proposals): Proposals {
  return revise(proposals, proposals.values(), (proposal) => {
    const { live, resource, action, held } = proposal;
    const move = divisionMove(resource, live);
    return live !== undefined && move !== undefined && MOVABLE.has(action) && held?.because !== 'conflict'
      ? withMove(proposal, move, hazardsOf(facts, proposal, live, move))
      : proposal;
  });
}

const MOVABLE: ReadonlySet<Proposal['action']> = new Set(['keep', 'adopt', 'update', 'republish', 'rename']);

function withMove(proposal: Proposal, move: DivisionMove, hazards: readonly RaisedHazard[]): Proposal {
  const { from, to } = move;
  const isOnly = proposal.action === 'keep' || proposal.action === 'adopt';
  return {
    ...proposal,
    action: 'update',
    division: move,
    ...(proposal.action === 'adopt' && { refresh: true }),
    ...(isOnly && {
      onlyDivision: true,
      reason: reason('division-differs', `It stands in division "${from}", not in "${to}".`),
    }),
    edits: [
      ...proposal.edits,
      { where: 'division', words: `division: "${to}" (was "${from}")`, before: from, after: to },
    ],
    hazards: [...proposal.hazards, ...hazards],
  };
}

function hazardsOf(
  facts: Facts,
  { receipt, hazards }: Proposal,
  live: LiveFlow | LiveObject,
  { from, to }: DivisionMove,
): readonly RaisedHazard[] {
  if (receipt?.liveId === live.id) {
    const was = receipt.division ?? from;
    return was === from
      ? []
      : [
          {
            hazard: 'overwrites-outside-change',
            message: `It was moved outside of Callwright, from division "${was}" to "${from}".`,
          },
        ];
  }
  const isSaid = hazards.some(({ hazard }) => hazard === 'takes-over-unmanaged');
  return isSaid || isOursByHistory(facts, live)
    ? []
    : [
        {
          hazard: 'takes-over-unmanaged',
          message: `"${live.name}" exists and is not managed by this project; it would be moved from division "${from}" to "${to}".`,
        },
      ];
}

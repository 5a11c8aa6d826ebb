import type { Facts } from '../facts.ts';
import type { Proposals } from '../proposal.ts';
import { busy, revise, writesLive } from '../proposal.ts';

/** A plan that puts a run back would undo what a later run has made of the same thing. */
export function raiseLaterRuns(facts: Facts, proposals: Proposals): Proposals {
  const { rollback } = facts.input.options;
  if (rollback === undefined) {
    return proposals;
  }
  return revise(proposals, busy(proposals), (proposal) => {
    const later = rollback.later.get(proposal.address);
    return later === undefined || !writesLive(proposal)
      ? proposal
      : {
          ...proposal,
          hazards: [
            ...proposal.hazards,
            {
              hazard: 'overwrites-later-run',
              message: `Run ${later.run} has changed it since, on ${later.at}; that would be undone too.`,
            },
          ],
        };
  });
}

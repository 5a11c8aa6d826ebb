import type { AppliedFacts, Change, LiveFacts, LiveFlow, LiveObject, Receipt } from '@callwright/model';
import { sayActor } from './describe-actor.ts';

/** What there is of one resource in the org and in the ledger. */
type Known = { readonly receipt?: Receipt } & (
  { readonly of: 'flow'; readonly live?: LiveFlow } | { readonly of: 'value'; readonly live?: LiveObject }
);

/** What was read and what is remembered of one resource, for whoever asks why (design 5, explanation). */
export function changeFacts(proposal: Known): Pick<Change, 'live' | 'applied'> {
  const live = liveFacts(proposal);
  const applied = appliedFacts(proposal);
  return { ...(live && { live }), ...(applied && { applied }) };
}

function liveFacts(proposal: Known): LiveFacts | undefined {
  if (proposal.of === 'flow') {
    const { live } = proposal;
    const published = live?.published;
    return live === undefined
      ? undefined
      : {
          id: live.id,
          name: live.name,
          ...divisionOf(live),
          ...(published && { publishedVersion: published.id }),
          ...(published?.by && { by: sayActor(published.by) }),
          ...(published?.at !== undefined && { at: published.at }),
        };
  }
  const { live } = proposal;
  return live === undefined
    ? undefined
    : {
        id: live.id,
        name: live.name,
        ...divisionOf(live),
        ...(live.binds !== undefined && { binds: live.binds }),
        ...(live.modifiedBy !== undefined && { by: live.modifiedBy }),
        ...(live.modifiedAt !== undefined && { at: live.modifiedAt }),
      };
}

function divisionOf({ division }: LiveFlow | LiveObject): Pick<LiveFacts, 'division'> {
  return division?.name === undefined ? {} : { division: division.name };
}

function appliedFacts({ receipt }: Known): AppliedFacts | undefined {
  if (receipt === undefined) {
    return undefined;
  }
  const version = receipt.flow?.publishedVersion;
  return {
    liveId: receipt.liveId,
    run: receipt.run,
    at: receipt.at,
    ...(receipt.gitCommit !== undefined && { gitCommit: receipt.gitCommit }),
    ...(version !== undefined && version !== null && { publishedVersion: version }),
  };
}

import type { PublishFlow, Snapshot, TakenIn } from '@callwright/model';
import { kindOf } from '@callwright/model';
import type { StepEnd } from './act.ts';
import { ended } from './act.ts';
import type { RunContext, SharedFlowNow } from './run-context.ts';

/**
 * What a publish would copy in right now, as snapshots for the receipt. A shared flow that is not at the version the plan
 * named makes the step stale: content would spread to callers that nobody reviewed (design 1, promise 2).
 */
export async function snapshotsNow(
  step: PublishFlow,
  context: RunContext,
): Promise<{ readonly snapshots: readonly Snapshot[] } | { readonly end: StepEnd }> {
  const snapshots: Snapshot[] = [];
  for (const taken of step.takesIn) {
    const id = (taken.address && context.identities.idOf(taken.address)) ?? taken.liveId;
    if (id === undefined) {
      return { end: notThere(step, taken, 'it has no live id') };
    }
    const now = await versionOf(id, context);
    if ('unreadable' in now) {
      return {
        end: ended('failed', {
          code: 'applier.not-readable',
          summary: `The shared flow "${taken.name}" could not be read; publishing ${step.address} would copy it in unseen.`,
          detail: now.unreadable,
          hint: 'Plan again when it can be read.',
        }),
      };
    }
    if (now.version === null) {
      return { end: notThere(step, taken, 'it is not published') };
    }
    const planned = context.flowsLeft.get(id)?.publishedVersion ?? taken.publishedVersion;
    if (now.version !== planned) {
      return {
        end: notThere(step, taken, `it is at version ${now.version}, planned was ${planned ?? 'none'}`),
      };
    }
    snapshots.push({
      id,
      ...(taken.address !== undefined && { address: taken.address }),
      version: now.version,
      ...(taken.contentHash !== undefined && { contentHash: taken.contentHash }),
    });
  }
  return { snapshots };
}

function notThere(step: PublishFlow, taken: TakenIn, why: string): StepEnd {
  return ended('stale', {
    code: 'applier.shared-flow-moved',
    summary: `The shared flow "${taken.name}", which publishing ${step.address} copies in, is not as the plan saw it: ${why}.`,
    hint: 'Plan again: the new plan says what the callers take in.',
  });
}

/** Asked once per run and shared flow; a publish of it by this run tells without asking. */
function versionOf(id: string, context: RunContext): Promise<SharedFlowNow> {
  const asked = context.sharedFlows.get(id) ?? readVersion(id, context);
  context.sharedFlows.set(id, asked);
  return asked;
}

async function readVersion(id: string, context: RunContext): Promise<SharedFlowNow> {
  const presence = await context.input.platform.flow(id);
  switch (presence.state) {
    case 'present':
      return { version: presence.value.published?.id ?? null };
    case 'gone':
      return { version: null };
    case 'unknown':
      return { unreadable: `${presence.why.reason}: ${presence.why.detail}` };
  }
}

/** Told after a publish, so that callers need not ask. */
export function rememberPublished(context: RunContext, step: PublishFlow, id: string, version: string): void {
  context.identities.remember(step.address, id);
  context.flowsLeft.set(id, { publishedVersion: version, draft: null });
  if (kindOf(step.address) === 'SharedFlow') {
    context.sharedFlows.set(id, Promise.resolve({ version }));
  }
}

import type { Fact, JsonObject, LiveFlow, LiveVersion } from '@callwright/model';
import { versionKey } from '@callwright/model';
import type { StepEnd } from './act.ts';
import { ended } from './act.ts';
import type { StepScope } from './step-scope.ts';

/** Why a version is kept in the journal of the run: somebody else made it in between, or it is a draft that is about to go. */
export type Saved = 'overtook' | 'discards';

/** Keeps the export of one version in the journal, so that it can be brought back. Gives the export, or why there is none. */
export async function saveContent(
  scope: StepScope,
  as: Saved,
  liveId: string,
  version: Pick<LiveVersion, 'id' | 'at' | 'by'>,
): Promise<Fact<string>> {
  const exports = await scope.context.input.platform.exportFlows([{ id: liveId, version: version.id }]);
  const text: Fact<string> = exports[versionKey(liveId, version.id)] ?? {
    known: false,
    reason: 'not-asked',
    detail: `Version ${version.id} was not exported.`,
  };
  const kept: JsonObject = {
    liveId,
    version: version.id,
    ...(version.at !== undefined && { at: version.at }),
    ...(version.by && { by: { ...version.by } }),
    ...(text.known ? { export: text.value } : { notExported: text.reason }),
  };
  await scope.note({ [as]: kept });
  return text;
}

/**
 * Keeps somebody's draft before a step that discards it, as the plan allowed. One that cannot be had is not discarded: the
 * end of the step says so. Undefined: nothing stands in the way.
 */
export async function saveDraft(scope: StepScope, flow: LiveFlow | undefined): Promise<StepEnd | undefined> {
  const draft = flow?.draft.known === true ? flow.draft.value : null;
  if (flow === undefined || draft === null || isOurs(scope, flow.id, draft)) {
    return undefined;
  }
  const saved = await saveContent(scope, 'discards', flow.id, draft);
  if (!saved.known) {
    return notSaved(flow, saved.detail);
  }
  const now = await scope.context.input.platform.flow(flow.id);
  const isStill = now.state === 'present' && now.value.draft.known && now.value.draft.value?.id === draft.id;
  return isStill ? undefined : notSaved(flow, 'It was saved again, or went, while it was exported.');
}

function notSaved(flow: LiveFlow, why: string): StepEnd {
  return ended('failed', {
    code: 'applier.draft-not-saved',
    summary: `The draft of "${flow.name}" could not be saved, so it was not discarded.`,
    detail: `${why} Nothing was changed.`,
    hint: 'Save what it holds by hand, or let its author publish or revert it; then plan again.',
  });
}

/** What this run, or one of ours that did not get further, has left there. */
function isOurs({ context }: StepScope, flowId: string, draft: LiveVersion): boolean {
  const isByUs = draft.by?.kind === 'client' && draft.by.id === context.client.clientId;
  return isByUs || draft.id === context.flowsLeft.get(flowId)?.draft;
}

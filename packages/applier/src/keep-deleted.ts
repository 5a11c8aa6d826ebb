import type { DeleteFlow, JsonObject, Step } from '@callwright/model';
import { versionKey } from '@callwright/model';
import type { RunContext } from './run-context.ts';

/**
 * Keeps what flows to be deleted hold in the journal: nothing else could bring it back. Before the first step and for all
 * of them at once, so that the names in it are those from before the run. One that cannot be had is noted as that.
 */
export async function keepDeleted({ input, recorder }: RunContext): Promise<void> {
  const { steps } = input.sealed.plan;
  const wanted = steps.filter(isDelete).flatMap(({ id, liveId }) => {
    const version = publishedBefore(steps, liveId);
    return version === null ? [] : [{ step: id, liveId, version }];
  });
  const exports =
    wanted.length === 0
      ? {}
      : await input.platform.exportFlows(wanted.map(({ liveId, version }) => ({ id: liveId, version })));
  for (const { step, liveId, version } of wanted) {
    const text = exports[versionKey(liveId, version)];
    const kept: JsonObject = {
      liveId,
      version,
      ...(text?.known === true ? { export: text.value } : { notExported: text?.reason ?? 'not-asked' }),
    };
    await recorder.record({ entry: 'noted', step, note: { deletes: kept } });
  }
}

/** As the first step of that flow finds it: one that is deleted may be published empty before. */
function publishedBefore(steps: readonly Step[], liveId: string): string | null {
  for (const { precondition } of steps) {
    if (precondition.kind === 'flow-at' && precondition.liveId === liveId) {
      return precondition.publishedVersion;
    }
  }
  return null;
}

function isDelete(step: Step): step is DeleteFlow {
  return step.do === 'delete-flow';
}

import type { DeleteFlow, JsonObject, Step } from '@callwright/model';
import { versionKey } from '@callwright/model';
import type { RunContext } from './run-context.ts';

/**
 * Keeps what flows to be deleted hold in the journal: nothing else could bring it back. Before the first step and for all
 * of them at once, so that the names in it are those from before the run. One that cannot be had is noted as that.
 */
export async function keepDeleted({ input, recorder }: RunContext): Promise<void> {
  const wanted = input.sealed.plan.steps.filter(isDelete).flatMap(({ id, liveId, precondition }) => {
    const version = precondition.kind === 'flow-at' ? precondition.publishedVersion : null;
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

function isDelete(step: Step): step is DeleteFlow {
  return step.do === 'delete-flow';
}

import type { DeleteFlow } from '@callwright/model';
import type { Act } from '../act.ts';
import { deleteUntilGone } from '../delete-until-gone.ts';
import { saveContent } from '../save-content.ts';

/** Keeps what is published in the journal first: nothing else could bring it back. */
export const deleteFlow: Act<DeleteFlow> = {
  doing: (step) => `delete flow ${step.address}`,
  async run(step, { flow }, scope) {
    const { platform } = scope.context.input;
    if (flow?.published !== undefined) {
      await saveContent(scope, 'deletes', step.liveId, flow.published);
    }
    return deleteUntilGone(
      step,
      scope,
      () => platform.deleteFlow(step.liveId),
      () => platform.flow(step.liveId),
    );
  },
};

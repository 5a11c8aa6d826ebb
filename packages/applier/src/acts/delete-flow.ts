import type { DeleteFlow } from '@callwright/model';
import type { Act } from '../act.ts';
import { deleteUntilGone } from '../delete-until-gone.ts';

export const deleteFlow: Act<DeleteFlow> = {
  doing: (step) => `delete flow ${step.address}`,
  run(step, _seen, scope) {
    const { platform } = scope.context.input;
    return deleteUntilGone(
      step,
      scope,
      () => platform.deleteFlow(step.liveId),
      () => platform.flow(step.liveId),
    );
  },
};

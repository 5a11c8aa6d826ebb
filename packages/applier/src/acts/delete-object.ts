import type { DeleteObject } from '@callwright/model';
import type { Act } from '../act.ts';
import { deleteUntilGone } from '../delete-until-gone.ts';

export const deleteObject: Act<DeleteObject> = {
  doing: (step) => `delete ${step.kind} ${step.address}`,
  run(step, _seen, scope) {
    const { platform } = scope.context.input;
    return deleteUntilGone(
      step,
      scope,
      () => platform.deleteObject(step.kind, step.liveId),
      () => platform.object(step.kind, step.liveId),
    );
  },
};

import type { LiveFlow } from '@callwright/model';
import type { StepScope } from './step-scope.ts';

/**
 * Remembers how a step that publishes nothing has left a flow, for the steps that follow. A version or draft that shows
 * afterwards and is somebody else's came meanwhile, and whoever publishes next must find it.
 * @param before as the precondition saw it
 */
export function leftUnpublished(scope: StepScope, before: LiveFlow | undefined, after: LiveFlow): void {
  const { client, flowsLeft } = scope.context;
  const draft = after.draft.known ? after.draft.value : null;
  const maker = draft?.by;
  const mayBeOurs = maker === undefined || (maker.kind === 'client' && maker.id === client.clientId);
  const former = before?.draft.known === true ? before.draft.value : null;
  flowsLeft.set(after.id, {
    publishedVersion: (before ?? after).published?.id ?? null,
    draft: (mayBeOurs ? draft : former)?.id ?? null,
  });
}

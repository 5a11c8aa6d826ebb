import type { LiveFlow, Presence, UnlockFlow } from '@callwright/model';
import type { Act } from '../act.ts';
import { done, ended } from '../act.ts';
import { leftUnpublished } from '../left-unpublished.ts';
import { readUntil } from '../read-until.ts';
import { saveDraft } from '../save-content.ts';
import { lostTrouble, refusedTrouble } from '../trouble.ts';

/** Takes somebody's lock away, as the plan allowed by name. */
export const unlockFlow: Act<UnlockFlow> = {
  doing: (step) => `release the lock of ${step.address}`,
  async run(step, { flow: before }, scope) {
    const { platform } = scope.context.input;
    if (before?.lock.known === true && before.lock.value === null) {
      return done();
    }
    const notSaved = await saveDraft(scope, before);
    if (notSaved !== undefined) {
      return notSaved;
    }
    const result = await scope.write('release the lock', () => platform.unlockFlow(step.liveId));
    if (result.result === 'refused') {
      return ended(
        result.refusal.moved ? 'stale' : 'failed',
        refusedTrouble('release the lock', result.refusal),
      );
    }
    const after = await readUntil(scope, 'the lock to go', () => platform.flow(step.liveId), unlocked);
    if (after === undefined) {
      const detail =
        result.result === 'lost' ? result.detail : 'The org confirmed it, and the lock is still there.';
      return ended('unknown', lostTrouble('release the lock', detail));
    }
    leftUnpublished(scope, before, after);
    return done();
  },
};

function unlocked(presence: Presence<LiveFlow>): LiveFlow | undefined {
  return presence.state === 'present' && presence.value.lock.known && presence.value.lock.value === null
    ? presence.value
    : undefined;
}

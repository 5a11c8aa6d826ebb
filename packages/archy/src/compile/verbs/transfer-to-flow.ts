import { fitsSlot } from '../flow-targets.ts';
import { namedThing } from '../named-thing.ts';
import { FAILURE_OUTPUTS, transferAudio } from '../transfer-parts.ts';
import type { Verb } from '../verb.ts';
import { FAILURE, MEDIA_OF_CONVERSATIONS, warnUnverified } from '../verb.ts';

/** Goes on in another flow of the same kind. */
export const transferToFlow: Verb = {
  word: 'transferToFlow',
  arguments: ['announce'],
  branches: [FAILURE],
  media: MEDIA_OF_CONVERSATIONS,
  compile(step) {
    const target = namedThing(step, 'flows', step.value, step.at);
    const audio = transferAudio(step);
    if (target && !fitsSlot(step, 'targetFlow', target, step.at)) {
      return undefined;
    }
    if (!step.compilation.media.includes('voice')) {
      warnUnverified(step, 'a transfer to a flow in this kind of flow');
    }
    return target && audio
      ? {
          key: 'transferToFlow',
          label: 'Transfer to Flow',
          body: { targetFlow: { name: target.liveName }, ...audio, ...FAILURE_OUTPUTS },
        }
      : undefined;
  },
};

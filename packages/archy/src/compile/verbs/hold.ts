import { giveDuration } from '../value.ts';
import type { Verb } from '../verb.ts';

/** Plays the hold music for some time; for flows that callers wait in. */
export const hold: Verb = {
  word: 'hold',
  arguments: [],
  branches: [],
  media: ['voice'],
  compile(step) {
    const duration = giveDuration(step, step.value, step.at);
    return (
      duration && {
        key: 'holdMusic',
        label: 'Hold Music',
        body: {
          prompt: { exp: 'Flow.HoldPrompt' },
          bargeInEnabled: { lit: false },
          playStyle: { duration },
        },
      }
    );
  },
};

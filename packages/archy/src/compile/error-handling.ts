import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { giveAudio } from './audio.ts';
import type { Here } from './compilation.ts';
import { from, report } from './compilation.ts';
import { giveObject } from './value.ts';

/**
 * `onError`: Architect can say something and then disconnect or transfer to a queue, no more (facts: ARC 5.2, 7.2).
 * Its order is the same: an optional `say`, then the end.
 */
export function compileErrorHandling(here: Here): JsonObject | undefined {
  const steps = here.compilation.flow.onError;
  if (steps === undefined) {
    return undefined;
  }
  if (!here.compilation.layout.errorHandling || here.compilation.layout.runsOut === 'endWorkflow') {
    report(here, ['onError'], {
      code: 'on-error-here',
      summary: `"onError" does not exist in a flow of type ${here.compilation.names.topKey}.`,
      hint: 'Handle the failure in the steps, or write Architect\'s own keys under "settings".',
    });
    return undefined;
  }
  const [first] = steps;
  const says = isJsonObject(first ?? null) && 'say' in (first as JsonObject);
  const audio = says ? spoken(here, first as JsonObject) : undefined;
  const errorHandling = ending(here, steps, says ? 1 : 0);
  return (
    errorHandling &&
    from(here, ['onError'], {
      errorHandling,
      ...(audio === undefined ? {} : { preHandlingAudio: audio }),
    })
  );
}

function spoken(here: Here, step: JsonObject): JsonObject | undefined {
  if (here.compilation.layout.media !== 'voice') {
    report(here, ['onError', 0], {
      code: 'on-error-say',
      summary: 'Only call flows can say something when an error occurs.',
      hint: 'Remove the "say" of "onError".',
    });
    return undefined;
  }
  return giveAudio(here, step['say'] as Json, ['onError', 0, 'say']);
}

function ending(here: Here, steps: readonly Json[], index: number): JsonObject | undefined {
  const step = steps[index];
  const path = ['onError', index];
  if (steps.length > index + 1) {
    report(here, ['onError', index + 1], {
      code: 'on-error-steps',
      summary: 'Error handling is at most one "say" and one end.',
      hint: 'Keep "say" and either "disconnect" or "transferToQueue".',
    });
    return undefined;
  }
  if (step === undefined || step === 'disconnect') {
    return { disconnect: { none: true } };
  }
  if (isJsonObject(step) && 'transferToQueue' in step && Object.keys(step).length === 1) {
    const targetQueue = giveObject(here, 'queues', step['transferToQueue'], 'queue', [
      ...path,
      'transferToQueue',
    ]);
    return targetQueue && { queue: { targetQueue } };
  }
  report(here, path, {
    code: 'on-error-steps',
    summary: 'Error handling can end with "disconnect" or a plain "transferToQueue" only.',
    detail: 'Architect handles errors outside of tasks and menus.',
    hint: 'Write "disconnect" or "transferToQueue: <name>", or Architect\'s own keys under "settings".',
  });
  return undefined;
}

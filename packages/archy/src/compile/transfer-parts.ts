import type { JsonObject } from '@callwright/model';

import { giveAudio, SILENCE } from './audio.ts';
import { report } from './compilation.ts';
import type { StepAt } from './verb.ts';

/** What every transfer has: audio before it, and outputs of its failure. */

export const UNSET: JsonObject = { noValue: true };

/** Nothing is kept of why a transfer failed, as exports write it (facts: ARC 7.2, item 7). */
export const FAILURE_OUTPUTS: JsonObject = { failureOutputs: { errorType: UNSET, errorMessage: UNSET } };

/** What callers hear before a transfer; messages and mails know no such audio. */
export function transferAudio(step: StepAt): JsonObject | undefined {
  const announce = step.args['announce'];
  const path = [...step.path, 'announce'];
  if (!step.compilation.media.every((media) => media === 'voice')) {
    if (announce !== undefined) {
      report(step, path, {
        code: 'announce-needs-voice',
        summary: '"announce" is heard in call flows only.',
        hint: 'Write a "say" step before the transfer.',
      });
    }
    return {};
  }
  const preTransferAudio = announce === undefined ? SILENCE : giveAudio(step, announce, path);
  return preTransferAudio && { preTransferAudio, failureTransferAudio: SILENCE };
}

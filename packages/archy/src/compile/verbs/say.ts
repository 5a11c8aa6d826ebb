import type { JsonObject } from '@callwright/model';

import { giveAudio, giveMessageText } from '../audio.ts';
import { report } from '../compilation.ts';
import type { Action, StepAt, Verb } from '../verb.ts';
import { MEDIA_OF_CONVERSATIONS } from '../verb.ts';

/** Says something: plays audio, sends a message, or answers a mail. */
export const say: Verb = {
  word: 'say',
  arguments: [],
  branches: [],
  media: MEDIA_OF_CONVERSATIONS,
  compile(step) {
    const [media, ...others] = step.compilation.media;
    if (others.length > 0) {
      report(step, step.path, {
        code: 'several-media',
        summary: `"say" is another action in each of the media of this shared flow: ${step.compilation.media.join(', ')}.`,
        hint: 'Narrow "compatibleWith" to flow types of one medium.',
      });
      return undefined;
    }
    return media === 'voice' ? playAudio(step) : media === 'email' ? sendAutoReply(step) : sendResponse(step);
  },
};

function playAudio(step: StepAt): Action | undefined {
  const audio = giveAudio(step, step.value, step.at);
  return audio && { key: 'playAudio', label: 'Play Audio', body: { audio } };
}

function sendResponse(step: StepAt): Action | undefined {
  const messageBody = giveMessageText(step, step.value, step.at);
  return messageBody && { key: 'sendResponse', label: 'Send Response', body: { messageBody } };
}

function sendAutoReply(step: StepAt): Action | undefined {
  const messageBody = giveMessageText(step, step.value, step.at);
  const unset: JsonObject = { noValue: true };
  return (
    messageBody && {
      key: 'sendAutoReply',
      label: 'Send Auto Reply',
      body: { from: unset, replyTo: unset, cc: unset, bcc: unset, messageBody, replyMode: 'replyToSender' },
    }
  );
}

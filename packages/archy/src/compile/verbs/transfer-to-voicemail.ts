import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { giveAudio } from '../audio.ts';
import { report, shown } from '../compilation.ts';
import { textOf } from '../text-of.ts';
import { FAILURE_OUTPUTS, transferAudio, UNSET } from '../transfer-parts.ts';
import { giveObject, giveValue, readValue } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';
import { FAILURE, warnUnverified } from '../verb.ts';

/** Lets the caller leave a message for a queue, a user or a group. */
export const transferToVoicemail: Verb = {
  word: 'transferToVoicemail',
  arguments: ['callback', 'greeting', 'announce'],
  branches: [FAILURE],
  media: ['voice'],
  compile(step) {
    const destination = voicemailDestination(step);
    const audio = transferAudio(step);
    return destination && audio
      ? {
          key: 'transferToVoicemail',
          label: 'Transfer to Voicemail',
          body: { destination, ...audio, ...FAILURE_OUTPUTS },
        }
      : undefined;
  },
};

const MAILBOXES = {
  queue: { bucket: 'queues', target: 'targetQueue' },
  user: { bucket: 'users', target: 'targetUser' },
  group: { bucket: 'groups', target: 'targetGroup' },
} as const;

function voicemailDestination(step: StepAt): JsonObject | undefined {
  const owner = isJsonObject(step.value) ? step.value : {};
  const [kind, ...others] = (['queue', 'user', 'group'] as const).filter((key) => key in owner);
  if (kind === undefined || others.length > 0 || Object.keys(owner).length !== 1) {
    report(step, step.at, {
      code: 'voicemail-owner',
      summary: 'A voicemail goes to one queue, one user or one group.',
      hint: 'Write "transferToVoicemail: { queue: <name> }".',
    });
    return undefined;
  }
  if (kind !== 'queue') {
    warnUnverified(step, `a voicemail for a ${kind}`);
  }
  const { bucket, target } = MAILBOXES[kind];
  const mailbox = giveObject(step, bucket, owner[kind] as Json, kind, [...step.at, kind]);
  const callbackNumber = callbackNumberOf(step);
  const voicemailGreeting =
    step.args['greeting'] === undefined
      ? { prompt: 'PromptSystem.voicemail_greeting' }
      : giveAudio(step, step.args['greeting'], [...step.path, 'greeting']);
  return mailbox && callbackNumber && voicemailGreeting
    ? { [kind]: { [target]: mailbox, callbackNumber, calleeName: UNSET, voicemailGreeting } }
    : undefined;
}

/** The number to call back, by default the caller's; always an expression of type phone number (facts: ARC 5.3). */
function callbackNumberOf(step: StepAt): JsonObject | undefined {
  const path = [...step.path, 'callback'];
  const callback = step.args['callback'];
  if (callback === undefined) {
    return { exp: 'ToPhoneNumber(Call.Ani)' };
  }
  const written = readValue(callback);
  if (written.is === 'expression') {
    return giveValue(step, callback, 'phoneNumber', path);
  }
  const number = textOf(written.literal);
  if (!/^\+?[0-9][0-9 ()-]{3,}$/.test(number)) {
    report(step, path, {
      code: 'phone-number',
      summary: `"${shown(written.literal)}" is no telephone number.`,
      hint: 'Write an E.164 number in quotes, or "=ToPhoneNumber(...)".',
    });
    return undefined;
  }
  return { exp: `ToPhoneNumber("${number}")` };
}

import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { giveAudio, SILENCE } from '../audio.ts';
import { report, shown } from '../compilation.ts';
import { namedThing } from '../named-thing.ts';
import { giveObject, giveValue, readValue } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';
import { FAILURE, MEDIA_OF_CONVERSATIONS, warnUnverified } from '../verb.ts';
import { textOf } from '../text-of.ts';

const UNSET: JsonObject = { noValue: true };

/** Nothing is kept of why a transfer failed, as exports write it (facts: ARC 7.2, item 7). */
const FAILURE_OUTPUTS: JsonObject = { failureOutputs: { errorType: UNSET, errorMessage: UNSET } };

/** Hands the conversation to a queue. */
export const transferToQueue: Verb = {
  word: 'transferToQueue',
  arguments: ['priority', 'skills', 'languageSkill', 'inQueueFlow', 'announce'],
  branches: [FAILURE],
  media: MEDIA_OF_CONVERSATIONS,
  compile(step) {
    const targetQueue = giveObject(step, 'queues', step.value, 'queue', step.at);
    const audio = transferAudio(step);
    const priority = priorityOf(step);
    const languageSkill = optionalObject(step, 'languageSkill', 'languageSkills', 'languageSkill');
    const acdSkills = skillsOf(step);
    const inQueue = inQueueFlow(step);
    if (!targetQueue || !audio || !priority || !languageSkill || !acdSkills || !inQueue) {
      return undefined;
    }
    return {
      key: 'transferToAcd',
      label: 'Transfer to ACD',
      body: {
        targetQueue,
        ...audio,
        priority,
        ...acdSkills,
        preferredAgents: UNSET,
        languageSkill,
        ...inQueue,
        ...FAILURE_OUTPUTS,
      },
    };
  },
};

function priorityOf(step: StepAt): JsonObject | undefined {
  const priority = step.args['priority'];
  return priority === undefined
    ? { lit: 0 }
    : giveValue(step, priority, 'integer', [...step.path, 'priority']);
}

/** Goes on in another flow of the same kind. */
export const transferToFlow: Verb = {
  word: 'transferToFlow',
  arguments: ['announce'],
  branches: [FAILURE],
  media: MEDIA_OF_CONVERSATIONS,
  compile(step) {
    const target = namedThing(step, 'flows', step.value, step.at);
    const audio = transferAudio(step);
    if (target?.flowType === 'commonmodule') {
      report(step, step.at, {
        code: 'transfer-to-shared-flow',
        summary: `"${shown(step.value)}" is a shared flow: it is called, not transferred to.`,
        hint: `Write "call: ${shown(step.value)}".`,
      });
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

function optionalObject(
  step: StepAt,
  key: string,
  bucket: Parameters<typeof giveObject>[1],
  type: string,
): JsonObject | undefined {
  const value = step.args[key];
  return value === undefined ? UNSET : giveObject(step, bucket, value, type, [...step.path, key]);
}

function skillsOf(step: StepAt): JsonObject | undefined {
  const skills = step.args['skills'];
  if (skills === undefined) {
    return {};
  }
  const list = Array.isArray(skills) ? (skills as readonly Json[]) : [skills];
  const given = list.map((skill, index) =>
    giveObject(step, 'skills', skill, 'skill', [
      ...step.path,
      'skills',
      ...(Array.isArray(skills) ? [index] : []),
    ]),
  );
  return given.some((skill) => skill === undefined)
    ? undefined
    : { acdSkills: given.map((acdSkill) => ({ acdSkill: acdSkill as JsonObject })) };
}

function inQueueFlow(step: StepAt): JsonObject | undefined {
  const flow = step.args['inQueueFlow'];
  const path = [...step.path, 'inQueueFlow'];
  if (flow === undefined) {
    return {};
  }
  const target = namedThing(step, 'flows', flow, path);
  if (target?.flowType !== undefined && !target.flowType.startsWith('inqueue')) {
    report(step, path, {
      code: 'not-in-queue-flow',
      summary: `"${shown(flow)}" is no in-queue flow.`,
      hint: 'Name a flow of type inqueueCall, inqueueEmail or inqueueShortMessage.',
    });
    return undefined;
  }
  return target && { overrideInQueueFlow: { name: target.liveName } };
}

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

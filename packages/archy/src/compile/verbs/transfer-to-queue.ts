import type { Json, JsonObject } from '@callwright/model';

import { fitsSlot } from '../flow-targets.ts';
import { namedThing } from '../named-thing.ts';
import { FAILURE_OUTPUTS, transferAudio, UNSET } from '../transfer-parts.ts';
import { giveObject, giveValue } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';
import { FAILURE, MEDIA_OF_CONVERSATIONS } from '../verb.ts';

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
    const languageSkill = languageSkillOf(step);
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

function languageSkillOf(step: StepAt): JsonObject | undefined {
  const skill = step.args['languageSkill'];
  return skill === undefined
    ? UNSET
    : giveObject(step, 'languageSkills', skill, 'languageSkill', [...step.path, 'languageSkill']);
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
  if (target && !fitsSlot(step, 'overrideInQueueFlow', target, path)) {
    return undefined;
  }
  return target && { overrideInQueueFlow: { name: target.liveName } };
}

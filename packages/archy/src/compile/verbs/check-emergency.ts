import { giveObject } from '../value.ts';
import type { Verb } from '../verb.ts';

/** Asks whether an emergency group is on: a schedule group is not asked (facts: ARC 7.2, `ToScheduleGroup(NOT_SET)`). */
export const checkEmergency: Verb = {
  word: 'checkEmergency',
  arguments: [],
  branches: [{ key: 'emergency', output: 'emergency', required: true }],
  goesOn: true,
  compile(step) {
    const emergencyGroup = giveObject(step, 'emergencyGroups', step.value, 'emergencyGroup', step.at);
    return (
      emergencyGroup && {
        key: 'evaluateScheduleGroup',
        label: 'Evaluate Schedule Group',
        body: {
          inServiceSchedules: { noValue: true },
          evaluate: { now: true },
          scheduleGroup: { exp: 'ToScheduleGroup(NOT_SET)' },
          emergencyGroup,
        },
      }
    );
  },
};

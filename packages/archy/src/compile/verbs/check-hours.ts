import type { Verb } from '../verb.ts';
import { giveObject } from '../value.ts';

/** Asks whether a schedule group is open now, on holiday, or in an emergency. */
export const checkHours: Verb = {
  word: 'checkHours',
  arguments: ['emergencyGroup'],
  branches: [
    { key: 'open', output: 'open' },
    { key: 'closed', output: 'closed' },
    { key: 'holiday', output: 'holiday' },
    { key: 'emergency', output: 'emergency' },
  ],
  compile(step) {
    const scheduleGroup = giveObject(step, 'scheduleGroups', step.value, 'scheduleGroup', step.at);
    const emergency = step.args['emergencyGroup'];
    const emergencyGroup =
      emergency === undefined
        ? { noValue: true }
        : giveObject(step, 'emergencyGroups', emergency, 'emergencyGroup', [...step.path, 'emergencyGroup']);
    return scheduleGroup && emergencyGroup
      ? {
          key: 'evaluateScheduleGroup',
          label: 'Evaluate Schedule Group',
          body: {
            inServiceSchedules: { noValue: true },
            evaluate: { now: true },
            scheduleGroup,
            emergencyGroup,
          },
        }
      : undefined;
  },
};

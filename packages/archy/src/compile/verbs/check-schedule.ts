import type { JsonObject } from '@callwright/model';
import { isTimeZone, knownTimeZones } from '@callwright/model';

import { didYouMean } from '../../did-you-mean.ts';
import { report, shown } from '../compilation.ts';
import { liveNameOf } from '../named-thing.ts';
import { textOf } from '../text-of.ts';
import { giveValue, readValue } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';

/** Asks whether one schedule is active now. */
export const checkSchedule: Verb = {
  word: 'checkSchedule',
  arguments: ['timeZone'],
  branches: [
    { key: 'active', output: 'active' },
    { key: 'inactive', output: 'inactive' },
  ],
  compile(step) {
    const name = liveNameOf(step, 'schedules', step.value, step.at);
    const timeZone = timeZoneOf(step);
    return name === undefined || timeZone === undefined
      ? undefined
      : {
          key: 'evaluateSchedule',
          label: 'Evaluate Schedule',
          body: {
            // Facts: ARC 5.2; the zone stands beside the schedule, and moments other than now are no part of the language.
            evaluationType: {
              schedule: { evaluate: { now: true }, ...timeZone, selectedSchedule: { lit: { name } } },
            },
          },
        };
  },
};

/** Without a zone Architect takes its own default, as for everything that an author leaves out (facts: ARC 1.2). */
function timeZoneOf(step: StepAt): JsonObject | undefined {
  const zone = step.args['timeZone'];
  const path = [...step.path, 'timeZone'];
  if (zone === undefined) {
    return {};
  }
  const written = readValue(zone);
  const name = written.is === 'expression' ? undefined : textOf(written.literal);
  if (name !== undefined && !isTimeZone(name)) {
    report(step, path, {
      code: 'time-zone',
      summary: `"${shown(name)}" is no time zone.`,
      hint: didYouMean(name, knownTimeZones()) ?? 'Write one such as America/New_York.',
    });
    return undefined;
  }
  const scheduleTimeZone = giveValue(step, zone, 'string', path);
  return scheduleTimeZone && { scheduleTimeZone };
}

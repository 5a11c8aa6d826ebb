import { localTime } from '../../local-time.ts';
import type { ReadMap } from '../../map-reader.ts';
import {
  configurationKeys,
  makeConfigurations,
  readConfiguration,
  seededConfiguration,
  writtenConfiguration,
} from '../seeded-configuration.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';

/** `{ name, start, end, rrule?, description?, division? }`: local times, as the API writes them. */
export const schedulesPart = seedPart({
  keys: ['schedules'],
  read: (seed) =>
    seed.maps('schedules', [...configurationKeys, 'start', 'end', 'rrule']).map((entry) => ({
      ...readConfiguration(entry),
      start: timeOf(entry, 'start'),
      end: timeOf(entry, 'end'),
      ...optional('rrule', entry.text('rrule')),
    })),
  make: (org, wanted) =>
    makeConfigurations(wanted, org.tables.schedules, (schedule) => ({
      ...seededConfiguration(org, schedule),
      start: schedule.start,
      end: schedule.end,
      ...optional('rrule', schedule.rrule),
    })),
  write: (org) =>
    unlessEmpty(
      'schedules',
      org.tables.schedules.all().map((schedule) =>
        writtenConfiguration(org, schedule, {
          start: schedule.start,
          end: schedule.end,
          ...optional('rrule', schedule.rrule),
        }),
      ),
    ),
});

function timeOf(entry: ReadMap, key: string): string {
  const time = localTime(entry.requiredText(key));
  if (time === undefined) {
    throw entry.fail(key, 'must be a local time such as "2026-01-05T08:00", without a zone.');
  }
  return time;
}

import {
  activeOf,
  configurationKeys,
  idByName,
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
      start: entry.requiredText('start'),
      end: entry.requiredText('end'),
      ...optional('rrule', entry.text('rrule')),
    })),
  make(org, wanted) {
    for (const schedule of wanted) {
      if (idByName(org.tables.schedules, schedule.name) === undefined) {
        org.tables.schedules.put({
          ...seededConfiguration(org, schedule),
          start: withMilliseconds(schedule.start),
          end: withMilliseconds(schedule.end),
          ...optional('rrule', schedule.rrule),
        });
      }
    }
  },
  write: (org) =>
    unlessEmpty(
      'schedules',
      activeOf(org.tables.schedules).map((schedule) => ({
        ...writtenConfiguration(org, schedule),
        start: schedule.start,
        end: schedule.end,
        ...optional('rrule', schedule.rrule),
      })),
    ),
});

/** `2026-01-05T08:00` as the API writes it: with seconds and milliseconds. */
function withMilliseconds(time: string): string {
  const [minutes, seconds = '00', milliseconds = '000'] = [time.slice(0, 16), ...time.slice(17).split('.')];
  return `${minutes}:${seconds === '' ? '00' : seconds}.${milliseconds.padEnd(3, '0')}`;
}

import type { LocalOrg } from '../../local-org.ts';
import {
  configurationKeys,
  makeConfigurations,
  readConfiguration,
  requireByName,
  seededConfiguration,
  writtenByName,
  writtenConfiguration,
} from '../seeded-configuration.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';

/** `{ name, timeZone, open: [names], closed: [..], holidays: [..], description?, division? }`. */
export const scheduleGroupsPart = seedPart({
  keys: ['scheduleGroups'],
  read: (seed) =>
    seed
      .maps('scheduleGroups', [...configurationKeys, 'timeZone', 'open', 'closed', 'holidays'])
      .map((entry) => ({
        ...readConfiguration(entry),
        ...optional('timeZone', entry.text('timeZone')),
        open: entry.texts('open'),
        closed: entry.texts('closed'),
        holidays: entry.texts('holidays'),
      })),
  make: (org, wanted) =>
    makeConfigurations(wanted, org.tables.scheduleGroups, (group) => {
      const place = `schedule group '${group.name}'`;
      const ids = (names: readonly string[]): readonly string[] =>
        names.map((name) => requireByName(org.tables.schedules, name, place, 'schedules'));
      return {
        ...seededConfiguration(org, group),
        ...optional('timeZone', group.timeZone),
        openScheduleIds: ids(group.open),
        closedScheduleIds: ids(group.closed),
        holidayScheduleIds: ids(group.holidays),
      };
    }),
  write: (org) =>
    unlessEmpty(
      'scheduleGroups',
      org.tables.scheduleGroups.all().map((group) =>
        writtenConfiguration(org, group, {
          ...optional('timeZone', group.timeZone),
          ...unlessEmpty('open', scheduleNames(org, group.openScheduleIds)),
          ...unlessEmpty('closed', scheduleNames(org, group.closedScheduleIds)),
          ...unlessEmpty('holidays', scheduleNames(org, group.holidayScheduleIds)),
        }),
      ),
    ),
});

function scheduleNames(org: LocalOrg, ids: readonly string[]): readonly string[] {
  return ids.map((id) => writtenByName(org.tables.schedules, id));
}

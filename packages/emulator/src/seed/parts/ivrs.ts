import type { LocalOrg } from '../../local-org.ts';
import type { IvrRecord } from '../../state/records.ts';
import {
  activeOf,
  configurationKeys,
  idByName,
  readConfiguration,
  requireByName,
  seededConfiguration,
  writtenConfiguration,
  type SeedConfiguration,
} from '../seeded-configuration.ts';
import { seedCallFlowId } from '../seed-flow.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';

/** `{ name, dnis: [..], open, closed, holiday, scheduleGroup, description?, division? }`: flows and group by name. */
interface SeedIvr extends SeedConfiguration {
  readonly dnis: readonly string[];
  readonly open?: string;
  readonly closed?: string;
  readonly holiday?: string;
  readonly scheduleGroup?: string;
}

/** Call routes. */
export const ivrsPart = seedPart({
  keys: ['ivrs'],
  read: (seed) =>
    seed
      .maps('ivrs', [...configurationKeys, 'dnis', 'open', 'closed', 'holiday', 'scheduleGroup'])
      .map((entry): SeedIvr => ({
        ...readConfiguration(entry),
        dnis: entry.texts('dnis'),
        ...optional('open', entry.text('open')),
        ...optional('closed', entry.text('closed')),
        ...optional('holiday', entry.text('holiday')),
        ...optional('scheduleGroup', entry.text('scheduleGroup')),
      })),
  make: (org, wanted) => wanted.forEach((ivr) => ensureIvr(org, ivr)),
  write: (org) =>
    unlessEmpty(
      'ivrs',
      activeOf(org.tables.ivrs).map((ivr) => writtenIvr(org, ivr)),
    ),
});

function ensureIvr(org: LocalOrg, ivr: SeedIvr): void {
  if (idByName(org.tables.ivrs, ivr.name) !== undefined) {
    return;
  }
  const place = `IVR '${ivr.name}'`;
  const flowId = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : seedCallFlowId(org, name, place);
  const group =
    ivr.scheduleGroup === undefined
      ? undefined
      : requireByName(org.tables.scheduleGroups, ivr.scheduleGroup, place, 'schedule groups');
  org.tables.ivrs.put({
    ...seededConfiguration(org, ivr),
    dnis: ivr.dnis,
    ...optional('openHoursFlowId', flowId(ivr.open)),
    ...optional('closedHoursFlowId', flowId(ivr.closed)),
    ...optional('holidayHoursFlowId', flowId(ivr.holiday)),
    ...optional('scheduleGroupId', group),
  });
}

function writtenIvr(org: LocalOrg, ivr: IvrRecord): Readonly<Record<string, unknown>> {
  const flowName = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : org.tables.flows.get(id)?.name;
  const group =
    ivr.scheduleGroupId === undefined ? undefined : org.tables.scheduleGroups.get(ivr.scheduleGroupId)?.name;
  return {
    ...writtenConfiguration(org, ivr),
    ...unlessEmpty('dnis', ivr.dnis),
    ...optional('open', flowName(ivr.openHoursFlowId)),
    ...optional('closed', flowName(ivr.closedHoursFlowId)),
    ...optional('holiday', flowName(ivr.holidayHoursFlowId)),
    ...optional('scheduleGroup', group),
  };
}

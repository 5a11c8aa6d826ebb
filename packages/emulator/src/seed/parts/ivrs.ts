import type { LocalOrg } from '../../local-org.ts';
import type { IvrRecord } from '../../state/records.ts';
import { seedFlowId, writtenFlow } from '../seed-flow.ts';
import {
  configurationKeys,
  makeConfigurations,
  readConfiguration,
  requireByName,
  seededConfiguration,
  writtenByName,
  writtenConfiguration,
  type SeedConfiguration,
} from '../seeded-configuration.ts';
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
  make: (org, wanted) => makeConfigurations(wanted, org.tables.ivrs, (ivr) => seededIvr(org, ivr)),
  write: (org) =>
    unlessEmpty(
      'ivrs',
      org.tables.ivrs.all().map((ivr) => writtenIvr(org, ivr)),
    ),
});

function seededIvr(org: LocalOrg, ivr: SeedIvr): IvrRecord {
  const place = `IVR '${ivr.name}'`;
  const flowId = (name: string | undefined): string | undefined =>
    seedFlowId(org, 'inboundcall', name, place);
  const group =
    ivr.scheduleGroup === undefined
      ? undefined
      : requireByName(org.tables.scheduleGroups, ivr.scheduleGroup, place, 'schedule groups');
  return {
    ...seededConfiguration(org, ivr),
    dnis: ivr.dnis,
    ...optional('openHoursFlowId', flowId(ivr.open)),
    ...optional('closedHoursFlowId', flowId(ivr.closed)),
    ...optional('holidayHoursFlowId', flowId(ivr.holiday)),
    ...optional('scheduleGroupId', group),
  };
}

function writtenIvr(org: LocalOrg, ivr: IvrRecord): Readonly<Record<string, unknown>> {
  const group =
    ivr.scheduleGroupId === undefined
      ? undefined
      : writtenByName(org.tables.scheduleGroups, ivr.scheduleGroupId);
  return writtenConfiguration(org, ivr, {
    ...unlessEmpty('dnis', ivr.dnis),
    ...optional('open', writtenFlow(org, ivr.openHoursFlowId)),
    ...optional('closed', writtenFlow(org, ivr.closedHoursFlowId)),
    ...optional('holiday', writtenFlow(org, ivr.holidayHoursFlowId)),
    ...optional('scheduleGroup', group),
  });
}

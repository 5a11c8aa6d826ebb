import { readFlow, readYaml, referencesOf } from '@callwright/archy';
import type { FlowType, Kind, ThingSort } from '@callwright/model';
import { nameKey, referencesIn } from '@callwright/model';
import type { OrgRow } from './org-rows.ts';
import { kindOfRow } from './org-rows.ts';

/** Finds what a row leads to among all rows of the org. */
export interface RowIndex {
  byId(id: string): OrgRow | undefined;
  named(sort: ThingSort, name: string, flowTypes: readonly FlowType[] | undefined): readonly OrgRow[];
}

/** Kinds that bodies name, by the bucket in which they do; a queue leads to the flows that wait in it. */
const KINDS: Readonly<Partial<Record<ThingSort, Kind>>> = {
  scheduleGroups: 'ScheduleGroup',
  emergencyGroups: 'EmergencyGroup',
  schedules: 'Schedule',
  queues: 'QueueRoute',
};

export function indexRows(rows: readonly OrgRow[]): RowIndex {
  const ids = new Map(rows.map((row) => [row.live.id, row]));
  const names = new Map<string, OrgRow[]>();
  for (const row of rows) {
    const key = nameKey(row.is === 'flow' ? row.live.type : kindOfRow(row), row.live.name);
    names.set(key, [...(names.get(key) ?? []), row]);
  }
  return {
    byId: (id) => ids.get(id),
    named(sort, name, flowTypes) {
      const types =
        sort === 'sharedFlows'
          ? ['commonmodule']
          : sort === 'flows'
            ? (flowTypes ?? [])
            : [KINDS[sort] ?? ''];
      return types.flatMap((type) => names.get(nameKey(type, name)) ?? []);
    },
  };
}

/** What an object leads to by what it holds: flows, hours, schedules. Routes are entrances, and nothing leads to them. */
export function reachedByValues(row: OrgRow, index: RowIndex): readonly OrgRow[] {
  return row.is === 'flow'
    ? []
    : referencesIn(row.live.attributes).flatMap((reference) => {
        const live = '$live' in reference ? reference.$live : undefined;
        if (live === undefined || live.bucket === 'callRoutes') {
          return [];
        }
        const found = index.byId(live.id);
        return found === undefined
          ? live.bucket === 'queues' && live.name !== undefined
            ? index.named('queues', live.name, undefined)
            : []
          : [found];
      });
}

/** What a flow leads to by what its published content names. */
export function reachedByBody(exported: string, index: RowIndex): readonly OrgRow[] {
  const [document] = readYaml(exported).documents;
  const flow = document === undefined ? undefined : readFlow(document).flow;
  return (flow === undefined ? [] : referencesOf(flow)).flatMap(({ target, name, flowTypes }) =>
    name === undefined ? [] : index.named(target, name, flowTypes),
  );
}

import type { ObjectKind } from './architect/engine.ts';
import { isListed } from './configuration.ts';
import type { LocalOrg } from './local-org.ts';
import { isLiving } from './routing/lingering.ts';
import type { ConfigurationRecord } from './state/records.ts';
import type { Table } from './state/table.ts';
import type { Tables } from './state/tables.ts';

/** Something that belongs to a division. */
export interface Divided {
  readonly id: string;
  readonly divisionId: string;
}

/** A kind of object that can be moved from one division to another. */
export interface DividedKind {
  /** The living ones. */
  all(org: LocalOrg): readonly Divided[];
  find(org: LocalOrg, id: string): Divided | undefined;
  move(org: LocalOrg, id: string, divisionId: string): void;
}

function kind<T extends Divided>(
  tableOf: (tables: Tables) => Table<T>,
  isThere: (object: T) => boolean = () => true,
): DividedKind {
  return {
    all: ({ tables }) => tableOf(tables).all().filter(isThere),
    find({ tables }, id) {
      const object = tableOf(tables).get(id);
      return object !== undefined && isThere(object) ? object : undefined;
    },
    move({ tables }, id, divisionId) {
      const object = tableOf(tables).get(id);
      if (object !== undefined) {
        tableOf(tables).put({ ...object, divisionId });
      }
    },
  };
}

function named(wanted: ObjectKind): DividedKind {
  return kind(
    (tables) => tables.named,
    (object) => object.kind === wanted,
  );
}

function configured<T extends ConfigurationRecord>(tableOf: (tables: Tables) => Table<T>): DividedKind {
  return kind(tableOf, isListed);
}

/** What the local org holds, by the type that `divisions/{id}/objects/{objectType}` has for it. */
export const dividedKinds: Readonly<Record<string, DividedKind>> = {
  FLOW: kind(
    (tables) => tables.flows,
    (flow) => !flow.deleted,
  ),
  QUEUE: kind(({ queues }) => queues, isLiving),
  FLOWMILESTONE: named('flowMilestone'),
  FLOWOUTCOME: named('flowOutcome'),
  CALLROUTE: configured((tables) => tables.ivrs),
  ROUTINGSCHEDULES: configured((tables) => tables.schedules),
  ROUTINGSCHEDULEGROUPS: configured((tables) => tables.scheduleGroups),
  EMERGENCYGROUPS: configured((tables) => tables.emergencyGroups),
  DATATABLES: kind((tables) => tables.dataTables),
  USER: named('user'),
  CONTACTLIST: named('contactList'),
  WORKTYPE: named('worktype'),
  SCRIPT: named('script'),
};

/** Every type that the platform knows there (facts: API appendix B). */
export const objectTypes: readonly string[] = [
  ...['QUEUE', 'CAMPAIGN', 'CONTACTLIST', 'DNCLIST', 'EMAILCAMPAIGN', 'MESSAGINGCAMPAIGN', 'MANAGEMENTUNIT'],
  ...['BUSINESSUNIT', 'FLOW', 'FLOWMILESTONE', 'FLOWOUTCOME', 'USER', 'CALLROUTE', 'EMERGENCYGROUPS'],
  ...['ROUTINGSCHEDULES', 'ROUTINGSCHEDULEGROUPS', 'DATATABLES', 'TEAM', 'WORKBIN', 'WORKTYPE'],
  ...['EXTENSIONPOOL', 'SKILLGROUP', 'SCRIPT', 'LIBRARY'],
];

/** How many objects of which type are in each division. Prompts are in divisions too, but have no type there. */
export function objectCounts(org: LocalOrg): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const counts = new Map<string, Record<string, number>>();
  for (const [type, kindOfType] of Object.entries(dividedKinds)) {
    for (const { divisionId } of kindOfType.all(org)) {
      const ofDivision = counts.get(divisionId) ?? {};
      counts.set(divisionId, { ...ofDivision, [type]: (ofDivision[type] ?? 0) + 1 });
    }
  }
  return counts;
}

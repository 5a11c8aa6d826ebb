import { seesDivision } from '../access.ts';
import { dependencyTypes as typeOfKind } from '../architect/object-kinds.ts';
import { dependencyTypeOfFlow } from '../dependency-types.ts';
import type { Call } from '../http/operation.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord } from '../state/records.ts';

/** A thing of the org as dependency tracking knows it. */
export interface TrackedObject {
  readonly id: string;
  readonly name: string;
  /** One of the object types of facts API 3.6. */
  readonly type: string;
  /** Only of a flow. */
  readonly flow?: FlowRecord;
}

/** The version that stands for a flow where none is asked for: the published one, else the checked-in one (assumed). */
export function standingVersion(flow: FlowRecord): string | undefined {
  return flow.publishedVersion ?? flow.checkedInVersion;
}

/** Every living thing that the caller may see, flows first. */
export function trackedObjects(call: Call): readonly TrackedObject[] {
  const flows = call.org.flowSearch
    .present('id')
    .map((flow) => ({ ...flow, type: dependencyTypeOfFlow[flow.type], flow }));
  return [...flows, ...otherObjects(call.org)].filter(
    ({ divisionId }) => divisionId === undefined || seesDivision(call.caller.client, divisionId),
  );
}

interface OtherObject extends TrackedObject {
  readonly divisionId?: string;
}

/** Tables of kinds that have one of their own, with their object type. */
const ownTables = {
  dataTables: 'DATATABLE',
  schedules: 'SCHEDULE',
  scheduleGroups: 'SCHEDULEGROUP',
  emergencyGroups: 'EMERGENCYGROUP',
  ivrs: 'IVRCONFIGURATION',
  queues: 'QUEUE',
} as const;

function otherObjects({ tables }: LocalOrg): readonly OtherObject[] {
  const named = tables.named.all().flatMap((object): OtherObject[] => {
    const type = typeOfKind[object.kind];
    return type === undefined ? [] : [{ ...object, type }];
  });
  const own = (Object.keys(ownTables) as (keyof typeof ownTables)[]).flatMap((table) =>
    tables[table]
      .all()
      .filter((object) => !('state' in object) || object.state === 'active')
      .map(({ id, name, divisionId }) => ({ id, name, divisionId, type: ownTables[table] })),
  );
  return [...named, ...own];
}

import type { Listing, LiveThing, Presence, ThingSort } from '@callwright/model';
import { listAll } from './page-listing.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { textField } from './wire-field.ts';

interface ThingPage {
  readonly pageNumber: number;
  readonly pageSize: number;
  /** The platform's filter by name, which may find more than was asked for. */
  readonly name?: string;
}

/** How the things of one sort are listed; sorts without an entry cannot be asked for. */
interface ThingSource {
  readonly plural: string;
  readonly pageSize: number;
  readonly list: (apis: ReadingApis, page: ThingPage) => Promise<unknown>;
  /** The field that tells what a thing stands in. */
  readonly withinField?: string;
  /** Planning never asks for it: only a comparison of two orgs does. */
  readonly comparedOnly?: true;
}

/**
 * Page sizes: facts API 4.2. Skills, languages, people, groups, wrap-up codes and data actions are listed as the official
 * SDK does it; an action's category is by default the name of its integration, and bodies name that.
 */
const SOURCES: Readonly<Partial<Record<ThingSort, ThingSource>>> = {
  queues: {
    plural: 'the queues',
    pageSize: 500,
    list: ({ routing }, page) => routing.getRoutingQueues({ ...page }),
  },
  prompts: {
    plural: 'the prompts',
    pageSize: 100,
    list: ({ architect }, { name, ...page }) =>
      architect.getArchitectPrompts({
        ...page,
        includeMediaUris: false,
        includeResources: false,
        ...(name === undefined ? {} : { name: [name] }),
      }),
  },
  tables: {
    plural: 'the data tables',
    pageSize: 100,
    list: ({ architect }, page) => architect.getFlowsDatatables({ ...page }),
  },
  schedules: {
    plural: 'the schedules',
    pageSize: 100,
    list: ({ architect }, page) => architect.getArchitectSchedules({ ...page }),
  },
  scheduleGroups: {
    plural: 'the schedule groups',
    pageSize: 100,
    list: ({ architect }, page) => architect.getArchitectSchedulegroups({ ...page }),
  },
  emergencyGroups: {
    plural: 'the emergency groups',
    pageSize: 100,
    list: ({ architect }, page) => architect.getArchitectEmergencygroups({ ...page }),
  },
  callRoutes: {
    plural: 'the call routes',
    pageSize: 100,
    list: ({ architect }, page) => architect.getArchitectIvrs({ ...page }),
  },
  recipients: {
    plural: 'the message recipients',
    pageSize: 100,
    list: ({ routing }, page) => routing.getRoutingMessageRecipients({ ...page }),
  },
  divisions: {
    plural: 'the divisions',
    pageSize: 100,
    list: ({ authorization }, page) => authorization.getAuthorizationDivisions({ ...page }),
  },
  skills: {
    plural: 'the skills',
    pageSize: 100,
    comparedOnly: true,
    list: ({ routing }, page) => routing.getRoutingSkills({ ...page }),
  },
  languageSkills: {
    plural: 'the language skills',
    pageSize: 100,
    comparedOnly: true,
    list: ({ routing }, page) => routing.getRoutingLanguages({ ...page }),
  },
  wrapupCodes: {
    plural: 'the wrap-up codes',
    pageSize: 100,
    comparedOnly: true,
    list: ({ routing }, page) => routing.getRoutingWrapupcodes({ ...page }),
  },
  users: {
    plural: 'the users',
    pageSize: 100,
    comparedOnly: true,
    list: ({ users }, { pageNumber, pageSize }) => users.getUsers({ pageNumber, pageSize }),
  },
  groups: {
    plural: 'the groups',
    pageSize: 100,
    comparedOnly: true,
    list: ({ groups }, { pageNumber, pageSize }) => groups.getGroups({ pageNumber, pageSize }),
  },
  dataActions: {
    plural: 'the data actions',
    pageSize: 100,
    comparedOnly: true,
    list: ({ integrations }, page) => integrations.getIntegrationsActions({ ...page }),
    withinField: 'category',
  },
  milestones: {
    plural: 'the milestones',
    pageSize: 100,
    list: ({ architect }, page) => architect.getFlowsMilestones({ ...page }),
  },
  outcomes: {
    plural: 'the outcomes',
    pageSize: 100,
    list: ({ architect }, page) => architect.getFlowsOutcomes({ ...page }),
  },
  sharedFlows: {
    plural: 'the shared flows',
    pageSize: 500,
    list: ({ architect }, page) =>
      architect.getFlows({ ...page, type: ['commonmodule'], includeSchemas: false }),
  },
  flows: {
    plural: 'the flows',
    pageSize: 500,
    list: ({ architect }, page) => architect.getFlows({ ...page, includeSchemas: false }),
  },
};

/** Permissions by which things of a sort are listed and found by name (facts: API 4.2); of other sorts they are not known. */
export const THING_PERMISSIONS: Readonly<
  Partial<Record<ThingSort, { readonly view: string; readonly search?: string }>>
> = {
  queues: { view: 'routing:queue:view', search: 'routing:queue:search' },
  prompts: { view: 'architect:userPrompt:view' },
  tables: { view: 'architect:datatable:view', search: 'architect:datatable:search' },
  schedules: { view: 'routing:schedule:view', search: 'routing:schedule:search' },
  scheduleGroups: { view: 'routing:scheduleGroup:view', search: 'routing:scheduleGroup:search' },
  emergencyGroups: { view: 'routing:emergencyGroup:view', search: 'routing:emergencyGroup:search' },
  callRoutes: { view: 'routing:callRoute:view' },
  milestones: { view: 'architect:flowMilestone:view', search: 'architect:flowMilestone:search' },
  outcomes: { view: 'architect:flowOutcome:view', search: 'architect:flowOutcome:search' },
};

/** Undefined for sorts that the platform cannot be asked for. */
export function listThings(
  line: PlatformLine<ReadingApis>,
  sort: ThingSort,
): Promise<Listing<LiveThing>> | undefined {
  const source = SOURCES[sort];
  return source === undefined ? undefined : list(line, sort, source);
}

/** Asks for one row of a sort: whether it can be listed at all. Undefined for sorts that planning never asks for. */
export function firstOfThings(
  apis: ReadingApis,
  sort: ThingSort,
): { readonly what: string; readonly ask: () => Promise<unknown> } | undefined {
  const source = SOURCES[sort];
  return source === undefined || source.comparedOnly === true
    ? undefined
    : { what: source.plural, ask: () => source.list(apis, { pageNumber: 1, pageSize: 1 }) };
}

/** Found by exact name; absent only where the whole answer was read. */
export async function thingByName(
  line: PlatformLine<ReadingApis>,
  sort: ThingSort,
  name: string,
): Promise<Presence<LiveThing>> {
  const source = SOURCES[sort];
  if (source === undefined) {
    return {
      state: 'unknown',
      why: {
        known: false,
        reason: 'not-asked',
        detail: `The platform cannot be asked for ${sort} by name.`,
      },
    };
  }
  const listing = await list(line, sort, source, name);
  const found = listing.rows.find((row) => row.name === name);
  if (found !== undefined) {
    return { state: 'present', value: found };
  }
  return listing.complete.known ? { state: 'gone' } : { state: 'unknown', why: listing.complete };
}

async function list(
  line: PlatformLine<ReadingApis>,
  sort: ThingSort,
  source: ThingSource,
  name?: string,
): Promise<Listing<LiveThing>> {
  const listing = await listAll(line.call, source.plural, source.pageSize, (page) =>
    source.list(line.apis, { ...page, ...(name === undefined ? {} : { name }) }),
  );
  return {
    complete: listing.complete,
    rows: listing.rows.flatMap((row) => {
      const [id, called] = [textField(row, 'id'), textField(row, 'name')];
      const exists = row['state'] !== 'deleted' && row['deleted'] !== true;
      const within = source.withinField === undefined ? undefined : textField(row, source.withinField);
      return id === undefined || called === undefined || !exists
        ? []
        : [{ sort, id, name: called, ...(within !== undefined && { within }) }];
    }),
  };
}

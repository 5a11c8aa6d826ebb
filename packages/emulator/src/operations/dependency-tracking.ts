import { seesDivision } from '../access.ts';
import type { ConsumedResource } from '../architect/engine.ts';
import { isoDate } from '../clock.ts';
import { dependencyTypeOfFlow, dependencyTypes, flowTypeOfDependencyType } from '../dependency-types.ts';
import { contentOf, versionOf, versionsOf } from '../flows/versions.ts';
import { apiError } from '../http/api-error.ts';
import { ok, type Call, type Operation, type Reply } from '../http/operation.ts';
import { page, smallPage } from '../http/paging.ts';
import { guidOf } from '../ids.ts';
import { organizationOf, type LocalOrg } from '../local-org.ts';
import type { FlowRecord, VersionRecord } from '../state/records.ts';

const view = { every: ['architect:dependencyTracking:view'] };

/** Who consumes what, per version (facts: API 3.4 to 3.6). Consumers are flows only: assumed (README). */
export const dependencyTracking: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/architect/dependencytracking/consumedresources',
    permissions: view,
    handle: consumedResources,
  },
  {
    method: 'GET',
    path: '/api/v2/architect/dependencytracking/consumingresources',
    permissions: view,
    handle: consumingResources,
  },
  {
    method: 'GET',
    path: '/api/v2/architect/dependencytracking/build',
    permissions: view,
    handle: buildStatus,
  },
  {
    method: 'POST',
    path: '/api/v2/architect/dependencytracking/build',
    permissions: { every: ['architect:dependencyTracking:rebuild'] },
    handle: rebuild,
  },
];

function consumedResources(call: Call): Reply {
  const { org } = call;
  const id = requiredQuery(call, 'id');
  const version = call.query.text('version');
  if (version === undefined) {
    throw apiError('architect.dependency.object.version.not.specified', {}, 'version');
  }
  const type = requiredType(call);
  const types = resourceTypes(call);
  const flow = consumingFlow(call, id, type);
  const record = versionOf(org, flow.id, version);
  const content = record === undefined ? undefined : contentOf(org, flow.id, record.version);
  if (content === undefined) {
    throw apiError('architect.flow.version.missing');
  }
  const wanted = content.consumed.filter((resource) => types.length === 0 || types.includes(resource.type));
  return whileIndexed(
    call,
    page(call, wanted, smallPage, (resource) => consumedAnswer(org, resource)),
  );
}

function consumingFlow(call: Call, id: string, type: string): FlowRecord {
  const flow = call.org.tables.flows.get(id);
  if (flow === undefined || !seesDivision(call.caller.client, flow.divisionId)) {
    throw apiError('architect.flow.not.found');
  }
  if (flow.deleted) {
    throw apiError('architect.flow.deleted');
  }
  if (dependencyTypeOfFlow[flow.type] !== type) {
    throw apiError('architect.dependency.object.not.found');
  }
  return flow;
}

/** One row per consuming flow *version*, historical ones included (facts: API 3.5). */
function consumingResources(call: Call): Reply {
  const { org, query } = call;
  const id = requiredQuery(call, 'id');
  const type = requiredType(call);
  requireConsumed(call, id, type);
  const types = resourceTypes(call);
  const consumedVersion = query.text('version');
  const flowFilter = query.oneOf('flowFilter', ['checkedIn', 'published']);

  const rows = org.tables.flows.all().flatMap((flow) => {
    const isOut =
      flow.deleted ||
      !seesDivision(call.caller.client, flow.divisionId) ||
      (types.length > 0 && !types.includes(dependencyTypeOfFlow[flow.type]));
    const versions = isOut ? [] : versionsInFilter(org, flow, flowFilter);
    return versions
      .filter((version) => consumes(org, version, id, consumedVersion))
      .map((version) => ({ flow, version }));
  });
  return whileIndexed(
    call,
    page(call, rows, smallPage, ({ flow, version }) => ({
      id: flow.id,
      name: flow.name,
      version: version.version,
      type: dependencyTypeOfFlow[flow.type],
      deleted: false,
      updated: false,
      stateUnknown: false,
      selfUri: `/api/v2/flows/${flow.id}`,
    })),
  );
}

function versionsInFilter(
  org: LocalOrg,
  flow: FlowRecord,
  filter: string | undefined,
): readonly VersionRecord[] {
  const versions = versionsOf(org, flow.id);
  if (filter === undefined) {
    return versions;
  }
  const wanted = filter === 'published' ? flow.publishedVersion : flow.checkedInVersion;
  return versions.filter(({ version }) => version === wanted);
}

function consumes(
  org: LocalOrg,
  version: VersionRecord,
  id: string,
  consumedVersion: string | undefined,
): boolean {
  const content = contentOf(org, version.flowId, version.version);
  return (
    content?.consumed.some(
      (resource) =>
        resource.id === id && (consumedVersion === undefined || resource.version === consumedVersion),
    ) ?? false
  );
}

/** 404 or 410 when the object whose consumers are asked for is not there. */
function requireConsumed(call: Call, id: string, type: string): void {
  const { tables } = call.org;
  if (flowTypeOfDependencyType(type) !== undefined) {
    consumingFlow(call, id, type);
    return;
  }
  const known = [
    tables.named,
    tables.queues,
    tables.dataTables,
    tables.schedules,
    tables.scheduleGroups,
    tables.divisions,
    tables.ivrs,
  ];
  if (!known.some((table) => table.get(id) !== undefined)) {
    throw apiError('architect.dependency.object.not.found');
  }
}

/** `updated`: the consumed module has a newer published version. Assumed (README; facts: API 3.4). */
function consumedAnswer(org: LocalOrg, resource: ConsumedResource): Readonly<Record<string, unknown>> {
  const flow = org.tables.flows.get(resource.id);
  return {
    id: resource.id,
    name: flow?.name ?? resource.name,
    version: resource.version,
    type: resource.type,
    deleted: flow?.deleted ?? false,
    updated:
      resource.version !== undefined && flow !== undefined && flow.publishedVersion !== resource.version,
    stateUnknown: false,
    ...(flow === undefined ? {} : { selfUri: `/api/v2/flows/${flow.id}` }),
  };
}

function buildStatus(call: Call): Reply {
  const { org } = call;
  const date = isoDate(org.clock.now());
  const isDone = !isBuilding(org);
  return ok({
    id: organizationOf(org).id,
    buildId: guidOf(organizationOf(org).id, 'dependency build'),
    dateStarted: date,
    ...(isDone ? { dateCompleted: date } : {}),
    status: org.settings().dependencyStatus,
    failedObjects: [],
    selfUri: '/api/v2/architect/dependencytracking/build',
  });
}

/** A rebuild ends at once, unless the status was set to one of building. */
function rebuild(call: Call): Reply {
  const { org } = call;
  if (isBuilding(org)) {
    throw apiError('architect.dependencies.build.in.progress');
  }
  org.changeSettings({ ...org.settings(), dependencyStatus: 'OPERATIONAL' });
  return { status: 202 };
}

function isBuilding(org: LocalOrg): boolean {
  return ['BUILDINITIALIZING', 'BUILDINPROGRESS', 'BUILDQUEUED'].includes(org.settings().dependencyStatus);
}

/** 206 without rows while the index is rebuilt or has to be (facts: API 3.4): it says nothing. */
function whileIndexed(call: Call, reply: Reply): Reply {
  if (call.org.settings().dependencyStatus === 'OPERATIONAL') {
    return reply;
  }
  return { status: 206, json: page(call, [], smallPage, () => undefined).json };
}

function requiredQuery(call: Call, name: string): string {
  const value = call.query.text(name);
  if (value === undefined) {
    throw apiError('architect.query.parameter.missing', {}, name);
  }
  return value;
}

function requiredType(call: Call): string {
  const type = requiredQuery(call, 'objectType').toUpperCase();
  if (!dependencyTypes.has(type)) {
    throw apiError('architect.dependency.object.invalid.type', {}, 'objectType');
  }
  return type;
}

function resourceTypes(call: Call): readonly string[] {
  const types = call.query.list('resourceType').map((type) => type.toUpperCase());
  if (types.some((type) => !dependencyTypes.has(type))) {
    throw apiError('architect.dependency.object.invalid.type', {}, 'resourceType');
  }
  return types;
}

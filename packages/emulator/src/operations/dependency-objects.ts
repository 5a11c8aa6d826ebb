import { consumedAnswer, consumingAnswer, isUpdated } from '../dependencies/dependency-answer.ts';
import { buildStatus, indexedPage, stillKnown } from '../dependencies/dependency-build.ts';
import {
  affectedVersions,
  consumedBy,
  consumersOf,
  isFailed,
  type FlowFilter,
} from '../dependencies/dependency-index.ts';
import { standingVersion, trackedObjects, type TrackedObject } from '../dependencies/dependency-object.ts';
import {
  queriedFlowFilter,
  queriedTypes,
  requiredQuery,
  requireTrackedFlow,
  requireType,
} from '../dependencies/dependency-query.ts';
import type { ConsumedResource } from '../architect/engine.ts';
import { dependencyTypeOfFlow, flowTypeOfDependencyType } from '../dependency-types.ts';
import { isLiving } from '../flows/living-resources.ts';
import { versionOf } from '../flows/versions.ts';
import { apiError } from '../http/api-error.ts';
import { ok, type Call, type Operation, type Reply } from '../http/operation.ts';
import { nameMatcher } from '../http/paging.ts';

const permissions = { every: ['architect:dependencyTracking:view'] };
const root = '/api/v2/architect/dependencytracking';

/** Objects of the index by name or id, and the consumers of what is gone or newer (facts: API 3.4). */
export const dependencyObjects: readonly Operation[] = [
  { method: 'GET', path: root, permissions, handle: search },
  { method: 'GET', path: `${root}/object`, permissions, handle: readObject },
  {
    method: 'GET',
    path: `${root}/deletedresourceconsumers`,
    permissions,
    handle: (call) => affected(call, queriedFlowFilter(call), isGone),
  },
  {
    method: 'GET',
    path: `${root}/updatedresourceconsumers`,
    permissions,
    // Which versions count is not said, and there is no filter: the published ones. Assumed (README).
    handle: (call) => affected(call, 'published', isUpdated),
  },
];

function search(call: Call): Reply {
  const name = call.query.text('name');
  if (name === undefined) {
    throw apiError('architect.dependency.object.name.not.specified', {}, 'name');
  }
  const types = queriedTypes(call, 'objectType');
  const fits = nameMatcher(name);
  const details = queriedDetails(call);
  const found = trackedObjects(call).filter(
    (object) => fits(object.name) && (types.length === 0 || types.includes(object.type)),
  );
  return indexedPage(call, found, (object) =>
    objectAnswer(call, object, object.flow === undefined ? undefined : standingVersion(object.flow), details),
  );
}

function readObject(call: Call): Reply {
  const id = requiredQuery(call, 'id');
  const typeText = call.query.text('objectType');
  const type = typeText === undefined ? undefined : requireType(typeText, 'objectType');
  const details = queriedDetails(call);
  const object = requireObject(call, id, type);
  const version = call.query.text('version') ?? (object.flow && standingVersion(object.flow));
  if (object.flow !== undefined && version !== undefined && versionOf(call.org, id, version) === undefined) {
    throw apiError('architect.flow.version.missing');
  }
  const isWhole = buildStatus(call.org) === 'OPERATIONAL';
  if (!isWhole && stillKnown(call.org, [object, object])?.length !== 1) {
    return { status: 206 };
  }
  const answer = ok(objectAnswer(call, object, version, details));
  return isWhole ? answer : { ...answer, status: 206 };
}

function requireObject(call: Call, id: string, type: string | undefined): TrackedObject {
  const isFlow = type === undefined || flowTypeOfDependencyType(type) !== undefined;
  const stored = isFlow ? call.org.tables.flows.get(id) : undefined;
  if (stored !== undefined || (type !== undefined && isFlow)) {
    const flow = requireTrackedFlow(call, id, type ?? (stored && dependencyTypeOfFlow[stored.type]) ?? '');
    return { id, name: flow.name, type: dependencyTypeOfFlow[flow.type], flow };
  }
  const found = trackedObjects(call).find(
    (object) => object.id === id && (type === undefined || object.type === type),
  );
  if (found === undefined) {
    throw apiError('architect.dependency.object.not.found');
  }
  return found;
}

/** Which lists an object is to carry, and of which types. */
interface Details {
  readonly consumed: boolean;
  readonly consuming: boolean;
  readonly consumedTypes: readonly string[];
  readonly consumingTypes: readonly string[];
}

function queriedDetails(call: Call): Details {
  call.query.flag('consumedResourceRequest', false);
  return {
    consumed: call.query.flag('consumedResources', false),
    consuming: call.query.flag('consumingResources', false),
    consumedTypes: queriedTypes(call, 'consumedResourceType'),
    consumingTypes: queriedTypes(call, 'consumingResourceType'),
  };
}

function objectAnswer(
  call: Call,
  { id, name, type, flow }: TrackedObject,
  number: string | undefined,
  details: Details,
): Readonly<Record<string, unknown>> {
  const { org } = call;
  const record = flow === undefined || number === undefined ? undefined : versionOf(org, flow.id, number);
  const consumed = record === undefined ? [] : consumedBy(org, record);
  const among = (types: readonly string[], one: string): boolean => types.length === 0 || types.includes(one);
  return {
    id,
    name,
    version: record?.version,
    type,
    deleted: false,
    updated: false,
    stateUnknown: isFailed(org, id),
    ...(details.consumed
      ? {
          consumedResources: consumed
            .filter((resource) => among(details.consumedTypes, resource.type))
            .map((resource) => consumedAnswer(org, resource)),
        }
      : {}),
    ...(details.consuming
      ? {
          consumingResources: consumersOf(call, id, undefined)
            .filter((row) => among(details.consumingTypes, dependencyTypeOfFlow[row.flow.type]))
            .map((row) => consumingAnswer(org, row)),
        }
      : {}),
    selfUri: flow === undefined ? undefined : `/api/v2/flows/${id}`,
  };
}

type Judge = (org: Call['org'], resource: ConsumedResource) => boolean;

const isGone: Judge = (org, resource) => !isLiving(org, resource);

function affected(call: Call, filter: FlowFilter, judge: Judge): Reply {
  const { org, query } = call;
  const fits = nameMatcher(query.text('name'));
  const types = queriedTypes(call, 'objectType');
  const consumedTypes = queriedTypes(call, 'consumedResourceType');
  const withResources = query.flag('consumedResources', false);
  const judged = new Map<string, boolean>();
  const rows = affectedVersions(call, filter, (resource) => {
    if (consumedTypes.length > 0 && !consumedTypes.includes(resource.type)) {
      return false;
    }
    const key = `${resource.id} ${resource.version ?? ''}`;
    const known = judged.get(key) ?? judge(org, resource);
    judged.set(key, known);
    return known;
  }).filter(
    ({ flow }) => fits(flow.name) && (types.length === 0 || types.includes(dependencyTypeOfFlow[flow.type])),
  );
  return indexedPage(call, rows, (row) => ({
    ...consumingAnswer(org, row),
    updated: judge === isUpdated,
    ...(withResources
      ? { consumedResources: row.resources.map((resource) => consumedAnswer(org, resource)) }
      : {}),
  }));
}

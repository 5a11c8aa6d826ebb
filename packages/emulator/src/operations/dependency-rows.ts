import { consumedAnswer, consumingAnswer } from '../dependencies/dependency-answer.ts';
import { indexedPage } from '../dependencies/dependency-build.ts';
import { consumedBy, consumersOf } from '../dependencies/dependency-index.ts';
import { trackedObjects } from '../dependencies/dependency-object.ts';
import {
  queriedFlowFilter,
  queriedTypes,
  queriedVersionedTypes,
  requiredQuery,
  requireTrackedFlow,
  requireType,
  requireVersioned,
} from '../dependencies/dependency-query.ts';
import { dependencyTypeOfFlow, flowTypeOfDependencyType } from '../dependency-types.ts';
import { versionOf } from '../flows/versions.ts';
import { apiError } from '../http/api-error.ts';
import type { Call, Operation, Reply } from '../http/operation.ts';

const permissions = { every: ['architect:dependencyTracking:view'] };

/** What one version consumes, and which versions consume one thing (facts: API 3.4, 3.5). */
export const dependencyRows: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/architect/dependencytracking/consumedresources',
    permissions,
    handle: consumedResources,
  },
  {
    method: 'GET',
    path: '/api/v2/architect/dependencytracking/consumingresources',
    permissions,
    handle: consumingResources,
  },
];

function consumedResources(call: Call): Reply {
  const { org } = call;
  const id = requiredQuery(call, 'id');
  const number = call.query.text('version');
  if (number === undefined) {
    throw apiError('architect.dependency.object.version.not.specified', {}, 'version');
  }
  const type = requireVersioned(requireType(requiredQuery(call, 'objectType'), 'objectType'), 'objectType');
  const types = queriedTypes(call, 'resourceType');
  const version = versionOf(org, requireTrackedFlow(call, id, type).id, number);
  if (version === undefined) {
    throw apiError('architect.flow.version.missing');
  }
  const rows = consumedBy(org, version).filter(
    (resource) => types.length === 0 || types.includes(resource.type),
  );
  return indexedPage(call, rows, (resource) => consumedAnswer(org, resource));
}

function consumingResources(call: Call): Reply {
  const id = requiredQuery(call, 'id');
  const type = requireType(requiredQuery(call, 'objectType'), 'objectType');
  const types = queriedVersionedTypes(call, 'resourceType');
  const filter = queriedFlowFilter(call);
  requireConsumable(call, id, type);
  const rows = consumersOf(call, id, filter, call.query.text('version')).filter(
    ({ flow }) => types.length === 0 || types.includes(dependencyTypeOfFlow[flow.type]),
  );
  return indexedPage(call, rows, (row) => consumingAnswer(call.org, row));
}

/** 404 or 410 when the object whose consumers are asked for is not there. */
function requireConsumable(call: Call, id: string, type: string): void {
  if (flowTypeOfDependencyType(type) !== undefined) {
    requireTrackedFlow(call, id, type);
  } else if (!trackedObjects(call).some((object) => object.id === id && object.type === type)) {
    throw apiError('architect.dependency.object.not.found');
  }
}

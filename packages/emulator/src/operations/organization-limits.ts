import { apiError } from '../http/api-error.ts';
import { noPermission, ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { pageWindow } from '../http/paging.ts';
import { limitNamespaces } from '../limit-namespaces.ts';
import { defaultLimits, limitDescription, limitsOf, type OrganizationLimit } from '../organization-limits.ts';

const path = '/api/v2/organizations/limits';

/** The limits of the org, by namespace (facts: API 4.2, 5.3). */
export const organizationLimits: readonly Operation[] = [
  { method: 'GET', path: `${path}/namespaces`, permissions: noPermission, handle: listNamespaces },
  {
    method: 'GET',
    path: `${path}/namespaces/{namespaceName}`,
    permissions: noPermission,
    handle: (call) => listing(call, limitsOf(call.org, param(call, 'namespaceName'))),
  },
  {
    method: 'GET',
    path: `${path}/namespaces/{namespaceName}/defaults`,
    permissions: noPermission,
    handle: (call) => listing(call, defaultLimits(param(call, 'namespaceName'))),
  },
  { method: 'GET', path: `${path}/docs`, permissions: noPermission, handle: documentation },
  { method: 'GET', path: `${path}/docs/freetrial`, permissions: noPermission, handle: documentation },
  {
    method: 'GET',
    path: `${path}/changerequests`,
    permissions: { any: ['limits:organization:view'] },
    handle: listRequests,
  },
  {
    method: 'GET',
    path: `${path}/changerequests/{requestId}`,
    permissions: { any: ['limits:organization:view'] },
    handle: (): never => {
      throw apiError('not.found');
    },
  },
];

/** That the listing holds names is assumed: its schema is open (README). */
function listNamespaces(call: Call): Reply {
  const { rows, ...counts } = pageWindow(call, limitNamespaces, 100, 100);
  return ok({ entities: rows, ...counts });
}

/** An unknown namespace is 404 (assumed, README); of most the local org knows no limit. */
function listing(call: Call, limits: readonly OrganizationLimit[]): Reply {
  if (!limitNamespaces.includes(param(call, 'namespaceName'))) {
    throw apiError('not.found');
  }
  return ok({ entities: limits });
}

/** The same for free trials: that they have the usual limits is assumed (README). */
function documentation(): Reply {
  return ok({
    namespaces: limitNamespaces.map((name) => ({
      name,
      friendlyName: name,
      limits: defaultLimits(name).map((limit) => ({
        key: limit.key,
        defaultValue: limit.value,
        description: limitDescription(limit),
      })),
    })),
  });
}

const requestStatuses = [
  'Approved',
  'Rejected',
  'Rollback',
  'Pending',
  'Open',
  'SecondaryApprovalNamespacesAdded',
  'ReviewerApproved',
  'ReviewerRejected',
  'ReviewerRollback',
  'ImplementingChange',
  'ChangeImplemented',
  'ImplementingRollback',
  'RollbackImplemented',
];

/** Nobody asks for other limits here: always empty, and every single request unknown. */
function listRequests(call: Call): Reply {
  call.query.oneOf('status', requestStatuses);
  call.query.listOf('expand', ['statusHistory']);
  return ok({ entities: [], selfUri: call.path });
}

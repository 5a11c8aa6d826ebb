import { inQueriedDivisions, visible } from '../access.ts';
import { flowAnswer } from '../flows/flow-answer.ts';
import { apiFlowType, queryFlowTypes } from '../flow-types.ts';
import { apiError } from '../http/api-error.ts';
import type { Call, Operation, Reply } from '../http/operation.ts';
import { isDescending, largePage, nameMatcher, page, sortedBy } from '../http/paging.ts';
import type { FlowRecord } from '../state/records.ts';
import { versionOf } from '../flows/versions.ts';

const view = { every: ['architect:flow:view'] };

/** Flow listings (facts: API 2.1, 2.2). Rows carry lock, draft and version fields: assumed (API 2.2, last row). */
export const flowListing: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/flows',
    permissions: view,
    handle: (call: Call): Reply => {
      const schemas = call.query.flag('includeSchemas', false);
      const ids = call.query.list('id');
      const found = ids.length > 0 ? withIds(call, ids) : filtered(call);
      return page(call, found, largePage, (flow) => flowAnswer(call.org, flow, { schemas }));
    },
  },
  {
    method: 'GET',
    path: '/api/v2/flows/lookup',
    permissions: view,
    handle: (call: Call): Reply => {
      const ids = call.query.list('id');
      if (ids.length === 0) {
        throw apiError('architect.query.parameter.missing', {}, 'id');
      }
      return page(call, withIds(call, ids), largePage, (flow) =>
        flowAnswer(call.org, flow, { schemas: false }),
      );
    },
  },
];

/** `id` overrides every other filter; what does not exist is left out, never 404 (facts: API 2.2). */
function withIds(call: Call, ids: readonly string[]): readonly FlowRecord[] {
  const wanted = new Set(ids);
  return visible(
    call,
    ordered(call).filter((flow) => wanted.has(flow.id) && !flow.deleted),
  );
}

function filtered(call: Call): readonly FlowRecord[] {
  const { query, org } = call;
  const types = query.listOf('type', queryFlowTypes);
  const fitsName = nameMatcher(query.text('name'));
  const fitsDescription = nameMatcher(query.text('description'));
  const fitsEither = nameMatcher(query.text('nameOrDescription'));
  const withEither = query.text('nameOrDescription') !== undefined;
  const withDescription = query.text('description') !== undefined;
  const lockedBy = query.text('lockedBy');
  const lockedByClient = query.text('lockedByClientId');
  const editableBy = query.text('editableBy');
  const versionId = query.text('publishVersionId');
  const after = query.date('publishedAfter');
  const before = query.date('publishedBefore');
  const deleted = query.flag('deleted', false);
  query.oneOf('secure', ['any', 'checkedin', 'published']);
  if (query.flag('virtualAgentEnabled', false)) {
    return [];
  }

  const publishedWithin = (flow: FlowRecord): boolean => {
    const version =
      flow.publishedVersion === undefined ? undefined : versionOf(org, flow.id, flow.publishedVersion);
    const date = version?.datePublished;
    return (
      date !== undefined && (after === undefined || date > after) && (before === undefined || date < before)
    );
  };

  return inQueriedDivisions(call, visible(call, ordered(call))).filter(
    (flow) =>
      (deleted || !flow.deleted) &&
      (types.length === 0 || types.includes(flow.type)) &&
      fitsName(flow.name) &&
      (!withDescription || fitsDescription(flow.description ?? '')) &&
      (!withEither || fitsEither(flow.name) || fitsEither(flow.description ?? '')) &&
      (lockedBy === undefined || (flow.lock?.kind === 'user' && flow.lock.id === lockedBy)) &&
      (lockedByClient === undefined || (flow.lock?.kind === 'client' && flow.lock.id === lockedByClient)) &&
      (editableBy === undefined || flow.lock === undefined || flow.lock.id === editableBy) &&
      (versionId === undefined || flow.publishedVersion === versionId) &&
      ((after === undefined && before === undefined) || publishedWithin(flow)),
  );
}

const orders = new WeakMap<readonly FlowRecord[], Map<string, readonly FlowRecord[]>>();

/**
 * All flows in the order that is asked for. `sortBy` values are not enumerated anywhere (facts: API 2.2): name, type
 * and id are known here, else id. Kept until a flow changes, for a listing reads page after page of it.
 */
function ordered(call: Call): readonly FlowRecord[] {
  const flows = call.org.tables.flows.all();
  const wanted = call.query.text('sortBy') ?? 'id';
  const by = wanted === 'name' || wanted === 'type' ? wanted : 'id';
  const isReversed = isDescending(call);
  const known = orders.get(flows) ?? new Map<string, readonly FlowRecord[]>();
  orders.set(flows, known);
  const key = `${by} ${String(isReversed)}`;
  const order = known.get(key) ?? sortedBy(flows, sortKey(by), isReversed);
  known.set(key, order);
  return order;
}

function sortKey(by: 'name' | 'type' | 'id'): (flow: FlowRecord) => string {
  switch (by) {
    case 'name':
      return (flow) => `${flow.name.toLowerCase()}\n${flow.id}`;
    case 'type':
      return (flow) => `${apiFlowType(flow.type)}\n${flow.id}`;
    case 'id':
      return (flow) => flow.id;
  }
}

import { flowAnswer, flowViewAnswer } from '../flows/flow-answer.ts';
import { commonFilters, flowsWithIds, ownFilters, searchFlows } from '../flows/flow-filter.ts';
import { apiError } from '../http/api-error.ts';
import type { Call, Operation, Reply } from '../http/operation.ts';
import { largePage, page } from '../http/paging.ts';

const view = { every: ['architect:flow:view'] };

/** Flow listings (facts: API 2.1, 2.2). Rows carry lock, draft and version fields: assumed (API 2.2, last row). */
export const flowListing: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/flows', permissions: view, handle: listFlows },
  { method: 'GET', path: '/api/v2/flows/lookup', permissions: view, handle: lookUpFlows },
  {
    method: 'GET',
    path: '/api/v2/flows/divisionviews',
    permissions: { every: ['architect:flow:search'] },
    handle: listFlowViews,
  },
];

function listFlows(call: Call): Reply {
  const schemas = call.query.flag('includeSchemas', false);
  const ids = call.query.list('id');
  const deleted = call.query.flag('deleted', false);
  const found =
    ids.length > 0
      ? flowsWithIds(call, ids)
      : searchFlows(call, [...commonFilters(call), ...ownFilters(call)], deleted);
  return page(call, found, largePage, (flow) => flowAnswer(call.org, flow, { schemas }));
}

function lookUpFlows(call: Call): Reply {
  const ids = call.query.list('id');
  if (ids.length === 0) {
    throw apiError('architect.query.parameter.missing', {}, 'id');
  }
  return page(call, flowsWithIds(call, ids), largePage, (flow) =>
    flowAnswer(call.org, flow, { schemas: false }),
  );
}

function listFlowViews(call: Call): Reply {
  const schemas = call.query.flag('includeSchemas', false);
  const ids = call.query.list('id');
  const found = ids.length > 0 ? flowsWithIds(call, ids) : searchFlows(call, commonFilters(call), false);
  return page(call, found, largePage, (flow) => flowViewAnswer(call.org, flow, { schemas }));
}

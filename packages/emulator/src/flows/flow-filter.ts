import { inQueriedDivisions, visible } from '../access.ts';
import { queryFlowTypes } from '../flow-types.ts';
import type { Call } from '../http/operation.ts';
import { isDescending, nameMatcher, sortedBy } from '../http/paging.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord } from '../state/records.ts';
import type { FlowOrder } from './flow-search.ts';
import { isSecure, versionOf } from './versions.ts';

type Filter = (flow: FlowRecord) => boolean;

/** Filters that `GET /flows` and `GET /flows/divisionviews` have in common (facts: API 2.1). */
export function commonFilters({ org, query }: Call): readonly Filter[] {
  const types = query.listOf('type', queryFlowTypes);
  const name = query.text('name');
  const versionId = query.text('publishVersionId');
  return [
    ...(types.length === 0 ? [] : [(flow: FlowRecord) => types.includes(flow.type)]),
    ...(name === undefined ? [] : [matching(name, ({ name: own }) => own)]),
    ...(versionId === undefined ? [] : [(flow: FlowRecord) => flow.publishedVersion === versionId]),
    ...publishedWithin(org, query.date('publishedAfter'), query.date('publishedBefore')),
  ];
}

/** Filters that only `GET /flows` has. */
export function ownFilters({ query }: Call): readonly Filter[] {
  const description = query.text('description');
  const either = query.text('nameOrDescription');
  const user = query.text('lockedBy');
  const client = query.text('lockedByClientId');
  const editor = query.text('editableBy');
  const secure = query.oneOf('secure', ['any', 'checkedin', 'published']);
  return [
    ...(description === undefined ? [] : [matching(description, (flow) => flow.description ?? '')]),
    ...(either === undefined
      ? []
      : [
          matching(
            either,
            (flow) => flow.name,
            (flow) => flow.description ?? '',
          ),
        ]),
    ...(user === undefined ? [] : [lockedBy('user', user)]),
    ...(client === undefined ? [] : [lockedBy('client', client)]),
    ...(editor === undefined
      ? []
      : [({ lock }: FlowRecord) => lock === undefined || (lock.kind === 'user' && lock.id === editor)]),
    ...(secure === undefined ? [] : [secureIn(secure)]),
    // No virtual agents here: a flow with one enabled does not exist.
    ...(query.flag('virtualAgentEnabled', false) ? [() => false] : []),
  ];
}

/** The visible flows, as far as the search has seen them, that pass every filter, in the order that is asked for. */
export function searchFlows(call: Call, filters: readonly Filter[], deleted: boolean): readonly FlowRecord[] {
  const all = call.org.flowSearch.ordered(wantedOrder(call), { descending: isDescending(call), deleted });
  const seen = inQueriedDivisions(call, visible(call, all));
  return filters.length === 0 ? seen : seen.filter((flow) => filters.every((fits) => fits(flow)));
}

/** `id` overrides every other filter; what does not exist is left out, never 404 (facts: API 2.2). */
export function flowsWithIds(call: Call, ids: readonly string[]): readonly FlowRecord[] {
  const found = [...new Set(ids)].flatMap((id) => call.org.tables.flows.get(id) ?? []);
  const living = visible(call, found).filter((flow) => !flow.deleted);
  const order = wantedOrder(call);
  return sortedBy(
    living,
    (flow) => (order === 'id' ? flow.id : `${flow[order].toLowerCase()}\n${flow.id}`),
    isDescending(call),
  );
}

/** `sortBy` values are not enumerated anywhere (facts: API 2.2): name, type and id are known here, else id. */
function wantedOrder(call: Call): FlowOrder {
  const wanted = call.query.text('sortBy');
  return wanted === 'name' || wanted === 'type' ? wanted : 'id';
}

function matching(pattern: string, ...texts: readonly ((flow: FlowRecord) => string)[]): Filter {
  const fits = nameMatcher(pattern);
  return (flow) => texts.some((text) => fits(text(flow)));
}

function lockedBy(kind: 'user' | 'client', id: string): Filter {
  return ({ lock }) => lock?.kind === kind && lock.id === id;
}

function secureIn(where: string): Filter {
  return (flow) =>
    isSecure(flow) &&
    ((where !== 'checkedin' && flow.publishedVersion !== undefined) ||
      (where !== 'published' && flow.checkedInVersion !== undefined));
}

function publishedWithin(
  org: LocalOrg,
  after: number | undefined,
  before: number | undefined,
): readonly Filter[] {
  if (after === undefined && before === undefined) {
    return [];
  }
  return [
    (flow) => {
      const version =
        flow.publishedVersion === undefined ? undefined : versionOf(org, flow.id, flow.publishedVersion);
      const date = version?.datePublished;
      return (
        date !== undefined && (after === undefined || date > after) && (before === undefined || date < before)
      );
    },
  ];
}

import { apiError } from '../http/api-error.ts';
import { noPermission, ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { nameMatcher, page, smallPage, sortedBy } from '../http/paging.ts';
import { homeDivision } from '../local-org.ts';
import type { Table } from '../state/table.ts';
import type { DivisionRecord } from '../state/records.ts';
import { seesDivision } from '../access.ts';

/** Divisions; reading them needs no permission (facts: API 4.2, 4.10). */
export const divisions: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/authorization/divisions',
    permissions: noPermission,
    handle: list,
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/divisions/home',
    permissions: noPermission,
    handle: (call) => ok(answer(homeDivision(call.org))),
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/divisions/{divisionId}',
    permissions: noPermission,
    handle: (call) => ok(answer(requireDivision(call))),
  },
  {
    method: 'POST',
    path: '/api/v2/authorization/divisions/{divisionId}/objects/{objectType}',
    permissions: noPermission,
    handle: moveObjects,
  },
];

function list(call: Call): Reply {
  const ids = call.query.list('id');
  const fits = nameMatcher(call.query.text('name'));
  const found = call.org.tables.divisions
    .all()
    .filter((division) => fits(division.name) && (ids.length === 0 || ids.includes(division.id)));
  return page(
    call,
    sortedBy(found, ({ name }) => name.toLowerCase(), false),
    smallPage,
    answer,
  );
}

function requireDivision(call: Call): DivisionRecord {
  const division = call.org.tables.divisions.get(param(call, 'divisionId'));
  if (division === undefined) {
    throw apiError('not.found');
  }
  return division;
}

function answer(division: DivisionRecord): Readonly<Record<string, unknown>> {
  return {
    id: division.id,
    name: division.name,
    description: division.description,
    homeDivision: division.home,
    selfUri: `/api/v2/authorization/divisions/${division.id}`,
  };
}

interface Divided {
  readonly id: string;
  readonly divisionId: string;
}

/** Moves objects into a division: all or none (facts: API 4.7, last bullet; enum in appendix B). */
function moveObjects(call: Call): Reply {
  const division = requireDivision(call);
  const table = tableOf(call, param(call, 'objectType'));
  const ids = call.body;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
    throw apiError('bad.request');
  }
  if (!seesDivision(call.caller.client, division.id)) {
    throw apiError('not.authorized');
  }
  for (const id of ids as readonly string[]) {
    const object = table.get(id);
    if (object === undefined) {
      throw apiError('not.found');
    }
    if (!seesDivision(call.caller.client, object.divisionId)) {
      throw apiError('not.authorized');
    }
    table.put({ ...object, divisionId: division.id });
  }
  return { status: 200 };
}

const movable =
  'QUEUE FLOW FLOWMILESTONE FLOWOUTCOME CALLROUTE ROUTINGSCHEDULES ROUTINGSCHEDULEGROUPS DATATABLES';

function tableOf(call: Call, type: string): Table<Divided> {
  const { tables } = call.org;
  // Each table holds more than Divided says; a put of a spread copy keeps all of it.
  const widened = (table: unknown): Table<Divided> => table as Table<Divided>;
  switch (type) {
    case 'FLOW':
      return widened(tables.flows);
    case 'CALLROUTE':
      return widened(tables.ivrs);
    case 'ROUTINGSCHEDULES':
      return widened(tables.schedules);
    case 'ROUTINGSCHEDULEGROUPS':
      return widened(tables.scheduleGroups);
    case 'DATATABLES':
      return widened(tables.dataTables);
    case 'QUEUE':
    case 'FLOWMILESTONE':
    case 'FLOWOUTCOME':
      return widened(tables.named);
    default:
      throw apiError('invalid.value', {
        value: type,
        field: 'objectType',
        allowed: movable.replaceAll(' ', ', '),
      });
  }
}

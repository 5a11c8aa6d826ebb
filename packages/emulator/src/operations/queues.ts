import { divisionForNew, inQueriedDivisions, requireVisible, seesDivision, visible } from '../access.ts';
import { apiError } from '../http/api-error.ts';
import { isMap } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { isDescending, largePage, nameMatcher, page, requirePageWithin, sortedBy } from '../http/paging.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import { freshQueue } from '../routing/fresh-queue.ts';
import { isLiving, isReadable } from '../routing/lingering.ts';
import { queueAnswer } from '../routing/queue-answer.ts';
import { queueBody } from '../routing/queue-body.ts';
import { noteReleased } from '../releases.ts';
import type { QueueRecord } from '../state/queue-record.ts';
import { nameKey } from '../state/tables.ts';
import { without } from '../without.ts';

const path = '/api/v2/routing/queues';
const onePath = `${path}/{queueId}`;

/** Queues (facts: API 4.2, 4.7, 9 row 20, appendix C). */
export const queues: readonly Operation[] = [
  { method: 'GET', path, permissions: { every: ['routing:queue:view'] }, handle: list },
  { method: 'POST', path, permissions: { every: ['routing:queue:add'] }, handle: create },
  {
    method: 'GET',
    path: `${path}/divisionviews`,
    permissions: { every: ['routing:queue:search'] },
    handle: listDivisionViews,
  },
  {
    method: 'GET',
    path: `${path}/divisionviews/all`,
    permissions: { every: ['routing:queue:search'] },
    handle: listAllDivisionViews,
  },
  { method: 'GET', path: onePath, permissions: { every: ['routing:queue:view'] }, handle: read },
  { method: 'PUT', path: onePath, permissions: { every: ['routing:queue:edit'] }, handle: replace },
  { method: 'DELETE', path: onePath, permissions: { every: ['routing:queue:delete'] }, handle: remove },
];

/** Sorted by name only; new queues come late (facts: API 4.7). */
function list(call: Call): Reply {
  const { query } = call;
  query.listOf('expand', ['identityresolution']);
  query.oneOf('sortOrder', ['asc', 'desc']);
  const peers = query.list('peerId');
  const library = query.text('cannedResponseLibraryId');
  const hasPeer = query.text('hasPeer') === undefined ? undefined : query.flag('hasPeer', false);
  const found = wanted(call).filter(
    ({ fields }) =>
      (hasPeer === undefined || hasPeer === (fields['peerId'] !== undefined)) &&
      (peers.length === 0 || peers.includes(String(fields['peerId']))) &&
      (library === undefined || librariesOf(fields).includes(library)),
  );
  return page(call, inOrder(call, found, 'name'), largePage, (queue) => queueAnswer(call.org, queue));
}

/** Pages of at most 100 and no page beyond the fifth; beyond is 400 (facts: API 4.7; the refusal is assumed). */
function listDivisionViews(call: Call): Reply {
  call.query.oneOf('sortOrder', ['asc', 'desc']);
  const sortBy = call.query.oneOf('sortBy', ['name', 'id', 'divisionId']) ?? 'name';
  requirePageWithin(call, { pageSize: 100, pageNumber: 5 });
  return page(call, inOrder(call, wanted(call), sortBy), 100, (queue) => queueAnswer(call.org, queue));
}

function listAllDivisionViews(call: Call): Reply {
  call.query.oneOf('sortOrder', ['asc', 'desc']);
  requirePageWithin(call, { pageSize: largePage });
  return page(call, inOrder(call, listed(call), 'name'), largePage, (queue) => queueAnswer(call.org, queue));
}

function listed(call: Call): readonly QueueRecord[] {
  const now = call.org.clock.now();
  return visible(call, call.org.tables.queues.all()).filter(
    (queue) => queue.listedFrom <= now && isReadable(call.org, queue),
  );
}

function wanted(call: Call): readonly QueueRecord[] {
  const ids = call.query.list('id');
  const fits = nameMatcher(call.query.text('name'));
  return inQueriedDivisions(call, listed(call)).filter(
    ({ id, name }) => (ids.length === 0 || ids.includes(id)) && fits(name),
  );
}

function inOrder(call: Call, found: readonly QueueRecord[], sortBy: string): readonly QueueRecord[] {
  const key = (queue: QueueRecord): string =>
    sortBy === 'id' ? queue.id : sortBy === 'divisionId' ? queue.divisionId : queue.name.toLowerCase();
  return sortedBy(found, (queue) => `${key(queue)}\n${queue.id}`, isDescending(call));
}

function librariesOf(fields: QueueRecord['fields']): readonly unknown[] {
  const libraries = fields['cannedResponseLibraries'];
  const ids: unknown = isMap(libraries) ? libraries['libraryIds'] : undefined;
  return Array.isArray(ids) ? ids : [];
}

/** `sourceQueueId` copies a queue; what the body says besides wins (facts: API 4.7; that fields mix is assumed). */
function create(call: Call): Reply {
  const { org } = call;
  const { content, divisionId, sourceQueueId } = queueBody(call);
  requireFreeName(org, content.name);
  const source = sourceQueueId === undefined ? undefined : sourceQueue(call, sourceQueueId);
  const fresh = freshQueue(
    org,
    { id: newId(org), name: content.name, divisionId: divisionForNew(call, divisionId).id },
    call.caller.actor.id,
  );
  const queue: QueueRecord = {
    ...fresh,
    ...(source?.description === undefined ? {} : { description: source.description }),
    ...content,
    flows: { ...source?.flows, ...content.flows },
    prompts: { ...source?.prompts, ...content.prompts },
    fields: { ...source?.fields, ...content.fields },
    listedFrom: fresh.dateCreated + org.settings().queueListingLagMs,
  };
  org.tables.queues.put(queue);
  return ok(queueAnswer(org, queue));
}

function sourceQueue(call: Call, id: string): QueueRecord {
  const source = call.org.tables.queues.get(id);
  if (source === undefined || !isLiving(source) || !seesDivision(call.caller.client, source.divisionId)) {
    throw apiError('bad.request', {}, 'sourceQueueId');
  }
  return source;
}

/** Names are unique in the org, in whatever division (assumed, README: also without regard to letter case). */
function requireFreeName(org: LocalOrg, name: string, self?: QueueRecord): void {
  const isTaken = org.tables.queues
    .having(nameKey('', name))
    .some((queue) => queue.id !== self?.id && isReadable(org, queue));
  if (isTaken) {
    throw apiError('duplicate.name', {}, 'name');
  }
}

/**
 * A read while a delete is under way puts the queue into the cache of the API, which answers until it expires, whatever
 * becomes of the queue (facts: API 4.7). Reads that the cache answers do not renew it.
 */
function read(call: Call): Reply {
  const { org } = call;
  call.query.listOf('expand', ['identityresolution']);
  const id = param(call, 'queueId');
  const now = org.clock.now();
  const cached = org.tables.queues.get(id);
  if (cached?.cachedUntil !== undefined && now < cached.cachedUntil) {
    return ok(queueAnswer(org, requireVisible(call, cached)));
  }
  const queue = requireQueue(call, id);
  const { queueCacheMs } = org.settings();
  if (!isLiving(queue) && queueCacheMs > 0) {
    org.tables.queues.put({ ...queue, cachedUntil: now + queueCacheMs });
  }
  return ok(queueAnswer(org, queue));
}

function requireQueue(call: Call, id: string): QueueRecord {
  const queue = call.org.tables.queues.get(id);
  if (queue === undefined || !isReadable(call.org, queue)) {
    throw apiError('resource.not.found');
  }
  return requireVisible(call, queue);
}

/** What the body leaves out is removed (facts: API 4.7, 9 row 20). The division stays (assumed, README). */
function replace(call: Call): Reply {
  const { org } = call;
  const former = requireQueue(call, param(call, 'queueId'));
  if (!isLiving(former)) {
    throw apiError('resource.not.found');
  }
  const { content } = queueBody(call);
  requireFreeName(org, content.name, former);
  const queue: QueueRecord = {
    ...without(former, 'description'),
    ...content,
    dateModified: org.clock.now(),
    modifiedBy: call.caller.actor.id,
  };
  org.tables.queues.put(queue);
  return ok(queueAnswer(org, queue));
}

/** Asynchronous; a queue with work in it goes only with `forceDelete=true` (facts: API 4.7). */
function remove(call: Call): Reply {
  const { org } = call;
  const queue = requireQueue(call, param(call, 'queueId'));
  if (queue.tasks > 0 && !call.query.flag('forceDelete', false)) {
    throw apiError('active.queue');
  }
  if (isLiving(queue)) {
    noteReleased(org, [queue.divisionId]);
    org.tables.queues.put({ ...queue, goneFrom: org.clock.now() + org.settings().queueDeleteLagMs });
  }
  return { status: 200 };
}

import { apiError } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { isDescending, page, smallPage, sortedBy } from '../http/paging.ts';
import { guidOf } from '../ids.ts';
import { numberOwners, type NumberOwner } from '../number-owners.ts';
import { inPools, numbersOfPool, plainNumber } from '../numbers.ts';
import type { DidPoolRecord } from '../state/records.ts';

const edges = '/api/v2/telephony/providers/edges';
const permissions = { every: ['telephony:plugin:all'] };

/** DID pools of the seed and their numbers, with who holds each (facts: API 4.2, 4.9). */
export const dids: readonly Operation[] = [
  { method: 'GET', path: `${edges}/didpools`, permissions, handle: listPools },
  { method: 'GET', path: `${edges}/didpools/{didPoolId}`, permissions, handle: readPool },
  { method: 'GET', path: `${edges}/didpools/dids`, permissions, handle: listNumbers },
  { method: 'GET', path: `${edges}/dids`, permissions, handle: listAssigned },
  { method: 'GET', path: `${edges}/dids/{didId}`, permissions, handle: readAssigned },
];

function listPools(call: Call): Reply {
  const ids = call.query.list('id');
  const pools = call.org.tables.didPools.all().filter((pool) => ids.length === 0 || ids.includes(pool.id));
  return page(
    call,
    sortedBy(pools, (pool) => pool.from, isDescending(call)),
    smallPage,
    poolAnswer,
  );
}

function readPool(call: Call): Reply {
  const pool = call.org.tables.didPools.get(param(call, 'didPoolId'));
  if (pool === undefined) {
    throw apiError('general.resource.not.found');
  }
  return ok(poolAnswer(pool));
}

function poolAnswer(pool: DidPoolRecord): Readonly<Record<string, unknown>> {
  return {
    id: pool.id,
    name: `${pool.from} - ${pool.to}`,
    startPhoneNumber: pool.from,
    endPhoneNumber: pool.to,
    version: 1,
    state: 'active',
    provider: 'PURE_CLOUD',
    selfUri: `${edges}/didpools/${pool.id}`,
  };
}

interface PoolNumber {
  readonly number: string;
  readonly pool: DidPoolRecord | undefined;
  readonly owner: NumberOwner | undefined;
}

/** All numbers of the pools. That `id` means pools, since a free number has no id, is assumed (README). */
function listNumbers(call: Call): Reply {
  const type = call.query.oneOf('type', ['ASSIGNED_AND_UNASSIGNED', 'UNASSIGNED']);
  if (type === undefined) {
    throw apiError('bad.request', {}, 'type');
  }
  const match = call.query.text('numberMatch')?.replaceAll('*', '');
  const pools = call.query.list('id');
  const owners = numberOwners(call.org);
  const found = call.org.tables.didPools
    .all()
    .filter(({ id }) => pools.length === 0 || pools.includes(id))
    .flatMap((pool) => numbersOfPool(pool).map((number) => ({ number, pool, owner: owners.get(number) })))
    .filter(
      ({ number, owner }) =>
        (type !== 'UNASSIGNED' || owner === undefined) && (match === undefined || number.includes(match)),
    );
  return page(call, inOrder(call, found), smallPage, numberAnswer);
}

/** Assigned numbers only: a number has an id only while something holds it (facts: API 4.9). */
function listAssigned(call: Call): Reply {
  const wanted = call.query.text('phoneNumber');
  const ownerId = call.query.text('owner.id');
  const poolId = call.query.text('didPool.id');
  const ids = call.query.list('id');
  const found = assigned(call).filter(
    ({ number, owner, pool }) =>
      (wanted === undefined || plainNumber(wanted) === number) &&
      (ownerId === undefined || owner?.id === ownerId) &&
      (poolId === undefined || pool?.id === poolId) &&
      (ids.length === 0 || ids.includes(didId(number))),
  );
  return page(call, inOrder(call, found), smallPage, assignedAnswer);
}

function readAssigned(call: Call): Reply {
  const id = param(call, 'didId');
  const found = assigned(call).find(({ number }) => didId(number) === id);
  if (found === undefined) {
    throw apiError('not.found');
  }
  return ok(assignedAnswer(found));
}

function assigned(call: Call): readonly PoolNumber[] {
  const pools = call.org.tables.didPools.all();
  return [...numberOwners(call.org)].map(([number, owner]) => ({
    number,
    owner,
    pool: pools.find((pool) => inPools(number, [pool])),
  }));
}

function inOrder(call: Call, found: readonly PoolNumber[]): readonly PoolNumber[] {
  return sortedBy(found, ({ number }) => number, isDescending(call));
}

function assignedAnswer(did: PoolNumber): Readonly<Record<string, unknown>> {
  return { ...commonAnswer(did), phoneNumber: did.number, state: 'active' };
}

function numberAnswer(did: PoolNumber): Readonly<Record<string, unknown>> {
  return { ...commonAnswer(did), number: did.number, assigned: did.owner !== undefined };
}

function didId(number: string): string {
  return guidOf('did', number);
}

function commonAnswer({ number, pool, owner }: PoolNumber): Readonly<Record<string, unknown>> {
  return {
    name: number,
    ...(pool === undefined ? {} : { didPool: { id: pool.id, selfUri: poolAnswer(pool)['selfUri'] } }),
    ...(owner === undefined ? {} : heldAnswer(number, owner)),
  };
}

function heldAnswer(number: string, owner: NumberOwner): Readonly<Record<string, unknown>> {
  return {
    id: didId(number),
    owner: { id: owner.id, name: owner.name, selfUri: ownerPaths[owner.type] + owner.id },
    ownerType: owner.type,
    selfUri: `${edges}/dids/${didId(number)}`,
  };
}

const ownerPaths: Readonly<Record<NumberOwner['type'], string>> = {
  USER: '/api/v2/users/',
  PHONE: `${edges}/phones/`,
  IVR_CONFIG: '/api/v2/architect/ivrs/',
  GROUP: '/api/v2/groups/',
};

import { ok, type Call, type Operation, type Reply } from '../http/operation.ts';
import { apiError } from '../http/api-error.ts';
import { param } from '../http/operation.ts';
import { isDescending, page, smallPage, sortedBy } from '../http/paging.ts';
import { guidOf } from '../ids.ts';
import { numbersOfPool, plainNumber } from '../numbers.ts';
import type { DidPoolRecord, IvrRecord } from '../state/records.ts';

const all = { every: ['telephony:plugin:all'] };

/** Numbers, from the pools of the seed and the call routes that hold them (facts: API 4.9). */
export const dids: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/telephony/providers/edges/didpools', permissions: all, handle: listPools },
  {
    method: 'GET',
    path: '/api/v2/telephony/providers/edges/didpools/{didPoolId}',
    permissions: all,
    handle: (call: Call): Reply => {
      const pool = call.org.tables.didPools.get(param(call, 'didPoolId'));
      if (pool === undefined) {
        throw apiError('not.found');
      }
      return ok(poolAnswer(pool));
    },
  },
  {
    method: 'GET',
    path: '/api/v2/telephony/providers/edges/didpools/dids',
    permissions: all,
    handle: listNumbers,
  },
  { method: 'GET', path: '/api/v2/telephony/providers/edges/dids', permissions: all, handle: listAssigned },
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

function poolAnswer(pool: DidPoolRecord): Readonly<Record<string, unknown>> {
  return {
    id: pool.id,
    name: `${pool.from} - ${pool.to}`,
    startPhoneNumber: pool.from,
    endPhoneNumber: pool.to,
    version: 1,
    state: 'active',
    provider: 'PURE_CLOUD',
    selfUri: `/api/v2/telephony/providers/edges/didpools/${pool.id}`,
  };
}

interface PoolNumber {
  readonly number: string;
  readonly pool: DidPoolRecord | undefined;
  readonly owner: IvrRecord | undefined;
}

function poolNumbers(call: Call): readonly PoolNumber[] {
  const owners = new Map<string, IvrRecord>();
  for (const ivr of call.org.tables.ivrs.all()) {
    if (ivr.state === 'active') {
      ivr.dnis.forEach((number) => owners.set(plainNumber(number), ivr));
    }
  }
  return call.org.tables.didPools
    .all()
    .flatMap((pool) => numbersOfPool(pool).map((number) => ({ number, pool, owner: owners.get(number) })));
}

function listNumbers(call: Call): Reply {
  const type = call.query.oneOf('type', ['ASSIGNED_AND_UNASSIGNED', 'UNASSIGNED']);
  if (type === undefined) {
    throw apiError('bad.request', {}, 'type');
  }
  const match = call.query.text('numberMatch')?.replaceAll('*', '');
  const found = poolNumbers(call).filter(
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
  const found = poolNumbers(call).filter(
    ({ number, owner, pool }) =>
      owner !== undefined &&
      (wanted === undefined || plainNumber(wanted) === number) &&
      (ownerId === undefined || owner.id === ownerId) &&
      (poolId === undefined || pool?.id === poolId),
  );
  return page(call, inOrder(call, found), smallPage, (did) => ({
    ...commonAnswer(did),
    phoneNumber: did.number,
    state: 'active',
  }));
}

function inOrder(call: Call, found: readonly PoolNumber[]): readonly PoolNumber[] {
  return sortedBy(found, ({ number }) => number, isDescending(call));
}

function numberAnswer(did: PoolNumber): Readonly<Record<string, unknown>> {
  return { ...commonAnswer(did), number: did.number, assigned: did.owner !== undefined };
}

function commonAnswer({ number, pool, owner }: PoolNumber): Readonly<Record<string, unknown>> {
  return {
    ...(owner === undefined ? {} : { id: guidOf('did', number) }),
    name: number,
    ...(pool === undefined ? {} : { didPool: { id: pool.id, selfUri: poolAnswer(pool)['selfUri'] } }),
    ...(owner === undefined
      ? {}
      : {
          owner: { id: owner.id, name: owner.name, selfUri: `/api/v2/architect/ivrs/${owner.id}` },
          ownerType: 'IVR_CONFIG',
        }),
  };
}

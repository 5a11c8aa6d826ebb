import { isoDate } from '../../clock.ts';
import { newId } from '../../local-org.ts';
import { isE164, poolSize } from '../../numbers.ts';
import type { ReadMap } from '../../map-reader.ts';
import type { DidPoolRecord } from '../../state/records.ts';
import { makeLacking } from '../lacking.ts';
import { readDate } from '../seed-date.ts';
import { nothingElse, optional, seedPart, unlessEmpty } from '../seed-part.ts';

/** Numbers of one DID pool. */
const largestPool = 10_000;

/** `{ id?, from, to }`, or one number as a text. */
export const didPoolsPart = seedPart({
  keys: ['didPools'],
  read: (seed) => seed.maps('didPools', ['id', 'from', 'to', 'dateCreated'], 'from').map(didPool),
  make: (org, wanted) =>
    makeLacking(
      wanted,
      {
        hasId: (id) => org.tables.didPools.get(id) !== undefined,
        hasName: (pool) =>
          org.tables.didPools.all().some(({ from, to }) => from === pool.from && to === pool.to),
      },
      (pool) =>
        org.tables.didPools.put({
          dateCreated: org.clock.now(),
          ...pool,
          id: pool.id ?? newId(org),
        }),
    ),
  write: (org) => unlessEmpty('didPools', org.tables.didPools.all().map(writtenPool)),
});

interface SeedPool {
  readonly id?: string;
  readonly from: string;
  readonly to: string;
  /** Epoch milliseconds. */
  readonly dateCreated?: number;
}

function didPool(entry: ReadMap): SeedPool {
  const from = entry.requiredText('from');
  const to = entry.text('to') ?? from;
  if (!isE164(from) || !isE164(to) || from.length !== to.length) {
    throw entry.fail('from', 'and its `to` must be E.164 numbers of one length, such as "+13175550100".');
  }
  const size = poolSize({ from, to });
  if (size < 1 || size > largestPool) {
    throw entry.fail('to', `must make a pool of 1 to ${String(largestPool)} numbers.`);
  }
  return {
    ...optional('id', entry.text('id')),
    from,
    to,
    ...optional('dateCreated', readDate(entry, 'dateCreated')),
  };
}

function writtenPool(pool: DidPoolRecord): Readonly<Record<string, unknown>> {
  const { id, from, to, dateCreated, ...others } = pool;
  return {
    ...nothingElse(others),
    id,
    from,
    to,
    ...(dateCreated === undefined ? {} : { dateCreated: isoDate(dateCreated) }),
  };
}

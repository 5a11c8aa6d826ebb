import type { DidPoolRecord } from './state/records.ts';

/** A phone number without the characters that people put in: the form in which numbers are compared. */
export function plainNumber(number: string): string {
  return number.replaceAll(/[\s().-]/g, '');
}

/** E.164: a plus and up to 15 digits. */
export function isE164(number: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(number);
}

/** How many numbers a pool has; both ends are in it. */
export function poolSize(pool: Pick<DidPoolRecord, 'from' | 'to'>): number {
  return Number(pool.to.slice(1)) - Number(pool.from.slice(1)) + 1;
}

/** Every number of a pool in order. A pool has at most 10,000 numbers: the seed is refused otherwise. */
export function numbersOfPool(pool: DidPoolRecord): readonly string[] {
  const first = Number(pool.from.slice(1));
  return Array.from({ length: poolSize(pool) }, (_, at) => `+${String(first + at)}`);
}

/** Whether a number lies in one of the pools. */
export function inPools(number: string, pools: readonly DidPoolRecord[]): boolean {
  const plain = plainNumber(number);
  return pools.some((pool) => plain.length === pool.from.length && plain >= pool.from && plain <= pool.to);
}

import fc from 'fast-check';

export const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
export const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
/** A sample stops quietly when its time is up; the whole suite stays within 45 s on a busy machine. */
export const sample = (count: number): fc.Parameters<unknown> =>
  isDeep
    ? { seed, numRuns: Math.max(1000, count) }
    : { seed, numRuns: count, plugins: [fc.interruptAfterTimeLimit(4_000)] };

export const SUITE_MS = isDeep ? 1_800_000 : 60_000;

import type fc from 'fast-check';

/**
 * Settings of a randomised suite: a seeded sample, or with CALLWRIGHT_DEEP=1 all of it. Prints the seed, so that
 * CALLWRIGHT_SEED repeats a run.
 */
export function randomised(suite: string, sample = 100): fc.Parameters<unknown> {
  const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`${suite}: CALLWRIGHT_SEED=${seed}\n`);
  return {
    seed,
    numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? sample * 20 : sample,
  };
}

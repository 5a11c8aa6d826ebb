import type { Check, Look } from '../check.ts';
import { plain } from '../words.ts';

/** Asks for one row of each listing that a plan makes. */
export const readingLook: Look = {
  checks: ['reading'],
  async look({ inspector, uses, progress, desired }) {
    const asked = inspector.readings(uses);
    let tried = 0;
    return Promise.all(
      asked.map(async ({ tried: trying }): Promise<Check> => {
        const { what, readable } = await trying;
        progress(`reading: ${(tried += 1)} of ${asked.length}`);
        return readable.known
          ? { check: 'reading', about: what, result: 'good', words: 'can be listed' }
          : {
              check: 'reading',
              about: what,
              result: isOurFault(readable.reason) ? 'bad' : 'not-checked',
              words: plain(readable.detail),
              fix: isOurFault(readable.reason)
                ? `Until this can be read it is unknown: what depends on it is held, and nothing is created or deleted on its word. Add the permission to a role of the client; callwright doctor --permissions --org ${plain(desired.org)} lists all of them.`
                : 'Run the same command again in a minute.',
            };
      }),
    );
  },
};

/** A refusal stays until somebody acts; an outage passes. */
function isOurFault(reason: string): boolean {
  return ['forbidden', 'refused', 'not-found'].includes(reason);
}

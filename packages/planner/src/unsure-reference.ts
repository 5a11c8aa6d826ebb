import type { LiveObject, Unknown } from '@callwright/model';
import { referencesIn } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { Matches } from './match-live.ts';

/**
 * Why what some attributes of a live object refer to cannot be told: a receipt knows the id, and nobody could look whether
 * it is still there. Such an attribute differs from what was applied only because it cannot be named.
 */
export function unsureReference(
  facts: Facts,
  matches: Matches,
  live: LiveObject | undefined,
  attributes: readonly string[],
): Unknown | undefined {
  for (const reference of attributes.flatMap((name) => referencesIn(live?.attributes[name]))) {
    const receipt = '$live' in reference ? facts.receiptOfId.get(reference.$live.id) : undefined;
    const match = receipt && matches.of.get(receipt.address);
    if (match?.state === 'unknown') {
      return match.why;
    }
  }
  return undefined;
}

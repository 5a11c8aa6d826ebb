import type { DesiredState, ExistingThing, JsonObject } from '@callwright/model';
import { isE164, isFlowResource } from '@callwright/model';

/**
 * Numbers that routes name without a key of `existing`, for a local org whose seed has no DID pools: nobody could bind them
 * there. A seed that lists pools is taken to list all of them.
 */
export function literalNumbers(
  seed: JsonObject,
  { resources }: Pick<DesiredState, 'resources'>,
): readonly ExistingThing[] {
  if (seed['didPools'] !== undefined) {
    return [];
  }
  const numbers = resources.flatMap((resource) => {
    const named = isFlowResource(resource) ? undefined : resource.attributes['numbers'];
    return Array.isArray(named) ? (named as readonly unknown[]) : [];
  });
  return [...new Set(numbers)]
    .filter((number): number is string => typeof number === 'string' && isE164(number))
    .map((number) => ({ bucket: 'numbers', key: number, liveName: number }));
}

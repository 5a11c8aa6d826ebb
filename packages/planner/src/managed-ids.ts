import type { Address } from '@callwright/model';
import { kindOf } from '@callwright/model';
import { indexFacts } from './facts.ts';
import { matchLive } from './match-live.ts';
import type { PlanInput } from './plan-input.ts';

/**
 * The address of a live id that manifests refer to by it; undefined for what is not managed, and for things that are only
 * bound, which manifests name under `existing`.
 */
export function managedIds(input: PlanInput): (id: string) => Address | undefined {
  const facts = indexFacts(input);
  const { addressOfId } = matchLive(facts);
  return (id) => {
    const address = addressOfId.get(id);
    return address === undefined || facts.traits.get(kindOf(address))?.binds !== undefined
      ? undefined
      : address;
  };
}

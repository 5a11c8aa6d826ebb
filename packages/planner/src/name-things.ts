import type { Bucket, Kind } from '@callwright/model';
import type { Facts } from './facts.ts';

/** What a thing that a kind binds is called in sentences, e.g. `queue`. */
export function nounOfThing(facts: Facts, kind: Kind, binds: Bucket | undefined): string {
  const traits = facts.traits.get(kind);
  return traits?.binds?.find(({ bucket }) => bucket === binds)?.noun ?? traits?.noun ?? kind;
}

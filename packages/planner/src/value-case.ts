import type { Attributes, KindTraits, LiveObject, Receipt, ValueResource } from '@callwright/model';
import type { ValueDifference } from './compare-values.ts';
import { compareValues } from './compare-values.ts';
import type { Facts } from './facts.ts';
import { managedPart } from './managed-part.ts';
import type { Match } from './match-live.ts';
import type { References } from './resolve-references.ts';

/** Everything that the table asks about one object that is compared by value. */
export interface ValueCase {
  readonly facts: Facts;
  /** What is managed of it: all that the manifest says when it is made, and without what it ignores after that. */
  readonly resource: ValueResource;
  readonly match: Match;
  readonly live?: LiveObject;
  readonly receipt?: Receipt;
  /** Live attributes with references as manifests name them. */
  readonly liveAttributes: Attributes;
  /** Applied attributes, when the receipt's id is the live one. */
  readonly applied?: Attributes;
  /** D against L. */
  readonly differences: readonly ValueDifference[];
  /** Attributes whose live value is neither the applied nor the desired one. */
  readonly changedOutside: readonly string[];
  /** Whether the receipt still says what is applied. */
  readonly receiptIsCurrent: boolean;
}

export function valueCase(
  facts: Facts,
  references: References,
  wanted: ValueResource,
  match: Match,
): ValueCase {
  const sets = facts.traits.get(wanted.kind)?.sets ?? [];
  const receipt = facts.receipts.get(wanted.address);
  const live = match.state === 'present' && 'attributes' in match.live ? match.live : undefined;
  const resource = live === undefined ? wanted : managedPart(wanted);
  const liveAttributes = live === undefined ? {} : references.ofAttributes(live.attributes);
  const applied = live !== undefined && receipt?.liveId === live.id ? (receipt.attributes ?? {}) : undefined;
  const differences = live === undefined ? [] : compareValues(liveAttributes, resource.attributes, sets);
  return {
    facts,
    resource,
    match,
    ...(live && { live }),
    ...(receipt && { receipt }),
    ...(applied && { applied }),
    liveAttributes,
    differences,
    changedOutside: changedOutside(differences, applied, liveAttributes, sets),
    receiptIsCurrent:
      applied !== undefined &&
      receipt?.liveName === live?.name &&
      (differences.length > 0 || compareValues(applied, resource.attributes, sets).length === 0),
  };
}

function changedOutside(
  differences: readonly ValueDifference[],
  applied: Attributes | undefined,
  live: Attributes,
  sets: KindTraits['sets'],
): readonly string[] {
  if (applied === undefined) {
    return [];
  }
  // An attribute that was never applied is not somebody else's change of what we made: its edit shows what goes.
  return differences
    .map(({ attribute }) => attribute)
    .filter(
      (attribute) =>
        attribute in applied &&
        compareValues(live, { [attribute]: applied[attribute] ?? null }, sets).length > 0,
    );
}

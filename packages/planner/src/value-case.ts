import type { Attributes, KindTraits, LiveObject, Presence, Receipt, ValueResource } from '@callwright/model';
import type { ValueDifference } from './compare-values.ts';
import { compareValues } from './compare-values.ts';
import type { Facts } from './facts.ts';
import { managedPart } from './managed-part.ts';
import type { Match } from './match.ts';
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
  /** Applied attributes, when the receipt's id is the live one; of a binding also when another address bound it. */
  readonly applied?: Attributes;
  /** What a binding lets go of: the manifest names another thing than the receipt. */
  readonly former?: Presence<LiveObject>;
  /** Its attributes, as `liveAttributes`. */
  readonly formerAttributes?: Attributes;
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
  former?: Presence<LiveObject>,
): ValueCase {
  const sets = facts.traits.get(wanted.kind)?.sets ?? [];
  const receipt = facts.receipts.get(wanted.address);
  const live = match.state === 'present' && 'attributes' in match.live ? match.live : undefined;
  const resource = live === undefined ? wanted : managedPart(wanted);
  const liveAttributes = live === undefined ? {} : references.ofAttributes(live.attributes);
  const applied = live === undefined ? undefined : appliedTo(facts, resource, live);
  const differences = live === undefined ? [] : compareValues(liveAttributes, resource.attributes, sets);
  return {
    facts,
    resource,
    match,
    ...(live && { live }),
    ...(receipt && { receipt }),
    ...(applied && { applied }),
    ...(former && { former }),
    ...(former?.state === 'present' && {
      formerAttributes: references.ofAttributes(former.value.attributes),
    }),
    liveAttributes,
    differences,
    changedOutside: changedOutside(differences, applied, liveAttributes, sets),
    receiptIsCurrent:
      applied !== undefined &&
      receipt?.liveId === live?.id &&
      receipt?.liveName === live?.name &&
      (differences.length > 0 || compareValues(applied, resource.attributes, sets).length === 0),
  };
}

function appliedTo(facts: Facts, resource: ValueResource, live: LiveObject): Attributes | undefined {
  const receipt = facts.receipts.get(resource.address);
  if (receipt?.liveId === live.id) {
    return receipt.attributes ?? {};
  }
  // Bindings may change places: what another address of this project bound is ours as well.
  return resource.binds === undefined ? undefined : facts.receiptOfId.get(live.id)?.attributes;
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

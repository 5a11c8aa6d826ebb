import type { Attributes, Json, LiveObject } from '@callwright/model';
import { isJsonObject, isLiveReference, mapReferences, stableStringify } from '@callwright/model';

/**
 * Names of the attributes in `wanted` that `live` does not hold. References count by id. The order of lists is no
 * difference here: the org may give numbers back in another order than it got them, and whether an order means something
 * is the planner's knowledge; a reordering by hand moves the object's version, which the precondition compares too.
 */
export function attributesNotHeld(wanted: Attributes, live: Attributes): readonly string[] {
  return Object.keys(wanted).filter((key) => text(wanted[key]) !== text(live[key]));
}

/** Names of the attributes outside `managed` that differ between two readings of one object. */
export function otherAttributesChanged(
  managed: Attributes,
  before: Attributes,
  after: Attributes,
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((key) => !(key in managed) && text(before[key]) !== text(after[key])).sort();
}

/** Names of the other fields that differ between two readings by id; none where one of them did not tell. */
export function otherFieldsChanged(before: LiveObject, after: LiveObject): readonly string[] {
  return before.others === undefined || after.others === undefined
    ? []
    : otherAttributesChanged({}, before.others, after.others);
}

/** Absent and null are one: both mean "nothing there". */
function text(value: Json | undefined): string {
  const byId = mapReferences(value ?? null, (reference) =>
    '$live' in reference ? { $live: reference.$live.id } : (reference as unknown as Json),
  );
  return stableStringify(sorted(byId));
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[])
      .map(sorted)
      .map((item) => [stableStringify(item), item] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, item]) => item);
  }
  if (isJsonObject(value) && !isLiveReference(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
  }
  return value;
}

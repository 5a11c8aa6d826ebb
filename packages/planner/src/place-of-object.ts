import { closestName } from '@callwright/archy';
import type { Below, Held, Json } from '@callwright/model';
import { sayValue } from './describe-values.ts';
import { heldConflict, heldUnknown } from './proposal.ts';
import type { ValueCase } from './value-case.ts';

/** Why an object cannot be made where its manifest wants it: the org has nothing of that name to put it below. */
export function placeMissing(one: ValueCase): Held | undefined {
  const place = placeOf(one);
  const above = place && one.facts.input.live.objects[one.resource.kind]?.above;
  if (place === undefined || above === undefined) {
    return undefined;
  }
  if (!above.known) {
    return heldUnknown(above);
  }
  if (above.value.includes(place.name)) {
    return undefined;
  }
  const { noun } = place.below;
  const close = closestName(place.name, above.value);
  return heldConflict(
    `The org has no ${noun} "${place.name}"${close === undefined ? '' : `; did you mean "${close}"?`}`,
    close === undefined
      ? `Make the ${noun} in the org first, or name one that it has.`
      : `Write "${close}", or make the ${noun} in the org first.`,
  );
}

/** Why an object cannot become what its manifest says: it would have to leave what it lives below. */
export function placeChange(one: ValueCase): Held | undefined {
  const place = placeOf(one);
  const change = place && one.differences.find(({ attribute }) => attribute === place.below.attribute);
  if (place === undefined || change === undefined) {
    return undefined;
  }
  const { address } = one.resource;
  const missing = placeMissing(one);
  if (missing?.because === 'conflict') {
    return missing;
  }
  return heldConflict(
    `The platform cannot move it to another ${place.below.noun}: it is below "${sayValue(change.before)}", not "${place.name}".`,
    `Describe the new one under another \`metadata.name\`, and write \`removed: { ${address}: delete }\` for this one.`,
  );
}

function placeOf({
  facts,
  resource,
}: ValueCase): { readonly below: Below; readonly name: string } | undefined {
  const below = facts.traits.get(resource.kind)?.below;
  const name: Json | undefined = below && resource.attributes[below.attribute];
  return below === undefined || typeof name !== 'string' ? undefined : { below, name };
}

import { referencesOf } from '@callwright/archy';
import type { Address, FlowResource, OutsideName, Resource, ValueResource } from '@callwright/model';
import { isFlowResource, referencesIn } from '@callwright/model';
import { isAsGit } from './compare-contents.ts';
import type { Pair, Sights } from './pair.ts';
import type { CalledThing, SameThings } from './same-things.ts';

/** A thing made elsewhere as the second org would have to call it, and who needs it. */
export interface NeededName {
  readonly thing: OutsideName & { readonly name: string };
  readonly by: Address;
}

/**
 * What the manifests name in the second org, and what the first org publishes beyond its manifests. What is managed is no
 * such thing: it is compared by itself.
 */
export function neededNames(sights: Sights, same: SameThings, pairs: readonly Pair[]): readonly NeededName[] {
  const wanted = [...sights.second.facts.resources.values()].flatMap((resource) =>
    namesOf(resource).map((thing) => ({ thing, by: resource.address })),
  );
  return [...wanted, ...pairs.flatMap((pair) => publishedNames(sights, same, pair))];
}

function namesOf(resource: Resource): readonly NeededName['thing'][] {
  const division = resource.division === undefined ? [] : [divisionOf(resource.division)];
  return [...division, ...(isFlowResource(resource) ? namesOfFlow(resource) : namesOfValues(resource))];
}

function divisionOf(name: string): NeededName['thing'] {
  return { sort: 'divisions', name };
}

function namesOfFlow({ names }: FlowResource): readonly NeededName['thing'][] {
  return names.flatMap((outside) => (outside.name === undefined ? [] : [{ ...outside, name: outside.name }]));
}

/** What a binding binds is looked for where the binding itself is. */
function namesOfValues({ attributes }: ValueResource): readonly NeededName['thing'][] {
  return referencesIn(attributes).flatMap((reference) =>
    '$named' in reference ? [{ sort: reference.$named.bucket, name: reference.$named.name }] : [],
  );
}

/** Names in what the first org publishes where that is not what git says. */
function publishedNames(
  { first, second }: Sights,
  same: SameThings,
  { address, here }: Pair,
): readonly NeededName[] {
  const live = here.first.state === 'present' ? here.first.live : undefined;
  if (address === undefined || live === undefined || !('type' in live) || live.published === undefined) {
    return [];
  }
  const resource = first.facts.resources.get(address);
  if (isAsGit(first, { live, ...(resource !== undefined && { resource }) })) {
    return [];
  }
  const content = first.contents.of(live.id, live.published.id);
  const there = second.facts.resources.get(address);
  const said = new Set((there === undefined ? [] : namesOf(there)).map(keyOf));
  return (content.known ? referencesOf(content.value.flow) : []).flatMap((reference) => {
    const { name, target: sort, within, flowTypes } = reference;
    if (
      name === undefined ||
      isManaged(first, reference) ||
      sort === 'divisions' ||
      sort === 'integrations'
    ) {
      return [];
    }
    const called = same.inSecond({ sort, name, ...(within !== undefined && { within }) });
    // One thing that stands for several: which of them is meant the manifests say.
    return called.length !== 1 || called.some((thing) => said.has(keyOf(thing)))
      ? []
      : called.map((thing) => ({
          thing: { ...thing, ...(flowTypes !== undefined && { flowTypes }) },
          by: address,
        }));
  });
}

function isManaged(
  { ownReferences }: Sights['first'],
  reference: { readonly target: CalledThing['sort']; readonly name?: string },
): boolean {
  const { name } = reference;
  return name !== undefined && ownReferences.ofName({ ...reference, name }) !== name;
}

function keyOf({ sort, name, within }: CalledThing): string {
  return [sort, name, within ?? ''].join('\n');
}

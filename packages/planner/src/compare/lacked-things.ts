import { ignoresCase } from '@callwright/archy';
import type { Address, LackedThing, NotCheckedSort, ThingSort, Unknown } from '@callwright/model';
import { compareText, isFlowResource } from '@callwright/model';
import { appendTo } from '../by-key.ts';
import { orgNames } from '../org-names.ts';
import type { NeededName } from './needed-names.ts';
import { neededNames } from './needed-names.ts';
import type { OrgSight } from './org-sight.ts';
import type { Pair, Sights } from './pair.ts';
import type { SameThings } from './same-things.ts';

/** What the second org lacks of what its manifests and the first org name, and what could not be looked up there. */
export interface Lacks {
  readonly lacks: readonly LackedThing[];
  readonly notChecked: readonly NotCheckedSort[];
}

/** One name, however many need it, and what the org says to it. */
interface Asked {
  readonly thing: Pick<LackedThing, 'sort' | 'name' | 'within'>;
  readonly by: Set<Address>;
  readonly found: Found;
}

type Found =
  | { readonly is: 'there' }
  | { readonly is: 'lacking'; readonly instead: readonly string[] }
  | { readonly is: 'unknown'; readonly why: Unknown };

export function lackedThings(sights: Sights, same: SameThings, pairs: readonly Pair[]): Lacks {
  const { second } = sights;
  const names = orgNames(second.facts, new Map());
  const asked = new Map<string, Asked>();
  const ask = (thing: Asked['thing'], by: Address, found: () => Found): void => {
    const key = [thing.sort, thing.name, thing.within ?? ''].join('\n');
    const before = asked.get(key) ?? { thing: plainThing(thing), by: new Set(), found: found() };
    before.by.add(by);
    asked.set(key, before);
  };
  for (const { thing, by } of neededNames(sights, same, pairs)) {
    if (thing.sort !== 'numbers') {
      ask(thing, by, () => lookUp(names, thing));
    }
  }
  for (const { thing, by, found } of boundThings(second)) {
    ask(thing, by, () => found);
  }
  const inOrder = [...asked].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
  return { lacks: inOrder.flatMap(lackedOf), notChecked: notCheckedOf(inOrder) };
}

function plainThing({ sort, name, within }: Asked['thing']): Asked['thing'] {
  return { sort, name, ...(within !== undefined && { within }) };
}

function lookUp(names: ReturnType<typeof orgNames>, thing: NeededName['thing']): Found {
  const looked = names.look(thing);
  switch (looked.is) {
    case 'present':
      return { is: 'there' };
    case 'other-case':
      return ignoresCase(thing.sort) ? { is: 'there' } : { is: 'lacking', instead: looked.spellings };
    case 'other-type':
      return { is: 'lacking', instead: [] };
    case 'absent':
      return { is: 'lacking', instead: looked.closest === undefined ? [] : [looked.closest] };
    case 'unknown':
      return { is: 'unknown', why: looked.why };
  }
}

/** Queues, recipients and deployments that manifests bind: whether they are there was looked for already. */
function boundThings({ facts, matches }: OrgSight): readonly {
  readonly thing: Asked['thing'];
  readonly by: Address;
  readonly found: Found;
}[] {
  return [...facts.resources.values()].flatMap((resource) => {
    if (isFlowResource(resource) || resource.binds === undefined) {
      return [];
    }
    const match = matches.of.get(resource.address);
    const found: Found =
      match?.state === 'unknown'
        ? { is: 'unknown', why: match.why }
        : match?.state === 'gone'
          ? { is: 'lacking', instead: [] }
          : { is: 'there' };
    return [{ thing: { sort: resource.binds, name: resource.liveName }, by: resource.address, found }];
  });
}

function lackedOf({ thing, by, found }: Asked): readonly LackedThing[] {
  return found.is === 'lacking' ? [{ ...thing, instead: found.instead, neededBy: sorted(by) }] : [];
}

function sorted(addresses: Iterable<Address>): readonly Address[] {
  return [...new Set(addresses)].sort(compareText);
}

function notCheckedOf(asked: readonly Asked[]): readonly NotCheckedSort[] {
  const bySort = new Map<ThingSort, (Asked & { readonly why: Unknown })[]>();
  for (const one of asked) {
    if (one.found.is === 'unknown') {
      appendTo(bySort, one.thing.sort, { ...one, why: one.found.why });
    }
  }
  return [...bySort].map(([sort, some]) => {
    const [{ why } = { why: { reason: 'not-asked', detail: '' } }] = some;
    return {
      sort,
      because: why.reason === 'not-asked' ? 'not-listable' : 'unreadable',
      detail: why.detail,
      names: [...new Set(some.map(({ thing }) => thing.name))].sort(compareText),
      neededBy: sorted(some.flatMap(({ by }) => [...by])),
    };
  });
}

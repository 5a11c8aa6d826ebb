import type { DesiredState, ExistingThing, OrgSide, ThingSort } from '@callwright/model';
import { compareText } from '@callwright/model';
import { appendTo } from '../by-key.ts';

/** A thing as one org calls it. */
export interface CalledThing {
  readonly sort: ThingSort;
  readonly name: string;
  /** Of data actions: their integration. */
  readonly within?: string;
}

/** What is one thing for the project although each org calls it otherwise. */
export interface SameThings {
  /** One name for it, whichever org it is called in; the name itself where the project says nothing of it. */
  nameOf(side: OrgSide, thing: CalledThing): string;
  /** What the second org calls a thing of the first; several where one thing stands for several, none where it has none. */
  inSecond(thing: CalledThing): readonly CalledThing[];
}

type Orgs = Readonly<Record<OrgSide, Pick<DesiredState, 'existing' | 'namePrefix'>>>;

/** What takes the prefix of its org; all other names are the same in every org unless `existing` says otherwise. */
const PREFIXED: ReadonlySet<ThingSort> = new Set<ThingSort>([
  'flows',
  'sharedFlows',
  'schedules',
  'scheduleGroups',
  'emergencyGroups',
  'callRoutes',
]);

const NONE = 'none';

/**
 * The keys of `existing` tell which names mean one thing (language 1): names that some key joins are one. Where an org
 * stands in with one queue for several of another, all of these count as that one.
 */
export function sameThings(orgs: Orgs): SameThings {
  const names = joinedNames(orgs);
  const seconds = namesInSecond(orgs);
  return {
    nameOf(side, thing) {
      const joined = names.get(nodeOf(side, thing)) ?? names.get(nodeOf(side, withoutPlace(thing)));
      return joined ?? ownName(orgs[side].namePrefix, thing);
    },
    inSecond(thing) {
      const found = seconds.get(thingKey(thing)) ?? seconds.get(thingKey(withoutPlace(thing)));
      const { first, second } = orgs;
      const own = ownName(first.namePrefix, thing);
      const isPrefixed = own !== thing.name;
      return found ?? [{ ...thing, name: isPrefixed ? second.namePrefix + own : own }];
    },
  };
}

function ownName(prefix: string, { sort, name }: CalledThing): string {
  return prefix !== '' && PREFIXED.has(sort) && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

function withoutPlace({ sort, name }: CalledThing): CalledThing {
  return { sort, name };
}

/** An integration is known by what it holds. */
function thingsOf(existing: ExistingThing): readonly CalledThing[] {
  const { bucket: sort, liveName: name, integration } = existing;
  return integration === undefined
    ? [{ sort, name }]
    : [
        { sort, name, within: integration },
        { sort: 'integrations', name: integration },
      ];
}

function thingKey({ sort, name, within }: CalledThing): string {
  return `${sort}\n${name}\n${within ?? ''}`;
}

function nodeOf(side: OrgSide, thing: CalledThing): string {
  return `${side}\n${thingKey(thing)}`;
}

interface Join {
  readonly key: string;
  readonly first: CalledThing;
  readonly second: CalledThing;
}

/** What each key of `existing` joins. */
function joinsOf({ first, second }: Orgs): readonly Join[] {
  const others = new Map(second.existing.map((thing) => [`${thing.bucket}\n${thing.key}`, thing]));
  return first.existing.flatMap((thing) => {
    const other = others.get(`${thing.bucket}\n${thing.key}`);
    if (other === undefined || thing.liveName === NONE || other.liveName === NONE) {
      return [];
    }
    const there = thingsOf(other);
    return thingsOf(thing).flatMap((one) => {
      const twin = there.find(({ sort }) => sort === one.sort);
      return twin === undefined ? [] : [{ key: thing.key, first: one, second: twin }];
    });
  });
}

function namesInSecond(orgs: Orgs): ReadonlyMap<string, readonly CalledThing[]> {
  const found = new Map<string, CalledThing[]>();
  for (const thing of orgs.first.existing) {
    thingsOf(thing).forEach((one) => found.set(thingKey(one), found.get(thingKey(one)) ?? []));
  }
  for (const { first, second } of joinsOf(orgs)) {
    const before = found.get(thingKey(first)) ?? [];
    if (!before.some((one) => thingKey(one) === thingKey(second))) {
      before.push(second);
    }
    found.set(thingKey(first), before);
  }
  return found;
}

/** One name for each group of names that are joined, over one or several keys. */
function joinedNames(orgs: Orgs): ReadonlyMap<string, string> {
  const joins = joinsOf(orgs);
  const groups = new Map<string, Join[]>();
  const groupAt = new Map<string, string>();
  for (const join of joins) {
    const nodes = [nodeOf('first', join.first), nodeOf('second', join.second)] as const;
    const known = [...new Set(nodes.flatMap((node) => groupAt.get(node) ?? []))];
    const [into = nodes[0], ...merged] = known;
    appendTo(groups, into, join);
    for (const other of merged) {
      (groups.get(other) ?? []).forEach((one) => appendTo(groups, into, one));
      groups.delete(other);
    }
    for (const { first, second } of groups.get(into) ?? []) {
      groupAt.set(nodeOf('first', first), into);
      groupAt.set(nodeOf('second', second), into);
    }
  }
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const group of groups.values()) {
    const name = freeLabel(group, taken);
    for (const { first, second } of group) {
      names.set(nodeOf('first', first), name);
      names.set(nodeOf('second', second), name);
    }
  }
  return names;
}

/** What the second org calls it, else the first, else the keys; never what another group is called. */
function freeLabel(group: readonly Join[], taken: Set<string>): string {
  const keys = [...new Set(group.map(({ key }) => key))].sort(compareText).join(' / ');
  const only = (names: readonly string[]): readonly string[] => {
    const different = [...new Set(names)];
    return different.length === 1 ? different : [];
  };
  const sort = group[0]?.first.sort ?? '';
  const labels = [
    ...only(group.map(({ second }) => second.name)),
    ...only(group.map(({ first }) => first.name)),
    keys,
  ];
  const [label = keys] = labels.filter((one) => !taken.has(`${sort}\n${one}`));
  taken.add(`${sort}\n${label}`);
  return label;
}

import type {
  FlowType,
  NameLookup,
  ObjectKind,
  OrgNames,
  PublishedFlow,
} from '../../src/architect/engine.ts';

/** An org in memory. `lenient` finds everything that is asked for; else only what it was given. */
export interface FakeOrg extends OrgNames {
  readonly asked: readonly string[];
  rename(kind: ObjectKind | 'flow', from: string, to: string): void;
}

export interface FakeOrgContent {
  readonly objects?: Readonly<Partial<Record<ObjectKind, readonly string[]>>>;
  readonly flows?: readonly PublishedFlow[];
  readonly lenient?: boolean;
}

export function createFakeOrg(content: FakeOrgContent): FakeOrg {
  const asked: string[] = [];
  const names = new Map<string, string>();
  const idOf = (kind: string, name: string, within = '') => `${kind}:${within}:${name}`;

  function known(kind: ObjectKind, name: string): NameLookup | undefined {
    const list = content.objects?.[kind] ?? [];
    const exact = list.find((item) => item === name);
    const similar = list.filter((item) => item.toLowerCase() === name.toLowerCase());
    if (exact === undefined && similar.length > 1) {
      return { found: 'ambiguous' };
    }
    const found = exact ?? similar[0];
    return found === undefined ? undefined : { found: 'one', id: idOf(kind, found), name: found };
  }

  function remember(lookup: NameLookup): NameLookup {
    if (lookup.found === 'one' && !names.has(lookup.id)) {
      names.set(lookup.id, lookup.name);
    }
    return lookup;
  }

  return {
    asked,
    find(kind, name, within) {
      asked.push(`${kind} ${name}`);
      const made: NameLookup = { found: 'one', id: idOf(kind, name, within), name };
      return remember(known(kind, name) ?? (content.lenient === true ? made : { found: 'none' }));
    },
    findFlow(type: FlowType, name: string) {
      asked.push(`flow ${type} ${name}`);
      const flow = content.flows?.find((item) => item.type === type && item.name === name);
      if (flow === undefined && content.lenient !== true) {
        return undefined;
      }
      const found = flow ?? {
        id: idOf(type, name),
        name,
        type,
        publishedVersion: '1.0',
        contract: [],
        compatibleFlowTypes: [],
      };
      names.set(found.id, names.get(found.id) ?? found.name);
      return found;
    },
    nameOf: (_, id) => names.get(id),
    flowName: (id) => names.get(id),
    rename(kind, from, to) {
      for (const [id, name] of names) {
        if (name === from && (kind === 'flow' || id.startsWith(`${kind}:`))) {
          names.set(id, to);
        }
      }
    },
  };
}

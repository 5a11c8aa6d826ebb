import { changesOf, type Finding, type Invariant } from '../invariant.ts';
import type { LocalOrg } from '../local-org.ts';
import { allNamedTypes, isLiving, namedTypes, type NamedEntity, type NamedType } from './named-types.ts';

/**
 * No two objects of a type have the same name, in any letter case. `types` are those that count (all); flows count by
 * flow type, objects by kind.
 */
export const noDuplicateNames: Invariant = {
  rule: 'no-duplicate-names-per-type',
  parameters: ['types'],
  read(parameters) {
    const types = parameters.has('types') ? parameters.textsAmong('types', allNamedTypes) : allNamedTypes;
    return (org) => {
      const groups = new Map<string, Map<string, NamedEntity>>();

      function move(
        type: NamedType,
        before: NamedEntity | undefined,
        after: NamedEntity | undefined,
      ): readonly string[] {
        const touched: string[] = [];
        if (before !== undefined) {
          const key = keyOf(type, before);
          groups.get(key)?.delete(before.id);
          touched.push(key);
        }
        if (after !== undefined && isLiving(after)) {
          const key = keyOf(type, after);
          groups.set(key, (groups.get(key) ?? new Map<string, NamedEntity>()).set(after.id, after));
          touched.push(key);
        }
        return touched;
      }

      const judge = (keys: readonly string[]): readonly Finding[] =>
        [...new Set(keys)].map((key) => findingOf(key, [...(groups.get(key)?.values() ?? [])]));

      return {
        begin: () =>
          judge(
            types.flatMap((type) => entitiesOf(org, type).flatMap((entity) => move(type, undefined, entity))),
          ),
        after: (change) =>
          judge(
            types.flatMap((type) =>
              changesOf(change, namedTypes[type]).flatMap(({ before, after }) => move(type, before, after)),
            ),
          ),
      };
    };
  },
};

function entitiesOf(org: LocalOrg, type: NamedType): readonly NamedEntity[] {
  return org.tables[namedTypes[type]].all();
}

function keyOf(type: NamedType, entity: NamedEntity): string {
  const scope = [type, entity.type ?? entity.kind ?? '', entity.within ?? ''];
  return [...scope, entity.name.toLowerCase()].join('\n');
}

function findingOf(key: string, all: readonly NamedEntity[]): Finding {
  const [first] = all;
  if (first === undefined || all.length === 1) {
    return { key };
  }
  const [type = ''] = key.split('\n');
  return {
    key,
    broken: {
      sentence: `${String(all.length)} ${type} have the name '${first.name}'.`,
      objects: all.map(({ id, name }) => ({ type, id, name })),
    },
  };
}

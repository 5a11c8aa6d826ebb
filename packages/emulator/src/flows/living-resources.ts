import type { ArchitectFlow, ConsumedResource, ObjectKind } from '../architect/engine.ts';
import { dependencyTypes as typeOfKind } from '../architect/object-kinds.ts';
import { flowTypeOfDependencyType } from '../dependency-types.ts';
import type { LocalOrg } from '../local-org.ts';
import { registerOf } from '../named-registers/index.ts';

const kindOfType: ReadonlyMap<string, ObjectKind> = new Map(
  Object.entries(typeOfKind).flatMap(([kind, type]) =>
    type === undefined ? [] : [[type, kind as ObjectKind]],
  ),
);

/** The kind of object that a dependency-tracking type stands for; undefined for flows and for what has no register. */
export function kindOfDependencyType(type: string): ObjectKind | undefined {
  return kindOfType.get(type);
}

/** Whether a consumed thing is still there. What the local org has no register of is taken to be there. */
export function isLiving(org: LocalOrg, resource: Pick<ConsumedResource, 'id' | 'type'>): boolean {
  if (flowTypeOfDependencyType(resource.type) !== undefined) {
    return org.tables.flows.get(resource.id)?.deleted === false;
  }
  const kind = kindOfType.get(resource.type);
  if (kind === undefined) {
    return true;
  }
  const register = registerOf(kind);
  const name = register.nameOf(org, resource.id);
  return name !== undefined && register.having(org, name, undefined).some(({ id }) => id === resource.id);
}

/** Whether something that a flow uses is gone: it cannot be published then (facts: API 2.4). */
export function missesDependency(org: LocalOrg, content: ArchitectFlow): boolean {
  return content.consumed.some((resource) => !isLiving(org, resource));
}

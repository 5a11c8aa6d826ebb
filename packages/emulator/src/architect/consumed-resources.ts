import type { ConsumedResource } from './engine.ts';
import { dependencyTypes, flowDependencyType } from './object-kinds.ts';
import type { OrgReference } from './org-lookup.ts';

/** What dependency tracking reports of a version: each object once (facts: API 3.4, 3.6). */
export function consumedResources(references: readonly OrgReference[]): readonly ConsumedResource[] {
  const resources = new Map<string, ConsumedResource>();
  for (const reference of references) {
    const { target, id, name } = reference;
    const type = target.of === 'flow' ? flowDependencyType(target.type) : dependencyTypes[target.kind];
    const version = target.of === 'flow' ? target.version : undefined;
    if (type !== undefined) {
      resources.set(
        `${type} ${id}`,
        version === undefined ? { id, name, type } : { id, name, type, version },
      );
    }
  }
  return [...resources.values()];
}

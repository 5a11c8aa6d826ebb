import type { ArchitectFlow, ResolvedName } from './engine.ts';
import { storedFlowOf } from './stored-flow.ts';

/** What the names in a stored flow stood for when it was read, each object once. */
export function resolvedNames(flow: ArchitectFlow): readonly ResolvedName[] {
  const { references, modules } = storedFlowOf(flow.configuration);
  const versions = new Map(modules.map(({ id, version }) => [id, version]));
  const names = new Map<string, ResolvedName>();
  for (const { kind, id, name } of references) {
    const version = versions.get(id);
    names.set(`${kind} ${id}`, { kind, id, name, ...(version === undefined ? {} : { version }) });
  }
  return [...names.values()];
}

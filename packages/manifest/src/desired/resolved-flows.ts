import type { Address, ExistingThing } from '@callwright/model';
import { addressOf } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';
import type { ResolvedFlow } from './flow-resource.ts';
import type { ResolveOptions } from './resolve-project.ts';
import { resolveProject } from './resolve-project.ts';

/** A project as one org sees it, for those who look for places: found out when the first one is asked about. */
export interface ResolvedPlaces {
  flow(address: Address): ResolvedFlow | undefined;
  /** Everything that the project names as made elsewhere. */
  existing(): readonly ExistingThing[];
}

export function resolvedPlaces(loaded: LoadedProject, options: ResolveOptions): ResolvedPlaces {
  let resolved: { flows: ReadonlyMap<Address, ResolvedFlow>; existing: readonly ExistingThing[] } | undefined;
  const read = (): NonNullable<typeof resolved> => {
    if (resolved === undefined) {
      const { flows, view } = resolveProject(loaded, options).project;
      resolved = {
        flows: new Map(flows.map((flow) => [addressOf(flow.draft.kind, flow.draft.document.name), flow])),
        existing: [...view.existing.values()].flatMap((things) => [...things.values()]),
      };
    }
    return resolved;
  };
  return { flow: (address) => read().flows.get(address), existing: () => read().existing };
}

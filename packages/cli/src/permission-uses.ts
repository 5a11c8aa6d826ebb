import type { PermissionUses } from '@callwright/genesys';
import type { DesiredState, Resource, ThingSort } from '@callwright/model';
import { compareText, isFlowResource, listingKey } from '@callwright/model';

/** What of a desired state decides which permissions its clients need; worked out from the manifests alone. */
export function permissionUses(
  { resources }: Pick<DesiredState, 'resources'>,
  ledger: PermissionUses['ledger'],
): PermissionUses {
  const kinds = new Map(
    resources.map((resource) => {
      const binds = isFlowResource(resource) ? undefined : resource.binds;
      return [listingKey(resource.kind, binds), { kind: resource.kind, ...(binds && { binds }) }] as const;
    }),
  );
  const names = new Set(resources.flatMap(namedBy).filter((sort) => !FLOWS.has(sort)));
  return {
    kinds: [...kinds].sort(([a], [b]) => compareText(a, b)).map(([, kind]) => kind),
    names: [...names].sort(compareText),
    ledger,
  };
}

/** They are listed anyhow. */
const FLOWS: ReadonlySet<ThingSort> = new Set<ThingSort>(['flows', 'sharedFlows']);

function namedBy(resource: Resource): readonly ThingSort[] {
  const bound = resource.dependencies.flatMap((one) => (one.to === 'existing' ? [one.bucket] : []));
  return isFlowResource(resource) ? [...bound, ...resource.names.map(({ sort }) => sort)] : bound;
}

import type { OrgNames, PublishedFlow } from '../../architect/engine.ts';
import { flowNamed } from '../../flows/flow-name.ts';
import { exportNames } from '../../flows/org-names.ts';
import { contentOf } from '../../flows/versions.ts';
import type { LocalOrg } from '../../local-org.ts';
import type { SeedUse } from './flow-entry.ts';

/** The org's names as they were when a version was read: what `uses` says, and else what they are now. */
export function namesThen(org: LocalOrg, uses: readonly SeedUse[]): OrgNames {
  const now = exportNames(org);
  const byName = new Map(uses.map((use) => [keyOf(use.kind, use.name), use]));
  return {
    ...now,
    find(kind, name, within) {
      const use = byName.get(keyOf(kind, name));
      return use?.id === undefined
        ? now.find(kind, name, within)
        : { found: 'one', id: use.id, name: use.name };
    },
    findFlow(type, name) {
      const use = byName.get(keyOf('flow', name));
      const flow = use === undefined ? now.findFlow(type, name) : flowThen(org, use);
      return flow?.type === type ? flow : undefined;
    },
  };
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name.toLowerCase()}`;
}

function flowThen(org: LocalOrg, use: SeedUse): PublishedFlow | undefined {
  const id = use.id ?? flowNamed(org, 'commonmodule', use.name)?.id;
  const flow = id === undefined ? undefined : org.tables.flows.get(id);
  if (flow === undefined) {
    return undefined;
  }
  const version = use.version ?? flow.publishedVersion;
  const content = version === undefined ? undefined : contentOf(org, flow.id, version);
  return {
    id: flow.id,
    name: use.name,
    type: flow.type,
    // A flow that was used was published then, whatever became of it.
    publishedVersion: version ?? '1.0',
    contract: content?.contract ?? [],
    compatibleFlowTypes: content?.compatibleFlowTypes ?? [],
  };
}

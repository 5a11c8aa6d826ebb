import type { Dependency, DesiredState, Json, KindTraits, Resource } from '@callwright/model';
import { compareText, isFlowResource } from '@callwright/model';
import { plain } from '../words.ts';

const ARROW: Readonly<Record<Dependency['how'], string>> = {
  snapshots: '==>|copies|',
  transfers: '-->|transfers|',
  uses: '-.->',
  binds: '-->',
};

/** Mermaid text of the call paths: entrances on the left, then routes, flows and shared flows. Same input, same bytes. */
export function graphMermaid(desired: DesiredState): string {
  const ids = new Map<string, string>();
  const nodes: string[] = [];
  const edges: string[] = [];
  const traits = new Map(desired.kinds.map((kind) => [kind.kind, kind]));
  const resources = [...desired.resources].sort(
    (a, b) => rank(a, traits) - rank(b, traits) || compareText(a.address, b.address),
  );

  const node = (key: string, write: (id: string) => string): string => {
    const known = ids.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = `n${ids.size}`;
    ids.set(key, id);
    nodes.push(`  ${write(id)}`);
    return id;
  };
  for (const resource of resources) {
    const id = node(resource.address, (own) => shape(resource, own));
    for (const entrance of entrancesOf(resource, traits.get(resource.kind))) {
      edges.push(
        `  ${node(`entrance ${entrance}`, (own) => `${own}>${label(entrance)}]:::entrance`)} --> ${id}`,
      );
    }
  }
  for (const resource of resources) {
    const from = ids.get(resource.address);
    const drawn = new Set<string>();
    for (const dependency of resource.dependencies) {
      const key =
        dependency.to === 'managed' ? dependency.address : `${dependency.bucket} ${dependency.name}`;
      if (from !== undefined && isDrawn(dependency) && !drawn.has(key)) {
        drawn.add(key);
        const to = node(
          key,
          (own) =>
            `${own}${dependency.to === 'existing' ? `[/${label(dependency.name)}/]:::existing` : `[${label(key)}]`}`,
        );
        edges.push(`  ${from} ${ARROW[dependency.how]} ${to}`);
      }
    }
  }
  const styles = [
    '  classDef entrance fill:#fff3bf,stroke:#b08900,color:#1f1f1f',
    '  classDef shared fill:#d3f9d8,stroke:#2b8a3e,color:#1f1f1f',
    '  classDef existing fill:#f1f3f5,stroke:#868e96,color:#1f1f1f',
  ];
  return `${['flowchart LR', ...nodes, ...edges, ...styles].join('\n')}\n`;
}

/** Entrances stand before their route: numbers and addresses, not queues and prompts of bodies. */
function isDrawn(dependency: Dependency): boolean {
  return (
    dependency.to === 'managed' ||
    ['queues', 'flows', 'sharedFlows', 'schedules', 'scheduleGroups'].includes(dependency.bucket)
  );
}

function shape(resource: Resource, id: string): string {
  const text = label(`${resource.address}\n${resource.liveName}`);
  if (resource.kind === 'SharedFlow') {
    return `${id}[[${text}]]:::shared`;
  }
  return isFlowResource(resource) ? `${id}[${text}]` : `${id}(${text})`;
}

function entrancesOf(resource: Resource, traits: KindTraits | undefined): readonly string[] {
  if (isFlowResource(resource) || traits?.entrances === undefined) {
    return [];
  }
  const value = resource.attributes[traits.entrances];
  const items: readonly Json[] = Array.isArray(value)
    ? (value as readonly Json[])
    : value === undefined
      ? []
      : [value];
  return items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}

function rank(resource: Resource, traits: ReadonlyMap<string, KindTraits>): number {
  if (isFlowResource(resource)) {
    return resource.kind === 'SharedFlow' ? 30 : 20;
  }
  return traits.get(resource.kind)?.isRoute ? 10 : 40;
}

/** A Mermaid label in quotes, in which nothing is markup: entities are the only escape that Mermaid knows. */
function label(text: string): string {
  const lines = text
    .split('\n')
    .map((line) =>
      plain(line).replace(/[^\p{L}\p{N} +@._:/,()'-]/gu, (found) => `#${found.codePointAt(0) ?? 0};`),
    );
  return `"${lines.join('<br/>')}"`;
}

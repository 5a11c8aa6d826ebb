import type { Change, Dependency, DesiredState, Json, KindTraits, Plan, Resource } from '@callwright/model';
import { compareText, isFlowResource } from '@callwright/model';

/** What becomes of something in a plan, as a picture shows it. */
export const STATES = ['created', 'updated', 'republished', 'stale', 'held', 'deleted'] as const;
export type NodeState = (typeof STATES)[number];

export interface GraphNode {
  /** An address, or what the thing is and its name. */
  readonly key: string;
  readonly is: 'entrance' | 'route' | 'shared' | 'flow' | 'value' | 'existing';
  /** What is written into it, line by line; names from outside, as they are. */
  readonly lines: readonly string[];
  readonly state?: NodeState;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly how: Dependency['how'] | 'reaches';
}

/** The call paths of a project: entrances, then routes, flows and shared flows. Same input, same order. */
export interface CallGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The states that occur, for a legend; empty without a plan. */
  readonly states: readonly NodeState[];
}

/** @param plan colours what it changes, and shows what it takes away */
export function callGraph(desired: DesiredState, plan?: Plan): CallGraph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const traits = new Map(desired.kinds.map((kind) => [kind.kind, kind]));
  const states = statesOf(plan);
  const resources = [...desired.resources].sort(
    (a, b) => rank(a, traits) - rank(b, traits) || compareText(a.address, b.address),
  );
  for (const resource of resources) {
    const { address } = resource;
    nodes.set(address, {
      key: address,
      is: roleOf(resource, traits),
      lines: [address, resource.liveName],
      ...stateOf(states, address),
    });
    for (const entrance of entrancesOf(resource, traits.get(resource.kind))) {
      const key = `entrance ${entrance}`;
      nodes.set(key, { key, is: 'entrance', lines: [entrance] });
      edges.push({ from: key, to: address, how: 'reaches' });
    }
  }
  for (const { address, dependencies } of resources) {
    const drawn = new Set<string>();
    for (const dependency of dependencies.filter(isDrawn)) {
      const key =
        dependency.to === 'managed' ? dependency.address : `${dependency.bucket} ${dependency.name}`;
      if (!drawn.has(key)) {
        drawn.add(key);
        edges.push({ from: address, to: key, how: dependency.how });
        if (!nodes.has(key)) {
          nodes.set(
            key,
            dependency.to === 'existing'
              ? { key, is: 'existing', lines: [dependency.name] }
              : { key, is: 'value', lines: [key] },
          );
        }
      }
    }
  }
  for (const change of (plan?.changes ?? []).filter(({ address }) => !nodes.has(address))) {
    const { address, liveName } = change;
    nodes.set(address, {
      key: address,
      is: 'value',
      lines: [address, liveName],
      ...stateOf(states, address),
    });
  }
  const all = [...nodes.values()];
  return { nodes: all, edges, states: STATES.filter((state) => all.some((node) => node.state === state)) };
}

function statesOf(plan: Plan | undefined): ReadonlyMap<string, NodeState> {
  return new Map(
    (plan?.changes ?? []).flatMap((change) => {
      const state = changeState(change);
      return state === undefined ? [] : [[change.address, state] as const];
    }),
  );
}

function changeState({ action, held, reason }: Change): NodeState | undefined {
  if (held !== undefined) {
    return 'held';
  }
  switch (action) {
    case 'create':
      return 'created';
    case 'update':
    case 'rename':
    case 'replace':
      return 'updated';
    case 'republish':
      return reason.code === 'stale-caller' ? 'stale' : 'republished';
    case 'delete':
      return 'deleted';
    case 'adopt':
    case 'release':
    case 'keep':
      return undefined;
  }
}

function stateOf(states: ReadonlyMap<string, NodeState>, address: string): { readonly state?: NodeState } {
  const state = states.get(address);
  return state === undefined ? {} : { state };
}

/** Numbers and addresses stand before their route; queues and prompts of bodies would hide the paths. */
function isDrawn(dependency: Dependency): boolean {
  return (
    dependency.to === 'managed' ||
    ['queues', 'flows', 'sharedFlows', 'schedules', 'scheduleGroups'].includes(dependency.bucket)
  );
}

function roleOf(resource: Resource, traits: ReadonlyMap<string, KindTraits>): GraphNode['is'] {
  if (isFlowResource(resource)) {
    return resource.kind === 'SharedFlow' ? 'shared' : 'flow';
  }
  return traits.get(resource.kind)?.isRoute === true ? 'route' : 'value';
}

function rank(resource: Resource, traits: ReadonlyMap<string, KindTraits>): number {
  return { route: 10, flow: 20, shared: 30, value: 40, entrance: 0, existing: 50 }[roleOf(resource, traits)];
}

function entrancesOf(resource: Resource, traits: KindTraits | undefined): readonly string[] {
  if (!isFlowResource(resource) && resource.binds !== undefined) {
    return [resource.liveName];
  }
  if (isFlowResource(resource) || traits?.entrances === undefined) {
    return [];
  }
  const value = resource.attributes[traits.entrances];
  const items: readonly Json[] = Array.isArray(value)
    ? (value as readonly Json[])
    : value === undefined || value === null
      ? []
      : [value];
  return items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}

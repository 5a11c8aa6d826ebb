import type { Dependency, DesiredState, Json, Kind, KindTraits, Resource } from '@callwright/model';
import { compareText, isFlowKind, isFlowResource } from '@callwright/model';
import type { NodeState, Marking } from './marking.ts';
import { STATES } from './marking.ts';

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
  /** The states that occur, for a legend; empty without a plan or a report of drift. */
  readonly states: readonly NodeState[];
}

/** @param markings what a plan or a report of drift says of each: it colours them, and adds what no manifest describes */
export function callGraph(desired: DesiredState, markings: readonly Marking[] = []): CallGraph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const traits = new Map(desired.kinds.map((kind) => [kind.kind, kind]));
  const states = new Map(markings.flatMap(({ key, state }) => (state === undefined ? [] : [[key, state]])));
  const resources = [...desired.resources].sort(
    (a, b) => rank(a, traits) - rank(b, traits) || compareText(a.address, b.address),
  );
  for (const resource of resources) {
    const { address } = resource;
    nodes.set(address, {
      key: address,
      is: roleOf(resource.kind, traits),
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
  for (const { key, kind, liveName } of markings.filter(({ key: known }) => !nodes.has(known))) {
    nodes.set(key, { key, is: roleOf(kind, traits), lines: [key, liveName], ...stateOf(states, key) });
  }
  const all = [...nodes.values()];
  return { nodes: all, edges, states: STATES.filter((state) => all.some((node) => node.state === state)) };
}

function stateOf(states: ReadonlyMap<string, NodeState>, key: string): { readonly state?: NodeState } {
  const state = states.get(key);
  return state === undefined ? {} : { state };
}

/** Numbers and addresses stand before their route; queues and prompts of bodies would hide the paths. */
function isDrawn(dependency: Dependency): boolean {
  return (
    dependency.to === 'managed' ||
    ['queues', 'flows', 'sharedFlows', 'schedules', 'scheduleGroups'].includes(dependency.bucket)
  );
}

function roleOf(kind: Kind, traits: ReadonlyMap<string, KindTraits>): GraphNode['is'] {
  if (isFlowKind(kind)) {
    return kind === 'SharedFlow' ? 'shared' : 'flow';
  }
  return traits.get(kind)?.isRoute === true ? 'route' : 'value';
}

function rank({ kind }: Resource, traits: ReadonlyMap<string, KindTraits>): number {
  return { route: 10, flow: 20, shared: 30, value: 40, entrance: 0, existing: 50 }[roleOf(kind, traits)];
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

import type { CallGraph, GraphNode } from '../../call-graph.ts';
import type { NodeState } from '../../marking.ts';
import { nounOf } from '../../reporters/kind-noun.ts';
import { cut, plain } from '../../words.ts';
import type { PathsStructure } from './paths-view.ts';

/** The call paths as a page draws them: columns from the left, and what stands in each. Every text can be shown as it is. */
export interface CallPaths {
  readonly columns: readonly PathsColumn[];
  /** In the order of the structure. */
  readonly nodes: readonly PathsNode[];
  readonly structure: PathsStructure;
  readonly states: readonly NodeState[];
}

export interface PathsColumn {
  readonly title: string;
  /** Indexes of its nodes. */
  readonly nodes: readonly number[];
}

export interface PathsNode {
  readonly key: string;
  /** The name that people know, and what else is to be said of it. */
  readonly name: string;
  readonly below: string;
  readonly state?: NodeState;
}

const COLUMNS: readonly { readonly title: string; readonly roles: readonly GraphNode['is'][] }[] = [
  { title: 'Numbers and addresses', roles: ['entrance'] },
  { title: 'Routes', roles: ['route'] },
  { title: 'Flows', roles: ['flow'] },
  { title: 'Shared flows', roles: ['shared'] },
  { title: 'Queues and the rest', roles: ['value', 'existing'] },
];

const LONGEST = 120;

/** Columns in which nothing stands are left out. */
export function callPaths({ nodes, edges, states }: CallGraph): CallPaths {
  const used = COLUMNS.filter(({ roles }) => nodes.some(({ is }) => roles.includes(is)));
  const columns = nodes.map(({ is }) => used.findIndex(({ roles }) => roles.includes(is)));
  const indexes = new Map(nodes.map(({ key }, index) => [key, index]));
  return {
    columns: used.map(({ title }, column) => ({
      title,
      nodes: nodes.flatMap((_, index) => (columns[index] === column ? [index] : [])),
    })),
    nodes: nodes.map(pathsNode),
    structure: {
      columns,
      edges: edges.flatMap(({ from, to }) => {
        const [start, end] = [indexes.get(from), indexes.get(to)];
        return start === undefined || end === undefined || start === end ? [] : [[start, end] as const];
      }),
    },
    states,
  };
}

/** Of an address the name stands first; what it is, and the name in the org where it is another, below. */
function pathsNode({ key, is, lines, state }: GraphNode): PathsNode {
  const [first = '', liveName = ''] = lines;
  const slash = first.indexOf('/');
  const isAddress = slash > 0 && lines.length > 1;
  const name = isAddress ? first.slice(slash + 1) : first;
  const sort = isAddress ? nounOf(first.slice(0, slash))[0] : is === 'existing' ? sortOf(key) : '';
  const below = [sort, liveName === name ? '' : liveName].filter((text) => text !== '').join(' · ');
  return {
    key: cut(plain(key), 600),
    name: cut(plain(name), LONGEST),
    below: cut(plain(below), LONGEST),
    ...(state !== undefined && { state }),
  };
}

/** `queue` of `queues Billing`. */
function sortOf(key: string): string {
  const bucket = key.slice(0, key.indexOf(' '));
  return bucket.replace(/s$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

import type { Edit, Json } from '@callwright/model';
import type { EditPath } from '../edit-place.ts';
import { drawRemoved } from './draw-removed.ts';
import type { DrawnNode, Sketch } from './sketch.ts';

/**
 * Marks what edits touch: the node in which something changed, everything that came, and, drawn behind all others, what went.
 * A group that came or went is marked with all that is in it. An edit that is in no node is of the flow itself.
 */
export function colourEdits(sketch: Sketch, edits: readonly Edit[], isNew: boolean): void {
  const nodes = nodesByPath(sketch);
  for (const { node } of isNew ? nodes.all : []) {
    node.state = 'added';
  }
  for (const edit of edits) {
    colour(sketch, edit, nodes);
  }
  sketch.follow({ withMissing: false });
}

interface Placed {
  readonly node: DrawnNode;
  readonly path: EditPath;
}

/** The nodes of the newer body. */
interface NodesByPath {
  readonly all: readonly Placed[];
  readonly at: ReadonlyMap<string, DrawnNode>;
}

const keyOf = (path: EditPath): string => JSON.stringify(path);

function nodesByPath({ nodes, paths }: Sketch): NodesByPath {
  const all = nodes.map((node) => ({ node, path: paths.get(node.key) ?? [] }));
  return { all, at: new Map(all.map(({ node, path }) => [keyOf(path), node])) };
}

function colour(sketch: Sketch, edit: Edit, nodes: NodesByPath): void {
  const { path = [], before, after, words } = edit;
  const holder = holderOf(path, nodes);
  if (holder === undefined) {
    return;
  }
  if (before === undefined && path.length > 0) {
    const came = cameWith(path, after, nodes);
    for (const node of came) {
      node.state = 'added';
    }
    const keys = new Set(came.map(({ key }) => key));
    for (const node of came.filter(({ parent = '' }) => !keys.has(parent))) {
      node.edits.push(words);
    }
    if (came.length > 0) {
      return;
    }
  }
  if (after === undefined && before !== undefined && drawRemoved(sketch, edit, holder) > 0) {
    return;
  }
  if (isOtherThing(before, after)) {
    for (const { node } of below(path, nodes).filter((one) => one.node !== holder)) {
      node.state = 'added';
    }
    drawRemoved(sketch, edit, holder);
  }
  holder.state ??= 'changed';
  holder.edits.push(words);
}

/** Nodes of what came as a whole: an item, a group, or all that stands in a branch. */
function cameWith(path: EditPath, after: Json | undefined, nodes: NodesByPath): readonly DrawnNode[] {
  return below(path, nodes)
    .filter((one) => !(Array.isArray(after) && one.path.length === path.length))
    .map(({ node }) => node);
}

function below(path: EditPath, { all }: NodesByPath): readonly Placed[] {
  return all.filter((one) => path.every((step, index) => one.path[index] === step));
}

/** The innermost node in which a path ends; the flow itself where there is no other. */
function holderOf(path: EditPath, { at, all }: NodesByPath): DrawnNode | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = at.get(keyOf(path.slice(0, length)));
    if (node !== undefined) {
      return node;
    }
  }
  return all[0]?.node;
}

/** Another action in the place of one: what the old one held is gone, and what the new one holds is new. */
function isOtherThing(before: Json | undefined, after: Json | undefined): boolean {
  const [was, is] = [onlyKey(before), onlyKey(after)];
  return was !== undefined && is !== undefined && was !== is;
}

function onlyKey(value: Json | undefined): string | undefined {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  return keys.length === 1 ? keys[0] : undefined;
}

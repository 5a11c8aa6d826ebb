import type { Edit, Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { asItem } from '../align-items.ts';
import type { EditPath } from '../edit-place.ts';
import { ACTION_LISTS, named, unnamed } from '../edit-place.ts';
import { CONTAINERS } from '../internal-references.ts';
import type { Branch } from './branches.ts';
import { branchesOf } from './branches.ts';
import { drawBranches } from './draw-actions.ts';
import { drawContainer, drawLoose } from './draw-containers.ts';
import type { DrawnNode, Sketch } from './sketch.ts';

/**
 * Draws what an edit holds of what went: below the node that held it, in the group of that node; a menu, task … or the only
 * list of a flow as a group of its own. Gives the number of nodes that this made.
 * @param holder the innermost node of the newer body that the path of the edit leads through
 */
export function drawRemoved(
  sketch: Sketch,
  { path = [], before = null, ...edit }: Edit,
  holder: DrawnNode,
): number {
  const [firstNode, firstEdge] = [sketch.nodes.length, sketch.edges.length];
  const [collection, name] = path;
  const container = CONTAINERS.find(([one]) => one === collection);
  const isWhole = container !== undefined && typeof name === 'string' && path.length === 2;
  if (isWhole && isJsonObject(before)) {
    drawContainer(sketch, { collection: container[0], kind: container[1], name, body: before });
  } else if (path.length === 1 && typeof collection === 'string' && holder.is === 'start') {
    const isItem = collection === 'startUpTaskActions' && !Array.isArray(before);
    drawLoose(sketch, { [collection]: isItem ? [before] : before });
  } else if (holder.group !== undefined) {
    const branches = branchesIn(before, path, { edit, holder });
    drawBranches(sketch, holder, branches, { group: holder.group });
  }
  const made = sketch.nodes.slice(firstNode);
  const keys = new Set(made.map(({ key }) => key));
  for (const node of made) {
    node.state = 'removed';
    if (!keys.has(node.parent ?? '')) {
      node.edits.push(edit.words);
    }
  }
  for (const [index, edge] of sketch.edges.entries()) {
    if (index >= firstEdge && edge.from === holder.key) {
      sketch.edges[index] = { ...edge, how: 'was' };
    }
  }
  return made.length;
}

/** The lists of actions and options in what went, whatever it is: one item, several, a branch, or what stood in their place. */
function branchesIn(
  before: Json,
  path: EditPath,
  { edit, holder }: { readonly edit: Pick<Edit, 'where' | 'after'>; readonly holder: DrawnNode },
): readonly Branch[] {
  const last = path.at(-1) ?? '';
  const place = { words: [holder.key], path };
  if (edit.after !== undefined) {
    const { key, body } = asItem(before);
    return branchesOf(body, unnamed(place, key));
  }
  const inList = typeof last === 'string' && (ACTION_LISTS.has(last) || last === 'choices');
  if (inList || Array.isArray(before)) {
    const items = Array.isArray(before) ? (before as readonly Json[]) : [before];
    const label = labelOf(edit.where, holder, !Array.isArray(before));
    return [
      {
        ...(label !== undefined && { label }),
        holds: last === 'choices' ? 'options' : 'actions',
        place: label === undefined ? place : named(place, label),
        items,
      },
    ];
  }
  const label = labelOf(edit.where, holder, false);
  const inside = branchesOf(asItem(before).body, place);
  return inside.map((branch) =>
    branch.label === undefined && label !== undefined ? { ...branch, label } : branch,
  );
}

/** What stands between the holder and the item in the place of an edit: the branch that it was in. */
function labelOf(where: string, holder: DrawnNode, hasItem: boolean): string | undefined {
  const lead = `${holder.key} › `;
  const parts = where.startsWith(lead) ? where.slice(lead.length).split(' › ') : [];
  return (hasItem ? parts.slice(0, -1) : parts).at(-1);
}

import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { asItem, itemLabels } from '../align-items.ts';
import type { EditPlace } from '../edit-place.ts';
import { itemPlace } from '../edit-place.ts';
import { itemWords } from '../edit-words.ts';
import type { PictureUse, PictureWay } from '../picture.ts';
import { INTERNAL_REFERENCES } from '../internal-references.ts';
import { referenceSlot } from '../reference-target.ts';
import type { ActionWays } from './action-ways.ts';
import { waysOf } from './action-ways.ts';
import type { Branch } from './branches.ts';
import { branchesOf } from './branches.ts';
import type { DrawnNode, Sketch } from './sketch.ts';

/** What actions stand in. */
export interface Frame {
  readonly group: string;
  /** The menu that is repeated by `repeatMenu`. */
  readonly menu?: string;
  /** The innermost loop, and what leaves it so far. */
  readonly loop?: { readonly head: string; readonly exits: End[] };
}

/** A way that goes on with whatever comes next. */
export interface End {
  readonly from: string;
  readonly how: PictureWay;
  readonly label?: string;
}

/** What a node holds, each branch with the way to it; gives the ways that go on behind it. */
export function drawBranches(
  sketch: Sketch,
  holder: DrawnNode,
  branches: readonly Branch[],
  frame: Frame,
): readonly End[] {
  return branches.flatMap((branch) => {
    if (branch.holds === 'options') {
      drawOptions(sketch, holder, branch, frame);
      return [];
    }
    const { label } = branch;
    const how = label === undefined ? 'next' : 'branch';
    return drawList(sketch, holder, branch, frame, [
      { from: holder.key, how, ...(label !== undefined && { label }) },
    ]);
  });
}

function drawOptions(sketch: Sketch, holder: DrawnNode, branch: Branch, frame: Frame): void {
  for (const item of placedIn(branch)) {
    const label = digitOf(item.body);
    drawItem(sketch, { holder, branch, frame, item }, [
      { from: holder.key, how: 'option', ...(label !== undefined && { label }) },
    ]);
  }
}

/** Draws actions one after the other, the first one behind `ends`. */
function drawList(
  sketch: Sketch,
  holder: DrawnNode,
  branch: Branch,
  frame: Frame,
  ends: readonly End[],
): readonly End[] {
  return placedIn(branch).reduce(
    (open, item) => drawItem(sketch, { holder, branch, frame, item }, open),
    ends,
  );
}

/** An item of a list that is an action or option. */
interface Placed {
  readonly key: string;
  readonly body: JsonObject;
  readonly place: EditPlace;
}

function placedIn({ items, place }: Branch): readonly Placed[] {
  const labels = itemLabels(items);
  return items.flatMap((whole, index) => {
    const { key, body } = asItem(whole);
    return key === '' ? [] : [{ key, body, place: itemPlace(place, labels[index] ?? key, index, key) }];
  });
}

/** Draws an action or option with all that it holds; gives the ways that go on behind it. */
function drawItem(
  sketch: Sketch,
  of: {
    readonly holder: DrawnNode;
    readonly branch: Branch;
    readonly frame: Frame;
    readonly item: Placed;
  },
  ends: readonly End[],
): readonly End[] {
  const { holder, branch, frame, item } = of;
  const { key, body, place } = item;
  const isOption = branch.holds === 'options';
  const branches = branchesOf(body, place);
  const ways = waysOf(key);
  const digit = isOption ? digitOf(body) : undefined;
  const words = branches.some((one) => one.label === undefined) ? undefined : wordsOf(key, body);
  const node = sketch.add(place, {
    is: isOption ? 'choice' : 'action',
    group: frame.group,
    parent: holder.key,
    ...(branch.label !== undefined && { branch: branch.label }),
    type: key,
    role: ways.role,
    name: nameOf(key, body),
    ...(words !== undefined && { words }),
    ...(digit !== undefined && { digit }),
    uses: usesOf(key, body),
  });
  for (const { from, how, label } of ends) {
    sketch.connect(from, node.key, how, label);
  }
  jumpOut(sketch, node, body, frame);
  return drawInside(sketch, node, branches, ways, frame);
}

/** Everything that an action holds, and the ways that go on behind it. */
function drawInside(
  sketch: Sketch,
  node: DrawnNode,
  branches: readonly Branch[],
  ways: ActionWays,
  frame: Frame,
): readonly End[] {
  if (ways.role === 'repeats') {
    return drawLoop(sketch, node, branches, frame);
  }
  const inside = drawBranches(sketch, node, branches, frame);
  if (ways.leaves) {
    return inside;
  }
  return [...inside, ...fallThrough(node, branches, ways)];
}

/** The body of a loop comes back to it; behind the loop goes on what is done, and what leaves it. */
function drawLoop(
  sketch: Sketch,
  node: DrawnNode,
  branches: readonly Branch[],
  frame: Frame,
): readonly End[] {
  const exits: End[] = [];
  const isBody = ({ label }: Branch): boolean => label === undefined || label === 'loop';
  const inner = { ...frame, loop: { head: node.key, exits } };
  for (const { from, how, label } of drawBranches(sketch, node, branches.filter(isBody), inner)) {
    if (from !== node.key) {
      sketch.connect(from, node.key, how, label);
    }
  }
  const others = drawBranches(
    sketch,
    node,
    branches.filter((branch) => !isBody(branch)),
    frame,
  );
  return [...others, ...exits, { from: node.key, how: 'next', label: 'done' }];
}

/** Outputs without a branch go on with the next action (facts: ARC 0.8). */
function fallThrough(node: DrawnNode, branches: readonly Branch[], ways: ActionWays): readonly End[] {
  const taken = new Set(branches.map(({ label }) => label));
  if (taken.has(undefined)) {
    return [];
  }
  const open = ways.outputs.filter((output) => !taken.has(output));
  if (ways.outputs.length > 0 && open.length === 0) {
    return [];
  }
  const isPlain = branches.length === 0 && ways.role !== 'transfers';
  return [
    isPlain
      ? { from: node.key, how: 'next' }
      : { from: node.key, how: 'branch', label: open.length === 0 ? 'otherwise' : open.join(', ') },
  ];
}

/** Ways that leave the list: to menus, tasks and states, and within the loop or menu around. */
function jumpOut(sketch: Sketch, node: DrawnNode, body: JsonObject, frame: Frame): void {
  for (const [key, value] of Object.entries(body)) {
    if (INTERNAL_REFERENCES.has(key) && typeof value === 'string') {
      sketch.jump({ from: node.key, to: value, how: node.role === 'goes' ? 'goes' : 'calls' });
    }
  }
  if (node.type === 'loopNext' && frame.loop !== undefined) {
    sketch.connect(node.key, frame.loop.head, 'goes');
  } else if (node.type === 'loopExit') {
    frame.loop?.exits.push({ from: node.key, how: 'goes' });
  } else if (/^(?:repeatMenu|menuRepeatMenu)$/.test(node.type ?? '') && frame.menu !== undefined) {
    sketch.connect(node.key, frame.menu, 'goes');
  }
}

function nameOf(key: string, { name }: JsonObject): string {
  return typeof name === 'string' && name !== '' ? name : spaced(key);
}

/** What the body says of it; else the name of the action in words. */
function wordsOf(key: string, body: JsonObject): string {
  const words = itemWords(key, body);
  return words === key ? spaced(key) : words;
}

/** `playEstimatedWaitTime` is read as `play estimated wait time`. */
function spaced(key: string): string {
  return key.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function digitOf({ dtmf }: JsonObject): string | undefined {
  return typeof dtmf === 'string' ? dtmf.replace(/^digit_/, '') : undefined;
}

/** Things outside of the flow that an action or option itself names. */
function usesOf(action: string, body: JsonObject): readonly PictureUse[] {
  return Object.entries(body).flatMap(([property, value]) => {
    const slot = referenceSlot(property, action);
    if (slot === undefined || !isJsonObject(value)) {
      return [];
    }
    const names =
      slot.shape === 'key'
        ? Object.keys(value)
        : [nameIn(slot.shape === 'literal' ? (value['lit'] ?? null) : value)];
    return names.flatMap((name) => (name === undefined ? [] : [{ sort: slot.target, name }]));
  });
}

function nameIn(value: Json): string | undefined {
  const name = isJsonObject(value) ? value['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Aligned } from './align.ts';
import { align, similarity } from './align.ts';
import { itemLabel } from './edit-words.ts';
import { groupBy } from './group-by.ts';
import { contentKey, equalJson, sameContent } from './same-content.ts';

/** An item of a list as its key and body; items of another shape have themselves as body. */
export interface Item {
  readonly key: string;
  readonly body: JsonObject;
  readonly whole: Json;
}

/** What became of an item of a list: `before` alone was removed, `after` alone added, unless it was moved. */
export interface ItemStep {
  readonly label: string;
  readonly before?: Item;
  readonly after?: Item;
  readonly moved: boolean;
}

/** Two versions of a list of actions, menu options, cases ... side by side. */
export function alignItems(a: readonly Json[], b: readonly Json[]): readonly ItemStep[] {
  const [before, after] = [a.map(asItem), b.map(asItem)];
  const bound = boundItems(before, after);
  const fit = (x: Item, y: Item): number =>
    sameContent(x.whole, y.whole) ? 5 : bound.has(x) || bound.has(y) ? 0 : affinity(x, y);
  const steps = align(before, after, fit, (x, y) => sameContent(x.whole, y.whole));
  const moved = movedItems(steps);
  const labels = ordinalLabels(steps);
  return steps.map((step, index) => ({
    ...step,
    label: labels[index] as string,
    moved: [step.before, step.after].some((item) => item !== undefined && moved.has(item)),
  }));
}

/** An item as its key and body. */
export function asItem(whole: Json): Item {
  const entries = isJsonObject(whole) ? Object.entries(whole) : [];
  const [key, body] = entries[0] ?? [];
  return entries.length === 1 && key !== undefined && isJsonObject(body ?? null)
    ? { key, body: body as JsonObject, whole }
    : { key: '', body: isJsonObject(whole) ? whole : {}, whole };
}

/**
 * Items that both lists have, wherever they stand: they stay or move, and are not taken for something else that was
 * changed. Of an item that one list has more often, those are left that it shares with nobody.
 */
function boundItems(before: readonly Item[], after: readonly Item[]): ReadonlySet<Item> {
  const bound = new Set<Item>();
  const theirs = groupBy(after, keyOf);
  for (const [key, ours] of groupBy(before, keyOf)) {
    const left = [...(theirs.get(key) ?? [])];
    const isScarce = { before: ours.length <= left.length, after: left.length <= ours.length };
    for (const item of ours) {
      const at = left.findIndex((other) => sameContent(item.whole, other.whole));
      const [partner] = at < 0 ? [] : left.splice(at, 1);
      if (partner !== undefined && isScarce.before) {
        bound.add(item);
      }
      if (partner !== undefined && isScarce.after) {
        bound.add(partner);
      }
    }
  }
  return bound;
}

const keyOf = ({ whole }: Item): string => contentKey(whole);

/** Items of one key fit, the more the more alike; of another, one with the same digit of a menu or the same name. */
function affinity(a: Item, b: Item): number {
  const sameDigit = a.body['dtmf'] !== undefined && a.body['dtmf'] === b.body['dtmf'];
  const sameName = a.body['name'] !== undefined && equalJson(a.body['name'], b.body['name']);
  if (a.key !== b.key) {
    return sameDigit ? 2 : sameName ? 0.5 : 0;
  }
  const sameVariable = a.body['variable'] !== undefined && a.body['variable'] === b.body['variable'];
  return 1 + similarity(a.whole, b.whole) + (sameName ? 0.5 : 0) + (sameDigit || sameVariable ? 1 : 0);
}

/** Items that were taken out in one place and put in, unchanged, in another. */
function movedItems(steps: readonly Aligned<Item>[]): ReadonlySet<Item> {
  const removed = steps.flatMap(({ before, after }) =>
    before !== undefined && after === undefined ? [before] : [],
  );
  const moved = new Set<Item>();
  for (const { before, after } of steps) {
    const source =
      after !== undefined && before === undefined
        ? removed.find((item) => !moved.has(item) && sameContent(item.whole, after.whole))
        : undefined;
    if (source !== undefined && after !== undefined) {
      moved.add(source).add(after);
    }
  }
  return moved;
}

/** What the items of a list are called in places: `Play Audio #2` where several have one label. */
export function itemLabels(list: readonly Json[]): readonly string[] {
  return numbered(list.map(asItem).map(({ key, body }) => itemLabel(key, body)));
}

/** Numbers count in the list that the item stands in, the newer one if both. */
function ordinalLabels(steps: readonly Aligned<Item>[]): readonly string[] {
  const labelOf = ({ before, after }: Aligned<Item>): string => {
    const item = (before ?? after) as Item;
    return itemLabel(item.key, item.body);
  };
  const inList = (side: 'before' | 'after'): ReadonlyMap<Aligned<Item>, string> => {
    const members = steps.filter((step) => step[side] !== undefined);
    const labels = numbered(members.map(labelOf));
    return new Map(members.map((step, index) => [step, labels[index] as string]));
  };
  const [inBefore, inAfter] = [inList('before'), inList('after')];
  return steps.map((step) => (step.after === undefined ? inBefore : inAfter).get(step) as string);
}

function numbered(labels: readonly string[]): readonly string[] {
  const groups = groupBy([...labels.keys()], (index) => labels[index] as string);
  const ordinals = new Map(
    [...groups.values()].flatMap((group) => group.map((index, at) => [index, at + 1])),
  );
  return labels.map((label, index) =>
    (groups.get(label)?.length ?? 0) > 1 ? `${label} #${ordinals.get(index) ?? 0}` : label,
  );
}

import type { Edit, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { align, similarity } from './align.ts';
import type { Aligned } from './align.ts';
import {
  isLeaf,
  itemLabel,
  itemWords,
  NAMED_BY_KEY,
  pairWords,
  propertyWords,
  valueWords,
} from './edit-words.ts';
import { groupBy } from './group-by.ts';
import { CONTAINERS } from './internal-references.ts';
import { OPTIONAL } from './known-defaults.ts';
import { renamedContainers, withNewNames } from './renamed-containers.ts';
import { equalJson, sameContent } from './same-content.ts';

/**
 * What changed from one canonical form to another, in words. Things with identity are aligned first, so that an inserted
 * action is one edit and a renamed task another. Empty exactly when `sameContent(before, after)`.
 */
export function editsBetween(before: Json, after: Json): readonly Edit[] {
  if (sameContent(before, after)) {
    return [];
  }
  const edits: Edit[] = [];
  if (!isJsonObject(before) || !isJsonObject(after)) {
    changedLeaf([], 'content', before, after, edits);
    return edits;
  }
  const renamings = renamedContainers(flowOf(before), flowOf(after));
  for (const { from, to } of renamings) {
    edits.push(edit([from.name], `renamed to ${to}`, from.name, to));
  }
  diffMaps([], withoutFlow(before), withoutFlow(after), edits);
  diffMaps([], withNewNames(flowOf(before), renamings), flowOf(after), edits);
  return edits;
}

function flowOf(canonical: JsonObject): JsonObject {
  const flow = canonical['flow'] ?? null;
  return isJsonObject(flow) ? flow : {};
}

function withoutFlow(canonical: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(canonical).filter(([key, value]) => !(key === 'flow' && isJsonObject(value))),
  );
}

type Where = readonly string[];

function edit(where: Where, what: string, before: Json | undefined, after: Json | undefined): Edit {
  const place = where.length === 0 ? 'Flow' : where.join(' › ');
  return {
    where: place,
    words: `${place}: ${what}`,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** Collections whose maps are keyed by the names of containers, and maps that add no word to the place. */
const SILENT: ReadonlySet<string> = new Set([
  ...CONTAINERS.map(([collection]) => collection),
  'variables',
  'actions',
  'choices',
  'outputs',
  'task',
  'evaluate',
  'firstTrue',
  'firstMatch',
  'cases',
  'statements',
  'attributes',
  ...NAMED_BY_KEY,
]);

function deeper(where: Where, key: string): Where {
  return SILENT.has(key) ? where : [...where, key === 'startUpTaskActions' ? 'Start' : key];
}

function diffMaps(where: Where, before: JsonObject, after: JsonObject, edits: Edit[]): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [own(before, key), own(after, key)];
    if (key === OPTIONAL) {
      diffOptional(where, a, b, edits);
    } else if (!equalOrSame(a, b)) {
      diffProperty(where, key, a, b, edits);
    }
  }
}

function own(map: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function equalOrSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameContent(a, b);
}

function diffOptional(where: Where, a: Json | undefined, b: Json | undefined, edits: Edit[]): void {
  for (const [key, value] of isJsonObject(a ?? null) ? Object.entries(a as JsonObject) : []) {
    const other = isJsonObject(b ?? null) ? own(b as JsonObject, key) : undefined;
    if (other !== undefined && !equalJson(value, other)) {
      changedLeaf(where, key, value, other, edits);
    }
  }
}

/** Says at least one thing about a property that differs. */
function diffProperty(
  where: Where,
  key: string,
  a: Json | undefined,
  b: Json | undefined,
  edits: Edit[],
): void {
  const count = edits.length;
  if (isItemList(a) || isItemList(b)) {
    diffLists(deeper(where, key), asList(a), asList(b), edits);
  } else if (isNamesOfThings(key)) {
    diffThings(key, asMap(a), asMap(b), edits);
  } else if (isAnotherName(a, b)) {
    diffNamed(where, key, a, b, edits);
  } else if ((isGroup(a) || isGroup(b)) && isMapOrAbsent(a) && isMapOrAbsent(b)) {
    diffMaps(deeper(where, key), asMap(a), asMap(b), edits);
  }
  if (edits.length === count) {
    changedLeaf(where, key, a, b, edits);
  }
}

/** Lists of one-key maps or of other maps are aligned; an empty list is one when the other side is. */
function isItemList(value: Json | undefined): boolean {
  return Array.isArray(value) && (value as readonly Json[]).some((item) => isJsonObject(item));
}

function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : value === undefined ? [] : [value];
}

function asMap(value: Json | undefined): JsonObject {
  return isJsonObject(value ?? null) ? (value as JsonObject) : {};
}

function isMapOrAbsent(value: Json | undefined): boolean {
  return value === undefined || (isJsonObject(value) && (Object.keys(value).length === 0 || isGroup(value)));
}

function isGroup(value: Json | undefined): boolean {
  return isJsonObject(value ?? null) && !isLeaf(value);
}

const VARIABLES: ReadonlySet<string> = new Set(['variables', 'startUpTaskVariables']);

function isNamesOfThings(key: string): boolean {
  return VARIABLES.has(key) || CONTAINERS.some(([collection]) => collection === key);
}

/** What stands in a place that can be anything: one sentence, new value first. */
function changedLeaf(
  where: Where,
  key: string,
  before: Json | undefined,
  after: Json | undefined,
  edits: Edit[],
): void {
  const words = propertyWords(key);
  const say = key === 'variable' ? bare : valueWords;
  const values = pairWords(say(before), say(after));
  const what =
    after === undefined
      ? `${words} removed (was ${values.before})`
      : `${words} ${values.after} (was ${values.before})`;
  edits.push(edit(where, what, before, after));
}

/** Names of variables need no quotes. */
function bare(value: Json | undefined): string {
  return typeof value === 'string' ? value : valueWords(value);
}

/** `commonModule: { login: {...} }`: another key is another thing that is called, whatever is given to it. */
function isAnotherName(a: Json | undefined, b: Json | undefined): boolean {
  const [from, to] = [Object.keys(asMap(a)), Object.keys(asMap(b))];
  const [before, after] = [from[0] ?? '', to[0] ?? ''];
  return (
    isGroup(a) &&
    isGroup(b) &&
    from.length === 1 &&
    to.length === 1 &&
    before !== after &&
    isJsonObject(asMap(a)[before]) &&
    isJsonObject(asMap(b)[after])
  );
}

function diffNamed(where: Where, key: string, a: Json | undefined, b: Json | undefined, edits: Edit[]): void {
  const [before, after] = [Object.keys(asMap(a))[0] ?? '', Object.keys(asMap(b))[0] ?? ''];
  edits.push(edit(where, `${propertyWords(key)} ${after} (was ${before})`, before, after));
  const [from, to] = [asMap(a)[before], asMap(b)[after]];
  if (isAnotherName(from, to)) {
    diffNamed(deeper(where, key), after, from, to, edits);
  } else if (!equalOrSame(from, to)) {
    diffMaps(deeper(where, key), asMap(from), asMap(to), edits);
  }
}

/** Variables, tasks, menus, states and bots by name. */
function diffThings(collection: string, a: JsonObject, b: JsonObject, edits: Edit[]): void {
  const isVariable = VARIABLES.has(collection);
  const noun = isVariable ? 'variable' : collection.replace(/s$/, '');
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [before, after] = [own(a, name), own(b, name)];
    const where = isVariable ? [`variable ${name}`] : [name];
    if (before === undefined) {
      edits.push(edit(where, `${noun} added${typeWords(after)}`, before, after));
    } else if (after === undefined) {
      edits.push(edit(where, `${noun} removed${typeWords(before)}`, before, after));
    } else if (!sameContent(before, after)) {
      diffMaps(where, asMap(before), asMap(after), edits);
    }
  }
}

function typeWords(thing: Json | undefined): string {
  const { type } = asMap(thing);
  return typeof type === 'string' ? ` (${type.replace(/Variable$/, '')})` : '';
}

/** An item of a list as its key and body; items of another shape have themselves as body. */
interface Item {
  readonly key: string;
  readonly body: JsonObject;
  readonly whole: Json;
}

function asItem(whole: Json): Item {
  const entries = isJsonObject(whole) ? Object.entries(whole) : [];
  const [key, body] = entries[0] ?? [];
  return entries.length === 1 && key !== undefined && isJsonObject(body ?? null)
    ? { key, body: body as JsonObject, whole }
    : { key: '', body: isJsonObject(whole) ? whole : {}, whole };
}

function diffLists(where: Where, a: readonly Json[], b: readonly Json[], edits: Edit[]): void {
  const steps = align(a.map(asItem), b.map(asItem), affinity, (x, y) => equalJson(x.whole, y.whole));
  const moved = movedItems(steps);
  const labels = ordinalLabels(steps);
  for (const [index, { before, after }] of steps.entries()) {
    const place = [...where, labels[index] as string];
    if (before !== undefined && after !== undefined) {
      diffItems(place, before, after, edits);
    } else if (after !== undefined) {
      const what = moved.has(after) ? 'moved' : `added: ${itemWords(after.key, after.body)}`;
      edits.push(edit(place, what, undefined, after.whole));
    } else if (before !== undefined && !moved.has(before)) {
      edits.push(edit(place, `removed: ${itemWords(before.key, before.body)}`, before.whole, undefined));
    }
  }
}

/** Items of one key fit, the more the more alike; a menu option keeps its place by its digit. */
function affinity(a: Item, b: Item): number {
  if (equalJson(a.whole, b.whole)) {
    return 4;
  }
  const sameDigit = a.body['dtmf'] !== undefined && a.body['dtmf'] === b.body['dtmf'];
  if (a.key !== b.key) {
    return sameDigit ? 2 : 0;
  }
  const sameName = a.body['name'] !== undefined && equalJson(a.body['name'], b.body['name']);
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
        ? removed.find((item) => !moved.has(item) && equalJson(item.whole, after.whole))
        : undefined;
    if (source !== undefined && after !== undefined) {
      moved.add(source).add(after);
    }
  }
  return moved;
}

/** `Play Audio #2` where the list that the item stands in (the newer one if both) has several of one label. */
function ordinalLabels(steps: readonly Aligned<Item>[]): readonly string[] {
  const labelOf = ({ before, after }: Aligned<Item>): string => {
    const item = (before ?? after) as Item;
    return itemLabel(item.key, item.body);
  };
  const inList = (side: 'before' | 'after'): ((step: Aligned<Item>) => string) => {
    const members = steps.filter((step) => step[side] !== undefined);
    const groups = groupBy(members, labelOf);
    return (step) => {
      const label = labelOf(step);
      const group = groups.get(label) ?? [];
      return group.length > 1 ? `${label} #${group.indexOf(step) + 1}` : label;
    };
  };
  const [inBefore, inAfter] = [inList('before'), inList('after')];
  return steps.map((step) => (step.after === undefined ? inBefore(step) : inAfter(step)));
}

function diffItems(where: Where, a: Item, b: Item, edits: Edit[]): void {
  if (sameContent(a.whole, b.whole)) {
    return;
  }
  if (a.key !== b.key) {
    edits.push(
      edit(where, `${itemWords(b.key, b.body)} (was ${itemWords(a.key, a.body)})`, a.whole, b.whole),
    );
  } else if (isJsonObject(a.whole) && isJsonObject(b.whole)) {
    diffMaps(where, a.body, b.body, edits);
  } else {
    changedLeaf(where, 'content', a.whole, b.whole, edits);
  }
}

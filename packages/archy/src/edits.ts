import type { Edit, FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Item } from './align-items.ts';
import { alignItems } from './align-items.ts';
import { maskCredentials } from './credentials.ts';
import type { EditDraft } from './edit-draft.ts';
import { draft, withMoves } from './edit-draft.ts';
import type { EditPlace } from './edit-place.ts';
import { ACTION_LISTS, WHOLE_FLOW, deeper, itemPlace, named, unnamed } from './edit-place.ts';
import {
  changeWords,
  isLeaf,
  isSlot,
  itemWords,
  listWords,
  propertyWords,
  thingPlace,
  thingWords,
} from './edit-words.ts';
import { CONTAINERS, SINGLE_STATES } from './internal-references.ts';
import { OPTIONAL } from './known-defaults.ts';
import type { OtherNames } from './other-names.ts';
import { otherNames } from './other-names.ts';
import { renamedContainers, withNewNames } from './renamed-containers.ts';
import { renamedVariables, withNewVariables } from './renamed-variables.ts';
import { withActionDefaults, withFlags, withSettings, withUnset } from './said-defaults.ts';
import { equalJson, sameContent } from './same-content.ts';

/**
 * What changed from one canonical form to another, in words. Things with identity are aligned first, so that an inserted
 * action is one edit and a renamed task another. Empty exactly when `sameContent(before, after)`. What looks like a
 * credential is said by a sign that stands for it.
 */
export function editsBetween(before: Json, after: Json): readonly Edit[] {
  if (sameContent(before, after)) {
    return [];
  }
  return withMoves(draftsBetween(maskCredentials(before), maskCredentials(after)));
}

function draftsBetween(before: Json, after: Json): readonly EditDraft[] {
  const drafts: EditDraft[] = [];
  if (!isJsonObject(before) || !isJsonObject(after)) {
    changedLeaf(WHOLE_FLOW, 'content', before, after, drafts);
    return drafts;
  }
  const renamings = renamedContainers(flowOf(before), flowOf(after));
  for (const { from, to } of renamings) {
    const place = named(WHOLE_FLOW, from.name, from.collection, to);
    drafts.push(draft(place, `renamed to ${to}`, from.name, to));
  }
  const containers = withNewNames(flowOf(before), renamings);
  const variables = renamedVariables(containers, flowOf(after));
  for (const { from, to, path } of variables) {
    const place = named(WHOLE_FLOW, thingPlace('variables', from), ...path);
    drafts.push(draft(place, `renamed to ${to}`, from, to));
  }
  diffMaps(WHOLE_FLOW, withoutFlow(before), withoutFlow(after), drafts);
  const flows = [withNewVariables(containers, variables), flowOf(after)] as const;
  diffMaps(WHOLE_FLOW, ...withSettings(flows, after['type'] as FlowType), drafts);
  return drafts;
}

function flowOf(canonical: JsonObject): JsonObject {
  return asMap(canonical['flow']);
}

function withoutFlow(canonical: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(canonical).filter(([key, value]) => !(key === 'flow' && isJsonObject(value))),
  );
}

function diffMaps(where: EditPlace, before: JsonObject, after: JsonObject, drafts: EditDraft[]): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [own(before, key), own(after, key)];
    if (key === OPTIONAL) {
      diffOptional(where, a, b, drafts);
    } else if (!equalOrSame(a, b)) {
      diffProperty(where, key, a, b, drafts);
    }
  }
}

function own(map: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function equalOrSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameContent(a, b);
}

function diffOptional(where: EditPlace, a: Json | undefined, b: Json | undefined, drafts: EditDraft[]): void {
  for (const [key, value] of Object.entries(asMap(a))) {
    const other = own(asMap(b), key);
    if (other !== undefined && !equalJson(value, other)) {
      diffProperty(where, key, value, other, drafts);
    }
  }
}

/** Maps by the names of things that come and go as a whole. */
const THINGS: ReadonlySet<string> = new Set([
  ...CONTAINERS.map(([collection]) => collection),
  'variables',
  'startUpTaskVariables',
  'supportedLanguages',
]);
const SINGLE: ReadonlySet<string> = new Set(SINGLE_STATES);

/** Maps of values by names of others, in which "not set" is the same as absent. */
const VALUES: ReadonlySet<string> = new Set([
  'inputs',
  'outputs',
  'successOutputs',
  'failureOutputs',
  'foundOutputs',
  'settingsMenu',
  'settingsSpeechRec',
]);

/** Says at least one thing about a property that differs. */
function diffProperty(
  where: EditPlace,
  key: string,
  a: Json | undefined,
  b: Json | undefined,
  drafts: EditDraft[],
): void {
  const count = drafts.length;
  const names = otherNames(key, a, b);
  if (THINGS.has(key)) {
    diffThings(where, key, asMap(a), asMap(b), drafts);
  } else if (ACTION_LISTS.has(key) && (a === undefined || b === undefined) && asList(a ?? b).length > 1) {
    diffAllActions(where, key, a, b, drafts);
  } else if (isItemList(a) || isItemList(b)) {
    diffLists(where, key, asList(a), asList(b), drafts);
  } else if (SINGLE.has(key) && isJsonObject(a ?? null) && isJsonObject(b ?? null)) {
    diffMaps(named(where, stateName(asMap(a), key), key), asMap(a), asMap(b), drafts);
  } else if (names !== undefined) {
    diffNamed(unnamed(where, key), names, drafts);
  } else if (isDeepLiteral(a) && isDeepLiteral(b)) {
    diffProperty(where, key, asMap(a)['lit'], asMap(b)['lit'], drafts);
  } else if (isGroupOrEmpty(a) && isGroupOrEmpty(b) && !isOtherChoice(a, b)) {
    diffGroups(deeper(where, key), key, asMap(a), asMap(b), drafts);
  } else if (isOneSided(a, b)) {
    diffOneSided(where, key, a, b, drafts);
  }
  if (drafts.length === count) {
    changedLeaf(where, key, a, b, drafts);
  }
}

function diffGroups(where: EditPlace, key: string, a: JsonObject, b: JsonObject, drafts: EditDraft[]): void {
  diffMaps(where, ...(VALUES.has(key) ? withUnset([a, b]) : ([a, b] as const)), drafts);
}

function stateName({ name }: JsonObject, key: string): string {
  return typeof name === 'string' ? name : key;
}

/** Everything that happened in a place goes, or something happens where nothing did. */
function diffAllActions(
  where: EditPlace,
  key: string,
  a: Json | undefined,
  b: Json | undefined,
  drafts: EditDraft[],
): void {
  const verb = a === undefined ? 'added' : 'removed';
  const actions = asList(a ?? b);
  drafts.push(draft(deeper(where, key), `${actions.length} actions ${verb}: ${listWords(actions)}`, a, b));
}

/** A group of properties, or a branch, that only one of the two has. */
function diffOneSided(
  where: EditPlace,
  key: string,
  a: Json | undefined,
  b: Json | undefined,
  drafts: EditDraft[],
): void {
  const whole = asMap(a ?? b);
  const values = Object.entries(whole);
  const actions = asList(own(whole, 'actions'));
  if (VALUES.has(key) || (values.length === 1 && (actions.length < 2 || isGroup(values[0]?.[1])))) {
    diffGroups(deeper(where, key), key, asMap(a), asMap(b), drafts);
  } else if (actions.length > 0) {
    const verb = a === undefined ? 'added' : 'removed';
    drafts.push(draft(named(where, key, key), `branch ${verb}: ${listWords(actions)}`, a, b));
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

function isGroup(value: Json | undefined): boolean {
  return isJsonObject(value ?? null) && !isLeaf(value);
}

function isGroupOrEmpty(value: Json | undefined): boolean {
  return isGroup(value) || (isJsonObject(value ?? null) && Object.keys(value as JsonObject).length === 0);
}

function isOneSided(a: Json | undefined, b: Json | undefined): boolean {
  return (a === undefined && isGroup(b)) || (b === undefined && isGroup(a));
}

/** `{ exact: 4 }` and `{ range: {...} }`: one of several ways to say something, in which nothing is shared. */
function isOtherChoice(a: Json | undefined, b: Json | undefined): boolean {
  const [before, after] = [Object.keys(asMap(a)), Object.keys(asMap(b))];
  return before.length === 1 && after.length === 1 && before[0] !== after[0];
}

/** A literal that is a structure of its own: what a menu of a message shows, the buttons of a card. */
function isDeepLiteral(value: Json | undefined): boolean {
  const literal = own(asMap(value), 'lit');
  return (
    Object.keys(asMap(value)).length === 1 &&
    (isItemList(literal) ||
      (isJsonObject(literal ?? null) &&
        Object.values(literal as JsonObject).some((inner) => isJsonObject(inner))))
  );
}

/** What stands in a place that can be anything: one sentence, new value first. */
function changedLeaf(
  where: EditPlace,
  key: string,
  before: Json | undefined,
  after: Json | undefined,
  drafts: EditDraft[],
): void {
  drafts.push(draft(unnamed(where, key), changeWords(key, before, after), before, after));
}

/** Something else is called or used: only the names that differ are said, whatever is given to it is said apart. */
function diffNamed(where: EditPlace, names: OtherNames, drafts: EditDraft[]): void {
  const { property, shared, before, after, from, to } = names;
  const words = `${propertyWords(property)} ${after.join(' / ')} (was ${before.join(' / ')})`;
  const place = { ...where, words: [...where.words, ...shared] };
  drafts.push(draft(place, words, [...before], [...after]));
  diffMaps(place, ...withUnset([from, to]), drafts);
}

/** Variables, tasks, menus, states, bots and languages by name. */
function diffThings(
  where: EditPlace,
  collection: string,
  a: JsonObject,
  b: JsonObject,
  drafts: EditDraft[],
): void {
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [before, after] = [own(a, name), own(b, name)];
    const place = named(where, thingPlace(collection, name), collection, name);
    if (before === undefined || after === undefined) {
      const verb = before === undefined ? 'added' : 'removed';
      drafts.push(draft(place, thingWords(collection, verb, before ?? after), before, after));
    } else if (!sameContent(before, after)) {
      diffMaps(place, ...withFlags([asMap(before), asMap(after)]), drafts);
    }
  }
}

function diffLists(
  where: EditPlace,
  key: string,
  a: readonly Json[],
  b: readonly Json[],
  drafts: EditDraft[],
): void {
  const inside = deeper(where, key);
  let previous: string | undefined;
  let index = 0;
  for (const { label, before, after, moved } of alignItems(a, b)) {
    if (after !== undefined) {
      const place = itemPlace(inside, label, index, after.key);
      if (before !== undefined) {
        diffItems(inside, place, before, after, drafts);
      } else if (moved) {
        const words = previous === undefined ? 'moved to the front' : `moved behind ${previous}`;
        drafts.push(draft(place, words, after.whole, after.whole));
      } else {
        const words = `added: ${itemWords(after.key, after.body)}`;
        drafts.push(draft(place, words, undefined, after.whole, 'added'));
      }
      previous = label;
      index += 1;
    } else if (before !== undefined && !moved) {
      const words = `removed: ${itemWords(before.key, before.body)}`;
      drafts.push(draft(named(inside, label), words, before.whole, undefined, 'removed'));
    }
  }
}

/** `acdSkill: { lit: {...} }` in a list, or `lit: {...}` itself: a value and nothing more. */
function isPlainValue(item: Item): boolean {
  const value = valueOf(item);
  return isJsonObject(value) && isSlot(value) && !isDeepLiteral(value);
}

function valueOf({ body, whole }: Item): Json {
  return isJsonObject(whole) && isSlot(whole) ? whole : body;
}

function diffItems(list: EditPlace, where: EditPlace, a: Item, b: Item, drafts: EditDraft[]): void {
  if (sameContent(a.whole, b.whole)) {
    return;
  }
  if (a.key !== b.key) {
    const words = `${itemWords(b.key, b.body)} (was ${itemWords(a.key, a.body)})`;
    drafts.push(draft(where, words, a.whole, b.whole));
  } else if (!isJsonObject(a.whole) || !isJsonObject(b.whole)) {
    changedLeaf(where, 'content', a.whole, b.whole, drafts);
  } else if (isPlainValue(a) && isPlainValue(b)) {
    changedLeaf(list, where.words.at(-1) ?? '', ...([a, b].map(valueOf) as [Json, Json]), drafts);
  } else {
    diffMaps(where, ...withActionDefaults([a.body, b.body], a.key), drafts);
  }
}

import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject, stableStringify } from '@callwright/model';
import type { FlowDocument } from './flow-document.ts';
import { foldSettings } from './fold-settings.ts';
import type { Container, InternalResolver } from './internal-references.ts';
import {
  CONTAINERS,
  containersOf,
  INTERNAL_REFERENCES,
  internalIdentities,
  nameOfRefId,
  parseInternalReference,
} from './internal-references.ts';
import { actionDefaults, OPTIONAL, OPTIONAL_OF_ACTION } from './known-defaults.ts';
import type { NameResolver, ResolvedNames } from './resolved-names.ts';
import { resolvedNames } from './resolved-names.ts';
import { equalJson } from './same-content.ts';

/** Raised whenever the canonical form of an unchanged document would change. Receipts keep it beside each hash. */
export const CANONICAL_VERSION = 2;

/**
 * The content of a flow without what a person would not call a difference (design 3; facts: ARC 7.2 items 1 to 7, 10,
 * 13): the same form for the text of an author and for the export of what was made of it. Name, description and
 * division are left out; they are compared on their own. Menus, tasks, states, bots and variables become maps by name;
 * properties of item 8 stand under {@link OPTIONAL}.
 */
export function canonicalForm(flow: FlowDocument, resolve: NameResolver): Json {
  const renamed = resolvedNames(flow, resolve);
  const containers = containersOf(flow.root);
  const describe = (container: Container, internal: InternalResolver): string =>
    stableStringify(containerBody(container, { renamed, internal }));
  const { identityOf, resolve: internal } = internalIdentities(containers, describe);
  const context: Context = { renamed, internal };

  const canonical = rootProperties(flow.root, context);
  for (const [collection] of CONTAINERS) {
    const bodies = containers
      .filter((container) => container.collection === collection)
      .map((container) => [identityOf(container), containerBody(container, context)] as const);
    if (bodies.length > 0) {
      canonical[collection] = Object.fromEntries(bodies);
    }
  }
  return { type: flow.names.type, flow: foldSettings(canonical, flow.names.type) };
}

interface Context {
  readonly renamed: ResolvedNames;
  readonly internal: InternalResolver;
}

/** Left out: the header, what exporters add (facts: ARC 7.3), and what stands in maps of its own. */
const APART: ReadonlySet<string> = new Set([
  'name',
  'description',
  'division',
  'referencedObjects',
  ...CONTAINERS.map(([collection]) => collection),
]);

function rootProperties(root: JsonObject, context: Context): Record<string, Json> {
  const kept = Object.entries(root).filter(([key, value]) => !APART.has(key) || !isExpectedShape(key, value));
  return normalEntries(Object.fromEntries(kept), undefined, context);
}

/** A collection that is no list stays as it is: `checkStructure` reports it, and a change of it must be seen. */
function isExpectedShape(key: string, value: Json): boolean {
  return CONTAINERS.every(([collection]) => collection !== key) || Array.isArray(value);
}

function containerBody({ body, type }: Container, context: Context): JsonObject {
  const rest = Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'name'));
  const choices = body['choices'];
  const normal = normalEntries(rest, undefined, {
    ...context,
    internal: (reference) => choiceReference(reference, choices) ?? context.internal(reference),
  });
  if (type === 'menu') {
    for (const settings of ['settingsMenu', 'settingsSpeechRec']) {
      dropUnset(normal, settings);
    }
  }
  return normal;
}

/** `./choices/menuTask[Sales_28]` names a choice of the same menu. */
function choiceReference(reference: string, choices: Json | undefined): string | undefined {
  const parsed = parseInternalReference(reference);
  if (parsed === undefined || !/(?:^|\/)choices\/[^/]*$/.test(reference) || !Array.isArray(choices)) {
    return undefined;
  }
  for (const choice of choices as readonly Json[]) {
    const body = isJsonObject(choice) ? (choice[parsed.type] ?? null) : null;
    if (isJsonObject(body) && body['refId'] === parsed.refId) {
      const { name } = body;
      return `${parsed.type}[${typeof name === 'string' ? name : nameOfRefId(parsed.refId)}]`;
    }
  }
  return undefined;
}

/** The settings of a menu are all "not set" unless the menu differs from its flow (facts: ARC 7.2 item 7). */
function dropUnset(body: Record<string, Json>, settings: string): void {
  const block = body[settings];
  if (!isJsonObject(block ?? null)) {
    return;
  }
  const set = Object.entries(block as JsonObject).filter(([, value]) => !isNoValue(value));
  if (set.length === 0) {
    Reflect.deleteProperty(body, settings);
  } else {
    body[settings] = Object.fromEntries(set);
  }
}

/** Maps of values under names that authors or the platform chose, where "not set" is the same as absent (item 6). */
const VALUE_MAPS: ReadonlySet<string> = new Set([
  'inputs',
  'outputs',
  'successOutputs',
  'failureOutputs',
  'foundOutputs',
]);

/** Lists of things that are written as one-key maps; empty ones do what absent ones do. */
const ACTION_LISTS: ReadonlySet<string> = new Set(['actions', 'startUpTaskActions']);

/** Lists whose order is no difference (facts: ARC 7.2 item 3). */
const VARIABLE_LISTS: ReadonlySet<string> = new Set(['variables', 'startUpTaskVariables']);

/** Maps whose keys name what is called or looked up, and whose values may say "no parameters" (facts: ARC 6.2). */
const CALLED: ReadonlySet<string> = new Set([
  'commonModule',
  'botFlow',
  'digitalBotFlow',
  'dataAction',
  'dataTable',
  'screenPopScript',
  'callbackScript',
]);

function normalEntries(map: JsonObject, action: string | undefined, context: Context): Record<string, Json> {
  const renamed = context.renamed.get(map);
  const defaults = action === undefined ? undefined : actionDefaults(action);
  const optional = action === undefined ? undefined : OPTIONAL_OF_ACTION[action];
  const entries: [string, Json][] = [];
  for (const [key, value] of Object.entries(map)) {
    if (isNoise(map, key, value)) {
      continue;
    }
    const normal = normalValue(key, value, map, context);
    const fallback = defaults?.[key];
    if (normal === undefined || (fallback !== undefined && equalJson(normal, fallback))) {
      continue;
    }
    if (key === optional) {
      entries.push([OPTIONAL, { [key]: normal }]);
    } else {
      entries.push([keyToPut(map, renamed, key), normal]);
    }
  }
  return Object.fromEntries(entries);
}

/** A reference that is a key is put under its identity, unless something else already stands there. */
function keyToPut(
  map: JsonObject,
  renamed: ReadonlyMap<string | number, string> | undefined,
  key: string,
): string {
  const identity = renamed?.get(key);
  const isKey = identity !== undefined && typeof map[key] !== 'string';
  return isKey && !(identity !== key && identity in map) ? identity : key;
}

function isNoise(map: JsonObject, key: string, value: Json): boolean {
  switch (key) {
    case 'trackingId':
      return typeof value === 'number';
    case 'refId':
      return typeof value === 'string';
    case 'description':
      return value === '';
    case 'isInput':
    case 'isOutput':
      return value === false;
    case 'name': {
      const literal = map['lit'];
      return isJsonObject(literal ?? null) && (literal as JsonObject)['name'] === value;
    }
    default:
      return false;
  }
}

/** Undefined: the same as absent. */
function normalValue(key: string, value: Json, holder: JsonObject, context: Context): Json | undefined {
  if (typeof value === 'string') {
    return INTERNAL_REFERENCES.has(key)
      ? context.internal(value)
      : (context.renamed.get(holder)?.get(key) ?? value);
  }
  if (Array.isArray(value)) {
    return normalList(key, value as readonly Json[], context);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  if (key === 'lit') {
    return literal(value, context);
  }
  const normal = normalEntries(value, undefined, context);
  if (VALUE_MAPS.has(key)) {
    return valueMap(normal);
  }
  // A branch in which nothing happens does what an absent one does (facts: ARC 7.2).
  if ('actions' in value && isEmptyMap(normal)) {
    return undefined;
  }
  return CALLED.has(key) ? called(normal) : normal;
}

/** Literals are compared as they are; only names of things in them are resolved. */
function literal(value: JsonObject, context: Context): Json {
  const name = context.renamed.get(value)?.get('name');
  return name === undefined ? value : { ...value, name };
}

/** Entries that say "not set" are the same as absent. */
function valueMap(map: JsonObject): Json | undefined {
  const kept = Object.entries(map).filter(([, value]) => !isNoValue(value));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function called(map: JsonObject): Json {
  return Object.fromEntries(
    Object.entries(map).map(([name, body]) => [name, isJsonObject(body) ? withoutNone(body) : body]),
  );
}

/** `{ none: true }`, also below a version selector, calls without parameters, as an empty map does. */
function withoutNone(body: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body)
      .filter(([key, value]) => !(key === 'none' && value === true))
      .map(([key, value]) => [
        key,
        key.startsWith('ver_') && isJsonObject(value) ? withoutNone(value) : value,
      ]),
  );
}

function normalList(key: string, list: readonly Json[], context: Context): Json | undefined {
  if (key === 'lit') {
    return list;
  }
  if (VARIABLE_LISTS.has(key)) {
    return list.length === 0 ? undefined : variableMap(list, context);
  }
  if (ACTION_LISTS.has(key) && list.length === 0) {
    return undefined;
  }
  return list.map((item) => normalItem(item, context));
}

/** One-key maps are actions, choices, cases and the like; the key says which defaults hold. */
function normalItem(item: Json, context: Context): Json {
  if (!isJsonObject(item)) {
    return item;
  }
  const [key, ...others] = Object.keys(item);
  const body = key === undefined ? undefined : item[key];
  return key !== undefined && others.length === 0 && isJsonObject(body ?? null)
    ? { [key]: normalEntries(body as JsonObject, key, context) }
    : normalEntries(item, undefined, context);
}

/** Order of variables is no difference (facts: ARC 7.2 item 3). */
function variableMap(list: readonly Json[], context: Context): Json {
  const variables = new Map<string, Json>();
  for (const item of list) {
    const normal = normalItem(item, context);
    const [type, body] = isJsonObject(normal) ? (Object.entries(normal)[0] ?? []) : [];
    const { name, ...rest } = isJsonObject(body ?? null) ? (body as JsonObject) : {};
    let key = typeof name === 'string' ? name : '';
    while (variables.has(key)) {
      key = `${key} again`;
    }
    variables.set(key, { type: type ?? null, ...rest });
  }
  return Object.fromEntries(variables);
}

function isNoValue(value: Json): boolean {
  return isJsonObject(value) && value['noValue'] === true && Object.keys(value).length === 1;
}

function isEmptyMap(value: Json): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

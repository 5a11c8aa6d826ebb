import type { Edit, Json, JsonObject } from '@callwright/model';
import {
  isJsonObject,
  isLiveReference,
  isManagedReference,
  isNamedReference,
  stableStringify,
} from '@callwright/model';
import type { ValueDifference } from './compare-values.ts';

/**
 * A difference of one attribute as edits in words; lists are said by what comes and what goes.
 * @param key what tells the items of the list apart: what stays in it is then said item by item
 */
export function describeDifference(difference: ValueDifference, key?: string): readonly Edit[] {
  const { attribute, before, after, paths } = difference;
  if (key !== undefined) {
    return describeKeyed(attribute, key, itemsOf(before), itemsOf(after));
  }
  if (paths.length > 0) {
    return paths.map((path) =>
      changed([attribute, ...path].join(' › '), valueAt(before, path), valueAt(after, path)),
    );
  }
  if (Array.isArray(after) && (Array.isArray(before) || before === null)) {
    return describeList(attribute, (before ?? []) as readonly Json[], after as readonly Json[]);
  }
  return [changed(attribute, before, after)];
}

function itemsOf(value: Json): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isJsonObject) : [];
}

function describeKeyed(
  attribute: string,
  key: string,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): readonly Edit[] {
  const nameOf = (item: JsonObject): string => stableStringify(item[key] ?? null);
  const had = new Map(before.map((item) => [nameOf(item), item]));
  const has = new Set(after.map(nameOf));
  const gone = before.filter((item) => !has.has(nameOf(item)));
  const whole = (verb: string, item: JsonObject, sides: Pick<Edit, 'before' | 'after'>): Edit => ({
    where: attribute,
    words: `${attribute}: ${verb} ${sayItem(item, key)}`,
    ...sides,
  });
  return [
    ...after.flatMap((item) => {
      const was = had.get(nameOf(item));
      if (was === undefined) {
        return [whole('adds', item, { after: item })];
      }
      const place = `${attribute} › ${sayValue(item[key] ?? null)}`;
      return Object.keys(item)
        .filter((name) => stableStringify(was[name] ?? null) !== stableStringify(item[name] ?? null))
        .flatMap((name) =>
          describeDifference({
            attribute: `${place} › ${name}`,
            before: was[name] ?? null,
            after: item[name] ?? null,
            paths: [],
          }),
        );
    }),
    ...gone.map((item) => whole('removes', item, { before: item })),
  ];
}

/** `evacuation-message (routes: sales, support)`. */
function sayItem(item: JsonObject, key: string): string {
  const rest = Object.entries(item).flatMap(([name, value]) =>
    name === key || (Array.isArray(value) && value.length === 0) ? [] : [`${name}: ${sayValue(value)}`],
  );
  const name = sayValue(item[key] ?? null);
  return rest.length === 0 ? name : `${name} (${rest.join('; ')})`;
}

function describeList(attribute: string, before: readonly Json[], after: readonly Json[]): readonly Edit[] {
  const had = new Set(before.map(stableStringify));
  const has = new Set(after.map(stableStringify));
  const added = after.filter((item) => !had.has(stableStringify(item)));
  const removed = before.filter((item) => !has.has(stableStringify(item)));
  const parts = [
    ...(added.length > 0 ? [`adds ${added.map(sayValue).join(', ')}`] : []),
    ...(removed.length > 0 ? [`removes ${removed.map(sayValue).join(', ')}`] : []),
  ];
  const words = parts.length > 0 ? parts.join('; ') : `now in the order ${after.map(sayValue).join(', ')}`;
  return [{ where: attribute, words: `${attribute}: ${words}`, before, after }];
}

function changed(where: string, before: Json, after: Json): Edit {
  return { where, words: `${where}: ${sayValue(after)} (was ${sayValue(before)})`, before, after };
}

/** A value as a person says it: references by name, `none` for cleared. */
export function sayValue(value: Json): string {
  if (value === null) {
    return 'none';
  }
  if (isManagedReference(value)) {
    return value.$ref.slice(value.$ref.indexOf('/') + 1);
  }
  if (isNamedReference(value)) {
    return value.$named.name;
  }
  if (isLiveReference(value)) {
    return value.$live.name ?? value.$live.id;
  }
  if (isJsonObject(value) && typeof value['raw'] === 'string') {
    return value['raw'];
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'none' : (value as readonly Json[]).map(sayValue).join(', ');
  }
  return typeof value === 'string' ? value : stableStringify(value);
}

function valueAt(value: Json, path: readonly (string | number)[]): Json {
  let inner: Json = value;
  for (const key of path) {
    inner = isJsonObject(inner) ? (inner[String(key)] ?? null) : null;
  }
  return inner;
}

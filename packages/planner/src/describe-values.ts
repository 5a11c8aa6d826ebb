import type { Edit, Json } from '@callwright/model';
import {
  isJsonObject,
  isLiveReference,
  isManagedReference,
  isNamedReference,
  stableStringify,
} from '@callwright/model';
import type { ValueDifference } from './compare-values.ts';

/** A difference of one attribute as edits in words; lists are said by what comes and what goes. */
export function describeDifference(difference: ValueDifference): readonly Edit[] {
  const { attribute, before, after, paths } = difference;
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
  return typeof value === 'string' ? value : stableStringify(value);
}

function valueAt(value: Json, path: readonly (string | number)[]): Json {
  let inner: Json = value;
  for (const key of path) {
    inner = isJsonObject(inner) ? (inner[String(key)] ?? null) : null;
  }
  return inner;
}

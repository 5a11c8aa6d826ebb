import type { Bucket, Json } from '@callwright/model';

import type { Here } from './compilation.ts';
import { report, shown } from './compilation.ts';
import { durationOf } from './duration.ts';
import { liveNameOf } from './named-thing.ts';
import type { SpecPath } from './step-problem.ts';
import { textOf } from './text-of.ts';

/** Types whose literal is the name of an object of the org (facts: ARC 3, `{lit: {name: X}}`). */
const NAMED_TYPES: ReadonlyMap<string, Bucket> = new Map<string, Bucket>([
  ['queue', 'queues'],
  ['skill', 'skills'],
  ['languageSkill', 'languageSkills'],
  ['user', 'users'],
  ['group', 'groups'],
  ['schedule', 'schedules'],
  ['scheduleGroup', 'scheduleGroups'],
  ['emergencyGroup', 'emergencyGroups'],
  ['prompt', 'prompts'],
]);

/** A problem was reported already; no literal of a manifest can be this. */
const REFUSED = Symbol('refused');

/**
 * The body of a `lit` for a plain value in a place of a declared type (language 4, values). Undefined and a problem
 * when the value cannot be of that type; without a type the value stays what YAML made of it.
 */
export function literalBody(
  here: Here,
  value: Json,
  type: string | undefined,
  path: SpecPath,
): Json | undefined {
  const body = typedBody(here, value, type, path);
  if (body === REFUSED) {
    return undefined;
  }
  if (body === undefined) {
    report(here, path, {
      code: 'literal-type',
      summary: `"${shown(value)}" is not ${articleOf(type ?? 'text')} ${type ?? 'text'}.`,
      hint: hintFor(type),
    });
  }
  return body;
}

function typedBody(
  here: Here,
  value: Json,
  type: string | undefined,
  path: SpecPath,
): Json | typeof REFUSED | undefined {
  if (type?.endsWith('Collection')) {
    return collectionBody(here, value, type.slice(0, -'Collection'.length), path);
  }
  if (typeof value === 'object' && type !== undefined && !NAMED_TYPES.has(type)) {
    return undefined;
  }
  const text = textOf(value);
  switch (type) {
    case undefined:
      return typeof value === 'object' ? undefined : value;
    case 'string':
      return text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'integer':
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
    case 'decimal':
      return typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'duration':
      return durationOf(text);
    case 'dateTime':
      return dateTimeBody(text);
    default: {
      const bucket = NAMED_TYPES.get(type);
      return bucket === undefined ? undefined : namedBody(here, bucket, value, path);
    }
  }
}

/** A refused name was reported where it was looked up; it must not be reported again as a wrong type. */
function namedBody(here: Here, bucket: Bucket, value: Json, path: SpecPath): Json | typeof REFUSED {
  const name = liveNameOf(here, bucket, value, path);
  // Prompts are named with their scope, also in a literal (facts: ARC 5.2).
  return name === undefined ? REFUSED : { name: bucket === 'prompts' ? `Prompt.${name}` : name };
}

function collectionBody(
  here: Here,
  value: Json,
  itemType: string,
  path: SpecPath,
): Json | typeof REFUSED | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  const items = (value as readonly Json[]).map((item, index) =>
    literalBody(here, item, itemType, [...path, index]),
  );
  return items.some((item) => item === undefined) ? REFUSED : items.map((item) => ({ lit: item as Json }));
}

/** `2026-01-31T08:30` or with seconds (facts: ARC 3, date-times). */
function dateTimeBody(text: string): Json | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (match === null) {
    return undefined;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60
    ? { year, month, day, hour, minute, second }
    : undefined;
}

function hintFor(type: string | undefined): string {
  switch (type) {
    case 'boolean':
      return 'Write true or false.';
    case 'integer':
      return 'Write a whole number.';
    case 'decimal':
      return 'Write a number.';
    case 'duration':
      return 'Write 500ms, 10s or 2m.';
    case 'dateTime':
      return 'Write 2026-01-31T08:30.';
    default:
      return type?.endsWith('Collection') === true
        ? 'Write a list of values.'
        : 'Write an expression, beginning with "=".';
  }
}

function articleOf(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}

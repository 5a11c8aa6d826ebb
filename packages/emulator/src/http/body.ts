import type { ApiError } from './api-error.ts';

/** The fields of a JSON body. `null` counts as absent: clients clear a field by leaving it out or by null. */
export interface Body {
  text(field: string): string | undefined;
  texts(field: string): readonly string[];
  flag(field: string): boolean | undefined;
  whole(field: string): number | undefined;
  /** The `id` of a reference `{ id }`. */
  reference(field: string): string | undefined;
  references(field: string): readonly string[];
  map(field: string): Readonly<Record<string, unknown>> | undefined;
  /** A list of maps, each read in the same way. */
  items(field: string): readonly Body[];
}

/** Makes the error for a field that has another type than it should. */
export type WrongField = (field: string, expected: string) => ApiError;

/** Reads a body that must be a JSON object; `wrong` gives the resource family's own code (facts: API appendix C). */
export function readBody(value: unknown, wrong: WrongField): Body {
  if (!isMap(value)) {
    throw wrong('body', 'object');
  }
  const at = (field: string): unknown =>
    Object.hasOwn(value, field) ? (value[field] ?? undefined) : undefined;
  const typed =
    <T>(expected: string, is: (candidate: unknown) => candidate is T) =>
    (field: string): T | undefined => {
      const found = at(field);
      if (found === undefined || is(found)) {
        return found;
      }
      throw wrong(field, expected);
    };
  const list = (field: string): readonly unknown[] => typed('list', isList)(field) ?? [];
  const idOf = (field: string, reference: unknown): string | undefined => {
    if (!isMap(reference)) {
      throw wrong(field, 'reference');
    }
    const id = reference['id'] ?? undefined;
    if (id !== undefined && typeof id !== 'string') {
      throw wrong(`${field}.id`, 'string');
    }
    return id === '' ? undefined : id;
  };
  return {
    text: typed('string', isText),
    flag: typed('boolean', (candidate): candidate is boolean => typeof candidate === 'boolean'),
    whole: typed('integer', (candidate): candidate is number => Number.isInteger(candidate)),
    map: typed('object', isMap),
    texts: (field) =>
      list(field).map((entry) => {
        if (!isText(entry)) {
          throw wrong(field, 'list of strings');
        }
        return entry;
      }),
    reference(field) {
      const found = at(field);
      return found === undefined ? undefined : idOf(field, found);
    },
    references: (field) =>
      list(field).map((entry) => {
        const id = idOf(field, entry);
        if (id === undefined) {
          throw wrong(field, 'list of references');
        }
        return id;
      }),
    items: (field) =>
      list(field).map((entry) => readBody(entry, (inner, expected) => wrong(`${field}.${inner}`, expected))),
  };
}

/** A JSON object, not a list and not null. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

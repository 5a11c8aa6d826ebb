import { apiError, type ApiError } from './api-error.ts';
import { isMap } from './body.ts';

/** What does not fit: where, and what should stand there. */
export interface Misfit {
  /** E.g. `mediaSettings.call.serviceLevel.percentage`; `body` for the whole. */
  readonly field: string;
  readonly found: unknown;
  /** E.g. `integer`. */
  readonly expected: string;
  /** The values of a field that has only some. */
  readonly allowed?: readonly string[];
}

/** Makes the error of a resource family for a misfit. */
export type MisfitError = (misfit: Misfit) => ApiError;

/** How a part of a JSON body looks (facts: API appendix A). */
export interface Shape {
  /** The value without what the shape does not know; throws what `wrong` makes for a misfit. */
  read(value: unknown, field: string, wrong: MisfitError): unknown;
}

/** A map whose fields are read by name. */
export type ShapedBody = Readonly<Record<string, unknown>>;

function simple(expected: string, is: (value: unknown) => boolean): Shape {
  return {
    read(value, field, wrong) {
      if (!is(value)) {
        throw wrong({ field, found: value, expected });
      }
      return value;
    },
  };
}

export const text = simple('string', (value) => typeof value === 'string');
export const flag = simple('boolean', (value) => typeof value === 'boolean');
export const number = simple('number', (value) => typeof value === 'number');
/** 32 bits, as all whole numbers of the models here are. */
export const integer = simple('integer', (value) => Number.isInteger(value) && (Number(value) | 0) === value);
export const anything = simple('value', () => true);

/** One of a few texts. */
export function oneOf(...allowed: readonly string[]): Shape {
  return {
    read(value, field, wrong) {
      if (typeof value !== 'string' || !allowed.includes(value)) {
        throw wrong({ field, found: value, expected: 'string', allowed });
      }
      return value;
    },
  };
}

export function listOf(entry: Shape): Shape {
  return {
    read(value, field, wrong) {
      if (!Array.isArray(value)) {
        throw wrong({ field, found: value, expected: 'list' });
      }
      return value.map((each, n) => entry.read(each, `${field}[${String(n)}]`, wrong));
    },
  };
}

/** A map with any keys. */
export function mapOf(entry: Shape): Shape {
  return {
    read(value, field, wrong) {
      if (!isMap(value)) {
        throw wrong({ field, found: value, expected: 'object' });
      }
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, entry.read(each, `${field}.${key}`, wrong)]),
      );
    },
  };
}

/** A map with these fields. What it does not know is left out (assumed, README), and `null` counts as absent. */
export function fieldsOf(fields: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return {
    read(value, field, wrong) {
      if (!isMap(value)) {
        throw wrong({ field, found: value, expected: 'object' });
      }
      const place = (name: string): string => (field === 'body' ? name : `${field}.${name}`);
      const at = (name: string): unknown =>
        Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
      const missing = required.find((name) => at(name) === undefined);
      if (missing !== undefined) {
        throw wrong({ field: place(missing), found: undefined, expected: 'value' });
      }
      return Object.fromEntries(
        Object.entries(fields).flatMap(([name, shape]) => {
          const found = at(name);
          return found === undefined ? [] : [[name, shape.read(found, place(name), wrong)]];
        }),
      );
    },
  };
}

/** A reference `{ id, name?, selfUri? }` as bodies and answers write it. */
export const entityReference = fieldsOf({ id: text, name: text, selfUri: text });

/** Reads a whole body that is a map. */
export function readShaped(
  body: unknown,
  shape: ReturnType<typeof fieldsOf>,
  wrong: MisfitError,
): ShapedBody {
  return shape.read(body, 'body', wrong) as ShapedBody;
}

/** The `id` of a reference that a shape has read; an empty one counts as absent. */
export function idOf(reference: unknown): string | undefined {
  const id = isMap(reference) ? reference['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The generic 400s, for families without codes of their own (facts: API 6.1). */
export function malformed({ field, found, allowed }: Misfit): ApiError {
  return allowed === undefined
    ? apiError('bad.request', {}, field)
    : apiError('invalid.value', { value: JSON.stringify(found), field, allowed: allowed.join(', ') }, field);
}

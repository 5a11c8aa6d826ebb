import { emulatorError, type EmulatorErrorCode } from './emulator-error.ts';
import { isMap } from './http/body.ts';

/** What kind of file a map stands in: the code of every complaint, and the word for the file in it. */
export interface MapSource {
  readonly code: EmulatorErrorCode;
  /** With article, e.g. `a seed`. */
  readonly noun: string;
}

/** One map of a file that a person wrote, read key by key. Every complaint is an EmulatorError that names the place. */
export interface ReadMap {
  /** E.g. `seed.yaml: ivrs[2]`. */
  readonly place: string;
  text(key: string): string | undefined;
  requiredText(key: string): string;
  texts(key: string): readonly string[];
  textsAmong<T extends string>(key: string, allowed: readonly T[]): readonly T[];
  flag(key: string): boolean | undefined;
  whole(key: string): number | undefined;
  /** A whole number within bounds, both included. */
  wholeBetween(key: string, least: number, most: number): number | undefined;
  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined;
  has(key: string): boolean;
  raw(key: string): unknown;
  /** A map that somebody else reads. */
  anyMap(key: string): Readonly<Record<string, unknown>> | undefined;
  /** A map of texts with any keys; a number stands for its digits. */
  textMap(key: string): Readonly<Record<string, string>> | undefined;
  map(key: string, known: readonly string[]): ReadMap | undefined;
  /** A list of maps; an entry that is a text stands for `{ <short>: text }`. */
  maps(key: string, known: readonly string[], short?: string): readonly ReadMap[];
  fail(key: string, problem: string): Error;
}

/** Reads a map whose keys are all among `known`. */
export function readMap(source: MapSource, value: unknown, place: string, known: readonly string[]): ReadMap {
  if (!isMap(value)) {
    throw emulatorError(source.code, `${place} must be a map with the keys ${known.join(', ')}.`);
  }
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined) {
    throw emulatorError(
      source.code,
      `${place}: '${stranger}' is not a key of ${source.noun} here. Known are: ${known.join(', ')}.`,
    );
  }
  const at = (key: string): unknown => (Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined);
  const fail = (key: string, problem: string): Error =>
    emulatorError(source.code, `${place}: '${key}' ${problem}`);
  const text = (key: string): string | undefined => {
    const found = at(key);
    if (found !== undefined && typeof found !== 'string') {
      throw fail(key, `must be a text, not ${JSON.stringify(found)}. Put it in quotes.`);
    }
    return found;
  };
  const list = (key: string): readonly unknown[] => {
    const found = at(key) ?? [];
    if (!Array.isArray(found)) {
      throw fail(key, 'must be a list.');
    }
    return found as readonly unknown[];
  };
  const texts = (key: string): readonly string[] =>
    list(key).map((entry) => {
      if (typeof entry !== 'string') {
        throw fail(key, `must be a list of texts, not ${JSON.stringify(entry)}. Put it in quotes.`);
      }
      return entry;
    });
  const anyMap = (key: string): Readonly<Record<string, unknown>> | undefined => {
    const found = at(key);
    if (found !== undefined && !isMap(found)) {
      throw fail(key, 'must be a map.');
    }
    return found;
  };
  return {
    place,
    text,
    requiredText(key) {
      const found = text(key);
      if (found === undefined || found === '') {
        throw fail(key, 'is missing.');
      }
      return found;
    },
    texts,
    textsAmong: (key, allowed) =>
      texts(key).map((entry) => {
        const value = allowed.find((candidate) => candidate === entry);
        if (value === undefined) {
          throw fail(key, `holds '${entry}', and may hold ${allowed.join(', ')}.`);
        }
        return value;
      }),
    flag(key) {
      const found = at(key);
      if (found !== undefined && typeof found !== 'boolean') {
        throw fail(key, 'must be true or false.');
      }
      return found;
    },
    whole(key) {
      const found = at(key);
      if (found !== undefined && !Number.isInteger(found)) {
        throw fail(key, 'must be a whole number.');
      }
      return found as number | undefined;
    },
    wholeBetween(key, least, most) {
      const found = at(key);
      if (found === undefined || (isWhole(found) && found >= least && found <= most)) {
        return found;
      }
      throw fail(key, `must be a whole number from ${String(least)} to ${String(most)}.`);
    },
    oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
      const found = at(key);
      const value = allowed.find((candidate) => candidate === found);
      if (found !== undefined && value === undefined) {
        throw fail(key, `must be one of ${allowed.join(', ')}.`);
      }
      return value;
    },
    has: (key) => at(key) !== undefined,
    raw: at,
    anyMap,
    textMap(key) {
      const found = anyMap(key);
      if (found === undefined) {
        return undefined;
      }
      return Object.fromEntries(
        Object.entries(found).map(([inner, value]) => {
          if (typeof value !== 'string' && typeof value !== 'number') {
            throw fail(key, `must be a map of texts: '${inner}' is none.`);
          }
          return [inner, String(value)];
        }),
      );
    },
    map: (key, inner) =>
      at(key) === undefined ? undefined : readMap(source, at(key), `${place}: ${key}`, inner),
    maps: (key, inner, short = 'name') =>
      list(key).map((entry, n) =>
        readMap(
          source,
          typeof entry === 'string' ? { [short]: entry } : entry,
          `${place}: ${key}[${String(n)}]`,
          inner,
        ),
      ),
    fail,
  };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

import { emulatorError } from './emulator-error.ts';
import { isMap } from './http/body.ts';

/** One map of a seed, read key by key. Every complaint is an EmulatorError `seed-invalid` that names the place. */
export interface SeedMap {
  /** E.g. `seed.yaml: ivrs[2]`. */
  readonly place: string;
  text(key: string): string | undefined;
  requiredText(key: string): string;
  texts(key: string): readonly string[];
  whole(key: string): number | undefined;
  has(key: string): boolean;
  raw(key: string): unknown;
  map(key: string, known: readonly string[]): SeedMap | undefined;
  /** A list of maps; an entry that is a text stands for `{ <short>: text }`. */
  maps(key: string, known: readonly string[], short?: string): readonly SeedMap[];
  fail(key: string, problem: string): Error;
}

/** Reads a map whose keys are all among `known`. */
export function seedMap(value: unknown, place: string, known: readonly string[]): SeedMap {
  if (!isMap(value)) {
    throw emulatorError('seed-invalid', `${place} must be a map with the keys ${known.join(', ')}.`);
  }
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined) {
    throw emulatorError(
      'seed-invalid',
      `${place}: '${stranger}' is not a key of a seed here. Known are: ${known.join(', ')}.`,
    );
  }
  const at = (key: string): unknown => (Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined);
  const fail = (key: string, problem: string): Error =>
    emulatorError('seed-invalid', `${place}: '${key}' ${problem}`);
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
    texts: (key) =>
      list(key).map((entry) => {
        if (typeof entry !== 'string') {
          throw fail(key, `must be a list of texts, not ${JSON.stringify(entry)}. Put it in quotes.`);
        }
        return entry;
      }),
    whole(key) {
      const found = at(key);
      if (found !== undefined && !Number.isInteger(found)) {
        throw fail(key, 'must be a whole number.');
      }
      return found as number | undefined;
    },
    has: (key) => at(key) !== undefined,
    raw: at,
    map: (key, inner) => (at(key) === undefined ? undefined : seedMap(at(key), `${place}: ${key}`, inner)),
    maps: (key, inner, short = 'name') =>
      list(key).map((entry, n) =>
        seedMap(
          typeof entry === 'string' ? { [short]: entry } : entry,
          `${place}: ${key}[${String(n)}]`,
          inner,
        ),
      ),
    fail,
  };
}

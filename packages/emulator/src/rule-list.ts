import { emulatorError } from './emulator-error.ts';
import type { MapSource } from './map-reader.ts';

/**
 * Reads a list of rules that have names; an absent list is empty, and no name may stand twice. Throws an EmulatorError.
 * @param key under which the list stands in its file
 * @param place where that file is, for complaints
 */
export function readRuleList<R extends { readonly name: string }>(
  source: MapSource,
  list: unknown,
  key: string,
  place: string,
  readRule: (written: unknown, place: string) => R,
): readonly R[] {
  if (list !== undefined && !Array.isArray(list)) {
    throw emulatorError(source.code, `${place}: '${key}' must be a list of rules.`);
  }
  const rules = ((list ?? []) as readonly unknown[]).map((written, n) =>
    readRule(written, `${place}: ${key}[${String(n)}]`),
  );
  const names = rules.map(({ name }) => name);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) {
    throw emulatorError(source.code, `${place}: two rules have the 'name' '${twice}'.`);
  }
  return rules;
}

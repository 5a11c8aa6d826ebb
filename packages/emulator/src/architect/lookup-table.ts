/** The entry of a table under a key that comes from a document: `constructor` is a key like any other. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

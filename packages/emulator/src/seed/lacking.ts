/** An entry of a seed that may say under which id it is to be made. */
interface Identified {
  readonly id?: string;
}

/**
 * Makes the entries of a list that the org lacks, one after the other. An entry with an id is there when something has
 * that id, or when its name was there before this list: names of one seed may be shared by several ids. An entry
 * without one is there when its name is.
 */
export function makeLacking<T extends Identified>(
  wanted: readonly T[],
  org: { hasId(id: string): boolean; hasName(entry: T): boolean },
  make: (entry: T) => void,
): void {
  const foundByName = new Set(wanted.filter((entry) => entry.id !== undefined && org.hasName(entry)));
  for (const entry of wanted) {
    const isThere =
      entry.id === undefined ? org.hasName(entry) : foundByName.has(entry) || org.hasId(entry.id);
    if (!isThere) {
      make(entry);
    }
  }
}

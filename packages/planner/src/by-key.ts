/** A map from what `keyOf` says to the last item that says it. */
export function byKey<K, T>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, T> {
  const index = new Map<K, T>();
  for (const item of items) {
    index.set(keyOf(item), item);
  }
  return index;
}

/** Adds to the list under a key in place: growing one long list stays linear. */
export function appendTo<K, T>(index: Map<K, T[]>, key: K, item: T): void {
  const items = index.get(key);
  if (items === undefined) {
    index.set(key, [item]);
  } else {
    items.push(item);
  }
}

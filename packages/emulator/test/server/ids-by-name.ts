interface Named {
  readonly id: string;
  readonly name: string;
}

/** Ids of the entities of a listing by their names. */
export function idsByName(entities: readonly Named[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entities.map(({ id, name }) => [name, id]));
}

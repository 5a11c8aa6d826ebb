/** Entities of one kind by id. Entities are plain, frozen-by-convention data: a change puts a new one. */
export interface Table<T extends Entity> {
  readonly size: number;
  get(id: string): T | undefined;
  /** In the order in which they were first put. */
  all(): readonly T[];
  /** All whose index key is this one; the key is what the table's index function gives. */
  having(key: string): readonly T[];
  put(entity: T): void;
  remove(id: string): void;
  /** Tells of every later change, undone ones included, after it was made. */
  watch(tell: Watcher<T>): void;
}

/** What an entity was and what it is now; undefined: it did not exist, it does not exist any more. */
export type Watcher<T> = (before: T | undefined, after: T | undefined) => void;

export interface Entity {
  readonly id: string;
}

/** Called for each change with what was there before; how a store keeps its journal and can undo. */
export type Recorder = (id: string, before: Entity | undefined, after: Entity | undefined) => void;

/** Makes an empty table. `indexKeys` gives the further keys of an entity, under which {@link Table.having} finds it. */
export function createTable<T extends Entity>(
  indexKeys: (entity: T) => string | readonly string[],
  record: Recorder,
): Table<T> {
  const entities = new Map<string, T>();
  const index = new Map<string, Map<string, T>>();
  const watchers: Watcher<T>[] = [];
  let listed: readonly T[] | undefined;

  function unindex(entity: T): void {
    for (const key of [indexKeys(entity)].flat()) {
      const group = index.get(key);
      group?.delete(entity.id);
      if (group?.size === 0) {
        index.delete(key);
      }
    }
  }

  function enter(entity: T): void {
    for (const key of [indexKeys(entity)].flat()) {
      const group = index.get(key);
      if (group === undefined) {
        index.set(key, new Map([[entity.id, entity]]));
      } else {
        group.set(entity.id, entity);
      }
    }
  }

  function changed(id: string, before: T | undefined, after: T | undefined): void {
    listed = undefined;
    watchers.forEach((tell) => tell(before, after));
    record(id, before, after);
  }

  return {
    get size() {
      return entities.size;
    },
    get: (id) => entities.get(id),
    all: () => (listed ??= [...entities.values()]),
    having: (key) => [...(index.get(key)?.values() ?? [])],
    put(entity) {
      const before = entities.get(entity.id);
      if (before !== undefined) {
        unindex(before);
      }
      entities.set(entity.id, entity);
      enter(entity);
      changed(entity.id, before, entity);
    },
    remove(id) {
      const before = entities.get(id);
      if (before === undefined) {
        return;
      }
      unindex(before);
      entities.delete(id);
      changed(id, before, undefined);
    },
    watch: (tell) => watchers.push(tell),
  };
}

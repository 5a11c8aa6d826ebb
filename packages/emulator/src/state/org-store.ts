import { emulatorError } from '../emulator-error.ts';
import { createTables, type TableName, type Tables } from './tables.ts';
import type { Entity, Table } from './table.ts';

/** One changed entity: table, id, and what it is now (`null`: gone). */
export type Change = readonly [table: TableName, id: string, after: Entity | null];

/** One entity that a transaction changed: what it was before it and what it is after it. */
export interface EntityChange {
  readonly table: TableName;
  readonly id: string;
  /** Undefined: it was not there. */
  readonly before: Entity | undefined;
  /** Undefined: it is gone. */
  readonly after: Entity | undefined;
}

/** What one transaction changed, together with the state of the id generator after it. */
export interface Commit {
  readonly ids: number;
  readonly changes: readonly Change[];
}

/** Where commits are kept. */
export interface Journal {
  /** Takes a commit; it is kept once {@link settled} has resolved. */
  append(commit: Commit): void;
  /** Resolves when everything appended so far is on disk; rejects when it cannot be written. */
  settled(): Promise<void>;
  /** Resolves with the EmulatorError when it cannot be written any more; until then it waits. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

/** The whole state of the local org with all-or-nothing changes. */
export interface OrgStore {
  readonly tables: Tables;
  /** Runs `work`; when it throws, nothing of what it changed remains. Transactions inside one join it. */
  transact<T>(work: () => T): T;
  /** What the transaction under way has changed so far; nothing outside of one. */
  changed(): readonly EntityChange[];
  /** Calls `watcher` after every commit, before anything else can happen. It must neither throw nor change the state. */
  watch(watcher: (changes: readonly EntityChange[]) => void): void;
  /** The next number for the id generator; counts as a change. */
  nextIdNumber(): number;
  /** The number given last; 0 before the first. */
  lastIdNumber(): number;
  /** Gives no number up to this one any more. Kept with the next change. */
  skipIdNumbers(upTo: number): void;
  settled(): Promise<void>;
  /** See {@link Journal.failed}. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

/** A store that forgets everything with the process. */
export const noJournal: Journal = {
  append: () => undefined,
  settled: () => Promise.resolve(),
  failed: new Promise(() => undefined),
  close: () => Promise.resolve(),
};

/** Makes a store from the commits that were kept before. The journal is asked for afterwards, with a view of the state. */
export function createOrgStore(
  former: Iterable<Commit>,
  openJournal: (wholeState: () => Commit) => Journal,
): OrgStore {
  let undo: (() => void)[] | undefined;
  let changes = new Map<string, EntityChange>();
  const watchers: ((changes: readonly EntityChange[]) => void)[] = [];
  let ids = 0;

  const tables = createTables((name) => (id, before, after) => {
    if (undo === undefined) {
      return;
    }
    undo.push(() => apply([name, id, before ?? null]));
    const key = `${name}\n${id}`;
    const earlier = changes.get(key);
    changes.set(key, { table: name, id, before: earlier === undefined ? before : earlier.before, after });
  });

  function apply([name, id, after]: Change): void {
    requireTable(tables, name);
    // The log is ours and checked by checksum: its entities have the table's type.
    const table = tables[name] as unknown as Table<Entity>;
    if (after === null) {
      table.remove(id);
    } else {
      table.put(after);
    }
  }

  for (const commit of former) {
    commit.changes.forEach(apply);
    ids = commit.ids;
  }

  const journal = openJournal(() => ({
    ids,
    changes: (Object.keys(tables) as TableName[]).flatMap((name) =>
      tables[name].all().map((entity): Change => [name, entity.id, entity]),
    ),
  }));

  function transact<T>(work: () => T): T {
    if (undo !== undefined) {
      return work();
    }
    undo = [];
    changes = new Map();
    const idsBefore = ids;
    let result: T;
    try {
      result = work();
      if (changes.size > 0) {
        journal.append({ ids, changes: [...changes.values()].map(kept) });
      }
    } catch (error) {
      const steps = undo.reverse();
      undo = undefined;
      steps.forEach((step) => step());
      ids = idsBefore;
      throw error;
    }
    undo = undefined;
    tellWatchers();
    return result;
  }

  function tellWatchers(): void {
    const committed = [...changes.values()];
    changes = new Map();
    if (committed.length > 0) {
      watchers.forEach((watcher) => watcher(committed));
    }
  }

  return {
    tables,
    transact,
    changed: () => (undo === undefined ? [] : [...changes.values()]),
    watch: (watcher) => {
      watchers.push(watcher);
    },
    nextIdNumber: () => ++ids,
    lastIdNumber: () => ids,
    skipIdNumbers: (upTo) => {
      ids = Math.max(ids, upTo);
    },
    settled: () => journal.settled(),
    failed: journal.failed,
    close: () => journal.close(),
  };
}

/** A folder of another release may hold tables that this one does not know. */
function requireTable(tables: Tables, name: string): void {
  if (!Object.hasOwn(tables, name)) {
    throw emulatorError(
      'folder-corrupt',
      `The data folder of the local org holds '${name}', which this release does not know. ` +
        'Use the release that wrote it, or remove the folder to begin again from the seed.',
    );
  }
}

function kept({ table, id, after }: EntityChange): Change {
  return [table, id, after ?? null];
}

import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataFolder } from '../../src/state/data-folder.ts';
import { createOrgStore, noJournal, type OrgStore } from '../../src/state/org-store.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? 20_260_101);
const runs = { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 500 : 40 };

/** One change of one of five divisions: put with a name, or remove. */
const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  name: fc.option(fc.string({ unit: 'binary', maxLength: 12 }), { nil: undefined }),
});
const transaction = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  fails: fc.boolean(),
});
type Transaction = typeof transaction extends fc.Arbitrary<infer T> ? T : never;

function run(store: OrgStore, { changes, fails }: Transaction): void {
  try {
    store.transact(() => {
      for (const { id, name } of changes) {
        store.nextIdNumber();
        if (name === undefined) {
          store.tables.divisions.remove(id);
        } else {
          store.tables.divisions.put({ id, name, description: '', home: false });
        }
      }
      if (fails) {
        throw new Error('no');
      }
    });
  } catch {
    // The test's own failure.
  }
}

function contents(store: OrgStore): unknown {
  return [...store.tables.divisions.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function open(folder: string, compactAfter: number): OrgStore {
  const kept = readDataFolder(folder, compactAfter);
  return createOrgStore(kept.commits, kept.openJournal);
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'local-org-folder-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe(`the data folder (CALLWRIGHT_SEED=${String(seed)})`, () => {
  test('a transaction that fails changes nothing, indexes included', () => {
    fc.assert(
      fc.property(fc.array(transaction, { maxLength: 10 }), (transactions) => {
        const store = createOrgStore([], () => noJournal);
        const without = createOrgStore([], () => noJournal);
        for (const each of transactions) {
          run(store, each);
          if (!each.fails) {
            run(without, each);
          }
        }
        expect(contents(store)).toEqual(contents(without));
        for (const { name, id } of store.tables.divisions.all()) {
          expect(store.tables.divisions.having(`\n${name.toLowerCase()}`).map((found) => found.id)).toContain(
            id,
          );
        }
      }),
      runs,
    );
  });

  test('opened again it holds what was committed, with and without compaction', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(transaction, { maxLength: 6 }), { maxLength: 4 }),
        fc.constantFrom(1, 300, 1_000_000),
        async (sessions, compactAfter) =>
          inFolder(async (folder) => {
            const memory = createOrgStore([], () => noJournal);
            for (const session of sessions) {
              const store = open(folder, compactAfter);
              expect(contents(store)).toEqual(contents(memory));
              for (const each of session) {
                run(store, each);
                run(memory, each);
                await store.settled();
              }
              await store.close();
            }
            const last = open(folder, compactAfter);
            expect(contents(last)).toEqual(contents(memory));
            await last.close();
            expect(readdirSync(folder).filter((name) => name.startsWith('log-'))).toHaveLength(1);
          }),
      ),
      runs,
    );
  });

  test('cut at any byte it opens as a state that was committed once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(transaction, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (transactions, cut) =>
          inFolder(async (folder) => {
            const store = open(folder, 1_000_000);
            const states = [JSON.stringify(contents(store))];
            for (const each of transactions) {
              run(store, each);
              await store.settled();
              states.push(JSON.stringify(contents(store)));
            }
            await store.close();
            const log = join(folder, 'log-0');
            const bytes = readFileSync(log);
            writeFileSync(log, bytes.subarray(0, cut % (bytes.length + 1)));
            const again = open(folder, 1_000_000);
            expect(states).toContain(JSON.stringify(contents(again)));
            await again.close();
          }),
      ),
      runs,
    );
  });

  test('what a crash in the middle of a compaction leaves is cleared away', async () => {
    await inFolder(async (folder) => {
      const store = open(folder, 1);
      run(store, { changes: [{ id: 'a', name: 'A' }], fails: false });
      await store.close();
      writeFileSync(join(folder, 'log-0'), 'a log of an older generation');
      writeFileSync(join(folder, 'snapshot.new'), 'half a snapsh');
      const again = open(folder, 1_000_000);
      expect(contents(again)).toMatchObject([{ id: 'a', name: 'A' }]);
      expect(readdirSync(folder)).not.toContain('log-0');
      await again.close();
    });
  });

  test('a damaged snapshot and a missing one are told', async () => {
    await inFolder(async (folder) => {
      const store = open(folder, 1);
      run(store, { changes: [{ id: 'a', name: 'A' }], fails: false });
      await store.close();
      const snapshot = join(folder, 'snapshot');
      const text = readFileSync(snapshot, 'utf8');
      writeFileSync(snapshot, text.replace('"A"', '"B"'));
      expect(() => open(folder, 1)).toThrow(/does not fit its checksum/);
      writeFileSync(snapshot, text.slice(0, -1));
      expect(() => open(folder, 1)).toThrow(/ends in the middle of a line/);
      rmSync(snapshot);
      expect(() => open(folder, 1)).toThrow(/is missing/);
    });
  });
});

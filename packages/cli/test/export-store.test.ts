import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fact } from '@callwright/model';
import { known, unknown, versionKey } from '@callwright/model';
import { exportStore } from '../src/adopt/export-store.ts';

const WANTED = Array.from({ length: 250 }, (_, at) => ({ id: `flow-${at}`, version: '3.0' }));

/** An org that is interrupted before its second job, and what it was asked for. */
function reader(jobs: number): {
  readonly asked: string[][];
  readonly exportFlows: (typeof READ)['exportFlows'];
} {
  const asked: string[][] = [];
  return {
    asked,
    exportFlows: (wanted) => {
      if (asked.length >= jobs) {
        return Promise.reject(new Error('interrupted'));
      }
      asked.push(wanted.map(({ id }) => id));
      return READ.exportFlows(wanted);
    },
  };
}
const READ = {
  exportFlows: (
    wanted: typeof WANTED | readonly (typeof WANTED)[number][],
  ): Promise<Record<string, Fact<string>>> =>
    Promise.resolve(
      Object.fromEntries(
        wanted.map(({ id, version }) => [
          versionKey(id, version),
          id === 'flow-7' ? unknown('forbidden', 'no') : known(`content of ${id}`),
        ]),
      ),
    ),
};

test('whoever is interrupted goes on where it was, and tells how far it is', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'callwright-exports-')), 'org');
  const said: string[] = [];
  const first = reader(1);
  await expect(exportStore(first, folder, (words) => said.push(words)).of(WANTED)).rejects.toThrow(
    'interrupted',
  );
  expect(first.asked.map(({ length }) => length)).toEqual([100]);
  expect(said).toEqual(['exporting flows, 0 of 250', 'exporting flows, 100 of 250']);

  const second = reader(9);
  const store = exportStore(second, folder, () => undefined);
  const facts = await store.of(WANTED);
  // What could not be read is asked for again.
  expect(second.asked.map(({ length }) => length)).toEqual([100, 51]);
  expect(second.asked[0]?.[0]).toBe('flow-7');
  expect(Object.keys(facts)).toHaveLength(250);
  expect(facts['flow-3@3.0']).toEqual(known('content of flow-3'));
  expect(facts['flow-7@3.0']).toMatchObject({ known: false });
  await store.of(WANTED.slice(0, 5));
  expect(second.asked).toHaveLength(2);

  await store.forget();
  expect(existsSync(folder)).toBe(false);
  rmSync(join(folder, '..'), { recursive: true });
});

test('a local org keeps nothing: one that was reset uses its ids anew', async () => {
  const org = reader(9);
  await exportStore(org, undefined, () => undefined).of(WANTED.slice(0, 2));
  await exportStore(org, undefined, () => undefined).of(WANTED.slice(0, 2));
  expect(org.asked).toHaveLength(2);
});

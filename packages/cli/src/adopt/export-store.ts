import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact, PlatformReader, VersionKey } from '@callwright/model';
import { known, versionKey } from '@callwright/model';
import { putInPlace } from '../replace-file.ts';

type Wanted = Parameters<PlatformReader['exportFlows']>[0];

/** Flows in one request of a job: as many as the reader puts into one, so that progress can be told between. */
const AT_ONCE = 100;

/** Exports of published versions, each asked for once. */
export interface ExportStore {
  of(wanted: Wanted): Promise<Readonly<Record<VersionKey, Fact<string>>>>;
  /** What was kept for a run that goes on is not needed any more. */
  forget(): Promise<void>;
}

/**
 * A published version never changes, so that one that was exported is kept in `folder` until the work is done: whoever
 * is interrupted goes on where it was. Undefined keeps nothing: a local org that was reset uses its ids anew.
 */
export function exportStore(
  reader: Pick<PlatformReader, 'exportFlows'>,
  folder: string | undefined,
  progress: (words: string) => void,
): ExportStore {
  const read = new Map<VersionKey, Fact<string>>();
  const fileOf = (key: VersionKey): string =>
    join(folder ?? '', `${key.replace(/[^A-Za-z0-9@.-]/g, '_')}.yaml`);

  async function kept(wanted: Wanted): Promise<void> {
    const names = new Set(folder === undefined ? [] : await readdir(folder).catch(() => []));
    for (const { id, version } of wanted) {
      const key = versionKey(id, version);
      if (!read.has(key) && names.has(fileOf(key).slice((folder ?? '').length + 1))) {
        read.set(key, known(await readFile(fileOf(key), 'utf8')));
      }
    }
  }

  return {
    async of(wanted) {
      await kept(wanted);
      const missing = wanted.filter(({ id, version }) => !read.has(versionKey(id, version)));
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        progress(`exporting flows, ${at} of ${missing.length}`);
        const part = await reader.exportFlows(missing.slice(at, at + AT_ONCE));
        for (const [key, fact] of Object.entries(part) as [VersionKey, Fact<string>][]) {
          read.set(key, fact);
          if (folder !== undefined && fact.known) {
            await mkdir(folder, { recursive: true });
            await putInPlace(fileOf(key), fact.value);
          }
        }
      }
      return Object.fromEntries(
        wanted.flatMap(({ id, version }) => {
          const fact = read.get(versionKey(id, version));
          return fact === undefined ? [] : [[versionKey(id, version), fact]];
        }),
      );
    },
    forget: async () => {
      if (folder !== undefined) {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

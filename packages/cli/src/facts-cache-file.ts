import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { FACTS_VERSION } from '@callwright/manifest';
import type { FactsCache } from '@callwright/manifest';
import type { Hash, Json } from '@callwright/model';

/**
 * What was found out about texts, kept in one file of the project between commands. Safe to delete; safe under
 * concurrent runs, because the file is replaced as a whole and holds nothing that cannot be computed again.
 * @param toolVersion another version may find out other things about the same text
 */
export function openFactsCache(folder: string, toolVersion: string): FactsCache & { save(): Promise<void> } {
  const path = join(folder, `facts-v${FACTS_VERSION}-${toolVersion}.json`);
  let stored: ReadonlyMap<Hash, Json> | undefined;
  const used = new Map<Hash, Json>();
  let changed = false;
  const entries = (): ReadonlyMap<Hash, Json> => (stored ??= readStored(path));
  return {
    get(hash) {
      const facts = entries().get(hash);
      if (facts !== undefined) {
        used.set(hash, facts);
      }
      return facts;
    },
    put(hash, facts) {
      used.set(hash, facts);
      changed = true;
    },
    save() {
      if (changed) {
        try {
          write(folder, path, JSON.stringify(Object.fromEntries(toKeep(entries(), used))));
        } catch {
          // A cache that cannot be written costs time the next time; it must not fail a command.
        }
      }
      return Promise.resolve();
    },
  };
}

function readStored(path: string): ReadonlyMap<Hash, Json> {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored)
      ? new Map(Object.entries(stored as Readonly<Record<Hash, Json>>))
      : new Map();
  } catch {
    return new Map();
  }
}

/**
 * What was used, and of the rest the newest, as many again: commands for another org find theirs, and the file does not
 * grow with every edit.
 */
function toKeep(stored: ReadonlyMap<Hash, Json>, used: ReadonlyMap<Hash, Json>): Iterable<[Hash, Json]> {
  const unused = [...stored].filter(([hash]) => !used.has(hash));
  return [...unused.slice(-used.size), ...used];
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, text);
  const now = statSync(draft).mtimeMs;
  renameSync(draft, path);
  dropLeftovers(folder, path, now);
}

const A_DAY = 86_400_000;

/** Files of other versions, and drafts of runs that died while writing. */
function dropLeftovers(folder: string, path: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const other = join(folder, name);
    if (name.startsWith('facts-v') && other !== path && statSync(other).mtimeMs < now - A_DAY) {
      unlinkSync(other);
    }
  }
}

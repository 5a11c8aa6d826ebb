import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS_VERSION } from '@callwright/manifest';
import type { FactsCache } from '@callwright/manifest';
import type { Hash, Json } from '@callwright/model';

/**
 * What was found out about texts, kept in one file of the project between commands. Safe to delete; safe under
 * concurrent runs, because the file is replaced as a whole and holds nothing that cannot be computed again.
 */
export function openFactsCache(folder: string): FactsCache & { save(): Promise<void> } {
  const path = join(folder, `facts-v${FACTS_VERSION}.json`);
  let stored: Record<Hash, Json> | undefined;
  const used = new Map<Hash, Json>();
  let changed = false;
  const entries = (): Record<Hash, Json> => (stored ??= readStored(path));
  return {
    get(hash) {
      const facts = Object.hasOwn(entries(), hash) ? entries()[hash] : undefined;
      if (facts !== undefined) {
        used.set(hash, facts);
      }
      return facts;
    },
    put(hash, facts) {
      used.set(hash, facts);
      changed = true;
    },
    // Only what this command used is kept, so the file does not grow with every edit.
    save() {
      if (changed) {
        try {
          mkdirSync(folder, { recursive: true });
          const draft = `${path}.${process.pid}`;
          writeFileSync(draft, JSON.stringify(Object.fromEntries(used)));
          renameSync(draft, path);
        } catch {
          // A cache that cannot be written costs time the next time; it must not fail a command.
        }
      }
      return Promise.resolve();
    },
  };
}

function readStored(path: string): Record<Hash, Json> {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored)
      ? (stored as Record<Hash, Json>)
      : {};
  } catch {
    return {};
  }
}

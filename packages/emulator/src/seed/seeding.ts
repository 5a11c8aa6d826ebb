import { createHash } from 'node:crypto';
import { emulatorError } from '../emulator-error.ts';
import type { LocalOrg } from '../local-org.ts';
import type { TableName } from '../state/tables.ts';
import { contentOfSeed, type Seed } from './read-seed.ts';
import { makeOrganization } from './seed-org.ts';

/** What the control interface may do with the seed. */
export interface Seeding {
  /** Back to the seed: everything else is gone, tokens too. */
  reset(): void;
  /** Adds what a seed text names and the org lacks. Flow files in it are relative to `baseDir`. */
  add(text: string, baseDir: string): void;
}

/**
 * Brings a seed into the org, all or nothing. In an org that has state, only what is missing is made (by name and
 * kind) and clients get their seed's secret and permissions; nothing is changed back or taken away.
 */
export function applySeed(org: LocalOrg, seed: Seed): void {
  org.store.transact(() => {
    makeOrganization(org, seed.org);
    seed.parts.forEach((part) => part.make(org));
    seed.parts.forEach((part) => part.bind(org));
  });
}

/** Applies the seed that was given at the start: whole in a fresh org, and again only when it has changed since. */
export function applyStartSeed(org: LocalOrg, seed: Seed): void {
  if (isSeedApplied(org, seed)) {
    return;
  }
  const [organization] = org.tables.organization.all();
  if (organization !== undefined && seed.org.id !== undefined && seed.org.id !== organization.id) {
    throw emulatorError(
      'seed-invalid',
      `The seed is for the org ${seed.org.id}, the data folder holds the org ${organization.id}. Give another folder.`,
    );
  }
  org.store.transact(() => {
    applySeed(org, seed);
    const [present] = org.tables.organization.all();
    if (present !== undefined) {
      org.tables.organization.put({ ...present, seedDigest: digestOf(seed) });
    }
  });
}

/** Whether a start with this seed has nothing to make. */
export function isSeedApplied(org: LocalOrg, seed: Seed): boolean {
  return org.tables.organization.all()[0]?.seedDigest === digestOf(seed);
}

function digestOf(seed: Seed): string {
  return createHash('sha256')
    .update(JSON.stringify(contentOfSeed(seed)))
    .digest('hex');
}

/** Removes everything and applies the seed. Time goes on. */
export function resetToSeed(org: LocalOrg, seed: Seed): void {
  org.store.transact(() => {
    for (const name of (Object.keys(org.tables) as TableName[]).filter((each) => each !== 'clock')) {
      const table = org.tables[name];
      table.all().forEach(({ id }) => table.remove(id));
    }
    applyStartSeed(org, seed);
  });
}

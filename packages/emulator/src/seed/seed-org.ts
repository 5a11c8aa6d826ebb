import { randomBytes } from 'node:crypto';
import { guidOf } from '../ids.ts';
import { newId, organizationOf, type LocalOrg } from '../local-org.ts';
import type { ReadMap } from '../map-reader.ts';
import { nameKey } from '../state/tables.ts';
import { makeLacking } from './lacking.ts';
import { optional } from './seed-part.ts';

/** The organisation itself, under the key `org`. */
export interface SeedOrg {
  readonly id?: string;
  readonly name: string;
  /** How many ids the org has given: new objects never get one of those. */
  readonly ids: number;
  readonly divisions: readonly SeedDivision[];
}

interface SeedDivision {
  readonly id?: string;
  readonly name: string;
  readonly description: string;
  readonly home: boolean;
}

/** Reads `org: { id, name, ids, divisions: [Sales, { name, description, home }] }`. */
export function readSeedOrg(seed: ReadMap): SeedOrg {
  const org = seed.map('org', ['id', 'name', 'ids', 'divisions']);
  return {
    ...optional('id', org?.text('id')),
    name: org?.text('name') ?? 'Local Org',
    ids: org?.wholeBetween('ids', 0, Number.MAX_SAFE_INTEGER) ?? 0,
    divisions: (org?.maps('divisions', ['id', 'name', 'description', 'home']) ?? []).map((entry) => ({
      ...optional('id', entry.text('id')),
      name: entry.requiredText('name'),
      description: entry.text('description') ?? '',
      home: entry.flag('home') ?? false,
    })),
  };
}

/** Makes the organisation and the divisions that it lacks. One is home: without a word about it, one named Home. */
export function makeOrganization(org: LocalOrg, wanted: SeedOrg): void {
  const { organization, divisions } = org.tables;
  org.store.skipIdNumbers(wanted.ids);
  if (organization.size === 0) {
    organization.put({
      id: wanted.id ?? guidOf(org.seedNumber, 'organization', wanted.name),
      name: wanted.name,
      signingKey: randomBytes(32).toString('hex'),
    });
    if (!wanted.divisions.some(({ home }) => home)) {
      divisions.put({ id: newId(org), name: 'Home', description: '', home: true });
    }
  }
  const hasHome = divisions.all().some(({ home }) => home);
  makeLacking(
    wanted.divisions,
    {
      hasId: (id) => divisions.get(id) !== undefined,
      hasName: ({ name }) => divisions.having(nameKey('', name)).length > 0,
    },
    (entry) => divisions.put({ ...entry, id: entry.id ?? newId(org), home: entry.home && !hasHome }),
  );
}

/** The key `org`, as a written seed has it. */
export function writtenOrg(org: LocalOrg): Readonly<Record<string, unknown>> {
  const { id, name } = organizationOf(org);
  return {
    org: {
      id,
      name,
      ids: org.store.lastIdNumber(),
      divisions: org.tables.divisions.all().map((division) => ({
        id: division.id,
        name: division.name,
        ...(division.description === '' ? {} : { description: division.description }),
        ...(division.home ? { home: true } : {}),
      })),
    },
  };
}

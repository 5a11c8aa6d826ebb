import { randomBytes } from 'node:crypto';
import { isoDate } from '../clock.ts';
import { guidOf } from '../ids.ts';
import { newId, organizationOf, type LocalOrg } from '../local-org.ts';
import type { ReadMap } from '../map-reader.ts';
import type { DivisionRecord, OrganizationProfile } from '../state/records.ts';
import { nameKey } from '../state/tables.ts';
import { makeLacking } from './lacking.ts';
import { readDate } from './seed-date.ts';
import { optional } from './seed-part.ts';

/** The organisation itself, under the key `org`. */
export interface SeedOrg {
  readonly id?: string;
  readonly name: string;
  /** How many ids the org has given: new objects never get one of those. */
  readonly ids: number;
  readonly divisions: readonly SeedDivision[];
  /** Optimistic lock. */
  readonly version?: number;
  readonly profile?: OrganizationProfile;
}

interface SeedDivision {
  readonly id?: string;
  readonly name: string;
  readonly description: string;
  readonly home: boolean;
  /** Epoch milliseconds since when it is deleted: it can be restored. */
  readonly deleted?: number;
}

/** Reads `org: { id, name, version, profile, ids, divisions: [Sales, { name, description, home, deleted }] }`. */
export function readSeedOrg(seed: ReadMap): SeedOrg {
  const org = seed.map('org', ['id', 'name', 'version', 'profile', 'ids', 'divisions']);
  return {
    ...optional('id', org?.text('id')),
    name: org?.text('name') ?? 'Local Org',
    ...optional('version', org?.wholeBetween('version', 1, Number.MAX_SAFE_INTEGER)),
    ...optional('profile', org?.anyMap('profile')),
    ids: org?.wholeBetween('ids', 0, Number.MAX_SAFE_INTEGER) ?? 0,
    divisions: (org?.maps('divisions', ['id', 'name', 'description', 'home', 'deleted']) ?? []).map(
      (entry) => ({
        ...optional('id', entry.text('id')),
        name: entry.requiredText('name'),
        description: entry.text('description') ?? '',
        home: entry.flag('home') ?? false,
        ...optional('deleted', readDate(entry, 'deleted')),
      }),
    ),
  };
}

/** Makes the organisation and the divisions that it lacks. One is home: without a word about it, one named Home. */
export function makeOrganization(org: LocalOrg, wanted: SeedOrg): void {
  const { organization, divisions, deletedDivisions } = org.tables;
  org.store.skipIdNumbers(wanted.ids);
  if (organization.size === 0) {
    organization.put({
      id: wanted.id ?? guidOf(org.seedNumber, 'organization', wanted.name),
      name: wanted.name,
      ...optional('version', wanted.version),
      ...optional('profile', wanted.profile),
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
      hasId: (id) => divisions.get(id) !== undefined || deletedDivisions.get(id) !== undefined,
      hasName: ({ name, deleted }) => deleted === undefined && divisions.having(nameKey('', name)).length > 0,
    },
    ({ deleted, ...entry }) => {
      const division = { ...entry, id: entry.id ?? newId(org), home: entry.home && !hasHome };
      if (deleted === undefined) {
        divisions.put(division);
      } else {
        deletedDivisions.put({ ...division, dateDeleted: deleted });
      }
    },
  );
}

/** The key `org`, as a written seed has it. */
export function writtenOrg(org: LocalOrg): Readonly<Record<string, unknown>> {
  const { id, name, version, profile } = organizationOf(org);
  const { divisions, deletedDivisions } = org.tables;
  return {
    org: {
      id,
      name,
      ...optional('version', version),
      ...optional('profile', profile),
      ids: org.store.lastIdNumber(),
      divisions: [
        ...divisions.all().map(writtenDivision),
        ...deletedDivisions
          .all()
          .map((division) => ({ ...writtenDivision(division), deleted: isoDate(division.dateDeleted) })),
      ],
    },
  };
}

function writtenDivision({ id, name, description, home }: DivisionRecord): Readonly<Record<string, unknown>> {
  return {
    id,
    name,
    ...(description === '' ? {} : { description }),
    ...(home ? { home } : {}),
  };
}

import type { Bucket, ExistingThing, Finding, Json, JsonObject, Place } from '@callwright/model';
import { BUCKETS, isJsonObject } from '@callwright/model';
import { existingMalformed, prefixInName } from './findings.ts';

/** `callwright.yaml` as one org sees it: the org's own entries laid over the project's. */
export interface OrgView {
  readonly project: string;
  readonly org: string;
  readonly orgId?: string;
  readonly namePrefix: string;
  /** Division of resources that name none. */
  readonly division?: string;
  readonly protected: boolean;
  /** True for the org that the tool brings along. */
  readonly emulator: boolean;
  /** How many orgs of the project are not emulators. */
  readonly realOrgs: number;
  readonly variables: Readonly<Record<string, Json>>;
  readonly existing: ReadonlyMap<Bucket, ReadonlyMap<string, ExistingThing>>;
  /** Prefixes of every org of the project: no written name may begin with one. */
  readonly prefixes: readonly string[];
}

/** Finds the place of a path in the project file (or in the file of an org). */
export type PlaceFinder = (path: readonly (string | number)[]) => Place;

export interface OrgViewInput {
  readonly project: string;
  readonly org: string;
  readonly projectSpec: JsonObject;
  readonly orgSpec: JsonObject;
  readonly allOrgs: Readonly<Record<string, JsonObject>>;
  /** Values given in the environment or on the command line, by name; the strongest. */
  readonly overrides: Readonly<Record<string, Json>>;
  readonly place: PlaceFinder;
}

export function orgView(input: OrgViewInput): {
  readonly view: OrgView;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const { projectSpec, orgSpec } = input;
  const existing = new Map<Bucket, Map<string, ExistingThing>>();
  layExisting(existing, projectSpec['existing'], ['spec', 'existing']);
  if (orgSpec['emulator'] === true) {
    layExistingOfOthers();
  }
  layExisting(existing, orgSpec['existing'], ['spec', 'orgs', input.org, 'existing']);

  /**
   * The local org has what any org of the project has, so that nobody must write it a second time (language 1). The first
   * org that has a thing counts, and what the project says for all orgs counts more.
   */
  function layExistingOfOthers(): void {
    for (const [name, spec] of Object.entries(input.allOrgs).reverse()) {
      layExisting(existing, withoutNone(spec['existing']), ['spec', 'orgs', name, 'existing']);
    }
    layExisting(existing, withoutNone(projectSpec['existing']), ['spec', 'existing']);
  }

  function layExisting(
    onto: Map<Bucket, Map<string, ExistingThing>>,
    written: Json | undefined,
    path: readonly string[],
  ): void {
    for (const bucket of BUCKETS) {
      const entries = isJsonObject(written) ? written[bucket] : undefined;
      for (const [key, value] of namedEntries(entries)) {
        const thing = existingThing(bucket, key, value);
        if (thing) {
          bucketOf(onto, bucket).set(key, thing);
        } else {
          findings.push(existingMalformed(bucket, key, input.place([...path, bucket, key])));
        }
      }
    }
  }

  const orgId = text(orgSpec['orgId']);
  const division = text(orgSpec['division']) ?? text(projectSpec['division']);
  const view: OrgView = {
    project: input.project,
    org: input.org,
    ...(orgId === undefined ? {} : { orgId }),
    namePrefix: text(orgSpec['namePrefix']) ?? '',
    ...(division === undefined ? {} : { division }),
    protected: orgSpec['protected'] === true,
    emulator: orgSpec['emulator'] === true,
    realOrgs: Object.values(input.allOrgs).filter((org) => org['emulator'] !== true).length,
    variables: { ...asObject(projectSpec['vars']), ...asObject(orgSpec['vars']), ...input.overrides },
    existing,
    prefixes: Object.values(input.allOrgs).flatMap((org) => {
      const prefix = text(org['namePrefix']);
      return prefix === undefined || prefix === '' ? [] : [prefix];
    }),
  };
  return { view, findings };
}

/** A written name that already begins with a prefix would get it twice (language 1, live names). */
export function checkPrefix(name: string, view: OrgView, place: () => Place): Finding | undefined {
  const [prefix] = view.prefixes
    .filter((candidate) => name.startsWith(candidate))
    .toSorted((a, b) => b.length - a.length);
  return prefix === undefined ? undefined : prefixInName(name, prefix, place());
}

/** What an org lacks is not taken over from it. */
function withoutNone(written: Json | undefined): Json {
  return Object.fromEntries(
    Object.entries(asObject(written)).map(([bucket, entries]) => [
      bucket,
      isJsonObject(entries)
        ? Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== 'none'))
        : entries,
    ]),
  );
}

/** A list means that the key is the live name. */
function namedEntries(written: Json | undefined): readonly (readonly [string, Json])[] {
  if (Array.isArray(written)) {
    return (written as readonly Json[])
      .filter((item) => typeof item === 'string')
      .map((item) => [item, item]);
  }
  return isJsonObject(written) ? Object.entries(written) : [];
}

function existingThing(bucket: Bucket, key: string, value: Json): ExistingThing | undefined {
  if (bucket === 'dataActions' && isJsonObject(value)) {
    const [integration, action] = [text(value['integration']), text(value['action'])];
    return integration === undefined || action === undefined
      ? undefined
      : { bucket, key, liveName: action, integration };
  }
  if (isJsonObject(value) && typeof value['raw'] === 'string') {
    return { bucket, key, liveName: value['raw'], raw: true };
  }
  return typeof value === 'string' ? { bucket, key, liveName: value } : undefined;
}

function bucketOf(onto: Map<Bucket, Map<string, ExistingThing>>, bucket: Bucket): Map<string, ExistingThing> {
  let things = onto.get(bucket);
  if (!things) {
    things = new Map();
    onto.set(bucket, things);
  }
  return things;
}

function asObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

import { readYaml } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { LocalOrg, OrgState } from '../local-orgs.ts';

/**
 * What an org is for those who call it: published content, copies of shared flows, bindings, values, divisions, locks and
 * drafts, all by names. Ids, versions and dates are not in it; what went through several hands is equal when it does the same.
 */
export type OrgPicture = Readonly<Record<string, Json>>;

/** Parts of a seed that Callwright can change. The ledger is none. */
const PARTS = [
  'queues',
  'schedules',
  'scheduleGroups',
  'emergencyGroups',
  'ivrs',
  'recipients',
  'webDeployments',
] as const;

/** What an object is beside what it does. */
const PASSING: ReadonlySet<string> = new Set([
  'id',
  'version',
  'created',
  'modified',
  'dateCreated',
  'dateModified',
  'activeFrom',
  'readableFrom',
  'listedFrom',
]);

/** One entry per object, `<part> <name>`. A name that occurs twice has a number behind it. */
export async function orgPicture(org: LocalOrg): Promise<OrgPicture> {
  const { seed } = (await org.control('GET', '/seed')) as { readonly seed: string };
  const written = readYaml(seed).documents[0] ?? null;
  const parts = isJsonObject(written) ? written : {};
  const picture: Record<string, Json> = {};
  const put = (name: string, what: Json): void => {
    const taken = Object.keys(picture).filter((key) => key === name || key.startsWith(`${name} #`)).length;
    picture[taken === 0 ? name : `${name} #${String(taken + 1)}`] = what;
  };
  for (const part of PARTS) {
    for (const entry of entriesOf(parts[part])) {
      put(`${part} ${text(entry['name'])}`, without(entry));
    }
  }
  for (const domain of entriesOf(parts['emailDomains'])) {
    for (const route of entriesOf(domain['routes'])) {
      put(`emailRoutes ${text(route['pattern'])}@${text(domain['name'])}`, without(route));
    }
  }
  const copies = copiesOf(await org.state());
  const flows = entriesOf(parts['flows']);
  for (const flow of flows) {
    put(`flows ${text(flow['type'])} ${text(flow['name'])}`, flowOf(flow, flows, copies));
  }
  return Object.fromEntries(Object.entries(picture).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names of the objects that are not the same in both. */
export function differences(one: OrgPicture, other: OrgPicture): readonly string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/** The differences as a sentence with the first of them in full; undefined where there are none. */
export function sayDifferences(wanted: OrgPicture, held: OrgPicture): string | undefined {
  const different = differences(wanted, held);
  const [first = ''] = different;
  return different.length === 0
    ? undefined
    : `these differ: ${different.join(', ')}\n${JSON.stringify(wanted[first])}\n${JSON.stringify(held[first])}`;
}

function entriesOf(part: Json | undefined): readonly JsonObject[] {
  return Array.isArray(part)
    ? part
        .filter(isJsonObject)
        .filter((entry) => entry['deleted'] !== true && entry['goneFrom'] === undefined)
    : [];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function without(entry: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => !PASSING.has(key) && value !== ''),
  );
}

/** Module versions by `<flow id>/<version>` of the flow that holds them: `<module id>/<version>`. */
type Copies = ReadonlyMap<string, readonly string[]>;

function copiesOf({ versions }: OrgState): Copies {
  return new Map(
    versions.map(({ flowId, version, consumed }) => [
      `${flowId}/${String(Number.parseInt(version, 10))}`,
      (consumed as readonly { readonly id?: string; readonly type: string; readonly version?: string }[])
        .filter(({ version: copied }) => copied !== undefined)
        .map(({ id, version: copied }) => `${id ?? ''}/${String(Number.parseInt(copied ?? '', 10))}`),
    ]),
  );
}

/** Content as it is live, and what was copied into it: the words of the shared flows and not their versions. */
function flowOf(flow: JsonObject, flows: readonly JsonObject[], copies: Copies): JsonObject {
  const number = flow['published'];
  const holds = typeof number === 'number' ? (copies.get(`${text(flow['id'])}/${String(number)}`) ?? []) : [];
  return {
    published: contentOf(flow, number) ?? 'never',
    copies: holds.map((copy) => {
      const [id, version] = copy.split('/');
      const module = flows.find((one) => one['id'] === id);
      return module === undefined ? 'of a flow that is gone' : contentOf(module, Number(version), false);
    }),
    division: flow['division'] ?? 'Home',
    ...(flow['lockedBy'] !== undefined && { lockedBy: flow['lockedBy'] }),
    ...(flow['draft'] !== undefined && { draft: 'there is one' }),
  };
}

/** @param named whether the name of the flow counts: a copy is the same when the shared flow is called something else */
function contentOf(flow: JsonObject, number: Json | undefined, named = true): Json {
  const version = entriesOf(flow['versions']).find((one) => one['number'] === number);
  const yaml = text(version?.['yaml']);
  return named ? yaml : yaml.replace(/^ {2}name: .*$/m, '');
}

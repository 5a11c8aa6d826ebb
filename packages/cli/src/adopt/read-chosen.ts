import type { Adoptable, LeftOut } from '@callwright/manifest';
import type { JsonObject, LiveFlow, LiveReference, PlatformReader, Target } from '@callwright/model';
import { kindOfFlowType, mapReferences, referencesIn, versionKey } from '@callwright/model';
import type { Choice } from './choose-rows.ts';
import type { ExportStore } from './export-store.ts';
import type { OrgRow } from './org-rows.ts';
import { kindOfRow } from './org-rows.ts';
import { indexRows, reachedByBody, reachedByValues } from './reach-rows.ts';

/** What was chosen, read in full as far as it can be. */
export interface ReadChosen {
  readonly adoptables: readonly Adoptable[];
  /** What was chosen and cannot be taken, with the reason as the end of a sentence. */
  readonly left: readonly LeftOut[];
}

/**
 * Reads what the rows hold: published versions of flows, never drafts, many in one export job. With `--from` what they
 * lead to is read too, and what that leads to.
 */
export async function readChosen(
  starting: readonly OrgRow[],
  all: readonly OrgRow[],
  { from }: Pick<Choice, 'from'>,
  org: { readonly reader: PlatformReader; readonly exports: ExportStore },
): Promise<ReadChosen> {
  const index = indexRows(all);
  const seen = new Map(starting.map((row) => [row.live.id, row]));
  const left: LeftOut[] = [];
  const bodies = new Map<string, string>();
  for (let fresh = [...seen.values()]; fresh.length > 0;) {
    const exported = await readBodies(fresh, org.exports, left);
    exported.forEach((text, id) => bodies.set(id, text));
    const reached =
      from.length === 0
        ? []
        : fresh.flatMap((row) => [
            ...reachedByValues(row, index),
            ...reachedByBody(exported.get(row.live.id) ?? '', index),
          ]);
    fresh = [...new Map(reached.map((row) => [row.live.id, row])).values()].filter(
      ({ live }) => !seen.has(live.id),
    );
    fresh.forEach((row) => seen.set(row.live.id, row));
  }
  const nameOf = await namesOf([...seen.values()], all, org.reader);
  return {
    left,
    adoptables: [...seen.values()].flatMap((row): readonly Adoptable[] => {
      if (row.is === 'object') {
        return [withNames(row.live, nameOf)];
      }
      const { id, name, type, division } = row.live;
      const exported = bodies.get(id);
      return exported === undefined
        ? []
        : [
            {
              id,
              kind: kindOfFlowType(type),
              flowType: type,
              liveName: name,
              exported,
              ...(division?.name !== undefined && { division: division.name }),
            },
          ];
    }),
  };
}

async function readBodies(
  rows: readonly OrgRow[],
  exports: ExportStore,
  left: LeftOut[],
): Promise<ReadonlyMap<string, string>> {
  const flows = rows.flatMap((row) => (row.is === 'flow' ? [row.live] : []));
  const leave = ({ type, name }: LiveFlow, why: string): void =>
    void left.push({ kind: kindOfFlowType(type), liveName: name, why });
  const published = flows.filter((flow) => {
    if (flow.published === undefined) {
      leave(flow, 'it was never published, and drafts are not taken');
    } else if (!flow.active) {
      leave(flow, 'it is not active: somebody took it out of use');
    }
    return flow.published !== undefined && flow.active;
  });
  const wanted = published.map(({ id, published: version }) => ({ id, version: version?.id ?? '' }));
  const facts = wanted.length === 0 ? {} : await exports.of(wanted);
  const bodies = new Map<string, string>();
  for (const flow of published) {
    const fact = facts[versionKey(flow.id, flow.published?.id ?? '')];
    if (fact?.known === true) {
      bodies.set(flow.id, fact.value);
    } else {
      leave(flow, `its content cannot be read: ${fact?.detail ?? 'nobody exported it'}`);
    }
  }
  return bodies;
}

/** Names of what objects refer to by id: where a row does not give them, listings do. */
async function namesOf(
  rows: readonly OrgRow[],
  all: readonly OrgRow[],
  reader: PlatformReader,
): Promise<(id: string) => string | undefined> {
  const names = new Map(all.map(({ live }) => [live.id, live.name]));
  const nameless = new Set<Target>();
  for (const row of rows) {
    for (const reference of row.is === 'object' ? referencesIn(row.live.attributes) : []) {
      if ('$live' in reference && reference.$live.name === undefined && !names.has(reference.$live.id)) {
        nameless.add(reference.$live.bucket);
      }
    }
  }
  const listings = await Promise.all([...nameless].flatMap((bucket) => reader.listThings(bucket) ?? []));
  listings.forEach((listing) => listing.rows.forEach(({ id, name }) => names.set(id, name)));
  return (id) => names.get(id);
}

function withNames(
  live: Extract<OrgRow, { is: 'object' }>['live'],
  nameOf: (id: string) => string | undefined,
): Adoptable {
  const named = ({ $live }: LiveReference): JsonObject => {
    const name = nameOf($live.id) ?? $live.name;
    return { $live: { bucket: $live.bucket, id: $live.id, ...(name !== undefined && { name }) } };
  };
  return {
    id: live.id,
    kind: kindOfRow({ is: 'object', live }),
    liveName: live.name,
    ...(live.binds !== undefined && { binds: live.binds }),
    attributes: mapReferences(live.attributes, (reference) =>
      '$live' in reference ? named(reference) : { ...reference },
    ) as JsonObject,
  };
}

import type {
  Address,
  Bucket,
  DesiredState,
  JournalEntry,
  JsonObject,
  LedgerReading,
  Listing,
  LiveObject,
  PlatformReader,
  Presence,
  Receipt,
  SealedPlan,
} from '@callwright/model';
import { ToolError, isJsonObject, kindOf, known, listingKey, unknown, versionKey } from '@callwright/model';
import type { ExportedBody, PlanOptions, SoughtObject } from '@callwright/planner';
import { desiredBefore, missingFacts, plan, soughtObjects, wantedBodies } from '@callwright/planner';
import { knownRun } from './known-run.ts';
import type { OrgReader } from './open-ledger.ts';
import type { OpenProject } from './open-project.ts';
import { readOrg } from './read-org.ts';
import type { Surroundings } from './surroundings.ts';

/** What is put back, and who is told how far that is. */
export interface PuttingBack {
  readonly run: string;
  /** Addresses that it is limited to; all that the run changed where there are none. */
  readonly targets: readonly Address[];
  /** Whether what is done already may be among the targets: a rollback goes on. */
  readonly goesOn?: boolean;
  readonly progress: (words: string) => void;
}

/**
 * An ordinary plan that puts back what a run has changed (design 6), from its notes in the ledger, else from its folder.
 *
 * Throws a ToolError `cli.unknown-run` where neither tells of the run, `cli.not-of-run` for a target that it did not change.
 */
export async function makeRollback(
  project: OpenProject,
  desired: DesiredState,
  { reader, ledger }: OrgReader,
  around: Surroundings,
  { run, targets, goesOn = false, progress }: PuttingBack,
): Promise<SealedPlan> {
  const options: PlanOptions = {
    now: new Date(around.clock.now()).toISOString(),
    toolVersion: around.toolVersion,
  };
  progress(`reading what run ${run} changed`);
  const reading = await ledger.read();
  const { notes, journal } = await knownRun(run, { project, desired, reading }, around);
  const wanted = wantedBodies({ notes, ledger: reading });
  progress('reading how flows were before');
  const exports =
    wanted.length === 0
      ? {}
      : await reader.exportFlows(
          wanted.map(({ liveId: id, version }) => ({ id, version })),
          (read) => progress(`reading how flows were before (${read} of ${wanted.length} read)`),
        );
  const kept = keptContents(journal);
  const bodies = new Map<Address, ExportedBody>(
    wanted.map(({ address, liveId, version }) => {
      const key = versionKey(liveId, version);
      const text = exports[key] ?? unknown('not-asked', `Version ${version} was not exported.`);
      return [address, text.known ? { text } : (kept.get(key) ?? { text })];
    }),
  );
  const sorts = await boundSorts(desired, reading.receipts, reader);
  const found = await lookFor(soughtObjects({ notes, ledger: reading }), reader);
  const before = desiredBefore({ notes, ledger: reading, bodies, sorts, found, desired });
  const aimed = goesOn
    ? before.targets.filter((target) => targets.includes(target))
    : chosen(targets, before.targets, run);
  if (aimed.length === 0) {
    return planFrom(
      { ...before.desired, resources: [], removed: {} },
      {
        reader,
        reading: { ...reading, receipts: [], elsewhere: [] },
        options: { ...options, rollback: before.rollback },
        progress,
      },
    );
  }
  const planning = { ...options, targets: aimed, rollback: before.rollback };
  return planFrom(before.desired, { reader, reading, options: planning, progress });
}

/** Which sort of thing each receipt binds, where its kind knows several. */
async function boundSorts(
  desired: DesiredState,
  receipts: readonly Receipt[],
  reader: PlatformReader,
): Promise<ReadonlyMap<string, Bucket>> {
  const kinds = new Set(receipts.map(({ address }) => kindOf(address)));
  const wanted = desired.kinds.flatMap(({ kind, binds = [] }) =>
    binds.length > 1 && kinds.has(kind) ? binds.map(({ bucket }) => ({ kind, bucket })) : [],
  );
  const listings = await Promise.all(wanted.map(({ kind, bucket }) => reader.listObjects(kind, bucket)));
  return new Map(
    wanted.flatMap(({ bucket }, at) => (listings[at]?.rows ?? []).map(({ id }) => [id, bucket] as const)),
  );
}

/** What bears the names of what the run was to make, in one listing of each sort. */
async function lookFor(
  sought: readonly SoughtObject[],
  reader: PlatformReader,
): Promise<ReadonlyMap<Address, Presence<LiveObject>>> {
  const sorts = new Map(sought.map(({ kind, binds }) => [listingKey(kind, binds), { kind, binds }]));
  const listings = new Map(
    await Promise.all(
      [...sorts].map(async ([key, { kind, binds }]) => [key, await reader.listObjects(kind, binds)] as const),
    ),
  );
  return new Map(
    sought.flatMap(({ address, kind, liveName, binds }) => {
      const listing = listings.get(listingKey(kind, binds));
      return listing === undefined ? [] : [[address, presenceIn(listing, liveName)] as const];
    }),
  );
}

function presenceIn({ rows, complete }: Listing<LiveObject>, liveName: string): Presence<LiveObject> {
  const value = rows.find(({ name }) => name === liveName);
  if (value !== undefined) {
    return { state: 'present', value };
  }
  return complete.known ? { state: 'gone' } : { state: 'unknown', why: complete };
}

/** Plans from the ledger as it was read when the state of before was made from it, so that both tell of the same moment. */
async function planFrom(
  desired: DesiredState,
  from: {
    readonly reader: PlatformReader;
    readonly reading: LedgerReading;
    readonly options: PlanOptions;
    readonly progress: (words: string) => void;
  },
): Promise<SealedPlan> {
  const read = { read: () => Promise.resolve(from.reading) };
  const { options } = from;
  const { live, ledger } = await readOrg(desired, {
    ...from,
    ledger: read,
    missing: (facts) => missingFacts({ ...facts, options }),
  });
  return plan({ desired, live, ledger, options });
}

/** Versions that the run exported into its journal before they went, by flow and version. */
function keptContents(journal: readonly JournalEntry[]): ReadonlyMap<string, ExportedBody> {
  return new Map(
    journal.flatMap((entry) => {
      const note = entry.entry === 'noted' && isJsonObject(entry.note) ? entry.note['deletes'] : undefined;
      if (!isJsonObject(note ?? null)) {
        return [];
      }
      const { liveId, version, export: text } = note as JsonObject;
      return typeof liveId === 'string' && typeof version === 'string' && typeof text === 'string'
        ? [[versionKey(liveId, version), { text: known(text), isFromBefore: true }] as const]
        : [];
    }),
  );
}

function chosen(targets: readonly Address[], touched: readonly Address[], run: string): readonly Address[] {
  const foreign = targets.find((target) => !touched.includes(target));
  if (foreign !== undefined) {
    throw new ToolError({
      code: 'cli.not-of-run',
      problem: 'usage',
      summary: `--target names ${foreign}, which run ${run} did not change, or which cannot be put back.`,
      hint: `It changed: ${touched.join(', ')}`,
    });
  }
  return targets.length === 0 ? touched : targets;
}

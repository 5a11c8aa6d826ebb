import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Address,
  DesiredState,
  Fact,
  JournalEntry,
  JsonObject,
  LedgerReading,
  PlatformReader,
  RunNotes,
  SealedPlan,
} from '@callwright/model';
import { ToolError, isJsonObject, known, unknown, versionKey } from '@callwright/model';
import type { PlanOptions } from '@callwright/planner';
import { desiredBefore, plan, wantedBodies } from '@callwright/planner';
import type { ConnectedOrg } from './connect-org.ts';
import { ledgerOwner } from './connect-org.ts';
import { ledgerReader } from './open-ledger.ts';
import type { OpenProject } from './open-project.ts';
import { readOrg } from './read-org.ts';
import { readPlanFolder } from './saved-plan.ts';
import type { Surroundings } from './surroundings.ts';

/** What is put back, and who is told how far that is. */
export interface PuttingBack {
  readonly run: string;
  /** Addresses that it is limited to; all that the run changed where there are none. */
  readonly targets: readonly Address[];
  readonly progress: (words: string) => void;
}

/**
 * An ordinary plan that puts back what a run has changed (design 6), from its notes in the ledger, else from its folder.
 *
 * Throws a ToolError `cli.run-unknown` where neither tells of the run, `cli.not-of-run` for a target that it did not change.
 */
export async function makeRollback(
  project: OpenProject,
  desired: DesiredState,
  org: ConnectedOrg,
  around: Surroundings,
  { run, targets, progress }: PuttingBack,
): Promise<SealedPlan> {
  const { openReader } = await import('@callwright/genesys');
  const options: PlanOptions = {
    now: new Date(around.clock.now()).toISOString(),
    toolVersion: around.toolVersion,
  };
  progress('connecting');
  const reader = await openReader(org.connection);
  const client = await reader.identify();
  const ledger = await ledgerReader(org.connection, org.ledger, ledgerOwner(desired, client.organization.id));
  progress(`reading what run ${run} changed`);
  const reading = await ledger.read();
  const notes = await notesOf(run, project, reading);
  checkOrg(notes, desired);
  const receipts = reading.receipts;
  const wanted = wantedBodies({ notes, receipts });
  progress('reading how flows were before');
  const exports =
    wanted.length === 0
      ? {}
      : await reader.exportFlows(wanted.map(({ liveId: id, version }) => ({ id, version })));
  const kept = await keptContents(join(project.ownFolder, 'runs', run));
  const bodies = new Map<Address, Fact<string>>(
    wanted.map(({ address, liveId, version }) => {
      const key = versionKey(liveId, version);
      const exported = exports[key] ?? unknown('not-asked', `Version ${version} was not exported.`);
      return [address, exported.known ? exported : (kept.get(key) ?? exported)];
    }),
  );
  const before = desiredBefore({ notes, receipts, bodies, desired });
  if (before.targets.length === 0) {
    return nothing(before.desired, {
      ledger: reading,
      reader,
      options: { ...options, rollback: before.rollback },
    });
  }
  const planning = { ...options, targets: chosen(targets, before.targets, run), rollback: before.rollback };
  const { live, ledger: again } = await readOrg(before.desired, {
    reader,
    ledger,
    options: planning,
    progress,
  });
  return plan({ desired: before.desired, live, ledger: again, options: planning });
}

/** Nothing of the run is there any more that could be put back. */
async function nothing(
  desired: DesiredState,
  around: { readonly reader: PlatformReader; readonly ledger: LedgerReading; readonly options: PlanOptions },
): Promise<SealedPlan> {
  const none = { ...desired, resources: [], removed: {} };
  const ledger: LedgerReading = { ...around.ledger, receipts: [], elsewhere: [] };
  const { live } = await readOrg(none, {
    reader: around.reader,
    ledger: { read: () => Promise.resolve(ledger) },
    options: around.options,
    progress: () => undefined,
  });
  return plan({ desired: none, live, ledger, options: around.options });
}

async function notesOf(run: string, project: OpenProject, reading: LedgerReading): Promise<RunNotes> {
  const { notesOfPlan, readRunNotes } = await import('@callwright/applier');
  const noted = readRunNotes(reading, run);
  if (noted !== undefined) {
    return noted;
  }
  const folder = join(project.ownFolder, 'runs', run);
  const sealed = await readPlanFolder(join(folder, 'plan')).catch((cause: unknown) => {
    throw runUnknown(run, cause);
  });
  const opened = (await entriesIn(folder)).find(({ entry }) => entry === 'opened');
  return notesOfPlan(run, sealed, opened?.at ?? sealed.plan.plannedAt);
}

/** Versions that the run exported into its journal before they went, by flow and version. */
async function keptContents(folder: string): Promise<ReadonlyMap<string, Fact<string>>> {
  const entries = await entriesIn(folder);
  return new Map(
    entries.flatMap((entry) => {
      const note = entry.entry === 'noted' && isJsonObject(entry.note) ? entry.note['deletes'] : undefined;
      if (!isJsonObject(note ?? null)) {
        return [];
      }
      const { liveId, version, export: text } = note as JsonObject;
      return typeof liveId === 'string' && typeof version === 'string' && typeof text === 'string'
        ? [[versionKey(liveId, version), known(text)] as const]
        : [];
    }),
  );
}

/** None where this machine has no folder of the run. */
async function entriesIn(folder: string): Promise<readonly JournalEntry[]> {
  if (!existsSync(join(folder, 'journal.jsonl'))) {
    return [];
  }
  const { fileJournal } = await import('@callwright/applier');
  const journal = await fileJournal(folder);
  try {
    return await journal.read();
  } finally {
    await journal.close();
  }
}

function runUnknown(run: string, cause: unknown): ToolError {
  return new ToolError({
    code: 'cli.run-unknown',
    problem: 'usage',
    summary: `Nobody knows of a run "${run}".`,
    detail:
      'Neither the ledger of the org nor the folder `.callwright/runs` of this project holds notes of it.',
    hint: 'callwright runs lists those of this project; the ledger keeps the last 20 of the org.',
    cause,
  });
}

function checkOrg(notes: RunNotes, desired: DesiredState): void {
  if (notes.project !== desired.project || notes.org !== desired.org) {
    throw new ToolError({
      code: 'cli.run-of-another',
      problem: 'usage',
      summary: `Run ${notes.run} was one of project ${notes.project} in org ${notes.org}.`,
      hint: `callwright rollback ${notes.run} --org ${notes.org}`,
    });
  }
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

import { join } from 'node:path';
import type { DesiredState, JournalEntry, LedgerReading, RunNotes } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { findRun } from './find-run.ts';
import type { OpenProject } from './open-project.ts';
import { readPlanFolder } from './saved-plan.ts';
import type { Surroundings } from './surroundings.ts';

/** What is known of a run: its name, its notes, and where this machine keeps its journal. */
export interface KnownRun {
  readonly notes: RunNotes;
  readonly journal: readonly JournalEntry[];
  /** Undefined: this machine does not keep it. */
  readonly folder?: string;
}

/**
 * A run by the ledger, which knows all machines, else by its folder.
 *
 * Throws a ToolError `cli.unknown-run` where neither tells of it, `cli.run-of-another` where it was one of another org.
 */
export async function knownRun(
  wanted: string,
  from: {
    readonly project: OpenProject;
    readonly desired: Pick<DesiredState, 'project' | 'org'>;
    readonly reading: LedgerReading;
  },
  around: Surroundings,
): Promise<KnownRun> {
  const known = await readRun(wanted, from.project, from.reading, around);
  checkOrg(known.notes, from.desired);
  return known;
}

async function readRun(
  wanted: string,
  project: OpenProject,
  reading: LedgerReading,
  around: Surroundings,
): Promise<KnownRun> {
  const { notesOfPlan, readJournal, readRunNotes } = await import('@callwright/applier');
  const folder = await findRun(wanted, join(project.ownFolder, 'runs'), around).catch((error: unknown) => {
    const noted = readRunNotes(reading, wanted);
    if (noted === undefined) {
      throw error;
    }
    return undefined;
  });
  const journal = (folder === undefined ? undefined : await readJournal(folder)) ?? [];
  const opened = journal.find((entry) => entry.entry === 'opened');
  const noted = readRunNotes(reading, opened?.run ?? wanted);
  if (noted !== undefined || folder === undefined) {
    return { notes: noted as RunNotes, journal, ...(folder !== undefined && { folder }) };
  }
  const sealed = await readPlanFolder(join(folder, 'plan'));
  return {
    notes: notesOfPlan(opened?.run ?? wanted, sealed, opened?.at ?? sealed.plan.plannedAt),
    journal,
    folder,
  };
}

function checkOrg(notes: RunNotes, desired: Pick<DesiredState, 'project' | 'org'>): void {
  if (notes.project !== desired.project || notes.org !== desired.org) {
    throw new ToolError({
      code: 'cli.run-of-another',
      problem: 'usage',
      summary: `Run ${notes.run} was one of project ${notes.project} in org ${notes.org}.`,
      hint: `callwright rollback ${notes.run} --org ${notes.org}`,
    });
  }
}

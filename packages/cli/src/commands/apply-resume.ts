import { join, resolve } from 'node:path';
import type { LedgerReading, RunNotes, SealedPlan } from '@callwright/model';
import { ToolError, isEmpty } from '@callwright/model';
import { parseAllowances } from '../allowances.ts';
import type { ApplyArguments } from '../command-arguments.ts';
import type { ConnectedOrg } from '../connect-org.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { KnownRun } from '../known-run.ts';
import { knownRun } from '../known-run.ts';
import { makePlan, readDesired } from '../make-plan.ts';
import { makeRollback } from '../make-rollback.ts';
import type { OrgReader } from '../open-ledger.ts';
import { openForReading } from '../open-ledger.ts';
import type { OpenProject } from '../open-project.ts';
import { givenVariables } from '../open-project.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Workplace } from './apply.ts';
import { applySealed, atWork } from './apply.ts';

/** A job that shows no end for so long is left to the next plan (design 6). */
const JOB_ENDS_MS = 16 * 60_000;
const LOOK_AGAIN_MS = 5_000;

/**
 * `callwright apply --resume RUN`: goes on with a run whose process died or was stopped. What is left is what a plan of
 * the same manifests, with the same targets and allowances, finds left; jobs that the run began are waited for first. Works
 * from the folder of the run and, where this machine has none, from the ledger.
 */
export async function resume(
  args: ApplyArguments & { readonly resume: string },
  around: Surroundings,
): Promise<ExitStatus> {
  checkAlone(args);
  const { project, desired } = await readDesired(args, around, { anyhow: true });
  return atWork(args, around, { project, desired }, async (work) => {
    const progress = newProgress(around, paintFor(around, 'say', !args.color));
    const found = await findWhatIsLeft(args, around, work, progress.note).finally(() => progress.done());
    const { known, sealed } = found;
    const { run } = known.notes;
    const { settledSteps } = await import('@callwright/applier');
    const resumes = {
      run,
      ...folderOf(known, args, project, around),
      settled: settledSteps(known.journal, sealed.plan),
      notes: known.notes,
    };
    if (isEmpty(sealed.plan)) {
      await closeJournal(resumes, sealed, around);
      around.say(`Run ${run} has nothing left to do.\n`);
    }
    return applySealed(sealed, args, around, { ...work, resumes });
  });
}

/** Where the run is journaled from now on, and whether somebody has said that this place lasts. */
function folderOf(
  { notes, folder }: KnownRun,
  { runDir }: ApplyArguments,
  { ownFolder }: OpenProject,
  around: Surroundings,
): { readonly folder: string; readonly lasts: boolean } {
  if (folder === undefined) {
    return runDir === undefined
      ? { folder: join(ownFolder, 'runs', notes.run), lasts: false }
      : { folder: resolve(around.folder, runDir), lasts: true };
  }
  if (runDir !== undefined && resolve(around.folder, runDir) !== folder) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `Run ${notes.run} has its folder here already, and goes on in it: ${folder}.`,
      hint: `callwright apply --resume ${notes.run}`,
    });
  }
  return { folder, lasts: true };
}

/** The plan that was reviewed says what is allowed, and what it is limited to. */
function checkAlone({ plan, allow, target, resume: run }: ApplyArguments): void {
  const other = [
    ...(plan === undefined ? [] : [plan]),
    ...(allow.length > 0 ? ['--allow'] : []),
    ...(target.length > 0 ? ['--target'] : []),
  ];
  if (other.length > 0) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `--resume goes on with a run as it was begun, and takes no ${other.join(' and no ')}.`,
      hint: `callwright apply --resume ${run ?? 'RUN'}`,
    });
  }
}

async function findWhatIsLeft(
  args: ApplyArguments & { readonly resume: string },
  around: Surroundings,
  work: Workplace,
  progress: (words: string) => void,
): Promise<{ readonly known: KnownRun; readonly sealed: SealedPlan }> {
  const { project, desired, org } = work;
  const open = await openForReading(org, desired, progress);
  const known = await knownRun(args.resume, { project, desired, reading: await open.ledger.read() }, around);
  const { notes } = known;
  await leaseEnds(notes.run, open, args, { around, progress });
  const reading = await open.ledger.read();
  await jobsEnd(notes.run, reading, { org, around, progress });
  const targets = notes.targets ?? [];
  if (notes.rollsBack !== undefined) {
    const back = { run: notes.rollsBack, targets, goesOn: true, progress };
    return { known, sealed: await makeRollback(project, desired, open, around, back) };
  }
  checkSources(notes, desired.sourcesDigest);
  const allowances = [...desired.allowances, ...parseAllowances(notes.allow ?? [])];
  const sealed = await makePlan(project, { ...desired, allowances }, open, around, {
    progress,
    variables: givenVariables(args.var, around),
    targets,
    goesOn: notes,
  });
  return { known, sealed };
}

/** Other manifests may want something else by now, and nobody has reviewed that. */
function checkSources({ run, org, sourcesDigest, gitCommit }: RunNotes, now: string): void {
  if (sourcesDigest !== now) {
    throw new ToolError({
      code: 'cli.resume-other-sources',
      problem: 'stale',
      summary: `Run ${run} was made from other manifests than the ones here.`,
      detail: 'Going on with it would do what nobody can read in this checkout. Nothing was changed.',
      hint: `${gitCommit === undefined ? 'Bring these back' : `Check out ${gitCommit.slice(0, 12)}`}, or plan again: callwright plan --org ${org}`,
    });
  }
}

/**
 * Until the lease of the dead run has expired, nobody may write, and what it wrote last may not be in listings yet: a plan
 * from before that would be stale. Gives up when the time for waiting is over; taking the lease says the rest.
 */
async function leaseEnds(
  run: string,
  { ledger, reader }: OrgReader,
  { leaseTimeout }: ApplyArguments,
  { around: { clock, finish }, progress }: Pick<Waiting, 'around' | 'progress'>,
): Promise<void> {
  const { leaseNow } = await import('@callwright/applier');
  const until = clock.now() + leaseTimeout * 1_000;
  for (;;) {
    const lease = await leaseNow(ledger, reader);
    if (lease.state !== 'held' || lease.row.run !== run || clock.now() >= until) {
      return;
    }
    progress(`waiting for the lease of run ${run}, which lasts until ${lease.row.expiresAt}`);
    await clock.sleep(LOOK_AGAIN_MS, finish);
  }
}

/** What waiting for jobs needs: they are asked for by the client that began them. */
interface Waiting {
  readonly org: ConnectedOrg;
  readonly around: Surroundings;
  readonly progress: (words: string) => void;
}

/** A job that is under way would publish over what comes next; its end shows in what is read after it. */
async function jobsEnd(
  run: string,
  { receipts }: LedgerReading,
  { org, around, progress }: Waiting,
): Promise<void> {
  const begun = receipts.filter((receipt) => receipt.pending?.run === run);
  if (begun.length === 0) {
    return;
  }
  const { clock, finish } = around;
  const { openWriter } = await import('@callwright/genesys');
  const platform = await openWriter(org.connection);
  await platform.identify();
  // By the server's time: somebody may move the clock of this machine meanwhile.
  const now = (): number => Date.parse(platform.serverTime());
  const until = now() + JOB_ENDS_MS;
  for (const { address, pending } of begun) {
    for (let isUnderWay = true; isUnderWay && now() < until;) {
      const state = await platform.publishState(pending?.jobId ?? '');
      isUnderWay = state.known && state.value.status === 'started';
      if (isUnderWay) {
        progress(`waiting for the publish of ${address} that was begun`);
        await clock.sleep(LOOK_AGAIN_MS, finish);
      }
    }
  }
}

/** The journal says that the run has come to its end after all. */
async function closeJournal(
  { folder, settled }: { readonly folder: string; readonly settled: readonly string[] },
  { plan }: SealedPlan,
  { clock }: Surroundings,
): Promise<void> {
  const { fileJournal } = await import('@callwright/applier');
  const journal = await fileJournal(folder);
  try {
    if ((await journal.read()).length > 0) {
      const at = new Date(clock.now()).toISOString();
      await journal.append({ entry: 'resumed', at, planDigest: plan.digest, steps: [], settled });
      await journal.append({ entry: 'closed', at, interrupted: false });
    }
  } finally {
    await journal.close();
  }
}

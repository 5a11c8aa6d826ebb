import { join } from 'node:path';
import type { LedgerReading, PlatformWriter, RunNotes, SealedPlan } from '@callwright/model';
import { ToolError, isEmpty } from '@callwright/model';
import { parseAllowances } from '../allowances.ts';
import type { ApplyArguments } from '../command-line.ts';
import { ledgerOwner } from '../connect-org.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { KnownRun } from '../known-run.ts';
import { knownRun } from '../known-run.ts';
import { makePlan, readDesired } from '../make-plan.ts';
import { makeRollback } from '../make-rollback.ts';
import { ledgerReader } from '../open-ledger.ts';
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
      folder: known.folder ?? join(project.ownFolder, 'runs', run),
      settled: settledSteps(known.journal, sealed.plan),
    };
    if (isEmpty(sealed.plan)) {
      await closeJournal(resumes, sealed, around);
      around.say(`Run ${run} has nothing left to do.\n`);
    }
    return applySealed(sealed, args, around, { ...work, resumes });
  });
}

/** The plan that was reviewed says what is allowed, and what it is limited to. */
function checkAlone({ plan, allow, target, resume: run, runDir }: ApplyArguments): void {
  const other = [
    ...(plan === undefined ? [] : [plan]),
    ...(allow.length > 0 ? ['--allow'] : []),
    ...(target.length > 0 ? ['--target'] : []),
    ...(runDir === undefined ? [] : ['--run-dir']),
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
  const { openWriter } = await import('@callwright/genesys');
  const platform = await openWriter(org.connection);
  const client = await platform.identify();
  const ledger = await ledgerReader(org.connection, org.ledger, ledgerOwner(desired, client.organization.id));
  const reading = await ledger.read();
  const known = await knownRun(args.resume, { project, desired, reading }, around);
  const { notes } = known;
  await jobsEnd(notes.run, reading, around, progress, platform);
  const targets = notes.targets ?? [];
  if (notes.rollsBack !== undefined) {
    const back = { run: notes.rollsBack, targets, goesOn: true, progress };
    return { known, sealed: await makeRollback(project, desired, org, around, back) };
  }
  checkSources(notes, desired.sourcesDigest);
  const allowances = [...desired.allowances, ...parseAllowances(notes.allow ?? [])];
  const sealed = await makePlan(project, { ...desired, allowances }, org, around, {
    progress,
    variables: givenVariables(args.var, around),
    targets,
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

/** A job that is under way would publish over what comes next; its end shows in what is read after it. */
async function jobsEnd(
  run: string,
  { receipts }: LedgerReading,
  { clock, finish }: Surroundings,
  progress: (words: string) => void,
  platform: Pick<PlatformWriter, 'publishState' | 'serverTime'>,
): Promise<void> {
  // By the server's time: somebody may move the clock of this machine meanwhile.
  const now = (): number => Date.parse(platform.serverTime());
  const until = now() + JOB_ENDS_MS;
  for (const { address, pending } of receipts.filter((receipt) => receipt.pending?.run === run)) {
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

import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { DesiredState, Run, RunNotes, SealedPlan, StepId } from '@callwright/model';
import { messagePlaces } from '@callwright/manifest';
import { ToolError, isEmpty, isOverGuardrail } from '@callwright/model';
import { breakLines, lineWidth } from '../break-lines.ts';
import { checkFreeze } from '../check-freeze.ts';
import type { ApplyArguments } from '../command-arguments.ts';
import type { ConnectedOrg } from '../connect-org.ts';
import { connectOrg, ledgerOwner } from '../connect-org.ts';
import type { EventFile } from '../event-file.ts';
import { openEventFile } from '../event-file.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT, exitStatusOf } from '../exit-status.ts';
import { readCheckout } from '../git-commit.ts';
import { holderName } from '../holder-name.ts';
import { makePlan, readDesired } from '../make-plan.ts';
import { LOCAL_LEASE_SECONDS } from '../local-org.ts';
import { ledgerWriter, openForReading } from '../open-ledger.ts';
import type { OpenProject } from '../open-project.ts';
import { givenVariables } from '../open-project.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { planHeading, summaryWords } from '../reporters/plan-heading.ts';
import { planText } from '../reporters/plan-text.ts';
import { noRunJson, runJson, runText } from '../reporters/run-text.ts';
import { newRunReporter } from '../reporters/run-progress.ts';
import { readPlanFolder } from '../saved-plan.ts';
import { scheduleTimes } from '../schedule-times.ts';
import type { Surroundings } from '../surroundings.ts';
import { parseTargets } from '../targets.ts';

/** `callwright apply [PLAN]`: does exactly what a plan says. Without a saved one a plan is made, shown and asked about. */
export async function apply(args: ApplyArguments, around: Surroundings): Promise<ExitStatus> {
  const saved = args.plan === undefined ? undefined : await readPlanFolder(resolve(around.folder, args.plan));
  if (saved && args.allow.length > 0) {
    throw new ToolError({
      code: 'cli.allow-with-plan',
      problem: 'usage',
      summary: '--allow belongs to planning: a saved plan is applied as it was reviewed.',
      hint: `Plan again: callwright plan --org ${saved.plan.org} --out ${args.plan ?? 'DIR'} ${args.allow.map((allow) => `--allow ${allow}`).join(' ')}`,
    });
  }
  const targets = parseTargets(args.target);
  if (saved && targets.length > 0) {
    throw new ToolError({
      code: 'cli.target-with-plan',
      problem: 'usage',
      summary: '--target belongs to planning: a saved plan is applied as it was reviewed.',
      hint: `Plan again: callwright plan --org ${saved.plan.org} --out ${args.plan ?? 'DIR'} ${targets.map((target) => `--target ${target}`).join(' ')}`,
    });
  }
  if (saved && args.org !== undefined && args.org !== saved.plan.org) {
    throw wrongOrg(saved, args.org);
  }
  const { project, desired } = await readDesired({ ...args, org: saved?.plan.org ?? args.org }, around);
  await checkMayApply(saved, desired, project);
  if (saved && !isEmpty(saved.plan)) {
    checkFreeze(desired, around.clock.now());
  }
  return atWork(args, around, { project, desired }, (work) => planAndApply(args, around, { ...work, saved }));
}

/** Opens what a run needs beside its plan, and closes it again. */
export async function atWork(
  args: Pick<ApplyArguments, 'events' | 'gateway' | 'tokens'>,
  around: Surroundings,
  { project, desired }: Pick<Workplace, 'project' | 'desired'>,
  use: (work: Workplace) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const events = args.events === undefined ? undefined : await openEventFile(args.events, around);
  try {
    const org = await connectOrg(project, desired, args, around);
    try {
      return await use({ project, desired, org, events });
    } finally {
      await org.close();
    }
  } finally {
    await events?.close();
  }
}

/** Where a sealed plan is applied. */
export interface Workplace {
  readonly project: OpenProject;
  readonly desired: DesiredState;
  readonly org: ConnectedOrg;
  readonly events: EventFile | undefined;
  /** The run that goes on; undefined: a new one. */
  readonly resumes?: Resumed;
}

/** A run that goes on. */
export interface Resumed {
  readonly run: string;
  readonly folder: string;
  readonly settled: readonly StepId[];
  /** Whether somebody has said that its folder lasts longer than a job of a pipeline, or it did so before. */
  readonly lasts: boolean;
  readonly notes: RunNotes;
}

/** What `apply` and `rollback` share. */
export type ApplyingArguments = Omit<ApplyArguments, 'allow' | 'target' | 'resume'>;

async function planAndApply(
  args: ApplyArguments,
  around: Surroundings,
  work: Workplace & { readonly saved: SealedPlan | undefined },
): Promise<ExitStatus> {
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  const planNow = async (): Promise<SealedPlan> => {
    const open = await openForReading(work.org, work.desired, progress.note);
    return makePlan(work.project, work.desired, open, around, {
      progress: progress.note,
      variables: givenVariables(args.var, around),
      targets: parseTargets(args.target),
    });
  };
  const sealed = work.saved ?? (await planNow().finally(() => progress.done()));
  return applySealed(sealed, args, around, work);
}

/** Shows a plan, asks, executes it, and says what came of it. */
export async function applySealed(
  sealed: SealedPlan,
  args: ApplyingArguments,
  around: Surroundings,
  work: Workplace,
): Promise<ExitStatus> {
  await showPlan(sealed, args, around);
  if (isEmpty(sealed.plan)) {
    if (args.format === 'json') {
      around.out(noRunJson(sealed.plan));
    }
    return sealed.plan.summary.held > 0 ? EXIT.held : EXIT.done;
  }
  checkRunFolder(sealed, args, around, work);
  await approve(sealed, args, around);
  // Reading the org and asking take their time.
  checkFreeze(work.desired, around.clock.now());
  const { run, folder } = await execute(sealed, args, around, work);
  const places = messagePlaces(work.project.loaded, {
    org: work.desired.org,
    variables: givenVariables(args.var, around),
    cache: work.project.cache,
  });
  around.out(
    args.format === 'json'
      ? runJson(run, sealed.plan, places)
      : breakLines(
          runText(run, sealed.plan, { folder, places, paint: paintFor(around, 'out', !args.color) }),
          lineWidth(around, 'out'),
        ),
  );
  return statusOf(run, sealed, work.desired);
}

/** A plan that was reviewed and approved is named; any other is shown whole. Machine output stays alone on `out`. */
async function showPlan({ plan }: SealedPlan, args: ApplyingArguments, around: Surroundings): Promise<void> {
  const [show, where] =
    args.format === 'json' ? ([around.say, 'say'] as const) : ([around.out, 'out'] as const);
  const paint = paintFor(around, where, !args.color);
  const reviewed = args.plan !== undefined && args.autoApprove;
  show(
    reviewed
      ? `${planHeading(plan, paint)}\n`
      : planText(plan, paint, {
          verbose: false,
          width: lineWidth(around, where),
          times: await scheduleTimes(plan),
        }),
  );
}

/** Checks that need no org: sources as planned, and the rules of protected orgs (language 1). */
async function checkMayApply(
  saved: SealedPlan | undefined,
  desired: DesiredState,
  project: OpenProject,
): Promise<void> {
  if (
    saved &&
    // What puts a run back is made from its notes, and from no manifest.
    (saved.plan.project !== desired.project ||
      (saved.plan.rollsBack === undefined && saved.plan.sourcesDigest !== desired.sourcesDigest))
  ) {
    throw new ToolError({
      code: 'plan.other-sources',
      problem: 'stale',
      summary: 'The plan was made from other manifests than the ones here.',
      detail: 'Applying it would do what nobody can read in this checkout.',
      hint:
        saved.plan.gitCommit === undefined
          ? `Plan again: callwright plan --org ${saved.plan.org} --out DIR`
          : `Check out ${saved.plan.gitCommit.slice(0, 12)}, or plan again: callwright plan --org ${saved.plan.org} --out DIR`,
    });
  }
  if (desired.protected) {
    const checkout = await readCheckout(project.folder);
    if (!saved || !checkout || checkout.dirty) {
      throw new ToolError({
        code: 'cli.protected-org',
        problem: 'blocked',
        summary: `Org ${desired.org} is protected: it takes only a saved plan of a clean commit.`,
        hint: `Commit, then: callwright plan --org ${desired.org} --out DIR && callwright apply DIR`,
      });
    }
  }
}

function wrongOrg(saved: SealedPlan, wanted: string): ToolError {
  return new ToolError({
    code: 'plan.other-org',
    problem: 'stale',
    summary: `The plan is for org ${saved.plan.org}, and --org says ${wanted}.`,
    hint: `Plan for it: callwright plan --org ${wanted} --out DIR`,
  });
}

/** A draft that is discarded is saved in the folder of the run first, which must last longer than a job of a pipeline. */
function checkRunFolder(
  { plan }: SealedPlan,
  { runDir }: ApplyingArguments,
  around: Surroundings,
  { org, resumes }: Workplace,
): void {
  const held = new Set(plan.changes.flatMap((change) => (change.held ? [change.address] : [])));
  const drafts = plan.hazards.filter(
    ({ hazard, allowed, address }) => hazard === 'discards-draft' && allowed && !held.has(address),
  );
  const lasts = resumes?.lasts ?? runDir !== undefined;
  if (drafts.length > 0 && !lasts && !around.canAsk && !org.local) {
    throw new ToolError({
      code: 'cli.run-dir-needed',
      problem: 'usage',
      summary: `This plan discards ${drafts.length === 1 ? 'a draft' : `${drafts.length} drafts`} of other people, and nobody said where to keep what they hold.`,
      detail: `${drafts.map(({ address, message }) => `${address}: ${message}`).join(' ')} Nothing was changed.`,
      hint: 'Give a folder that lasts with --run-dir, and keep it as an artifact.',
    });
  }
}

/** A question on a terminal; elsewhere the approval must be a flag. */
async function approve(sealed: SealedPlan, args: ApplyingArguments, around: Surroundings): Promise<void> {
  if (args.autoApprove) {
    return;
  }
  if (!around.canAsk) {
    throw new ToolError({
      code: 'cli.not-approved',
      problem: 'usage',
      summary: 'Nobody can be asked here, and the run was not approved.',
      hint: 'Add --auto-approve once the plan has been reviewed.',
    });
  }
  const answer = await around.ask(
    `\nApply this to org ${sealed.plan.org} (${summaryWords(sealed.plan)})? Type yes: `,
  );
  if (answer.trim().toLowerCase() !== 'yes') {
    throw new ToolError({
      code: 'cli.declined',
      problem: 'interrupted',
      summary: 'Not approved; nothing was changed.',
    });
  }
}

async function execute(
  sealed: SealedPlan,
  args: ApplyingArguments,
  around: Surroundings,
  work: Workplace,
): Promise<{ readonly run: Run; readonly folder: string }> {
  const [{ applyPlan }, { openWriter }, { openRunFolder, reopenRunFolder }, { openRollbackFile }] =
    await Promise.all([
      import('@callwright/applier'),
      import('@callwright/genesys'),
      import('../run-folder.ts'),
      import('../rollback-file.ts'),
    ]);
  const { resumes } = work;
  const run = resumes?.run ?? newRunId(around.clock.now());
  const folder =
    resumes?.folder ??
    (args.runDir === undefined
      ? join(work.project.ownFolder, 'runs', run)
      : resolve(around.folder, args.runDir));
  // The first interrupt lets steps under way finish, so only the second may cut their requests off.
  const connection = { ...work.org.connection, signal: around.stop };
  const platform = await openWriter(connection);
  const client = await platform.identify();
  const ledger = await ledgerWriter(
    connection,
    work.org.ledger,
    ledgerOwner(work.desired, client.organization.id),
  );
  if (typeof ledger.where === 'object') {
    around.say(
      `The lease of this run protects ${ledger.where.file} only: it is kept in a file, not in the org.\n`,
    );
  }
  const journal = await (resumes ? reopenRunFolder : openRunFolder)(folder, sealed);
  const reporter = newRunReporter(around, paintFor(around, 'say', !args.color), sealed.plan);
  try {
    const rollbackFile = await openRollbackFile(folder, {
      run,
      sealed,
      at: new Date(around.clock.now()).toISOString(),
      ...(resumes && { before: resumes.notes }),
    });
    const result = await applyPlan({
      sealed,
      platform,
      ledger,
      journal,
      clock: around.clock,
      run,
      ...(resumes && { resumes: { settled: resumes.settled } }),
      holder: holderName(),
      report: (event) => {
        work.events?.report(event);
        reporter.report(event);
      },
      leaseTimeoutMs: args.leaseTimeout * 1000,
      stopOnError: args.stopOnError,
      // The local org answers at once, and nobody waits for a killed run of one's own longer than need be.
      ...(work.org.local && { leaseSeconds: LOCAL_LEASE_SECONDS }),
      finish: around.finish,
      stop: around.stop,
    });
    if (!(await rollbackFile.complete(result))) {
      around.say('rollback.md does not say how the run ended: it could not be written again.\n');
    }
    return { run: result, folder };
  } finally {
    reporter.close();
    await journal.close();
  }
}

function newRunId(now: number): string {
  const at = new Date(now).toISOString().replace(/[-:]/g, '').slice(0, 15).replace('T', '-');
  return `${at}-${randomBytes(3).toString('hex')}`;
}

function statusOf(run: Run, sealed: SealedPlan, desired: DesiredState): ExitStatus {
  if (run.interrupted) {
    return EXIT.interrupted;
  }
  if (run.stopped) {
    return exitStatusOf(run.stopped.problem);
  }
  if (Object.values(run.outcomes).some((result) => result.outcome !== 'done')) {
    return EXIT.steps;
  }
  return (desired.protected && sealed.plan.summary.held > 0) || isOverGuardrail(sealed.plan)
    ? EXIT.held
    : EXIT.done;
}

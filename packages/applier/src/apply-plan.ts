import type { ClientIdentity, LedgerReading, Run, RunEvent } from '@callwright/model';
import { isToolError, ToolError } from '@callwright/model';
import type { ApplyInput } from './apply-input.ts';
import { DEFAULT_LEASE_SECONDS, DEFAULT_LEASE_TIMEOUT_MS, DEFAULT_WORKERS } from './apply-input.ts';
import { checkOrg, checkPlan } from './check-plan.ts';
import type { Halt } from './halt.ts';
import { openHalt } from './halt.ts';
import { openIdentities } from './identities.ts';
import { openJobPace } from './job-pace.ts';
import type { Lease } from './lease.ts';
import { takeLease } from './lease.ts';
import { keepDeleted } from './keep-deleted.ts';
import { noteRun } from './note-run.ts';
import { readLedger } from './read-ledger.ts';
import { openRecorder } from './recorder.ts';
import type { RunContext } from './run-context.ts';
import { runSteps } from './run-steps.ts';
import { resumeCommand } from './summarise-run.ts';
import type { ServerTime } from './server-time.ts';
import { serverTime } from './server-time.ts';
import { openSlots } from './slots.ts';
import { openWriteTurns } from './write-turns.ts';

/** Publish jobs under way at a time; more than ten are tolerated by the platform (facts: API 5.2). */
const JOBS_AT_A_TIME = 20;
/** How long a stopped run waits for requests that were sent already, so that their outcome can still be journaled. */
const LAST_ANSWERS_MS = 2_000;

/**
 * Executes a plan (design 6) and compares nothing again. Steps whose world moved are stale, what follows a step that is
 * not done is skipped, the rest goes on. The result says for each step what became of it, and the journal says the same.
 *
 * Throws a ToolError only before the first step: a plan that was edited or is for another org (`stale`), a lease that
 * somebody else holds (`lease`), a ledger that cannot be read, a journal that holds a run already. What ends a run later
 * is told as `stopped`.
 */
export async function applyPlan(given: ApplyInput): Promise<Run> {
  const input = { ...given, report: quiet(given.report) };
  checkPlan(input.sealed);
  await checkJournal(input);
  const client = await input.platform.identify();
  checkOrg(input.sealed, client);
  const halt = openHalt(input.finish, input.stop);
  try {
    const server = serverTime(input.platform);
    const lease = await waitForLease(input, server, halt);
    return await underLease(input, client, server, lease, halt);
  } finally {
    halt.dispose();
  }
}

async function underLease(
  input: ApplyInput,
  client: ClientIdentity,
  server: ServerTime,
  lease: Lease,
  halt: Halt,
): Promise<Run> {
  lease.keepAlive((error) => halt.break(error));
  let mayRelease = true;
  try {
    const held = { client, server, lease, halt };
    const reading = await readLedger(input.ledger);
    await beforeFirstStep(input, halt, 'noted in the ledger how everything was', (signal) =>
      noteRun(input, reading, server.iso(), signal),
    );
    const context = openContext(input, held, reading);
    await openRun(context);
    await keepDeleted(context);
    mayRelease = await runUntilBroken(context);
    return await closeRun(context);
  } finally {
    if (mayRelease) {
      await lease.release().catch(() => undefined);
    } else {
      lease.abandon();
    }
  }
}

function openContext(
  input: ApplyInput,
  { client, server, lease, halt }: Pick<RunContext, 'client' | 'server' | 'lease' | 'halt'>,
  ledger: LedgerReading,
): RunContext {
  return {
    input,
    client,
    server,
    lease,
    halt,
    recorder: openRecorder(input.journal, input.clock, resumeCommand(input.run, input.sealed.plan.org)),
    identities: openIdentities(input.sealed.plan, ledger.receipts, input.platform),
    workers: openSlots(input.workers ?? DEFAULT_WORKERS),
    jobs: openSlots(JOBS_AT_A_TIME),
    jobPace: openJobPace(),
    writeTurns: openWriteTurns(),
    receipts: new Map(ledger.receipts.map((receipt) => [receipt.address, receipt])),
    flowsLeft: new Map(),
    objectsLeft: new Map(),
    sharedFlows: new Map(),
    results: new Map(),
    polls: new Map(),
  };
}

async function openRun({ input, recorder }: RunContext): Promise<void> {
  const { plan } = input.sealed;
  const { run, holder, resumes } = input;
  const steps = plan.steps.map((step) => step.id);
  const begun = await input.journal.read();
  await recorder.record(
    resumes !== undefined && begun.length > 0
      ? { entry: 'resumed', holder, planDigest: plan.digest, steps, settled: resumes.settled }
      : {
          entry: 'opened',
          formatVersion: 1,
          run,
          holder,
          planDigest: plan.digest,
          project: plan.project,
          org: plan.org,
          orgId: plan.orgId,
          steps,
        },
  );
  input.report({ event: 'run-opened', run, steps: steps.length });
}

/** False when requests may still be on their way: then the lease is left to expire. */
async function runUntilBroken(context: RunContext): Promise<boolean> {
  const { halt, input } = context;
  const finished = runSteps(context).then(() => true);
  const broken = new Promise<void>((resolve) => {
    halt.signal.addEventListener('abort', () => resolve(), { once: true });
    if (halt.signal.aborted) {
      resolve();
    }
  });
  const first = await Promise.race([finished, broken.then(() => false)]);
  return first || Promise.race([finished, input.clock.sleep(LAST_ANSWERS_MS).then(() => false)]);
}

async function closeRun({ input, halt, results, recorder }: RunContext): Promise<Run> {
  const undecided = input.sealed.plan.steps.some((step) => !results.has(step.id));
  const broken = halt.broken();
  const interrupted = halt.interrupted() && (undecided || broken !== undefined);
  // A journal that failed has said so already; what matters now is to end.
  await recorder.record({ entry: 'closed', interrupted }).catch(() => undefined);
  input.report({ event: 'run-closed', run: input.run, interrupted });
  if (broken !== undefined && !isToolError(broken)) {
    throw broken;
  }
  return {
    run: input.run,
    outcomes: Object.fromEntries(results),
    interrupted,
    ...(broken !== undefined && !interrupted && { stopped: stopped(broken) }),
  };
}

function stopped(error: ToolError): NonNullable<Run['stopped']> {
  return {
    code: error.code,
    problem: error.problem,
    summary: error.message,
    ...(error.detail !== undefined && { detail: error.detail }),
    ...(error.hint !== undefined && { hint: error.hint }),
  };
}

async function checkJournal({ journal, run, resumes }: ApplyInput): Promise<void> {
  if (resumes === undefined && (await journal.read()).length > 0) {
    throw new ToolError({
      code: 'applier.run-exists',
      problem: 'usage',
      summary: `The folder of run ${run} holds the journal of a run already.`,
      detail: 'Two runs in one journal could not be told apart. Nothing was changed.',
      hint: 'Give another folder with --run-dir.',
    });
  }
}

async function waitForLease(input: ApplyInput, server: ServerTime, halt: Halt): Promise<Lease> {
  return beforeFirstStep(input, halt, 'waited for the lease', (signal) =>
    takeLease({
      ledger: input.ledger,
      clock: input.clock,
      server,
      run: input.run,
      holder: input.holder,
      lifeMs: (input.leaseSeconds ?? DEFAULT_LEASE_SECONDS) * 1000,
      timeoutMs: input.leaseTimeoutMs ?? DEFAULT_LEASE_TIMEOUT_MS,
      report: input.report,
      signal,
    }),
  );
}

/** Before the first step nothing is in flight that would have to be finished, so that the first Ctrl-C ends it. */
async function beforeFirstStep<T>(
  { finish }: ApplyInput,
  halt: Halt,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await work(finish ? AbortSignal.any([halt.signal, finish]) : halt.signal);
  } catch (error) {
    if (!halt.interrupted()) {
      throw error;
    }
    throw new ToolError({
      code: 'applier.interrupted',
      problem: 'interrupted',
      summary: `The run was stopped while it ${what}. Nothing was changed.`,
      cause: error,
    });
  }
}

/** A reporter that fails (a closed terminal) must not end a run. */
function quiet(report: (event: RunEvent) => void): (event: RunEvent) => void {
  return (event) => {
    try {
      report(event);
    } catch {
      // What it would have said stands in the journal.
    }
  };
}

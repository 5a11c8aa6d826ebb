import type { Clock, Ledger, LeaseRow, RunEvent } from '@callwright/model';
import { isToolError, ToolError } from '@callwright/model';
import { readLedger } from './read-ledger.ts';
import type { ServerTime } from './server-time.ts';
import { startWatch } from './stopwatch.ts';

/** The right to write to the org, held by one run at a time (design 4, lease). */
export interface Lease {
  /**
   * Renews where due, or where it would be within `aheadMs`. Resolves only while a write may leave; throws a ToolError
   * (`lease`) when it may not.
   */
  confirm(aheadMs?: number): Promise<void>;
  /** A renewal is due so long after the last one. Milliseconds. */
  readonly renewsEveryMs: number;
  /** Whether a write may leave at this instant: within a third of the lease's life after its last confirmed renewal. */
  mayWrite(): boolean;
  /** Renews in the background until the lease is released or lost; `onLost` hears of the loss. */
  keepAlive(onLost: (error: Error) => void): void;
  /** Ends the renewals without releasing: a write may still be on its way, so others wait for the expiry. */
  abandon(): void;
  /** Marks the generation as released. A release that does not arrive costs others the wait for the expiry, no more. */
  release(): Promise<void>;
}

export interface LeaseTerms {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly server: ServerTime;
  readonly run: string;
  readonly holder: string;
  readonly lifeMs: number;
  readonly timeoutMs: number;
  readonly report: (event: RunEvent) => void;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/** How often a lease that somebody else holds is looked at. */
const LOOK_AGAIN_MS = 5_000;
const RENEW_AGAIN_MS = 2_000;

/** Takes generation n+1, waiting for another holder until the time-out. Throws a ToolError (`lease`) after it. */
export async function takeLease(terms: LeaseTerms): Promise<Lease> {
  const watch = startWatch(terms.clock, terms.server);
  for (;;) {
    const { lease: held } = await readLedger(terms.ledger);
    if (held === undefined || (await isFree(held, terms.server))) {
      const taken = await takeGeneration(terms, (held?.generation ?? 0) + 1);
      if (typeof taken === 'object') {
        return holdLease(terms, taken);
      }
    }
    const left = terms.timeoutMs - watch.passed();
    if (left <= 0) {
      throw held === undefined ? lostRace() : heldBy(held, terms.timeoutMs);
    }
    const seconds = Math.min(LOOK_AGAIN_MS, left) / 1000;
    terms.report({ event: 'run-waits', for: held === undefined ? 'the lease' : describe(held), seconds });
    await terms.clock.sleep(seconds * 1000, terms.signal);
  }
}

async function isFree(held: LeaseRow, server: ServerTime): Promise<boolean> {
  if (held.released) {
    return true;
  }
  await server.ask();
  return isExpired(held, server);
}

/** Whether nobody may write under a lease any more. The server has been asked right before. */
export function isExpired(held: LeaseRow, server: ServerTime): boolean {
  return Date.parse(held.expiresAt) < server.now();
}

/** Milliseconds since an instant that lies in the past for certain. */
type Age = () => number;

/**
 * The longer of what this machine's clock and the server's say: neither a machine that slept with its clock nor a clock that was
 * moved may make a lease look young. A clock that was set back says nothing.
 */
function startAge({ clock, server }: Pick<LeaseTerms, 'clock' | 'server'>): Age {
  const begun = { ours: clock.now(), theirs: server.now() };
  return () => {
    const ours = clock.now() - begun.ours;
    return ours < 0 ? Number.POSITIVE_INFINITY : Math.max(ours, server.now() - begun.theirs);
  };
}

function newRow(terms: GenerationTerms, generation: number): LeaseRow {
  const now = terms.server.now();
  return {
    generation,
    holder: terms.holder,
    run: terms.run,
    takenAt: new Date(now).toISOString(),
    expiresAt: new Date(now + terms.lifeMs).toISOString(),
    released: false,
    ...(terms.breaks !== undefined && { breaks: terms.breaks }),
  };
}

/** What taking one generation needs. */
export type GenerationTerms = Pick<
  LeaseTerms,
  'ledger' | 'clock' | 'server' | 'run' | 'holder' | 'lifeMs'
> & {
  /** The run from which it takes the lease away. */
  readonly breaks?: string;
};

/** What came of taking a generation; `not-taken` when the request did not arrive and nobody has it. */
export type Taking = Taken | 'taken' | 'not-taken';

/** `since`: from right before the request left. */
interface Taken {
  readonly row: LeaseRow;
  readonly since: Age;
}

/** Takes one generation; where the answer is lost, the ledger is read. */
export async function takeGeneration(terms: GenerationTerms, generation: number): Promise<Taking> {
  const since = startAge(terms);
  const row = newRow(terms, generation);
  const result = await terms.ledger.takeLease(row);
  if (result === 'done') {
    return { row, since };
  }
  if (result === 'taken') {
    return 'taken';
  }
  // The answer was lost: whose generation it became is in the ledger.
  const { lease } = await readLedger(terms.ledger);
  if (lease === undefined || lease.generation < generation) {
    return 'not-taken';
  }
  const isOurs = lease.generation === generation && lease.run === row.run && lease.holder === row.holder;
  return isOurs ? { row, since } : 'taken';
}

function holdLease(terms: LeaseTerms, first: Taken): Lease {
  const { clock, ledger, lifeMs } = terms;
  const ended = new AbortController();
  /** Counted from the sending of the renewal: the answer's way back only makes it safer. */
  let { row, since: age } = first;
  let lost: ToolError | undefined;
  let renewing: Promise<void> | undefined;

  const mayWrite = (): boolean => lost === undefined && age() < lifeMs / 3;
  const lose = (error: ToolError): never => {
    lost ??= error;
    throw lost;
  };
  const renewOnce = async (): Promise<boolean> => {
    // Near its end a renewal could cross with somebody who already counts it as expired; creating the next generation
    // is decided by the ledger, so that only one of both gets it.
    if (age() > (lifeMs * 2) / 3) {
      // This process slept, or somebody moved its clock: what it takes for the server's time may be hours off.
      if (!(await isAnswered(terms.server.ask()))) {
        return false;
      }
      if (age() <= (lifeMs * 2) / 3) {
        // It was one answer that told a wrong time.
        return true;
      }
      const taken = await takeGeneration(terms, row.generation + 1);
      if (typeof taken === 'object') {
        ({ row, since: age } = taken);
        return true;
      }
      return taken === 'taken' ? lose(overtaken(row)) : false;
    }
    const since = startAge(terms);
    const next = {
      ...row,
      expiresAt: new Date(Math.max(terms.server.now() + lifeMs, Date.parse(row.expiresAt))).toISOString(),
    };
    const result = await ledger.renewLease(next);
    if (result === 'taken') {
      return lose(overtaken(row));
    }
    if (result === 'done') {
      row = next;
      age = since;
      return true;
    }
    return false;
  };
  const renew = async (): Promise<void> => {
    const watch = startWatch(clock, terms.server);
    while (!(await renewOnce())) {
      if (watch.passed() >= lifeMs) {
        lose(unconfirmed());
      }
      await clock.sleep(RENEW_AGAIN_MS, ended.signal);
    }
  };
  const confirm = async (aheadMs = 0): Promise<void> => {
    while (lost === undefined && age() + aheadMs >= lifeMs / 6) {
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      await renewing;
    }
    if (lost !== undefined) {
      throw lost;
    }
  };
  const beat = async (onLost: (error: Error) => void): Promise<void> => {
    try {
      for (;;) {
        await clock.sleep(lifeMs / 6, ended.signal);
        await confirm();
      }
    } catch (error) {
      if (!ended.signal.aborted) {
        onLost(error as Error);
      }
    }
  };
  const end = (): void => ended.abort(new Error('the lease was given up'));
  return {
    confirm,
    renewsEveryMs: lifeMs / 6,
    mayWrite,
    keepAlive: (onLost) => void beat(onLost),
    abandon: end,
    async release() {
      end();
      // A renewal under way would otherwise write its row over the mark.
      await renewing?.catch(() => undefined);
      if (lost === undefined) {
        await ledger.releaseLease(row);
      }
    },
  };
}

/** Whether the server could be asked: a machine that wakes has no network at first. What is no trouble of the way to it passes. */
async function isAnswered(asking: Promise<void>): Promise<boolean> {
  try {
    await asking;
    return true;
  } catch (error) {
    if (isToolError(error) && error.problem === 'failed') {
      return false;
    }
    throw error;
  }
}

function describe(lease: LeaseRow): string {
  return lease.breaks === undefined
    ? `${lease.holder} (run ${lease.run}, lease until ${lease.expiresAt})`
    : `run ${lease.breaks} to notice that ${lease.holder} has taken the lease away from it (until ${lease.expiresAt})`;
}

function heldBy(lease: LeaseRow, timeoutMs: number): ToolError {
  return new ToolError({
    code: 'applier.lease-held',
    problem: 'lease',
    summary:
      lease.breaks === undefined
        ? `Somebody else is applying to this org: ${describe(lease)}.`
        : `The lease of this org was taken away from run ${lease.breaks}, which may not have noticed yet; nobody may begin before ${lease.expiresAt}.`,
    detail: `Waited ${String(Math.round(timeoutMs / 1000))} s. One run at a time may write to an org; nothing was changed.`,
    hint: 'Wait until that run has ended and apply again; a killed run gives way when its lease expires.',
  });
}

function lostRace(): ToolError {
  return new ToolError({
    code: 'applier.lease-not-taken',
    problem: 'lease',
    summary: 'The lease of this org could not be taken.',
    detail: 'The ledger did not confirm it in time; nothing was changed.',
    hint: 'Apply again.',
  });
}

function overtaken(row: LeaseRow): ToolError {
  return new ToolError({
    code: 'applier.lease-lost',
    problem: 'lease',
    summary: 'Another run took the lease of this org; this one stops before its next write.',
    detail: `Generation ${String(row.generation)} was ours, and a newer one exists: somebody took the lease away from this run, or it was away for longer than its lease lasts.`,
    hint: 'See who it is with `callwright runs --lease`; once that run has ended, plan again.',
  });
}

function unconfirmed(): ToolError {
  return new ToolError({
    code: 'applier.lease-unconfirmed',
    problem: 'lease',
    summary: 'The lease of this org could not be renewed; this run stops before its next write.',
    detail:
      'The answers to the renewals did not arrive, so nobody can tell whether another run may write by now.',
    hint: 'Check the connection with `callwright doctor`, then plan again.',
  });
}

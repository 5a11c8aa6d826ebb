import { isoDate } from '../clock.ts';
import { endDueJobs } from '../flows/jobs.ts';
import type { LocalOrg } from '../local-org.ts';
import { isVirtual, lastMoment, readMoment, type VirtualClock } from '../virtual-clock.ts';
import type { ControlCall } from './control.ts';
import { refuse } from './control-refusal.ts';

/** What time it is in the org, and who moves it. */
export function clockAnswer(org: LocalOrg): Readonly<Record<string, unknown>> {
  return { kind: isVirtual(org.clock) ? 'virtual' : 'real', now: isoDate(org.clock.now()) };
}

/**
 * `{ advanceMs }` or `{ to }`: moves the virtual clock on. It stops at the end of every job on the way, so that each
 * ends at its own time and in its own commit.
 */
export function moveClock({ org, body }: ControlCall): Readonly<Record<string, unknown>> {
  const { clock } = org;
  if (!isVirtual(clock)) {
    throw refuse(409, 'This local org lives on real time. Start it with --clock virtual to move its clock.');
  }
  const target = targetOf(clock, body);
  for (let due = nextDue(org, target); due !== undefined; due = nextDue(org, target)) {
    clock.moveTo(Math.max(due, clock.now()));
    endDueJobs(org);
  }
  clock.moveTo(target);
  return clockAnswer(org);
}

function targetOf(clock: VirtualClock, body: ControlCall['body']): number {
  const unknown = Object.keys(body).find((key) => key !== 'advanceMs' && key !== 'to');
  if (unknown !== undefined || Object.keys(body).length !== 1) {
    throw refuse(400, "Say either 'advanceMs' or 'to', and nothing else.");
  }
  const { advanceMs, to } = body;
  if (advanceMs !== undefined && !(typeof advanceMs === 'number' && Number.isSafeInteger(advanceMs))) {
    throw refuse(400, "'advanceMs' must be a whole number from 0.");
  }
  const target = advanceMs === undefined ? momentOf(to) : clock.now() + advanceMs;
  if (target < clock.now()) {
    throw refuse(400, `The clock stands at ${isoDate(clock.now())} and never goes back.`);
  }
  if (target > lastMoment) {
    throw refuse(400, `The clock ends at ${isoDate(lastMoment)}.`);
  }
  return target;
}

function momentOf(to: unknown): number {
  const moment = typeof to === 'string' ? readMoment(to) : undefined;
  if (moment === undefined) {
    throw refuse(400, "'to' must be an ISO date with a zone, such as 2026-01-01T08:00:00Z.");
  }
  return moment;
}

function nextDue(org: LocalOrg, target: number): number | undefined {
  const dues = org.tables.runningJobs.all().flatMap(({ due }) => (due <= target ? [due] : []));
  return dues.length === 0 ? undefined : Math.min(...dues);
}

import type { Finding } from '@callwright/model';
import type { Check, ResolvedProject } from '../check.ts';
import { checkAddresses } from './addresses.ts';
import { checkCycles } from './cycles.ts';
import { checkEntrances } from './entrances.ts';
import { checkKeyedLists } from './keyed-lists.ts';
import { checkLedgerRoom } from './ledger-room.ts';
import { checkMovedFrom } from './moved-from.ts';
import { checkNames } from './names.ts';
import { checkLifecycle } from './lifecycle.ts';
import { checkReach } from './reach.ts';
import { checkRouteTargets } from './route-targets.ts';

/** What is wrong with a project that can be said without an org. */
export async function checkProject(project: ResolvedProject): Promise<readonly Finding[]> {
  const checks = [...CHECKS, ...(hasRecurrences(project) ? [await scheduleStarts()] : [])];
  return checks.flatMap((check) => check(project));
}

/** The library behind it is loaded only for projects that need it. */
async function scheduleStarts(): Promise<Check> {
  return (await import('./schedule-starts.ts')).checkScheduleStarts;
}

function hasRecurrences({ values }: ResolvedProject): boolean {
  return values.some((value) => typeof value.attributes['repeat'] === 'string');
}

const CHECKS: readonly Check[] = [
  checkAddresses,
  checkNames,
  checkEntrances,
  checkKeyedLists,
  checkRouteTargets,
  checkCycles,
  checkReach,
  checkLedgerRoom,
  checkLifecycle,
  checkMovedFrom,
];

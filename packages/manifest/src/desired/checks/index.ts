import type { Check } from '../check.ts';
import { checkCycles } from './cycles.ts';
import { checkEntrances } from './entrances.ts';
import { checkLedgerRoom } from './ledger-room.ts';
import { checkNames } from './names.ts';
import { checkReach } from './reach.ts';
import { checkRouteTargets } from './route-targets.ts';

/** Every check that needs no org. */
export const CHECKS: readonly Check[] = [
  checkNames,
  checkEntrances,
  checkRouteTargets,
  checkCycles,
  checkReach,
  checkLedgerRoom,
];

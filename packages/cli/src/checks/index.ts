import type { Look } from '../check.ts';
import { clockLook } from './clock.ts';
import { divisionsLook } from './divisions.ts';
import { leaseLook } from './lease.ts';
import { ledgerLook } from './ledger.ts';
import { orgLook } from './org.ts';
import { permissionsLook } from './permissions.ts';
import { rateLook } from './rate.ts';
import { readingLook } from './reading.ts';

/** Every look at a reached org, in the order in which it is told. */
export const LOOKS: readonly Look[] = [
  orgLook,
  clockLook,
  rateLook,
  permissionsLook,
  divisionsLook,
  readingLook,
  ledgerLook,
  leaseLook,
];

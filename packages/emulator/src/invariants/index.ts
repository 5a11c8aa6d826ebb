import type { Invariant } from '../invariant.ts';
import { movingNumberUnbound } from './moving-number-unbound.ts';
import { noDuplicateNames } from './no-duplicate-names.ts';
import { noFlowDeletedWhileBound } from './no-flow-deleted-while-bound.ts';
import { noNumberBoundToUnpublishedFlow } from './no-number-bound-to-unpublished-flow.ts';
import { noVersionPublishedTwice } from './no-version-published-twice.ts';
import { objectsUntouched } from './objects-untouched.ts';

/**
 * Every invariant that can be set by its name. Each is a file of its own and no sentence of a rule language: those
 * worth having compare what is with what was, over several tables, and a language for that would be one to program in.
 */
export const invariants: readonly Invariant[] = [
  noNumberBoundToUnpublishedFlow,
  movingNumberUnbound,
  noVersionPublishedTwice,
  noFlowDeletedWhileBound,
  noDuplicateNames,
  objectsUntouched,
];

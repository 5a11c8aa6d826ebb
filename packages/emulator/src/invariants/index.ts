import type { Invariant } from '../invariant.ts';

/** Every invariant that can be set by its name. */
export const invariants: readonly Invariant[] = [];

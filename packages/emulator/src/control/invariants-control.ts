import type { InvariantWatch } from '../invariants/invariant-watch.ts';
import { readInvariant, readInvariants } from '../invariants/read-invariants.ts';
import type { ControlRoute } from './control.ts';
import { ruleRoutes } from './named-rules.ts';

/** `/emulator/invariants`: invariants with how often each was evaluated, and what broke it. */
export function invariantRoutes(invariants: InvariantWatch): readonly ControlRoute[] {
  return ruleRoutes({
    key: 'invariants',
    noun: 'invariant',
    set: invariants,
    report() {
      const all = invariants.report();
      return { holds: all.every(({ holds }) => holds), invariants: all };
    },
    readOne: readInvariant,
    readList: readInvariants,
  });
}

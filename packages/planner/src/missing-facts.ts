import { decide } from './decide.ts';
import { impactOf } from './impact.ts';
import type { Needs } from './needs.ts';
import type { PlanInput } from './plan-input.ts';

/**
 * Which facts the plan still lacks (design 3): content only where a receipt cannot answer, presence of ids that no
 * listing shows, copies of callers whose receipt cannot tell, consumers of shared flows that change. Read them, put
 * them into the live state (as unknown where they could not be read) and ask again until empty: a few rounds. An
 * unchanged org with receipts needs nothing.
 */
export function missingFacts(input: PlanInput): Needs {
  const decision = decide(input);
  for (const proposal of decision.proposals.values()) {
    impactOf(decision, proposal);
  }
  return decision.facts.wants.needs();
}

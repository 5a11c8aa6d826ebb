import { makeFlows } from '../flows/make-flows.ts';
import { readFlowEntries } from '../flows/read-flow-entry.ts';
import { writtenFlow } from '../flows/written-flow.ts';
import { seedPart, unlessEmpty } from '../seed-part.ts';

/**
 * Flows: documents that are published (by persons, so that a seeded flow is nobody's own for a client that manages
 * flows), or flows with their versions as a written seed has them.
 */
export const flowsPart = seedPart({
  keys: ['flows'],
  read: readFlowEntries,
  make: makeFlows,
  write: (org) =>
    unlessEmpty(
      'flows',
      org.tables.flows.all().map((flow) => writtenFlow(org, flow)),
    ),
});

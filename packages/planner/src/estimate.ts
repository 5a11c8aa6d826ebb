import type { Estimate, Step } from '@callwright/model';

/** Rate budget of one token less the reserve: 300 a minute less 20 % (design 6, rate). */
const REQUESTS_PER_MINUTE = 240;

interface Cost {
  readonly reads: number;
  readonly writes: number;
}

/** Requests per step, its receipt included; a publish reads, registers, uploads, polls and verifies (design 11: at most 8). */
const COSTS: Readonly<Record<Step['do'], Cost>> = {
  'publish-flow': { reads: 4, writes: 4 },
  'rename-flow': { reads: 1, writes: 3 },
  'move-division': { reads: 3, writes: 2 },
  'unlock-flow': { reads: 1, writes: 1 },
  'delete-flow': { reads: 2, writes: 2 },
  'create-object': { reads: 2, writes: 2 },
  'update-object': { reads: 2, writes: 2 },
  'delete-object': { reads: 2, writes: 2 },
  'write-receipt': { reads: 1, writes: 1 },
  'drop-receipt': { reads: 0, writes: 1 },
};

/** Reading the ledger and the lease before; releasing the lease after. */
const AROUND: Cost = { reads: 3, writes: 2 };

/** From one write of an object to the next one, whole seconds: its check, its receipt, the read before, the write. */
export function secondsBetweenWrites(requestsPerMinute = REQUESTS_PER_MINUTE): number {
  const { reads, writes } = COSTS['update-object'];
  return Math.ceil(((reads + writes) * 60) / requestsPerMinute);
}

export function estimate(steps: readonly Step[], requestsPerMinute = REQUESTS_PER_MINUTE): Estimate {
  if (steps.length === 0) {
    return { reads: 0, writes: 0, seconds: 0 };
  }
  const costs = [AROUND, ...steps.map((step) => COSTS[step.do])];
  const reads = costs.reduce((sum, cost) => sum + cost.reads, 0);
  const writes = costs.reduce((sum, cost) => sum + cost.writes, 0);
  return { reads, writes, seconds: Math.ceil(((reads + writes) * 60) / requestsPerMinute) };
}

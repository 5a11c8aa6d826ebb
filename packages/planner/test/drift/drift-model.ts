import type { DesiredState, DriftReport, LedgerReading, LiveState } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { answerNeeds, ledgerOf, listModel } from '@callwright/testkit';
import type { DriftInput } from '../../src/index.ts';
import { drift, missingForDrift } from '../../src/index.ts';
import { NOW } from '../plan-model.ts';

/** How often an honest reader has to be asked at most. */
const ROUNDS = 5;

export interface DriftSight {
  readonly blind?: (live: LiveState) => LiveState;
  readonly ledger?: Partial<LedgerReading>;
  readonly withUnmanaged?: boolean;
  readonly now?: string;
}

/** The report of somebody who reads a model of an org as the command would. */
export function driftIn(desired: DesiredState, org: ModelOrg, sight: DriftSight = {}): DriftReport {
  const input = (live: LiveState): DriftInput => ({
    desired,
    live,
    ledger: { ...ledgerOf(org), ...sight.ledger },
    options: {
      now: sight.now ?? NOW,
      toolVersion: '0.1.0',
      ...(sight.withUnmanaged && { withUnmanaged: true }),
    },
  });
  let live = listModel(org);
  for (let round = 0; round < ROUNDS; round += 1) {
    const needs = missingForDrift(input(live));
    if (needs.isEmpty) {
      return drift(input(sight.blind?.(live) ?? live));
    }
    live = answerNeeds(org, live, needs);
  }
  throw new Error(`Facts are still missing after ${ROUNDS} rounds.`);
}

/** Classes and addresses of a report, as `drift InboundFlow/line`. */
export function classesIn({ objects }: DriftReport): readonly string[] {
  return objects.map(({ class: is, address, liveName }) => `${is} ${address ?? `"${liveName}"`}`);
}

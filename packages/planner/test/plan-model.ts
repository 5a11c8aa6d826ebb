import type { Address, Change, DesiredState, LiveState, SealedPlan } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { answerNeeds, applyToModel, ledgerOf, listModel } from '@callwright/testkit';
import type { PlanInput } from '../src/index.ts';
import * as planner from '../src/index.ts';

/** The planner, or one with a rule switched off. */
export type Planner = Pick<typeof planner, 'plan' | 'missingFacts'>;

export const NOW = '2026-03-02T12:00:00Z';

/** How often an honest reader has to be asked at most. */
const ROUNDS = 5;

/** Reads a model of an org as a command would: the listings, then what the planner still lacks. */
export function readModel(desired: DesiredState, org: ModelOrg, by: Planner = planner): LiveState {
  let live = listModel(org);
  for (let round = 0; round < ROUNDS; round += 1) {
    const needs = by.missingFacts(inputOf(desired, org, live));
    if (needs.isEmpty) {
      return live;
    }
    live = answerNeeds(org, live, needs);
  }
  throw new Error(`Facts are still missing after ${ROUNDS} rounds.`);
}

export function inputOf(desired: DesiredState, org: ModelOrg, live: LiveState): PlanInput {
  return { desired, live, ledger: ledgerOf(org), options: { now: NOW, toolVersion: '0.1.0' } };
}

export function planModel(desired: DesiredState, org: ModelOrg, by: Planner = planner): SealedPlan {
  return by.plan(inputOf(desired, org, readModel(desired, org, by)));
}

/** The org after a project was applied to it in full. */
export function applied(desired: DesiredState, org: ModelOrg, by: Planner = planner): ModelOrg {
  return applyToModel(org, planModel(desired, org, by));
}

/** Changes that do something or are held, as `action address` and why it is held. */
export function said(changes: readonly Change[]): readonly string[] {
  return changes
    .filter(({ action, held }) => action !== 'keep' || held !== undefined)
    .map(({ action, address, held, hazards }) =>
      [action, address, ...(held ? [`held:${held.because}`] : []), ...hazards].join(' '),
    );
}

export function changeAt(sealed: SealedPlan, address: Address): Change {
  const change = sealed.plan.changes.find((one) => one.address === address);
  if (change === undefined) {
    throw new Error(`The plan says nothing about ${address}.`);
  }
  return change;
}

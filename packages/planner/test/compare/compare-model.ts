import type { Comparison, DesiredState, LiveState, OrgSide } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { answerNeeds, ledgerOf, listModel } from '@callwright/testkit';
import type { CompareInput } from '../../src/index.ts';
import { compareOrgs, missingForComparison } from '../../src/index.ts';
import { NOW } from '../plan-model.ts';

/** How often an honest reader has to be asked at most. */
const ROUNDS = 5;

export interface ModelSide {
  readonly desired: DesiredState;
  readonly org: ModelOrg;
  readonly blind?: (live: LiveState) => LiveState;
}

export interface Compared {
  readonly comparison: Comparison;
  /** How many exports each org was asked for. */
  readonly exports: Readonly<Record<OrgSide, number>>;
}

/** The comparison of somebody who reads models of two orgs as the command would. */
export function compareModels(sides: Readonly<Record<OrgSide, ModelSide>>, withUnmanaged = false): Compared {
  const inputOf = (live: Readonly<Record<OrgSide, LiveState>>): CompareInput => ({
    first: { desired: sides.first.desired, live: live.first, ledger: ledgerOf(sides.first.org) },
    second: { desired: sides.second.desired, live: live.second, ledger: ledgerOf(sides.second.org) },
    options: { now: NOW, toolVersion: '0.1.0', withUnmanaged },
  });
  const exports = { first: 0, second: 0 };
  let live = { first: listModel(sides.first.org), second: listModel(sides.second.org) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const needs = missingForComparison(inputOf(live));
    if (needs.first.isEmpty && needs.second.isEmpty) {
      const seen = {
        first: sides.first.blind?.(live.first) ?? live.first,
        second: sides.second.blind?.(live.second) ?? live.second,
      };
      return { comparison: compareOrgs(inputOf(seen)), exports };
    }
    exports.first += needs.first.exports.length;
    exports.second += needs.second.exports.length;
    live = {
      first: answerNeeds(sides.first.org, live.first, needs.first),
      second: answerNeeds(sides.second.org, live.second, needs.second),
    };
  }
  throw new Error(`Facts are still missing after ${ROUNDS} rounds.`);
}

/** Everything that a comparison says, as `differs InboundFlow/line`. */
export function saidIn({ objects, lacks, notChecked, stale }: Comparison): readonly string[] {
  return [
    ...objects.map(({ class: is, address, name }) => `${is} ${address ?? `"${name}"`}`),
    ...lacks.map(({ sort, name }) => `lacks ${sort} ${name}`),
    ...notChecked.map(({ sort, because }) => `${because} ${sort}`),
    ...stale.map(({ side, address }) => `stale in ${side} ${address}`),
  ];
}

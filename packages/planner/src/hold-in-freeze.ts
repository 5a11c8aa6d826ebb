import type { Finding, FrozenUntil } from '@callwright/model';
import { frozenAt } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { busy, revise } from './proposal.ts';

export interface Frozen {
  readonly isFrozen: boolean;
  readonly proposals: Proposals;
  readonly findings: readonly Finding[];
}

/** In a freeze nothing is applied, not even to the ledger: everything that is still open is held until it ends. */
export function holdInFreeze(facts: Facts, proposals: Proposals): Frozen {
  const { desired, options } = facts.input;
  const until = frozenAt(desired.guardrails?.freeze ?? [], options.now);
  if (until === undefined) {
    return { isFrozen: false, proposals, findings: [] };
  }
  let held = 0;
  const frozen = revise(proposals, busy(proposals), (proposal) => {
    if (proposal.held !== undefined) {
      return proposal;
    }
    if (proposal.action === 'keep') {
      return { ...proposal, refresh: false };
    }
    held += 1;
    return { ...proposal, held: heldUntil(until) };
  });
  return { isFrozen: true, proposals: frozen, findings: [sayFreeze(desired.org, until, held)] };
}

function heldUntil({ words }: FrozenUntil): NonNullable<Proposal['held']> {
  return {
    because: 'frozen',
    words: `Nothing is applied before ${words}.`,
    hint: 'Plan again then. What cannot wait needs the freeze taken out of `guardrails` in callwright.yaml.',
  };
}

function sayFreeze(org: string, { at, words }: FrozenUntil, held: number): Finding {
  return {
    code: 'plan.frozen',
    severity: held > 0 ? 'warning' : 'note',
    summary: `Org ${org} is frozen until ${words} (${at}).`,
    ...(held > 0 && { detail: 'Everything that this plan would do is held until then.' }),
  };
}

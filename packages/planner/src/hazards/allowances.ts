import type { Address, Allowance, Finding, Hazard, Held } from '@callwright/model';
import { allowanceOf } from '@callwright/model';
import type { Facts } from '../facts.ts';
import type { Proposal, Proposals, RaisedHazard } from '../proposal.ts';
import { busy, revise } from '../proposal.ts';

export interface Allowed {
  readonly proposals: Proposals;
  readonly hazards: readonly Hazard[];
  readonly findings: readonly Finding[];
}

/** What somebody allowed, and what became of the allowances that do not count. */
export interface Allowances {
  readonly of: (hazard: string, address: Address) => Allowance | undefined;
  /** Why an open hazard is open although an allowance names it. */
  readonly whyNot: (hazard: Hazard) => readonly Finding[];
}

export function readAllowances(facts: Facts): Allowances {
  const allowances = new Map<string, Allowance>();
  const expired = new Map<string, Allowance>();
  const refused = new Map<string, Allowance>();
  for (const allowance of facts.input.desired.allowances) {
    const key = `${allowance.hazard}:${allowance.address}`;
    if (facts.input.desired.protected && allowance.from === 'command-line') {
      refused.set(key, allowance);
    } else if (isExpired(allowance, facts.input.options.now)) {
      expired.set(key, allowance);
    } else {
      allowances.set(key, allowance);
    }
  }
  return {
    of: (hazard, address) => allowances.get(`${hazard}:${address}`),
    whyNot: (hazard) => whyNot(hazard, expired, refused),
  };
}

/** Decides which hazards are allowed, and holds what has one that is not. */
export function applyAllowances(allowances: Allowances, proposals: Proposals): Allowed {
  const hazards: Hazard[] = [];
  const findings: Finding[] = [];
  const revised = revise(proposals, busy(proposals), (proposal) => {
    if (proposal.hazards.length === 0) {
      return proposal;
    }
    const judged = merged(proposal.hazards).map((raised) => judge(proposal, raised, allowances));
    hazards.push(...judged);
    const open = judged.filter((hazard) => !hazard.allowed);
    findings.push(...open.flatMap(allowances.whyNot));
    return open.length > 0 && proposal.held === undefined ? { ...proposal, held: heldBy(open) } : proposal;
  });
  return { proposals: revised, hazards, findings };
}

/** One hazard of a kind per change: an allowance names the kind, so all of it must be said together. */
function merged(raised: readonly RaisedHazard[]): readonly RaisedHazard[] {
  const byName = new Map<string, RaisedHazard>();
  for (const one of raised) {
    const before = byName.get(one.hazard);
    byName.set(one.hazard, before ? { ...one, message: `${before.message} ${one.message}` } : one);
  }
  return [...byName.values()];
}

function judge(proposal: Proposal, raised: RaisedHazard, allowances: Allowances): Hazard {
  const allowance = allowances.of(raised.hazard, proposal.address);
  return {
    hazard: raised.hazard,
    address: proposal.address,
    message: raised.message,
    allowed: allowance !== undefined,
    ...(allowance && { allowedBy: sayAllowance(allowance) }),
  };
}

export function heldBy(open: readonly Hazard[]): Held {
  return {
    because: 'hazard',
    words: open.map(({ hazard, message }) => `${hazard}: ${message}`).join(' '),
    hint: open.map(allowanceOf).join(' '),
  };
}

/** `until` is inclusive: a bare date lasts to its end. */
function isExpired({ until }: Allowance, now: string): boolean {
  if (until === undefined) {
    return false;
  }
  return until.length <= 10 ? until < now.slice(0, 10) : Date.parse(until) < Date.parse(now);
}

export function sayAllowance({ from, reason, until }: Allowance): string {
  const where = { git: 'in the project', 'command-line': '--allow', rollback: 'rollback' }[from];
  const words = [
    ...(reason === undefined ? [] : [reason]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  return words.length === 0 ? where : `${where}: ${words.join(', ')}`;
}

function whyNot(
  hazard: Hazard,
  expired: ReadonlyMap<string, Allowance>,
  refused: ReadonlyMap<string, Allowance>,
): readonly Finding[] {
  const key = `${hazard.hazard}:${hazard.address}`;
  const old = expired.get(key);
  if (old !== undefined) {
    return [
      {
        code: 'plan.allowance-expired',
        severity: 'warning',
        summary: `The allowance ${key} expired on ${old.until ?? ''}.`,
        detail: 'The change is held again.',
        hint: 'Give it a later `until`, or remove the line.',
        address: hazard.address,
        ...(old.place && { place: old.place }),
      },
    ];
  }
  return refused.has(key)
    ? [
        {
          code: 'plan.allowance-not-from-git',
          severity: 'warning',
          summary: `--allow ${key} does not count: this org is protected.`,
          detail: 'A protected org takes allowances only from git, so that somebody has reviewed them.',
          hint: 'Write it under `allow:` in the project, with a reason and an `until`.',
          address: hazard.address,
        },
      ]
    : [];
}

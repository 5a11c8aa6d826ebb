import type { Action, Address, Finding, Guardrails, Hazard, Limit } from '@callwright/model';
import { allowanceOf, projectAddress } from '@callwright/model';
import type { Facts } from '../facts.ts';
import type { Proposal, Proposals } from '../proposal.ts';
import { busy, writesLive } from '../proposal.ts';
import type { Allowances } from './allowances.ts';
import { sayAllowance } from './allowances.ts';

/** What is counted together, and against which bound. */
interface Group {
  readonly bound: 'maxUpdates' | 'maxDeletes' | 'maxRepublish';
  readonly actions: readonly Action[];
  readonly noun: readonly [one: string, many: string];
}

/** Republishes follow from a shared flow and count for themselves (design 5, hazards). Creates are bounded by nobody. */
const GROUPS: readonly Group[] = [
  { bound: 'maxUpdates', actions: ['update', 'rename'], noun: ['update', 'updates'] },
  { bound: 'maxDeletes', actions: ['delete', 'replace'], noun: ['delete', 'deletes'] },
  { bound: 'maxRepublish', actions: ['republish'], noun: ['republish', 'republishes'] },
];

export interface Guarded {
  readonly proposals: Proposals;
  readonly hazards: readonly Hazard[];
  readonly findings: readonly Finding[];
}

/**
 * Holds every change of a sort of which the plan would do more than the guardrails of the project say. One allowance
 * with the address of the project lets all of them happen; one with the address of a change lets that one happen.
 */
export function holdTooMany(facts: Facts, allowances: Allowances, proposals: Proposals): Guarded {
  const { guardrails, project } = facts.input.desired;
  const over =
    guardrails === undefined
      ? []
      : GROUPS.flatMap((group) => overOf(guardrails, group, managedIn(facts), proposals));
  if (over.length === 0) {
    return { proposals, hazards: [], findings: [] };
  }
  const address = projectAddress(project);
  const whole = allowances.of('too-many-changes', address);
  const changed = new Map(proposals);
  const single: Hazard[] = [];
  const said: string[] = [];
  for (const { message, group } of over) {
    const open = group.filter((proposal) => {
      const allowance = whole ?? allowances.of('too-many-changes', proposal.address);
      const now = changed.get(proposal.address) ?? proposal;
      const hazards = [...now.hazards, { hazard: 'too-many-changes' as const, message }];
      changed.set(proposal.address, { ...now, hazards });
      if (allowance !== undefined && whole === undefined) {
        single.push({
          ...hazardAt(proposal.address, message),
          allowed: true,
          allowedBy: sayAllowance(allowance),
        });
      }
      return allowance === undefined;
    });
    for (const { address: held } of open) {
      const proposal = changed.get(held) as Proposal;
      const words = `too-many-changes: ${message}`;
      const hint = allowanceOf(hazardAt(address, message));
      changed.set(held, { ...proposal, held: { because: 'hazard', words, hint } });
    }
    if (whole !== undefined || open.length > 0) {
      said.push(message);
    }
  }
  if (said.length === 0) {
    return { proposals: changed, hazards: single, findings: [] };
  }
  const hazard: Hazard = {
    ...hazardAt(address, said.join(' ')),
    allowed: whole !== undefined,
    ...(whole && { allowedBy: sayAllowance(whole) }),
  };
  return {
    proposals: changed,
    hazards: [hazard, ...single],
    findings: [sayOver(hazard), ...(hazard.allowed ? [] : allowances.whyNot(hazard))],
  };
}

function hazardAt(address: Address, message: string): Hazard {
  return { hazard: 'too-many-changes', address, message, allowed: false };
}

/** With a manifest or a receipt, each once. */
function managedIn({ resources, receipts }: Facts): number {
  return [...receipts.keys()].filter((address) => !resources.has(address)).length + resources.size;
}

interface Over {
  readonly message: string;
  readonly group: readonly Proposal[];
}

/** What is held for another reason is not done, and does not count. */
function overOf(
  guardrails: Guardrails,
  { bound, actions, noun }: Group,
  managed: number,
  proposals: Proposals,
): readonly Over[] {
  const limit = guardrails[bound];
  if (limit === undefined) {
    return [];
  }
  const group = busy(proposals).filter(({ action, held }) => held === undefined && actions.includes(action));
  const most = mostOf(limit, managed, guardrails.minimum);
  return group.length <= most
    ? []
    : [
        {
          group: [...group, ...causesOf(group, proposals)],
          message: `${group.length} ${noun[group.length === 1 ? 0 : 1]} of ${managed} managed ${managed === 1 ? 'resource' : 'resources'}; \`${bound}: ${sayLimit(limit)}\` allows ${most}.`,
        },
      ];
}

/** Shared flows whose change is why others are published again: published alone they would leave all of these behind. */
function causesOf(group: readonly Proposal[], proposals: Proposals): readonly Proposal[] {
  const causes = group
    .filter(({ action }) => action === 'republish')
    .flatMap(({ reason }) => reason.because)
    .map((address) => proposals.get(address));
  return [...new Set(causes)].filter(
    (cause) => cause !== undefined && cause.held === undefined && writesLive(cause),
  ) as readonly Proposal[];
}

function mostOf(limit: Limit, managed: number, minimum: number): number {
  if ('most' in limit) {
    return limit.most;
  }
  return managed < minimum ? Number.POSITIVE_INFINITY : Math.floor((managed * limit.percent) / 100);
}

function sayLimit(limit: Limit): string {
  return 'most' in limit ? String(limit.most) : `${limit.percent}%`;
}

function sayOver(hazard: Hazard): Finding {
  return hazard.allowed
    ? {
        code: 'plan.too-many-changes-allowed',
        severity: 'note',
        summary: `More changes than the guardrails say, and allowed (${hazard.allowedBy ?? ''}).`,
        detail: hazard.message,
      }
    : {
        code: 'plan.too-many-changes',
        severity: 'warning',
        summary: 'This plan would change more than the guardrails of the project allow; that part is held.',
        detail: hazard.message,
        hint: `Look at what makes it so many. To let it happen: ${allowanceOf(hazard)}`,
      };
}

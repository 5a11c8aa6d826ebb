import type { Finding, Json, NumberHolding, Unknown } from '@callwright/model';
import { stableStringify } from '@callwright/model';
import { valuesOf } from './entrances.ts';
import type { Facts } from './facts.ts';
import type { Proposal, Proposals, ValueProposal } from './proposal.ts';
import { busy, heldConflict, revise } from './proposal.ts';

/**
 * Holds what would bind a number that the org's telephony does not give: one that lies in no DID pool, or that a user, a phone, a
 * group or a route out of sight has (facts: API 4.3, 4.9). Only numbers that nothing listed here has are asked about, so that
 * an unchanged org is asked for nothing. What could not be read holds nothing and is told.
 */
export function checkNumbers(
  facts: Facts,
  proposals: Proposals,
): { readonly proposals: Proposals; readonly findings: readonly Finding[] } {
  const binding = busy(proposals).filter(isBinding);
  if (binding.length === 0) {
    return { proposals, findings: [] };
  }
  const findings: Finding[] = [];
  const unread = new Map<string, Unknown>();
  const bound = boundNumbers(facts);
  const revised = revise(proposals, binding, (proposal) => {
    const wrong: Finding[] = [];
    for (const number of newNumbers(facts, proposal, bound)) {
      const holding = facts.input.live.numbers[number];
      if (holding === undefined) {
        facts.wants.numberOf(number);
      } else if (!holding.known) {
        unread.set(number, holding);
      } else {
        wrong.push(...judge(proposal, number, holding.value));
      }
    }
    const [first] = wrong;
    findings.push(...wrong);
    if (first === undefined) {
      return proposal;
    }
    const words = wrong.map(({ summary }) => summary).join(' ');
    return { ...proposal, held: heldConflict(words, first.hint ?? '') };
  });
  return { proposals: revised, findings: [...findings, ...notChecked(unread)] };
}

function isBinding(proposal: Proposal): proposal is ValueProposal {
  return (
    proposal.of === 'value' &&
    proposal.held === undefined &&
    ['create', 'update', 'replace'].includes(proposal.action)
  );
}

/** Numbers that the proposal would bind and that no object in sight has. A number that moves is looked at elsewhere. */
function newNumbers(facts: Facts, proposal: ValueProposal, bound: ReadonlySet<string>): readonly string[] {
  return attributesOf(facts, proposal)
    .flatMap((attribute) => valuesOf(proposal.resource?.attributes, attribute))
    .filter((value): value is string => typeof value === 'string' && !bound.has(value));
}

function attributesOf(facts: Facts, { kind }: Pick<ValueProposal, 'kind'>): readonly string[] {
  return facts.traits.get(kind)?.numbers ?? [];
}

function boundNumbers(facts: Facts): ReadonlySet<string> {
  const bound = new Set<string>();
  for (const object of facts.objectsById.values()) {
    for (const attribute of attributesOf(facts, object)) {
      for (const value of valuesOf(object.attributes, attribute)) {
        bound.add(textOf(value));
      }
    }
  }
  return bound;
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : stableStringify(value);
}

/** How the platform calls owners, and what people call them. */
const OWNERS: Readonly<Record<string, string>> = {
  USER: 'the user',
  PHONE: 'the phone',
  GROUP: 'the group',
  IVR_CONFIG: 'a call route that this client cannot see,',
};

function judge(proposal: Proposal, number: string, { isPooled, owner }: NumberHolding): readonly Finding[] {
  const common = {
    severity: 'error' as const,
    address: proposal.address,
    ...(proposal.resource && { place: proposal.resource.place }),
  };
  if (owner !== undefined) {
    return [
      {
        code: 'plan.number-taken',
        summary: `${number} belongs to ${OWNERS[owner.type] ?? owner.type} "${owner.name ?? owner.id}".`,
        detail: `A number has one owner; binding it to ${proposal.address} would be refused.`,
        hint: `Take it from its owner in Admin first, or take it out of ${proposal.address}.`,
        ...common,
      },
    ];
  }
  return isPooled
    ? []
    : [
        {
          code: 'plan.number-in-no-pool',
          summary: `${number} lies in no DID pool of the org.`,
          detail: `Binding it to ${proposal.address} would be refused.`,
          hint: 'Correct the number, or add its range under Admin › Telephony › DID numbers.',
          ...common,
        },
      ];
}

function notChecked(unread: ReadonlyMap<string, Unknown>): readonly Finding[] {
  const [why] = unread.values();
  return why === undefined
    ? []
    : [
        {
          code: 'plan.numbers-not-checked',
          severity: 'note',
          summary: `Not checked at plan: whether ${[...unread.keys()].sort().join(', ')} ${unread.size === 1 ? 'is' : 'are'} free.`,
          detail: why.detail,
          hint: 'Binding a number that something else has, or that lies in no DID pool, is refused. The permission is telephony:plugin:all.',
        },
      ];
}

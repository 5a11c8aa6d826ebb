import { THING_NOUNS, ignoresCase, isCheckedAtPlan } from '@callwright/archy';
import type { Attributes, Finding, OutsideName } from '@callwright/model';
import { flowTypeNames, nameKey, referencesIn } from '@callwright/model';
import { byKey } from './by-key.ts';
import type { Facts } from './facts.ts';
import type { Looked, OrgNames } from './org-names.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { busy, heldConflict, publishes, revise, writesLive } from './proposal.ts';

type Named = OutsideName & { readonly name: string };

/**
 * Holds what this plan would write and the platform would refuse, because the org has nothing of a name in it: what
 * `existing` and bodies name, and divisions. Only what is written is looked at, so that an unchanged org is asked for
 * nothing. A name that could not be looked up holds nothing.
 */
export function checkReferences(
  facts: Facts,
  names: OrgNames,
  proposals: Proposals,
): { readonly proposals: Proposals; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const revised = revise(proposals, busy(proposals), (proposal) => {
    if (proposal.held !== undefined || !writesLive(proposal)) {
      return proposal;
    }
    const found = namesIn(proposal).flatMap((named) => judge(facts, proposal, named, names.look(named)));
    findings.push(...found);
    const wrong = found.filter(({ severity }) => severity === 'error');
    if (wrong.length === 0) {
      return proposal;
    }
    const words = wrong.map(({ summary }) => summary).join(' ');
    const hint = wrong.flatMap((one) => one.hint ?? []).join(' ');
    return { ...proposal, held: heldConflict(words, hint) };
  });
  return { proposals: revised, findings };
}

function namesIn(proposal: Proposal): readonly Named[] {
  const { resource, live, division } = proposal;
  if (resource === undefined) {
    return [];
  }
  const wanted = live === undefined ? resource.division : division?.to;
  const moves: readonly Named[] = wanted === undefined ? [] : [{ sort: 'divisions', name: wanted }];
  if (proposal.of === 'value') {
    return [...moves, ...namesInAttributes(proposal.resource?.attributes ?? {})];
  }
  return publishes(proposal) ? [...moves, ...proposal.resource.names.filter(isLookedUp)] : moves;
}

function isLookedUp(outside: OutsideName): outside is Named {
  return outside.name !== undefined && isCheckedAtPlan(outside.sort);
}

function namesInAttributes(attributes: Attributes): readonly Named[] {
  const named = referencesIn(attributes).flatMap((reference): readonly Named[] =>
    '$named' in reference && isCheckedAtPlan(reference.$named.bucket)
      ? [{ sort: reference.$named.bucket, name: reference.$named.name }]
      : [],
  );
  return [...byKey(named, ({ sort, name }) => nameKey(sort, name)).values()];
}

function judge(facts: Facts, proposal: Proposal, named: Named, looked: Looked): readonly Finding[] {
  const noun = THING_NOUNS[named.sort];
  const common = {
    address: proposal.address,
    ...placeOf(facts, proposal, named),
  };
  const says = `${proposal.address} names the ${noun} "${named.name}"`;
  switch (looked.is) {
    case 'present':
    case 'unknown':
      return [];
    case 'other-case': {
      const [spelling = '', ...more] = looked.spellings;
      const isTaken = more.length === 0 && publishes(proposal);
      return [
        {
          code: 'plan.name-in-other-case',
          severity: isTaken ? 'warning' : 'error',
          summary: `${says}, and the org calls it ${looked.spellings.map((one) => `"${one}"`).join(' and ')}: only the case differs.`,
          detail: isTaken
            ? ignoresCase(named.sort)
              ? `The platform finds a ${noun} in any case.`
              : `Whether the platform finds a ${noun} in any case is not documented.`
            : more.length === 0
              ? 'Names are compared letter by letter when a route is written.'
              : 'The platform cannot tell which of them is meant.',
          hint: `Write "${spelling}"${more.length === 0 ? '' : ', or another of them'}.${sayKey(facts, named)}`,
          ...common,
        },
      ];
    }
    case 'other-type':
      return [
        {
          code: 'plan.name-not-in-org',
          severity: 'error',
          summary: `${says}, which the org has as ${looked.types.map(typeName).join(' and ')} only.`,
          detail: `Here it must be ${(named.flowTypes ?? []).map(typeName).join(' or ')}; ${whatFails(proposal)}`,
          hint: `Name a flow of that type.${sayKey(facts, named)}`,
          ...common,
        },
      ];
    case 'absent':
      return [
        {
          code: 'plan.name-not-in-org',
          severity: 'error',
          summary: `${says}, which the org does not have.`,
          detail: capital(whatFails(proposal)),
          hint:
            looked.closest === undefined
              ? `Make it in the org first, or correct the name.${sayKey(facts, named)}`
              : `Did you mean "${looked.closest}"?${sayKey(facts, named)}`,
          ...common,
        },
      ];
  }
}

function placeOf({ input }: Facts, { address, resource }: Proposal, named: Named): Pick<Finding, 'place'> {
  const place = input.placeOfName?.(address, named) ?? resource?.place;
  return place === undefined ? {} : { place };
}

function whatFails(proposal: Proposal): string {
  return publishes(proposal) ? 'publishing it would fail.' : 'writing it would fail.';
}

/** A name that stands in the project file must be corrected there. */
function sayKey({ input }: Facts, { sort, name }: Named): string {
  const thing = input.desired.existing.find(({ bucket, liveName }) => bucket === sort && liveName === name);
  return thing === undefined ? '' : ` \`existing.${thing.bucket}.${thing.key}\` says it for this org.`;
}

function typeName(type: string): string {
  return flowTypeNames(type)?.topKey ?? type;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

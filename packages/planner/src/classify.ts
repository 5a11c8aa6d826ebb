import type { Address, Attributes, LiveObject, Receipt } from '@callwright/model';
import { isFlowResource, kindOf } from '@callwright/model';
import { classifyUnbind, givenUp } from './classify-binding.ts';
import { classifyFlow } from './classify-flow.ts';
import { withHeader } from './classify-header.ts';
import { classifyRemoved } from './classify-removed.ts';
import { holdUnknown } from './classify-unsettled.ts';
import { classifyValue } from './classify-value.ts';
import { compareValues } from './compare-values.ts';
import type { Facts } from './facts.ts';
import type { FlowCase } from './flow-case.ts';
import { flowCase } from './flow-case.ts';
import type { Contents } from './flow-content.ts';
import type { Match } from './match.ts';
import type { Matches } from './match-live.ts';
import type { Proposal, Verdict } from './proposal.ts';
import { withMemory } from './remember.ts';
import { heldUnknown, receiptsUnsure } from './proposal.ts';
import type { References } from './resolve-references.ts';
import { unsureReference } from './unsure-reference.ts';
import type { ValueCase } from './value-case.ts';
import { valueCase } from './value-case.ts';

/** Every resource and every receipt on its own, before they are seen together. */
export interface Classified {
  readonly proposals: ReadonlyMap<Address, Proposal>;
  readonly cases: ReadonlyMap<Address, FlowCase>;
}

export function classify(
  facts: Facts,
  matches: Matches,
  references: References,
  contents: Contents,
): Classified {
  const proposals = new Map<Address, Proposal>();
  const cases = new Map<Address, FlowCase>();
  for (const resource of facts.resources.values()) {
    const match = matchOf(matches, resource.address);
    if (isFlowResource(resource)) {
      const one = flowCase(facts, contents, resource, match);
      cases.set(resource.address, one);
      const verdict = withMemory(resource, one.live, one.receipt, withHeader(one, classifyFlow(one)));
      proposals.set(resource.address, {
        of: 'flow',
        ...common(facts, resource.address, verdict),
        resource,
        ...(one.live && { live: one.live }),
      });
    } else {
      const one = valueCase(facts, references, resource, match, matches.formers.get(resource.address));
      proposals.set(resource.address, {
        of: 'value',
        ...common(
          facts,
          resource.address,
          withMemory(resource, one.live, one.receipt, settledValue(matches, one)),
        ),
        resource: one.resource,
        ...(one.live && { live: one.live, liveAttributes: one.liveAttributes }),
        ...(one.former?.state === 'present' && {
          former: { live: one.former.value, attributes: one.formerAttributes ?? {}, after: givenUp(one) },
        }),
      });
    }
  }
  for (const address of facts.receipts.keys()) {
    if (!facts.resources.has(address)) {
      proposals.set(address, removed(facts, references, matches, address));
    }
  }
  return { proposals, cases };
}

/** What refers to something that nobody could look at differs only because it cannot be named: held, and no change. */
function settledValue(matches: Matches, one: ValueCase): Verdict {
  const names = one.differences.map(({ attribute }) => attribute);
  const unsure = unsureReference(one.facts, matches, one.live, names);
  return unsure === undefined ? classifyValue(one) : holdUnknown(unsure);
}

function removed(facts: Facts, references: References, matches: Matches, address: Address): Proposal {
  const match = matchOf(matches, address);
  const receipt = facts.receipts.get(address);
  if (receipt === undefined) {
    throw new Error(`${address} has neither a manifest nor a receipt.`);
  }
  const live = match.state === 'present' ? match.live : undefined;
  if (live !== undefined && 'attributes' in live) {
    const liveAttributes = references.ofAttributes(live.attributes);
    const sets = facts.traits.get(live.kind)?.sets ?? [];
    const differences = compareValues(liveAttributes, receipt.attributes ?? {}, sets);
    const names = differences.map(({ attribute }) => attribute);
    const unsure = unsureReference(facts, matches, live, names);
    const classified = classifyRemoved(facts, receipt, match, differences.length > 0);
    const verdict = removedValue(matches, live, liveAttributes, {
      receipt,
      verdict:
        unsure !== undefined && classified.action === 'delete'
          ? { ...classified, held: heldUnknown(unsure) }
          : classified,
    });
    return { of: 'value', ...common(facts, address, verdict), live, liveAttributes };
  }
  const shared = common(facts, address, classifyRemoved(facts, receipt, match, false));
  return receipt.flow === undefined
    ? { of: 'value', ...shared }
    : { of: 'flow', ...shared, ...(live && 'type' in live && { live }) };
}

function removedValue(
  matches: Matches,
  live: LiveObject,
  liveAttributes: Attributes,
  { receipt, verdict }: { readonly receipt: Receipt; readonly verdict: Verdict },
): Verdict {
  if (live.binds === undefined) {
    return verdict;
  }
  const owner = matches.addressOfId.get(live.id);
  return classifyUnbind(verdict, {
    live: liveAttributes,
    applied: receipt.attributes ?? {},
    boundBy: owner === receipt.address ? undefined : owner,
  });
}

function common(
  facts: Facts,
  address: Address,
  verdict: Verdict,
): Omit<Proposal, 'of' | 'resource' | 'live'> {
  const receipt = facts.receipts.get(address);
  return {
    address,
    kind: kindOf(address),
    ...verdict,
    edits: verdict.edits ?? [],
    hazards: verdict.hazards ?? [],
    ...(receipt && { receipt }),
  };
}

function matchOf(matches: Matches, address: Address): Match {
  return matches.of.get(address) ?? { state: 'unknown', why: receiptsUnsure() };
}

import { contractOf } from '@callwright/archy';
import type { Consumer, Contract, ContractVariable, Fact } from '@callwright/model';
import { compareText } from '@callwright/model';
import type { Facts } from '../facts.ts';
import type { FlowCase } from '../flow-case.ts';
import type { SharedContent } from '../freshness.ts';
import type { Matches } from '../match-live.ts';
import type { Proposals, RaisedHazard } from '../proposal.ts';
import { busy, revise } from '../proposal.ts';

/** Published callers of the live shared flow that this project does not publish; unknown where that cannot be told. */
export function unmanagedConsumers(
  facts: Facts,
  matches: Matches,
  sharedFlowId: string,
): Fact<readonly Consumer[]> | undefined {
  const consumers = facts.input.live.consumers[sharedFlowId];
  if (consumers === undefined) {
    facts.wants.consumersOf({ id: sharedFlowId, objectType: 'COMMONMODULEFLOW' });
    return undefined;
  }
  if (!consumers.known) {
    return consumers;
  }
  const unmanaged = consumers.value.filter(({ id }) => {
    const address = matches.addressOfId.get(id);
    return address === undefined || !facts.resources.has(address);
  });
  return {
    known: true,
    value: [...unmanaged].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
  };
}

/** Callers that nobody here republishes break at their next publish when a shared flow gives or takes less than before. */
export function raiseBrokenCallers(
  facts: Facts,
  matches: Matches,
  cases: ReadonlyMap<string, FlowCase>,
  shared: ReadonlyMap<string, SharedContent>,
  proposals: Proposals,
): Proposals {
  return revise(proposals, busy(proposals), (proposal) => {
    const one = cases.get(proposal.address);
    const isChanging = proposal.action === 'update' && shared.get(proposal.address)?.changes !== false;
    if (one?.resource.flowType !== 'commonmodule' || !isChanging || one.live === undefined) {
      return proposal;
    }
    const consumers = unmanagedConsumers(facts, matches, one.live.id);
    const content = one.content();
    const lost = content.known ? lostBetween(contractOf(content.value.flow), one.resource.contract) : [];
    const hazard = brokenBy(lost, consumers);
    return hazard === undefined ? proposal : { ...proposal, hazards: [...proposal.hazards, hazard] };
  });
}

function brokenBy(
  lost: readonly string[],
  consumers: Fact<readonly Consumer[]> | undefined,
): RaisedHazard | undefined {
  if (lost.length === 0 || (consumers?.known === true && consumers.value.length === 0)) {
    return undefined;
  }
  const whom =
    consumers?.known === true
      ? `Unmanaged callers break at their next publish: ${consumers.value.map(({ name }) => `"${name}"`).join(', ')}`
      : 'Who else calls it could not be read, and may break at the next publish';
  return { hazard: 'breaks-callers', message: `${whom}. ${lost.join('; ')}.` };
}

/** What callers could rely on before and no longer can. */
function lostBetween(before: Contract, after: Contract): readonly string[] {
  return [
    ...lostVariables('input', before.inputs, after.inputs),
    ...lostVariables('output', before.outputs, after.outputs),
    ...before.compatibleFlowTypes
      .filter((type) => after.compatibleFlowTypes.length > 0 && !after.compatibleFlowTypes.includes(type))
      .map((type) => `flows of type ${type} may no longer call it`),
  ];
}

function lostVariables(
  what: string,
  before: readonly ContractVariable[],
  after: readonly ContractVariable[],
): readonly string[] {
  const types = new Map(after.map(({ name, type }) => [name, type]));
  return before.flatMap(({ name, type }) => {
    const now = types.get(name);
    if (now === undefined) {
      return [`its ${what} ${name} is gone`];
    }
    return now === type ? [] : [`its ${what} ${name} is ${now} instead of ${type}`];
  });
}

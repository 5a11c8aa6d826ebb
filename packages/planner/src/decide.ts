import type { Address, Hazard, Finding } from '@callwright/model';
import { breakCycles } from './break-cycles.ts';
import { checkDeletes } from './check-deletes.ts';
import { checkCase } from './check-case.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkReferences } from './check-references.ts';
import type { Classified } from './classify.ts';
import { classify } from './classify.ts';
import type { Facts } from './facts.ts';
import { indexFacts } from './facts.ts';
import { findMoves } from './find-moves.ts';
import { findNames } from './find-names.ts';
import { readContents } from './flow-content.ts';
import type { Graph } from './graph.ts';
import { desiredGraph } from './graph.ts';
import { applyAllowances, readAllowances } from './hazards/allowances.ts';
import { raiseBrokenCallers } from './hazards/breaks-callers.ts';
import { raiseFlowState } from './hazards/flow-state.ts';
import { raiseLaterRuns } from './hazards/later-runs.ts';
import { holdTooMany } from './hazards/too-many-changes.ts';
import { holdDependents } from './hold-dependents.ts';
import { holdInFreeze } from './hold-in-freeze.ts';
import { holdProtected } from './hold-protected.ts';
import type { LiveUsers } from './live-users.ts';
import { liveUsers } from './live-users.ts';
import type { Matches } from './match-live.ts';
import { matchLive } from './match-live.ts';
import type { WorkOrder } from './bundle-work.ts';
import { holdOldNames } from './old-names.ts';
import type { OrgNames } from './org-names.ts';
import { orgNames } from './org-names.ts';
import type { PlanInput } from './plan-input.ts';
import type { Propagated } from './propagate.ts';
import { placeInDivisions } from './place-in-divisions.ts';
import { propagate } from './propagate.ts';
import type { Proposals } from './proposal.ts';
import type { References } from './resolve-references.ts';
import { resolveReferences } from './resolve-references.ts';
import { entranceMoves } from './say-entrance-moves.ts';
import { movedFindings, releaseOldAddresses } from './say-moves.ts';
import { aimAt } from './target.ts';

/** Everything that was decided; what is left is to say it and to put it in order. */
export interface Decision {
  readonly facts: Facts;
  readonly matches: Matches;
  readonly references: References;
  readonly graph: Graph;
  readonly users: LiveUsers;
  readonly classified: Classified;
  readonly propagated: Propagated;
  readonly proposals: Proposals;
  readonly isFrozen: boolean;
  /** Whether the plan is about it; `--target` leaves out the rest. Of what is about no address it says yes. */
  readonly isChosen: (address: Address | undefined) => boolean;
  readonly order: WorkOrder;
  readonly names: OrgNames;
  readonly hazards: readonly Hazard[];
  readonly findings: readonly Finding[];
}

/** From facts to a verdict for every address. Facts that are missing on the way are noted as wanted. */
export function decide(input: PlanInput): Decision {
  const facts = indexFacts(input);
  const matches = matchLive(facts);
  const references = resolveReferences(facts, matches);
  const contents = readContents(facts, references);
  const graph = desiredGraph(facts);
  const users = liveUsers(facts);

  const classified = classify(facts, matches, references, contents);
  const propagated = propagate(facts, contents, graph, classified);

  const { cases } = classified;
  const placed = placeInDivisions(facts, propagated.proposals);
  const named = findNames(facts, matches, raiseFlowState(facts, holdProtected(placed)));
  const guarded = raiseBrokenCallers(facts, matches, cases, propagated.shared, named.proposals);
  const moved = findMoves(facts, matches, raiseLaterRuns(facts, guarded));
  const checked = checkDeletes({ facts, matches, users, proposals: moved.proposals });
  const acyclic = breakCycles(graph, checked.proposals);

  const spelled = holdOldNames(facts, acyclic.proposals);
  const cased = checkCase(facts, spelled.proposals);
  const numbered = checkNumbers(facts, cased.proposals);
  const names = orgNames(facts, numbered.proposals);
  const referring = checkReferences(facts, names, numbered.proposals);
  const allowances = readAllowances(facts);
  const allowed = applyAllowances(allowances, referring.proposals);
  const order: WorkOrder = {
    waits: acyclic.waits,
    stubWaits: acyclic.stubWaits,
    nameWaits: acyclic.nameWaits,
    lateWaits: acyclic.lateWaits,
    stubs: new Map([...acyclic.stubs, ...checked.emptied]),
    fills: acyclic.fills,
    drops: checked.drops,
    moves: moved.moves,
    names: named.names,
  };
  const tied = holdDependents(graph, order, allowed.proposals);
  const aimed = aimAt(facts, graph, order, releaseOldAddresses(facts, tied));
  const counted = holdTooMany(facts, allowances, aimed.proposals);
  const bounded =
    counted.proposals === aimed.proposals
      ? aimed.proposals
      : holdDependents(graph, aimed.order, counted.proposals);
  const frozen = holdInFreeze(facts, bounded);
  const isChosen = (address: Address | undefined): boolean =>
    address === undefined || aimed.chosen === undefined || aimed.chosen.has(address);
  return {
    facts,
    matches,
    references,
    graph,
    users,
    classified,
    propagated,
    proposals: frozen.proposals,
    isFrozen: frozen.isFrozen,
    order: aimed.order,
    isChosen,
    names,
    hazards: [...counted.hazards, ...allowed.hazards.filter(({ address }) => isChosen(address))],
    findings: [
      ...aimed.findings,
      ...spelled.findings,
      ...cased.findings,
      ...numbered.findings,
      ...referring.findings,
      ...allowed.findings,
      ...counted.findings,
      ...frozen.findings,
      ...(frozen.isFrozen ? [] : entranceMoves(facts, frozen.proposals, aimed.order.moves)),
      ...movedFindings(facts, frozen.proposals, isChosen),
    ],
  };
}

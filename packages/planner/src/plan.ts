import type {
  Address,
  Allowance,
  Change,
  Edit,
  Finding,
  Hash,
  Plan,
  PlanSummary,
  Reason,
  SealedPlan,
  Step,
} from '@callwright/model';
import {
  acceptFindings,
  compareText,
  isFlowResource,
  planDigest,
  sortFindings,
  summarise,
} from '@callwright/model';
import { bundleWork } from './bundle-work.ts';
import { changeFacts } from './change-facts.ts';
import { checkOrg } from './check-org.ts';
import type { Decision } from './decide.ts';
import { decide } from './decide.ts';
import { detoursOf } from './detours.ts';
import { estimate } from './estimate.ts';
import { headOf } from './head-of.ts';
import { impactOf } from './impact.ts';
import { orderSteps, rankOf } from './order-steps.ts';
import { planFindings } from './plan-findings.ts';
import type { PlanInput } from './plan-input.ts';
import type { Proposal } from './proposal.ts';
import { neededStubs } from './break-cycles.ts';
import { uncheckedNames } from './unchecked-names.ts';

/**
 * What it takes to make the org as the manifests want it, as data. Pure: the same input gives the same bytes, whatever
 * the order of its lists. Facts that are missing never become a create or a delete: see `missingFacts`.
 *
 * Throws a ToolError `plan.wrong-org` when the org that was read is not the one the project pins.
 */
export function plan(input: PlanInput): SealedPlan {
  checkOrg(input);
  const decision = decide(input);
  const changes = changesOf(decision);
  const steps = stepsOf(decision);
  const unchecked = uncheckedNames(decision.names, decision.proposals);
  return sealPlan(
    {
      ...planHead(input),
      changes,
      steps,
      hazards: decision.hazards,
      findings: findingsOf(decision, changes, unchecked.findings),
      ...(unchecked.list.length > 0 && { uncheckedNames: unchecked.list }),
      summary: summarise(changes) satisfies PlanSummary,
      estimate: estimate(steps, input.options.requestsPerMinute),
    },
    bodiesOf(decision, steps),
  );
}

/** Adds the digest over everything else. */
export function sealPlan(unsealed: Omit<Plan, 'digest'>, bodies: SealedPlan['bodies']): SealedPlan {
  return { plan: { ...unsealed, digest: planDigest(unsealed) }, bodies };
}

/** Whether a plan is still as it was sealed. */
export function verifyDigest(sealed: Plan): boolean {
  return planDigest(sealed) === sealed.digest;
}

function planHead(
  input: PlanInput,
): ReturnType<typeof headOf> & Pick<Plan, 'plannedAt' | 'targets' | 'allow' | 'rollsBack'> {
  const { desired, options } = input;
  return {
    ...headOf(input),
    plannedAt: options.now,
    ...(options.targets?.length && { targets: [...new Set(options.targets)].sort(compareText) }),
    ...allowed(desired.allowances),
    ...(options.rollback && { rollsBack: options.rollback.run }),
  };
}

function allowed(allowances: readonly Allowance[]): Pick<Plan, 'allow'> {
  const given = allowances.filter(({ from }) => from === 'command-line');
  const words = given.map(({ hazard, address }) => `${hazard}:${address}`);
  return words.length === 0 ? {} : { allow: [...new Set(words)].sort(compareText) };
}

/** In the order in which work is done, which is the order in which people read it. */
function changesOf(decision: Decision): readonly Change[] {
  const sight = { ...decision };
  return [...decision.proposals.values()]
    .filter(({ address }) => decision.isChosen(address))
    .map((proposal) => ({ proposal, rank: rankOf(decision.facts, proposal) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.rank[2] < b.rank[2] ? -1 : 1))
    .map(({ proposal }) => changeOf(proposal, sight));
}

function changeOf(proposal: Proposal, sight: Decision): Change {
  const { address, kind, action, live, resource, receipt, edits, hazards, held } = proposal;
  const liveId = live?.id ?? receipt?.liveId;
  return {
    address,
    kind,
    action,
    liveName: resource?.liveName ?? live?.name ?? receipt?.liveName ?? '',
    ...(liveId !== undefined && liveId !== '' && { liveId }),
    reason: reasonOf(proposal, sight),
    edits: edits.map((edit) => withPlace(sight, address, edit)),
    impact: impactOf(sight, proposal),
    hazards: [...new Set(hazards.map(({ hazard }) => hazard))],
    ...(held && { held }),
    ...changeFacts(proposal),
    ...(resource?.protect && { protect: true }),
    ...(resource?.movedFrom !== undefined && { movedFrom: resource.movedFrom }),
    ...(resource && { place: resource.place }),
  };
}

/** What puts a run back follows from no manifest. */
function reasonOf({ action, reason }: Proposal, { facts }: Decision): Reason {
  const run = facts.input.options.rollback?.run;
  const words = run === undefined ? undefined : BACK[action]?.(run);
  return words === undefined ? reason : { ...reason, code: 'goes-back', words };
}

const BACK: Readonly<Partial<Record<Proposal['action'], (run: string) => string>>> = {
  create: (run) => `It was there before run ${run}.`,
  update: (run) => `It goes back to how it was before run ${run}.`,
  rename: (run) => `It goes back to how it was before run ${run}.`,
  replace: (run) => `It goes back to how it was before run ${run}.`,
  delete: (run) => `Run ${run} has made it.`,
};

function withPlace({ facts }: Decision, address: Address, edit: Edit): Edit {
  const place = facts.input.placeOf?.(address, edit);
  return place === undefined ? edit : { ...edit, place };
}

function stepsOf({
  facts,
  graph,
  proposals,
  classified,
  propagated,
  order,
  references,
  isFrozen,
  isChosen,
}: Decision): readonly Step[] {
  const open = order.names.filter(({ from, to }) =>
    [from, to].every((address) => proposals.get(address)?.held === undefined),
  );
  const work = { ...order, names: open };
  const sight = {
    facts,
    graph,
    proposals,
    cases: classified.cases,
    propagated,
    isFrozen,
    isChosen,
    detours: detoursOf(work, proposals),
    renamedEarly: new Set(work.nameWaits.map(({ to }) => to)),
    stubs: neededStubs(work, facts, proposals),
  };
  return orderSteps(bundleWork(sight, work, references));
}

function findingsOf(
  decision: Decision,
  changes: readonly Change[],
  more: readonly Finding[],
): readonly Finding[] {
  const { facts, findings, isChosen } = decision;
  const { desired, ledger, options } = facts.input;
  const ofPlan = [
    ...findings,
    ...more,
    ...planFindings({ ...decision, cases: decision.classified.cases, changes }),
  ];
  return sortFindings([
    ...desired.findings,
    ...ledger.findings,
    ...acceptFindings(
      ofPlan.filter(({ address }) => isChosen(address)),
      (desired.acceptances ?? []).filter(({ address }) => isChosen(address)),
      options.now.slice(0, 10),
    ),
  ]);
}

function bodiesOf({ facts, order }: Decision, steps: readonly Step[]): Readonly<Record<Hash, string>> {
  const texts = steps.flatMap((step): readonly (readonly [Hash, string])[] => {
    if (step.do !== 'publish-flow') {
      return [];
    }
    const stub = step.stub === true ? order.stubs.get(step.address) : undefined;
    if (stub !== undefined) {
      return [[step.textHash, stub.text]];
    }
    const resource = facts.resources.get(step.address);
    return resource !== undefined && isFlowResource(resource)
      ? [[resource.body.textHash, resource.body.text]]
      : [];
  });
  return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

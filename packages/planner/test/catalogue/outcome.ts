import { isDeepStrictEqual } from 'node:util';
import type { Address, Plan, SealedPlan } from '@callwright/model';
import { applyToModel, ledgerOf } from '@callwright/testkit';
import type { PlanInput } from '../../src/index.ts';
import { verifyDigest } from '../../src/index.ts';
import type { Planner } from '../plan-model.ts';
import { NOW, planModel, readModel, said } from '../plan-model.ts';
import { project } from '../sample-project.ts';
import type { Case } from './case.ts';
import { orgOf } from './case.ts';

/** What came out of a case, in the shape in which the case says what must. */
export interface Outcome extends Pick<Case, 'changes' | 'steps'> {
  readonly findings: readonly string[];
  readonly reason: Readonly<Record<string, string | undefined>>;
  readonly words: Readonly<Record<string, string | undefined>>;
  readonly edits: Readonly<Record<string, readonly string[] | undefined>>;
  readonly after: Readonly<Record<string, readonly string[] | undefined>>;
  readonly follows: Readonly<Record<string, string | undefined>>;
  readonly attributes: Readonly<Record<string, readonly string[] | undefined>>;
  readonly isSealed: boolean;
  /** Steps that wait for a later one, and steps of what is held. */
  readonly misplaced: readonly string[];
  /** Whether the same input in another order gives the same plan, and another day the same changes. */
  readonly isSteady: boolean;
  /** Changes of what is there that say neither what changes nor why they are held. */
  readonly unexplained: readonly Address[];
  /** What is left after the plan. */
  readonly again: { readonly changes: readonly string[]; readonly steps: readonly string[] };
}

/** When a plan that was read under a pull request is made again on the merge commit. */
const LATER = '2026-03-02T17:45:00Z';
const NOTHING = { changes: [], steps: [] } as const;

export function expected(one: Case): Outcome {
  return {
    changes: one.changes,
    steps: one.steps,
    findings: one.findings ?? [],
    reason: one.reason ?? {},
    words: one.words ?? {},
    edits: one.edits ?? {},
    after: one.after ?? {},
    follows: one.follows ?? {},
    attributes: one.attributes ?? {},
    isSealed: true,
    isSteady: true,
    unexplained: [],
    misplaced: [],
    again: NOTHING,
  };
}

export function outcomeOf(one: Case, by: Planner): Outcome {
  const input = inputOf(one, by);
  const sealed = by.plan(input);
  const made = sealed.plan;
  const change = (address: string) => made.changes.find((each) => each.address === address);
  const step = (id: string) => made.steps.find((each) => each.id === id);
  return {
    changes: said(made.changes),
    steps: made.steps.map(({ id }) => id),
    findings: made.findings.map(({ code }) => code),
    reason: only(one.reason, (address) => change(address)?.reason.code),
    words: only(one.words, (address) => change(address)?.reason.words),
    edits: only(one.edits, (address) => change(address)?.edits.map(({ words }) => words)),
    after: only(one.after, (id) => step(id)?.after),
    follows: only(one.follows, (id) => step(id)?.follows),
    attributes: only(one.attributes, (id) => {
      const found = step(id);
      return found !== undefined && 'attributes' in found ? Object.keys(found.attributes ?? {}) : undefined;
    }),
    isSealed: verifyDigest(made),
    isSteady: isSteady(input, sealed, by),
    unexplained: made.changes
      .filter(
        ({ action, edits, hazards, held }) =>
          action === 'update' && !held && !hazards.length && !edits.length,
      )
      .map(({ address }) => address),
    misplaced: misplaced(made),
    again: one.isSettled === false ? NOTHING : again(one, sealed, by),
  };
}

function inputOf(one: Case, by: Planner): PlanInput {
  const desired = project(one.now);
  const org = orgOf(one, by);
  const live = readModel(desired, org, by);
  return {
    desired,
    live: one.blind?.(live) ?? live,
    ledger: { ...ledgerOf(org), ...one.ledger },
    options: { now: NOW, toolVersion: '0.1.0', ...(one.targets && { targets: one.targets }) },
  };
}

function isSteady(input: PlanInput, sealed: SealedPlan, by: Planner): boolean {
  const later = by.plan({ ...input, options: { ...input.options, now: LATER, gitCommit: 'merged' } });
  return (
    isDeepStrictEqual(by.plan(backwards(input)), sealed) &&
    isDeepStrictEqual(later.plan.changes, sealed.plan.changes)
  );
}

function backwards({ desired, live, ledger, options }: PlanInput): PlanInput {
  const turn = <T>(items: readonly T[]): readonly T[] => [...items].reverse();
  return {
    desired: {
      ...desired,
      resources: turn(desired.resources),
      kinds: turn(desired.kinds),
      allowances: turn(desired.allowances),
      removed: Object.fromEntries(turn(Object.entries(desired.removed))),
    },
    live: {
      ...live,
      flows: { ...live.flows, rows: turn(live.flows.rows) },
      objects: Object.fromEntries(
        turn(Object.entries(live.objects)).map(([kind, all]) => [kind, { ...all, rows: turn(all.rows) }]),
      ),
    },
    ledger: { ...ledger, receipts: turn(ledger.receipts), elsewhere: turn(ledger.elsewhere) },
    options,
  };
}

function again(one: Case, sealed: SealedPlan, by: Planner): Outcome['again'] {
  const after = applyToModel(orgOf(one, by), sealed);
  const { plan } = planModel(project({ ...one.now, removed: {} }), after, by);
  return { changes: said(plan.changes), steps: plan.steps.map(({ id }) => id) };
}

function misplaced({ steps, changes }: Plan): readonly string[] {
  const seen = new Set<string>();
  const held = new Set<Address>(changes.filter((change) => change.held).map(({ address }) => address));
  return steps.flatMap((step) => {
    seen.add(step.id);
    return held.has(step.address) || step.after.some((id) => !seen.has(id)) ? [step.id] : [];
  });
}

function only<T>(asked: object | undefined, tell: (key: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.keys(asked ?? {}).map((key) => [key, tell(key)]));
}

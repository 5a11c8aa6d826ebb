import type { SealedPlan } from '@callwright/model';
import { applyToModel, ledgerOf } from '@callwright/testkit';
import { plan, verifyDigest } from '../src/index.ts';
import type { Case } from './catalogue/case.ts';
import { orgOf } from './catalogue/case.ts';
import { CATALOGUE } from './catalogue/cases.ts';
import { NOW, planModel, readModel, said } from './plan-model.ts';
import { project } from './sample-project.ts';

function planCase(one: Case): SealedPlan {
  const desired = project(one.now);
  const org = orgOf(one);
  const live = readModel(desired, org);
  return plan({
    desired,
    live: one.blind?.(live) ?? live,
    ledger: { ...ledgerOf(org), ...one.ledger },
    options: { now: NOW, toolVersion: '0.1.0' },
  });
}

describe.each(CATALOGUE)('$rule', (one) => {
  test('changes, steps and findings', () => {
    const { plan: made } = planCase(one);
    expect(said(made.changes)).toEqual(one.changes);
    expect(made.steps.map(({ id }) => id)).toEqual(one.steps);
    expect(made.findings.map(({ code }) => code)).toEqual(one.findings ?? []);
    for (const [address, code] of Object.entries(one.reason ?? {})) {
      expect(made.changes.find((change) => change.address === address)?.reason.code).toBe(code);
    }
    for (const [id, after] of Object.entries(one.after ?? {})) {
      expect(made.steps.find((step) => step.id === id)?.after).toEqual(after);
    }
    for (const [id, follows] of Object.entries(one.follows ?? {})) {
      expect(made.steps.find((step) => step.id === id)?.follows).toBe(follows);
    }
    expect(verifyDigest(made)).toBe(true);
  });

  test('every step waits only for steps before it, and held changes have none', () => {
    const { plan: made } = planCase(one);
    const seen = new Set<string>();
    for (const step of made.steps) {
      expect(step.after.filter((id) => !seen.has(id))).toEqual([]);
      seen.add(step.id);
    }
    const held = new Set(made.changes.filter((change) => change.held).map(({ address }) => address));
    expect(made.steps.filter(({ address }) => held.has(address))).toEqual([]);
  });
});

const settled = CATALOGUE.filter((one) => one.isSettled !== false);
test.each(settled)('planned to nothing after its plan: $rule', (one) => {
  const after = applyToModel(orgOf(one), planCase(one));
  const again = planModel(project({ ...one.now, removed: {} }), after);
  expect(said(again.plan.changes)).toEqual([]);
  expect(again.plan.steps).toEqual([]);
});

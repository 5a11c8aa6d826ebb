import { applyToModel } from '@callwright/testkit';
import fc from 'fast-check';
import { plan } from '../src/index.ts';
import { applied, inputOf, planModel, readModel, said } from './plan-model.ts';
import { acts, badBindings, boundNumbers, misplaced, oldCopies } from './random/invariants.ts';
import { momentsOf } from './random/moments.ts';
import { olderForm } from './random/older-form.ts';
import { blindings } from './random/partial-facts.ts';
import { aProject, bareOrg, edited, successor } from './random/projects.ts';
import { SUITE_MS, isDeep, sample, seed } from './random/sampling.ts';
import { orderBy, shuffled } from './random/shuffled.ts';
import { project } from './sample-project.ts';

jest.setTimeout(SUITE_MS);

beforeAll(() => {
  process.stdout.write(`planner properties: CALLWRIGHT_SEED=${seed}\n`);
});

test('no step of a caller before its shared flows, no route before its flows', () => {
  fc.assert(
    fc.property(aProject, aProject, (first, second) => {
      const before = project(first);
      expect(misplaced(before, planModel(before, bareOrg()).plan)).toEqual([]);
      const desired = successor(before, second);
      expect(misplaced(desired, planModel(desired, applied(before, bareOrg())).plan)).toEqual([]);
    }),
    // So many on every run: the promise that callers never go before what they copy rests on it.
    { seed, numRuns: isDeep ? 3000 : 300 },
  );
});

test('a run that died anywhere: planned and applied again, everything is as wanted', () => {
  fc.assert(
    fc.property(aProject, fc.nat(1023), fc.nat(1000), fc.boolean(), (first, edits, pick, isReceiptLost) => {
      const before = project(first);
      const desired = successor(before, edited(first, edits));
      const start = applied(before, bareOrg());
      const { plan: made, bodies } = planModel(desired, start);
      const died = pick % (made.steps.length + 1);
      const moments = momentsOf(start, made.steps.slice(0, died), bodies);
      const last = moments.at(-1) ?? start;
      const org = isReceiptLost ? { ...last, receipts: moments.at(-2)?.receipts ?? last.receipts } : last;
      const next = planModel(desired, org);
      expect(oldCopies(desired, applyToModel(org, next))).toEqual([]);
    }),
    sample(100),
  );
});

test('deterministic whatever the order of the input', () => {
  fc.assert(
    fc.property(aProject, aProject, fc.infiniteStream(fc.nat(1000)), (first, second, draws) => {
      const before = project(first);
      const org = applied(before, bareOrg());
      const desired = successor(before, second);
      const live = readModel(desired, org);
      const order = orderBy(draws);
      const input = inputOf(desired, org, live);
      const [otherDesired, otherLive] = shuffled(desired, live, order);
      const ledger = { ...input.ledger, receipts: order(input.ledger.receipts) };
      const other = plan({ ...input, desired: otherDesired, live: otherLive, ledger });
      expect(JSON.stringify(other)).toBe(JSON.stringify(plan(input)));
    }),
    sample(60),
  );
});

test('applied and planned again, nothing is left', () => {
  fc.assert(
    fc.property(aProject, aProject, (first, second) => {
      const before = project(first);
      const desired = successor(before, second);
      const org = applied(before, bareOrg());
      const sealed = planModel(desired, org);
      expect(sealed.plan.changes.filter((change) => change.held)).toEqual([]);
      const after = applyToModel(org, sealed);
      const again = planModel({ ...desired, removed: {} }, after);
      expect(said(again.plan.changes)).toEqual([]);
      expect(again.plan.steps).toEqual([]);
    }),
    sample(150),
  );
});

test('at every moment: no number at an unpublished flow, and a moving number unbound only between two consecutive requests', () => {
  fc.assert(
    fc.property(aProject, aProject, (first, second) => {
      const before = project(first);
      const desired = successor(before, second);
      const start = applied(before, bareOrg());
      const { plan: made, bodies } = planModel(desired, start);
      const moments = momentsOf(start, made.steps, bodies);
      const end = boundNumbers(moments.at(-1) ?? start);
      const moving = [...boundNumbers(start)].filter((number) => end.has(number));
      const missing = moments.map((org) => moving.filter((number) => !boundNumbers(org).has(number)));
      for (const [at, org] of moments.entries()) {
        expect(badBindings(org)).toEqual([]);
        const lacking = missing[at] ?? [];
        // Every request while a number is unbound says that it must follow the one before.
        expect(lacking.length > 0 ? made.steps[at]?.follows : undefined).toBe(
          lacking.length > 0 ? made.steps[at - 1]?.id : undefined,
        );
        const still = lacking.filter((number) => missing[at + 1]?.includes(number));
        expect(still).toEqual([]);
      }
    }),
    sample(100),
  );
});

test('dropping any one fact never makes a create, a delete or a publish', () => {
  fc.assert(
    fc.property(aProject, aProject, fc.nat(1000), (first, second, pick) => {
      const before = project(first);
      const org = applied(before, bareOrg());
      const desired = successor(before, second);
      const live = readModel(desired, org);
      const input = inputOf(desired, org, live);
      const full = acts(plan(input).plan);
      const blinded = blindings(live);
      const blind = blinded[pick % blinded.length];
      const partial = acts(plan({ ...input, live: blind ?? live }).plan);
      for (const [address, act] of partial) {
        expect([address, act]).toEqual([address, full.get(address)]);
      }
    }),
    sample(150),
  );
});

test('another version of the canonical form on an unchanged org changes nothing', () => {
  fc.assert(
    fc.property(aProject, (one) => {
      const desired = project(one);
      const org = applied(desired, bareOrg());
      expect(said(planModel(desired, olderForm(org)).plan.changes)).toEqual([]);
    }),
    sample(40),
  );
});

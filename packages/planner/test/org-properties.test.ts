import type { ModelOrg } from '@callwright/testkit';
import { applyToModel } from '@callwright/testkit';
import fc from 'fast-check';
import { plan } from '../src/index.ts';
import { applied, inputOf, planModel, readModel, said } from './plan-model.ts';
import { acts, badBindings, boundNumbers, unpublishedBindings } from './random/invariants.ts';
import { momentsOf } from './random/moments.ts';
import { olderForm } from './random/older-form.ts';
import { anotherOrder } from './random/orders.ts';
import { aTangle } from './random/orgs.ts';
import { blindings } from './random/partial-facts.ts';
import { aProject, bareOrg, successor } from './random/projects.ts';
import { SUITE_MS, sample, seed } from './random/sampling.ts';
import { orderBy, shuffled } from './random/shuffled.ts';
import { project } from './sample-project.ts';

jest.setTimeout(SUITE_MS);

beforeAll(() => {
  process.stdout.write(`planner properties of orgs: CALLWRIGHT_SEED=${seed}\n`);
});

const draws = fc.infiniteStream(fc.nat(1000));
const chooser = (stream: Iterator<number>) => (most: number) => (stream.next().value as number) % most;

test('where others work too: the same plan whatever the order of the input', () => {
  fc.assert(
    fc.property(aTangle, draws, ({ org, desired }, stream) => {
      const live = readModel(desired, org);
      const order = orderBy(stream);
      const input = inputOf(desired, org, live);
      const [otherDesired, otherLive] = shuffled(desired, live, order);
      const ledger = {
        ...input.ledger,
        receipts: order(input.ledger.receipts),
        elsewhere: order(input.ledger.elsewhere),
      };
      const other = plan({ ...input, desired: otherDesired, live: otherLive, ledger });
      expect(JSON.stringify(other)).toBe(JSON.stringify(plan(input)));
    }),
    sample(60),
  );
});

test('where others work too: applied and planned again, only what is held is left', () => {
  fc.assert(
    fc.property(aTangle, ({ org, desired }) => {
      const sealed = planModel(desired, org);
      const again = planModel(desired, applyToModel(org, sealed)).plan;
      expect(again.changes.filter(({ action, held }) => action !== 'keep' && !held)).toEqual([]);
      expect(again.steps).toEqual([]);
    }),
    sample(100),
  );
});

test('nothing without a receipt of this project is deleted, and nothing of others is touched', () => {
  fc.assert(
    fc.property(aTangle, ({ org, desired }) => {
      const sealed = planModel(desired, org);
      for (const step of sealed.plan.steps) {
        if (step.do === 'delete-flow' || step.do === 'delete-object') {
          expect(org.receipts[step.address]?.liveId).toBe(step.liveId);
        }
      }
      const after = applyToModel(org, sealed);
      for (const id of foreignIds(org)) {
        expect(after.flows[id] ?? after.objects[id]).toEqual(org.flows[id] ?? org.objects[id]);
      }
    }),
    sample(100),
  );
});

/** What another project has a receipt of. */
function foreignIds(org: ModelOrg): readonly string[] {
  return org.elsewhere.map(({ liveId }) => liveId);
}

test('in every order that a plan allows: no number at an unpublished flow, and none that moves is unbound but between two requests', () => {
  fc.assert(
    fc.property(aProject, aProject, draws, (first, second, stream) => {
      const before = project(first);
      const desired = successor(before, second);
      const start = applied(before, bareOrg());
      const { plan: made, bodies } = planModel(desired, start);
      const steps = anotherOrder(made.steps, chooser(stream));
      const moments = momentsOf(start, steps, bodies);
      const end = boundNumbers(moments.at(-1) ?? start);
      const moving = [...boundNumbers(start)].filter((number) => end.has(number));
      for (const [at, org] of moments.entries()) {
        expect(badBindings(org)).toEqual([]);
        const bound = boundNumbers(org);
        const isOneUnbound = moving.some((number) => !bound.has(number));
        expect(isOneUnbound && steps[at]?.follows === undefined).toBe(false);
      }
    }),
    sample(100),
  );
});

test('where others work too: no order makes a binding bad that was good', () => {
  fc.assert(
    fc.property(aTangle, draws, ({ org, desired }, stream) => {
      const { plan: made, bodies } = planModel(desired, org);
      const bad = new Set(unpublishedBindings(org));
      for (const moment of momentsOf(org, anotherOrder(made.steps, chooser(stream)), bodies)) {
        expect(unpublishedBindings(moment).filter((name) => !bad.has(name))).toEqual([]);
      }
    }),
    sample(60),
  );
});

test('where others work too: dropping any one fact never makes a create, a delete or a publish', () => {
  fc.assert(
    fc.property(aTangle, fc.nat(1000), ({ org, desired }, pick) => {
      const live = readModel(desired, org);
      const input = inputOf(desired, org, live);
      const full = plan(input).plan;
      const blinded = blindings(live);
      const partial = plan({ ...input, live: blinded[pick % blinded.length] ?? live }).plan;
      for (const [address, act] of acts(partial)) {
        expect([address, act]).toEqual([address, acts(full).get(address)]);
      }
      // A hazard that was seen with all facts is seen, or the change is held anyway.
      const hazards = new Map(full.changes.map((change) => [change.address, change]));
      for (const change of partial.changes.filter(({ held, action }) => !held && action !== 'keep')) {
        expect(hazards.get(change.address)?.held).toBeUndefined();
      }
    }),
    sample(100),
  );
});

test('where others work too: another version of the canonical form makes no change of what was settled', () => {
  fc.assert(
    fc.property(aTangle, ({ org, desired }) => {
      const settled = applyToModel(org, planModel(desired, org));
      const open = (made: ReturnType<typeof planModel>): readonly string[] =>
        said(made.plan.changes.filter(({ held }) => !held));
      expect(open(planModel(desired, olderForm(settled)))).toEqual(open(planModel(desired, settled)));
    }),
    sample(40),
  );
});

import { isDeepStrictEqual } from 'node:util';
import type { LiveState } from '@callwright/model';
import { unknown } from '@callwright/model';
import { modelOrg } from '@callwright/testkit';
import type { ModelOrg } from '@callwright/testkit';
import fc from 'fast-check';
import {
  NUMBER,
  OTHER,
  both,
  byHand,
  deleted,
  halfListed,
  line,
  login,
  night,
  route,
  sales,
  setAttribute,
} from '../catalogue/org-events.ts';
import { applied } from '../plan-model.ts';
import type { Sample } from '../sample-project.ts';
import { project } from '../sample-project.ts';
import { classesIn, driftIn } from './drift-model.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const SAMPLE: Sample = {
  flows: [login, sales, line, night],
  values: [route('main', 'line', NUMBER), route('other', 'sales', OTHER)],
};
const DESIRED = project(SAMPLE);
const ORG = applied(DESIRED, modelOrg());

const EVENTS: Readonly<Record<string, (org: ModelOrg) => ModelOrg>> = {
  nothing: (org) => org,
  'a flow by hand': byHand({ ...line, says: 'Jane was here' }),
  'a shared flow by hand': byHand({ ...login, says: 'Jane was here' }),
  'a flow again': byHand(sales, login),
  'a shared flow again': byHand(login),
  'a flow deleted': deleted('Live night'),
  'a route by hand': setAttribute('main', 'numbers', [NUMBER, '+13175550109']),
  'a route deleted': deleted('other'),
};

/** Ways in which a fact is not told. */
const BLIND: Readonly<Record<string, (live: LiveState) => LiveState>> = {
  'half of the flows': (live) => ({
    ...live,
    flows: { rows: live.flows.rows.slice(1), complete: unknown('incomplete-listing', 'A page is missing.') },
  }),
  'no flow': (live) => ({ ...live, flows: { rows: [], complete: unknown('forbidden', 'It answered 403.') } }),
  'no route': (live) => ({
    ...live,
    objects: Object.fromEntries(
      Object.keys(live.objects).map((key) => [
        key,
        { rows: [], complete: unknown('forbidden', 'It answered 403.') },
      ]),
    ),
  }),
  'no export': (live) => ({
    ...live,
    exports: Object.fromEntries(
      Object.keys(live.exports).map((key) => [key, unknown('unreadable', 'It is no YAML.')]),
    ),
  }),
  'no presence': (live) => ({
    ...live,
    presence: Object.fromEntries(
      Object.keys(live.presence).map((id) => [id, { state: 'unknown', why: unknown('busy', '429') }]),
    ),
  }),
  'no dependency tracking': (live) => ({
    ...live,
    consumed: Object.fromEntries(
      Object.keys(live.consumed).map((id) => [id, unknown('partial', 'It answered 206.')]),
    ),
  }),
};

/** Half a listing, and of what it does not show nobody answers. */
const unheard = (live: LiveState): LiveState => ({
  ...BLIND['no presence']!(live),
  presence: new Proxy({}, { get: () => ({ state: 'unknown', why: unknown('busy', '429') }) }),
});

test(`a fact that is not told makes no object drift that had not drifted (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...Object.keys(EVENTS)), { minLength: 1, maxLength: 4 }),
      fc.uniqueArray(fc.constantFrom(...Object.keys(BLIND)), { minLength: 1, maxLength: 3 }),
      (events, blinds) => {
        const org = both(...events.map((name) => EVENTS[name]!))(ORG);
        const whole = new Set(classesIn(driftIn(DESIRED, org)));
        const seen = classesIn(
          driftIn(DESIRED, org, {
            blind: (live) => unheard(blinds.reduce((now, name) => BLIND[name]!(now), live)),
          }),
        );
        expect(seen.filter((one) => !whole.has(one) && !one.startsWith('unknown '))).toEqual([]);
      },
    ),
    { seed, numRuns: 150 },
  );
});

test('an object that could not be compared leaves the others as they are', () => {
  const org = both(EVENTS['a flow by hand']!, EVENTS['a route by hand']!)(ORG);
  expect(classesIn(driftIn(DESIRED, org, { blind: BLIND['no export']! }))).toEqual([
    'drift CallRoute/main',
    'unknown InboundFlow/line',
  ]);
});

test('the order of what was read decides nothing', () => {
  const org = both(EVENTS['a shared flow by hand']!, EVENTS['a flow by hand']!)(ORG);
  const turned = (live: LiveState): LiveState => ({
    ...live,
    flows: { ...live.flows, rows: [...live.flows.rows].reverse() },
  });
  const backwards = { ...DESIRED, resources: [...DESIRED.resources].reverse() };
  expect(isDeepStrictEqual(driftIn(backwards, org, { blind: turned }), driftIn(DESIRED, org))).toBe(true);
});

test('a listing that lacks a page says missing of nothing', () => {
  const org = deleted('Live night')(ORG);
  const blind = (live: LiveState): LiveState => unheard(halfListed(live));
  expect(classesIn(driftIn(DESIRED, org, { blind }))).toEqual(['unknown InboundFlow/night']);
});

test('another org than the project pins is no org to compare with', () => {
  expect(() => driftIn({ ...DESIRED, orgId: 'another' }, ORG)).toThrow(
    expect.objectContaining({ code: 'plan.wrong-org' }) as Error,
  );
});

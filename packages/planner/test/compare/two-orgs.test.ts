import type { LiveState } from '@callwright/model';
import { unknown } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { modelOrg } from '@callwright/testkit';
import fc from 'fast-check';
import {
  NUMBER,
  OTHER,
  both,
  byHand,
  deleted,
  halfListed,
  has,
  line,
  login,
  made,
  night,
  route,
  sales,
  setAttribute,
} from '../catalogue/org-events.ts';
import { applied } from '../plan-model.ts';
import type { Sample } from '../sample-project.ts';
import { project } from '../sample-project.ts';
import { compareModels, saidIn } from './compare-model.ts';
import type { ModelSide } from './compare-model.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

type Event = (org: ModelOrg) => ModelOrg;

const THINGS: Event = both(has('queues', 'Sales'), has('skills', 'Spanish'), has('scripts', 'Card'));
const SAMPLE: Sample = {
  flows: [
    login,
    sales,
    {
      ...line,
      names: [{ sort: 'queues', name: 'Sales' }, { sort: 'skills', name: 'Spanish' }, { sort: 'skills' }],
    },
    night,
  ],
  values: [route('main', 'line', NUMBER), route('other', 'sales', OTHER)],
};
const DEV = project({ ...SAMPLE, org: 'dev' });
const PROD = project({ ...SAMPLE, org: 'prod' });
const ORG = applied(DEV, THINGS(modelOrg()));

const sideOf = (desired: ModelSide['desired'], event: Event = (org) => org): ModelSide => ({
  desired,
  org: event(ORG),
});
const saidOf = (first: Event, second: Event, withUnmanaged = false): readonly string[] =>
  saidIn(
    compareModels({ first: sideOf(DEV, first), second: sideOf(PROD, second) }, withUnmanaged).comparison,
  );
const nothing: Event = (org) => org;
const stranger = made({ name: 'stranger', type: 'inboundcall' });

/** What happened in each org, and everything that is said then. */
const CASES: readonly (readonly [string, Event, Event, readonly string[], withUnmanaged?: true])[] = [
  ['nothing', nothing, nothing, []],
  ['the same by hand in both', byHand({ ...line, says: 'Hi' }), byHand({ ...line, says: 'Hi' }), []],
  ['published again, unchanged', nothing, byHand(sales, login), []],
  ['a flow by hand in the first', byHand({ ...line, says: 'Hi' }), nothing, ['differs InboundFlow/line']],
  ['a flow by hand in the second', nothing, byHand({ ...line, says: 'Hi' }), ['differs InboundFlow/line']],
  ['a flow gone in the first', deleted('Live night'), nothing, ['only-in-second InboundFlow/night']],
  ['a flow gone in the second', nothing, deleted('Live night'), ['only-in-first InboundFlow/night']],
  ['a flow gone in both', deleted('Live night'), deleted('Live night'), []],
  ['numbers in another order', nothing, setAttribute('main', 'numbers', [NUMBER]), []],
  [
    'another number',
    nothing,
    setAttribute('main', 'numbers', [NUMBER, '+13175550109']),
    ['differs CallRoute/main'],
  ],
  ['a queue that the second lacks', nothing, has('queues', 'Support'), ['lacks queues Sales']],
  ['a queue in other letters', nothing, has('queues', 'SALES'), ['lacks queues Sales']],
  ['a skill that the second lacks', nothing, has('skills'), ['lacks skills Spanish']],
  ['a queue that the first lacks', has('queues', 'Support'), nothing, []],
  [
    'a shared flow by hand: its caller plays the old one',
    nothing,
    byHand({ ...login, says: 'Hi' }),
    ['differs SharedFlow/login', 'stale in second InboundFlow/sales'],
  ],
  ["somebody else's flow", stranger, nothing, []],
  ["somebody else's flow, when asked", stranger, nothing, ['only-in-first "Live stranger"'], true],
  ["somebody else's flow in both, when asked", stranger, stranger, [], true],
];

test.each(CASES.map((one) => [one[0], one] as const))('%s', (_, [, first, second, said, withUnmanaged]) => {
  expect(saidOf(first, second, withUnmanaged)).toEqual(said);
});

test('what receipts tell of both orgs is not exported', () => {
  const sides = { first: sideOf(DEV), second: sideOf(PROD) };
  expect(compareModels(sides).exports).toEqual({ first: 0, second: 0 });
});

test('one flow by hand costs one export in each org', () => {
  const sides = { first: sideOf(DEV), second: sideOf(PROD, byHand({ ...line, says: 'Hi' })) };
  expect(compareModels(sides).exports).toEqual({ first: 1, second: 1 });
});

test('edits say what would make the second what the first is', () => {
  const sides = { first: sideOf(DEV), second: sideOf(PROD, byHand({ ...line, says: 'Hi' })) };
  const [object] = compareModels(sides).comparison.objects;
  expect(object?.edits).toHaveLength(1);
  expect(object?.edits[0]?.words).toMatch(/\(was "Hi"\)/);
});

const EVENTS: Readonly<Record<string, Event>> = {
  nothing,
  'a flow by hand': byHand({ ...line, says: 'Hi' }),
  'a shared flow by hand': byHand({ ...login, says: 'Hi' }),
  'a flow again': byHand(sales, login),
  'a flow deleted': deleted('Live night'),
  'a route by hand': setAttribute('main', 'numbers', [NUMBER, '+13175550109']),
  'a route deleted': deleted('other'),
  'no queues': has('queues'),
  'a stranger': stranger,
};

const forbidden = unknown('forbidden', 'It answered 403.');
const refused = <T>(record: Readonly<Record<string, T>>): Record<string, typeof forbidden> =>
  Object.fromEntries(Object.keys(record).map((key) => [key, forbidden]));
const unlisted = <T extends object>(record: T): T =>
  Object.fromEntries(Object.keys(record).map((key) => [key, { rows: [], complete: forbidden }])) as T;

/** Ways in which a fact is not told. */
const BLIND: Readonly<Record<string, (live: LiveState) => LiveState>> = {
  'half of the flows': halfListed,
  'no flow': (live) => ({ ...live, flows: { rows: [], complete: forbidden } }),
  'no route': (live) => ({ ...live, objects: unlisted(live.objects) }),
  'no thing': (live) => ({ ...live, things: unlisted(live.things) }),
  'no export': (live) => ({ ...live, exports: refused(live.exports) }),
  'no dependency tracking': (live) => ({ ...live, consumed: refused(live.consumed) }),
};

/** What a listing does not show nobody answers either. */
const unheard = (live: LiveState): LiveState => ({
  ...live,
  presence: new Proxy({}, { get: () => ({ state: 'unknown', why: unknown('busy', '429') }) }),
});

test(`a fact that is not told makes nothing different or lacking that is not (seed ${seed})`, () => {
  const events = fc.uniqueArray(fc.constantFrom(...Object.keys(EVENTS)), { maxLength: 3 });
  const blinds = fc.uniqueArray(fc.constantFrom(...Object.keys(BLIND)), { maxLength: 2 });
  fc.assert(
    fc.property(events, events, blinds, blinds, fc.boolean(), (one, other, left, right, withUnmanaged) => {
      const blinded = (names: readonly string[]): NonNullable<ModelSide['blind']> =>
        names.length === 0
          ? (live) => live
          : (live) => unheard(names.reduce((now, name) => BLIND[name]!(now), live));
      const first = sideOf(DEV, both(...one.map((name) => EVENTS[name]!)));
      const second = sideOf(PROD, both(...other.map((name) => EVENTS[name]!)));
      const whole = new Set(saidIn(compareModels({ first, second }, withUnmanaged).comparison));
      const seen = saidIn(
        compareModels(
          { first: { ...first, blind: blinded(left) }, second: { ...second, blind: blinded(right) } },
          withUnmanaged,
        ).comparison,
      );
      const isHonest = (said: string): boolean => /^(unknown|unreadable|not-listable) /.test(said);
      expect(seen.filter((said) => !whole.has(said) && !isHonest(said))).toEqual([]);
    }),
    { seed, numRuns: 60 },
  );
});

test('the order of what was read decides nothing', () => {
  const turned = (live: LiveState): LiveState => ({
    ...live,
    flows: { ...live.flows, rows: [...live.flows.rows].reverse() },
  });
  const first = sideOf(DEV, byHand({ ...line, says: 'Hi' }));
  const second = sideOf(PROD, both(deleted('Live night'), has('queues')));
  const backwards = { ...PROD, resources: [...PROD.resources].reverse() };
  expect(
    compareModels({ first, second: { ...second, desired: backwards, blind: turned } }).comparison,
  ).toEqual(compareModels({ first, second }).comparison);
});

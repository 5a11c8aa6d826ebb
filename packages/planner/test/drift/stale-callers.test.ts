import type { LiveState } from '@callwright/model';
import { modelOrg, publishByHand } from '@callwright/testkit';
import type { ModelOrg } from '@callwright/testkit';
import { both, byHand, idOf, line, login, made, patchFlow, sales } from '../catalogue/org-events.ts';
import { applied } from '../plan-model.ts';
import type { Sample, SampleFlow } from '../sample-project.ts';
import { project, textOf } from '../sample-project.ts';
import { classesIn, driftIn } from './drift-model.ts';

const NOON = '2026-03-02T12:00:00Z';
const LATER = '2026-03-02T15:00:00Z';

/** A caller published once more by hand, later than the shared flow. */
function publishedLater(flow: SampleFlow): (org: ModelOrg) => ModelOrg {
  return (org) =>
    publishByHand(
      org,
      idOf(org, `Live ${flow.name}`),
      textOf(flow, new Map([login, sales].map((one) => [one.name, one]))),
      LATER,
    );
}

const BOTH: Sample = { flows: [login, sales] };
const changedLogin = byHand({ ...login, says: 'Jane was here' });

/** As it reads where dependency tracking does not answer. */
const untracked = (live: LiveState): LiveState => ({
  ...live,
  consumed: Object.fromEntries(
    Object.keys(live.consumed).map((id) => [
      id,
      { known: false, reason: 'partial', detail: 'It answered 206.' },
    ]),
  ),
});

test.each([
  {
    what: 'a shared flow that was changed by hand leaves its callers behind',
    since: changedLogin,
    classes: ['drift SharedFlow/login', 'stale-caller InboundFlow/sales'],
  },
  {
    what: 'one that was published again without a change leaves nobody behind',
    since: byHand(login),
    classes: [],
  },
  {
    what: 'a caller that was published after it holds it, whatever its receipt says',
    since: both(changedLogin, publishedLater(sales)),
    classes: ['drift SharedFlow/login'],
  },
  {
    what: 'a caller that was published by hand before it does not',
    since: both(
      byHand({ ...sales, says: 'Jane was here' }, login),
      patchFlow('Live login', (flow) => ({ ...flow })),
      (org: ModelOrg) =>
        publishByHand(
          org,
          idOf(org, 'Live login'),
          textOf({ ...login, says: 'Later' }, new Map([[login.name, login]])),
          LATER,
        ),
    ),
    classes: ['drift InboundFlow/sales', 'drift SharedFlow/login'],
  },
  {
    what: 'description and name of a shared flow make nobody stale',
    since: patchFlow('Live login', { name: 'Login of Jane', description: 'New words' }),
    classes: ['drift SharedFlow/login'],
  },
  {
    what: 'a manifest that changed makes nobody stale: nothing of it is live',
    now: { flows: [{ ...login, says: 'Welcome' }, sales] },
    classes: ['not-applied SharedFlow/login'],
  },
])('$what', ({ since, now = BOTH, classes }) => {
  const org = applied(project(BOTH), modelOrg());
  expect(classesIn(driftIn(project(now), since?.(org) ?? org))).toEqual(classes);
});

test('what it holds old copies of is said', () => {
  const { objects } = driftIn(project(BOTH), changedLogin(applied(project(BOTH), modelOrg())));
  expect(objects.find(({ address }) => address === 'InboundFlow/sales')).toMatchObject({
    because: ['SharedFlow/login'],
    words: 'It plays an old copy of SharedFlow/login (published is version 2.0) until it is published again.',
  });
});

describe('a shared flow made elsewhere', () => {
  const caller: SampleFlow = { ...line, name: 'caller', callsExisting: ['Live login'] };
  const wanted = project({
    flows: [caller],
    existing: [{ bucket: 'sharedFlows', key: 'login', liveName: 'Live login' }],
  });
  const org = applied(wanted, made(login)(modelOrg()));

  it('leaves callers behind as well when its content moves on', () => {
    const moved = byHand({ ...login, says: 'Others were here' })(org);
    expect(classesIn(driftIn(wanted, moved))).toEqual(['stale-caller InboundFlow/caller']);
  });

  it('leaves nobody behind when it is published again without a change', () => {
    expect(classesIn(driftIn(wanted, byHand(login)(org)))).toEqual([]);
  });
});

test('whose copy nobody can tell is unknown, and not stale', () => {
  const org = applied(project(BOTH), modelOrg());
  const since = both(
    byHand(sales, login),
    patchFlow('Live login', ({ published, ...flow }) => ({
      ...flow,
      published: { ...published, id: published?.id ?? '1.0', at: NOON },
    })),
  )(org);
  expect(classesIn(driftIn(project(BOTH), since, { blind: untracked }))).toEqual([
    'unknown InboundFlow/sales',
  ]);
});

import type { DriftObject } from '@callwright/model';
import { known, unknown } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { liveFlow, liveObject, modelOrg } from '@callwright/testkit';
import type { Case } from '../catalogue/case.ts';
import {
  JANE,
  NUMBER,
  OTHER,
  both,
  byHand,
  deleted,
  idOf,
  line,
  lostLedger,
  made,
  neverPublished,
  patchFlow,
  patchReceipt,
  route,
  setAttribute,
  unread,
} from '../catalogue/org-events.ts';
import { applied } from '../plan-model.ts';
import type { Sample } from '../sample-project.ts';
import { project } from '../sample-project.ts';
import type { DriftSight } from './drift-model.ts';
import { driftIn } from './drift-model.ts';

/**
 * Every state of the manifest against every state of what is live, for something that was applied and for something that
 * was not: which class it is (design 7), and what is said of it. `-`: the three agree, nothing is said.
 */
interface Live extends DriftSight {
  readonly state: string;
  readonly since?: Case['since'];
  /** Classes by column: as applied · changed · gone · gone, to be deleted · gone, to be released. */
  readonly classes: readonly string[];
}

const LEAVES: readonly Pick<Sample, 'removed'>[] = [
  {},
  { removed: { 'InboundFlow/line': 'delete', 'CallRoute/main': 'delete' } },
  { removed: { 'InboundFlow/line': 'release', 'CallRoute/main': 'release' } },
];
const COLUMNS = ['as applied', 'changed', 'gone', 'gone, to be deleted', 'gone, to be released'] as const;

const FLOW_GIT: readonly Sample[] = [{ flows: [line] }, { flows: [{ ...line, says: 'Welcome' }] }, ...LEAVES];

const moved = (state: string): string[] => [state, state, state, state, state];

/** Its listing row is not there, and asking for it leads nowhere. */
const unanswered: NonNullable<DriftSight['blind']> = (live) => ({
  ...live,
  flows: { ...live.flows, rows: [] },
  objects: Object.fromEntries(
    Object.entries(live.objects).map(([kind, all]) => [kind, { ...all, rows: [] }]),
  ),
  presence: new Proxy({}, { get: () => ({ state: 'unknown', why: unknown('busy', 'It answered 429.') }) }),
});

const FLOWS: readonly Live[] = [
  { state: 'as applied', classes: ['-', 'not-applied', 'not-applied', 'not-applied', 'not-applied'] },
  {
    state: 'published again without a change',
    since: byHand(line),
    classes: ['-', 'not-applied', 'not-applied', 'not-applied', 'not-applied'],
  },
  {
    state: 'changed by hand',
    since: byHand({ ...line, says: 'Jane was here' }),
    classes: ['drift', 'both', 'both', 'both', 'both'],
  },
  {
    state: 'changed by hand to what git wants now',
    since: byHand({ ...line, says: 'Welcome' }),
    classes: ['drift', '-', 'both', 'both', 'both'],
  },
  {
    state: 'changed by hand, and exports fail',
    since: byHand({ ...line, says: 'Jane was here' }),
    blind: unread,
    classes: moved('unknown'),
  },
  {
    state: 'deleted',
    since: deleted('Live line'),
    classes: ['missing', 'missing', 'not-applied', 'not-applied', 'not-applied'],
  },
  {
    state: 'deleted, and another one made under its name',
    since: both(deleted('Live line'), made(line)),
    classes: ['missing', 'missing', 'not-applied', 'not-applied', 'not-applied'],
  },
  {
    state: 'deactivated',
    since: patchFlow('Live line', { active: false }),
    classes: ['drift', 'both', 'not-applied', 'not-applied', 'not-applied'],
  },
  {
    state: 'without a published version any more',
    since: neverPublished('Live line'),
    classes: ['drift', 'both', 'both', 'both', 'both'],
  },
  {
    state: 'renamed',
    since: patchFlow('Live line', { name: 'Line of Jane' }),
    classes: ['drift', 'both', 'not-applied', 'not-applied', 'not-applied'],
  },
  {
    state: 'with a draft and a lock of somebody',
    since: patchFlow('Live line', { draft: known({ id: 'saved_version_1', by: JANE }), lock: known(JANE) }),
    classes: ['-', 'not-applied', 'not-applied', 'not-applied', 'not-applied'],
  },
  { state: 'not to be read', blind: unanswered, classes: moved('unknown') },
  {
    state: 'in no receipt, since the ledger is lost',
    since: lostLedger,
    classes: ['not-applied', 'not-applied', '-', '-', '-'],
  },
  {
    state: 'in a receipt of another canonical form',
    since: patchReceipt('InboundFlow/line', (receipt) => ({
      ...receipt,
      ...(receipt.flow && { flow: { ...receipt.flow, canonicalVersion: -1 } }),
    })),
    classes: ['-', 'not-applied', 'not-applied', 'not-applied', 'not-applied'],
  },
  {
    state: 'in a ledger that cannot be seen',
    since: (org) => ({ ...org, receipts: {} }),
    ledger: { state: 'hidden' },
    classes: ['unknown', 'unknown', '-', '-', '-'],
  },
];

const VALUE_GIT: readonly Sample[] = [
  { flows: [line], values: [route('main', 'line', NUMBER)] },
  { flows: [line], values: [route('main', 'line', NUMBER, OTHER)] },
  ...LEAVES.map((leave) => ({ ...leave, flows: [line] })),
];

const VALUES: readonly Live[] = [
  { state: 'as applied', classes: ['-', 'not-applied', 'not-applied', 'not-applied', 'not-applied'] },
  {
    state: 'changed by hand',
    since: setAttribute('main', 'numbers', [NUMBER, '+13175550109']),
    classes: ['drift', 'both', 'both', 'both', 'both'],
  },
  {
    state: 'changed by hand to what git wants now',
    since: setAttribute('main', 'numbers', [NUMBER, OTHER]),
    classes: ['drift', '-', 'both', 'both', 'both'],
  },
  {
    state: 'changed by hand where git did not change',
    since: setAttribute('main', 'open', null),
    classes: ['drift', 'both', 'both', 'both', 'both'],
  },
  {
    state: 'changed in what nobody manages',
    since: setAttribute('main', 'holiday', null),
    classes: ['-', 'not-applied', 'not-applied', 'not-applied', 'not-applied'],
  },
  {
    state: 'renamed',
    since: renamedObject('main', 'Main of Jane'),
    classes: ['drift', 'both', 'not-applied', 'not-applied', 'not-applied'],
  },
  {
    state: 'deleted',
    since: deleted('main'),
    classes: ['missing', 'missing', 'not-applied', 'not-applied', 'not-applied'],
  },
  { state: 'not to be read', blind: unanswered, classes: moved('unknown') },
  {
    state: 'in no receipt, since the ledger is lost',
    since: lostLedger,
    classes: ['not-applied', 'not-applied', '-', '-', '-'],
  },
];

function renamedObject(from: string, to: string): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const id = idOf(org, from);
    const object = org.objects[id];
    return object === undefined
      ? org
      : { ...org, objects: { ...org.objects, [id]: { ...object, name: to } } };
  };
}

function cells(rows: readonly Live[]): readonly (readonly [string, string, Live, number])[] {
  return rows.flatMap((live) => COLUMNS.map((column, at) => [live.state, column, live, at] as const));
}

function classOf(
  address: string,
  { before, now, live }: { readonly before: Sample; readonly now: Sample; readonly live: Live },
): string {
  const org = applied(project(before), modelOrg());
  const since = live.since?.(org) ?? org;
  const { objects } = driftIn(project(now), since, live);
  return objects.find((object) => object.address === address)?.class ?? '-';
}

describe('flows', () => {
  test.each(cells(FLOWS))('live %s, manifest %s', (_state, _column, live, at) => {
    const now = FLOW_GIT[at] ?? {};
    expect(classOf('InboundFlow/line', { before: FLOW_GIT[0] ?? {}, now, live })).toBe(live.classes[at]);
  });
});

describe('what is compared by value', () => {
  test.each(cells(VALUES))('live %s, manifest %s', (_state, _column, live, at) => {
    const now = VALUE_GIT[at] ?? {};
    expect(classOf('CallRoute/main', { before: VALUE_GIT[0] ?? {}, now, live })).toBe(live.classes[at]);
  });
});

describe('what was never applied', () => {
  test.each([
    ['and is not there', (org: ModelOrg) => org, 'not-applied'],
    ['and is there with the same content', made(line), 'not-applied'],
    ['and is there with other content', made({ ...line, says: 'Other' }), 'not-applied'],
  ] as const)('%s', (_what, since, expected) => {
    const { objects } = driftIn(project({ flows: [line] }), since(modelOrg()));
    expect(objects.map((object) => object.class)).toEqual([expected]);
  });
});

describe('without a ledger', () => {
  const ledger = { state: 'none', receipts: [] } as const;
  const org = { ...applied(project({ flows: [line] }), modelOrg()), receipts: {} };
  test.each([
    ['nothing changed', org, line, '-'],
    ['git changed', org, { ...line, says: 'Welcome' }, 'not-applied'],
    ['somebody published', byHand({ ...line, says: 'Jane was here' })(org), line, 'drift'],
  ] as const)('%s', (_what, since, flow, expected) => {
    const { objects } = driftIn(project({ flows: [flow] }), since, { ledger });
    expect(objects[0]?.class ?? '-').toBe(expected);
  });
});

describe('what is said', () => {
  const before: Sample = { flows: [line], values: [route('main', 'line', NUMBER)] };
  const said = (now: Sample, since: (org: ModelOrg) => ModelOrg): readonly DriftObject[] =>
    driftIn(project(now), since(applied(project(before), modelOrg()))).objects;

  it('is what changed in a flow, by whom, when, and who hears it', () => {
    expect(said(before, byHand({ ...line, says: 'Jane was here' }))).toMatchObject([
      {
        class: 'drift',
        words:
          'Published outside of Callwright: version 2.0 by Jane Doe on 2026-03-02T09:00:00Z; applied was 1.0.',
        edits: [{ words: 'Main › Say: says "Jane was here" (was "Hello")' }],
        impact: { routes: ['CallRoute/main'], entrances: [NUMBER] },
      },
    ]);
  });

  it('is both sides, each against what was applied', () => {
    const now: Sample = { ...before, values: [route('main', 'line', NUMBER, OTHER)] };
    const since = setAttribute('main', 'numbers', [NUMBER, '+13175550109']);
    expect(said(now, since)).toMatchObject([
      {
        class: 'both',
        edits: [{ words: 'numbers: adds +13175550109' }],
        pending: [{ words: `numbers: adds ${OTHER}` }],
      },
    ]);
  });
});

describe('what nobody manages', () => {
  const desired = project({ flows: [line], values: [route('main', 'line', NUMBER)] });
  const org = applied(desired, modelOrg());
  const crowded: ModelOrg = {
    ...org,
    flows: {
      ...org.flows,
      theirs: liveFlow({ id: 'theirs', name: 'Theirs', type: 'inboundcall' }),
      named: liveFlow({ id: 'named', name: 'Shared by others', type: 'commonmodule' }),
      system: liveFlow({ id: 'system', name: 'Default', type: 'inqueuecall', system: true }),
    },
    objects: {
      ...org.objects,
      theirs: liveObject('CallRoute', 'theirs-route', 'Their route', { numbers: [] }),
    },
  };
  const wanted = {
    ...desired,
    existing: [{ bucket: 'sharedFlows' as const, key: 'others', liveName: 'Shared by others' }],
  };

  it('is said only when asked for, and is no drift', () => {
    expect(driftIn(wanted, crowded).objects).toEqual([]);
    const report = driftIn(wanted, crowded, { withUnmanaged: true });
    expect(report.objects.map(({ class: is, liveName }) => `${is} ${liveName}`)).toEqual([
      'unmanaged Their route',
      'unmanaged Theirs',
    ]);
    expect(report.summary).toMatchObject({ unmanaged: 2, unchanged: 2, drift: 0 });
  });
});

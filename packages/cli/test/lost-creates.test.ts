import { applyPlan } from '@callwright/applier';
import { openWriter } from '@callwright/genesys';
import type { Attributes, Clock, CreateObject, Json, PlatformWriter, StepResult } from '@callwright/model';
import { sealPlan } from '@callwright/planner';
import { memoryJournal, memoryLedger } from '@callwright/testkit';
import picocolors from 'picocolors';
import { runText } from '../src/reporters/run-text.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { SECRET, localOrgs, overHttp } from './local-orgs.ts';
import { samplePlan } from './sample-plan.ts';

jest.setTimeout(60_000);

const OURS = { id: 'pipeline', secret: SECRET };
const COLLEAGUE = { id: 'colleague', secret: SECRET };
const SEED = {
  clients: [OURS, COLLEAGUE].map((client) => ({
    ...client,
    name: client.id,
    permissions: 'all',
    divisions: 'all',
  })),
};

interface Kind {
  readonly kind: string;
  readonly path: string;
  readonly attributes: Attributes;
  /** What a person sends for one of the same name. */
  readonly byHand: Readonly<Record<string, unknown>>;
}

const TIMES = { start: '2026-01-05T08:00:00', end: '2026-01-05T18:00:00' };
const KINDS: readonly Kind[] = [
  {
    kind: 'CallRoute',
    path: '/architect/ivrs',
    attributes: { description: 'ours', numbers: [], open: null },
    byHand: {},
  },
  {
    kind: 'Schedule',
    path: '/architect/schedules',
    attributes: { description: 'ours', ...TIMES, repeat: null },
    byHand: { start: `${TIMES.start}.000`, end: `${TIMES.end}.000` },
  },
  {
    kind: 'ScheduleGroup',
    path: '/architect/schedulegroups',
    attributes: { description: 'ours', timeZone: 'Europe/Berlin', open: [], closed: [], holidays: [] },
    byHand: {},
  },
  {
    kind: 'EmergencyGroup',
    path: '/architect/emergencygroups',
    attributes: { description: 'ours', flows: [] },
    byHand: {},
  },
];

interface Listed {
  readonly entities: readonly { readonly id: string; readonly name: string; readonly description?: string }[];
}
interface Told {
  readonly result: StepResult | undefined;
  /** Ids of what has the name afterwards, by who made it. */
  readonly there: Readonly<Record<'ours' | 'theirs', readonly string[]>>;
  readonly posts: number;
}

/**
 * The org's own time, which passes where somebody waits for at most 20 s; a longer wait, as that for the next renewal, comes
 * with it.
 */
async function impatientClock(org: LocalOrg): Promise<Clock> {
  const told = (await org.control('GET', '/clock')) as { readonly now: string };
  let now = Date.parse(told.now);
  let later: readonly { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      if (ms > 20_000) {
        await new Promise<void>((wake, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
          later = [...later, { at: now + ms, wake }];
        });
        return;
      }
      await org.pass(ms);
      now += ms;
      const due = later.filter(({ at }) => at <= now);
      later = later.filter((one) => !due.includes(one));
      due.forEach(({ wake }) => wake());
    },
  };
}

test('a second one that was removed is said, with its id', () => {
  const step = { step: 'create', address: 'CallRoute/main', outcome: 'done' } as const;
  const words = (after: Json): string =>
    runText({ run: 'run-1', interrupted: false, outcomes: { create: { ...step, after } } }, samplePlan([]), {
      folder: 'runs/run-1',
      paint: picocolors.createColors(false),
      places: () => undefined,
    });
  expect(words({ liveId: 'a', removed: 'b' })).toContain(
    'done CallRoute/main: it had been made twice; the second one, b, to which nothing referred, was removed.',
  );
  expect(words({ liveId: 'a' })).not.toContain('twice');
});

describe.each(KINDS)('a create of a $kind whose answer is lost', ({ kind, path, attributes, byHand }) => {
  let orgs: LocalOrgs;
  let org: LocalOrg;
  let colleague: LocalOrg;
  beforeAll(async () => {
    orgs = localOrgs();
    org = await orgs.start(SEED, { clock: 'virtual' });
    colleague = overHttp(org.url, COLLEAGUE);
  });
  afterAll(() => orgs.close());

  let number = 0;
  const fault = async (rule: Readonly<Record<string, unknown>>): Promise<void> => {
    const answer = await fetch(`${org.url}/emulator/faults`, {
      method: 'POST',
      body: JSON.stringify({ name: `fault ${++number}`, path: `/api/v2${path}`, ...rule }),
    });
    expect(answer.status).toBe(200);
  };
  const personMakes = async (name: string): Promise<void> => {
    await colleague.call('POST', path, { name, ...byHand });
    // Which of two was made first is told in milliseconds.
    await org.pass(1);
  };

  /** @param when a person makes one of the same name: right before the request of the run, or right after it */
  async function told(drop: 'before' | 'after', person?: 'before' | 'after'): Promise<Told> {
    await fetch(`${org.url}/emulator/faults`, { method: 'DELETE' });
    const name = `Made ${++number}`;
    await fault({ method: 'POST', on: person === 'before' ? 2 : 1, effect: { kind: 'drop', moment: drop } });
    return create(name, person);
  }

  async function create(name: string, person?: 'before' | 'after'): Promise<Told> {
    const clock = await impatientClock(org);
    const real = await openWriter({
      gateway: org.url,
      credentials: { clientId: OURS.id, clientSecret: OURS.secret },
      clock,
      pace: 'off',
    });
    const platform: PlatformWriter = {
      ...real,
      createObject: async (...words) => {
        if (person === 'before') {
          await personMakes(name);
        }
        const result = await real.createObject(...words);
        if (person === 'after') {
          await org.pass(1);
          await personMakes(name);
        }
        return result;
      },
    };
    const step: CreateObject = {
      id: 'create',
      address: `${kind}/made`,
      after: [],
      do: 'create-object',
      kind,
      liveName: name,
      attributes,
      precondition: { kind: 'object-absent', of: kind, name },
    };
    const { organization } = await platform.identify();
    const plan = samplePlan([], { orgId: organization.id, steps: [step] });
    await org.forget();
    const run = await applyPlan({
      sealed: sealPlan(plan, {}),
      platform,
      ledger: memoryLedger({ project: plan.project, org: plan.org, orgId: organization.id }),
      journal: memoryJournal(),
      clock,
      run: 'run-1',
      holder: 'ci@build-7',
      report: () => undefined,
    });
    const posts = (await org.requests()).filter(
      ({ method, path: asked }) => method === 'POST' && asked === `/api/v2${path}`,
    ).length;
    const { entities } = (await org.call('GET', `${path}?pageSize=100`)) as Listed;
    const named = entities.filter((one) => one.name === name);
    const by = (ours: boolean): readonly string[] =>
      named.filter(({ description }) => (description === 'ours') === ours).map(({ id }) => id);
    return { result: run.outcomes['create'], there: { ours: by(true), theirs: by(false) }, posts };
  }

  it('is done where it had arrived', async () => {
    const { result, there, posts } = await told('after');
    expect(result).toMatchObject({ outcome: 'done', after: { liveId: there.ours[0] } });
    expect({ ours: there.ours.length, posts }).toEqual({ ours: 1, posts: 1 });
  });

  it('is unknown where it had not, and is not sent again', async () => {
    const { result, there, posts } = await told('before');
    expect(result).toMatchObject({ outcome: 'unknown', trouble: { code: 'applier.answer-lost' } });
    expect({ there, posts }).toEqual({ there: { ours: [], theirs: [] }, posts: 1 });
  });

  it('is removed again where a person was first', async () => {
    const { result, there } = await told('after', 'before');
    expect(result).toMatchObject({ outcome: 'stale', trouble: { code: 'applier.name-taken' } });
    expect(there.ours).toEqual([]);
    expect(there.theirs).toHaveLength(1);
    expect(result?.trouble?.summary).toContain(there.theirs[0]);
  });

  it('stays and is ours where a person came second', async () => {
    const { result, there } = await told('after', 'after');
    expect(result).toMatchObject({ outcome: 'done', after: { liveId: there.ours[0] } });
    expect(there.theirs).toHaveLength(1);
  });

  it('is not taken for the one that a person made meanwhile', async () => {
    const { result, there } = await told('before', 'before');
    expect(result).toMatchObject({ outcome: 'unknown', trouble: { code: 'applier.answer-lost' } });
    expect(result?.trouble?.detail).toContain(there.theirs[0]);
    expect(there.theirs).toHaveLength(1);
  });

  it('is waited for where the listing shows it late', async () => {
    await fetch(`${org.url}/emulator/faults`, { method: 'DELETE' });
    await fault({ method: 'POST', on: 1, effect: { kind: 'drop', moment: 'after' } });
    const nothing = { entities: [], pageNumber: 1, pageSize: 100, total: 0, pageCount: 0 };
    await fault({
      method: 'GET',
      from: 2,
      times: 4,
      effect: {
        kind: 'answer',
        status: 200,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(nothing),
      },
    });
    const { result, there } = await create(`Made ${++number}`);
    expect(result).toMatchObject({ outcome: 'done', after: { liveId: there.ours[0] } });
  });
});

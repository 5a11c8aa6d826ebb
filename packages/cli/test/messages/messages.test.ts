import type { Ended } from '../callwright-process.ts';
import type { LocalOrgs, SeenRequest } from '../local-orgs.ts';
import { SECRET, localOrgs, writesOf } from '../local-orgs.ts';
import { callwrightInOneProcess } from '../one-process.ts';
import { projectFolder } from '../project-folder.ts';
import type { MessageCase, Scene } from './case.ts';
import { SMALL_PROJECT } from './case.ts';
import { KIND_CASES } from './kind-cases.ts';
import { LIVE_CASES } from './live-cases.ts';
import { MANIFEST_CASES } from './manifest-cases.ts';
import { PLAN_CASES } from './plan-cases.ts';
import { REACHING_CASES } from './reaching-cases.ts';
import { USAGE_CASES } from './usage-cases.ts';

const callwright = callwrightInOneProcess();

const CASES: readonly MessageCase[] = [
  ...REACHING_CASES,
  ...USAGE_CASES,
  ...MANIFEST_CASES,
  ...PLAN_CASES,
  ...LIVE_CASES,
  ...KIND_CASES,
];

/** The other organisation of cases that lead elsewhere. */
const BETA = '5e1f0000-0000-4000-8000-00000000be7a';

/** Commands that run at the same time: they wait more than they work. */
const AT_ONCE = 3;

interface Played {
  readonly ended: Ended;
  readonly requests: readonly SeenRequest[];
}

let orgs: LocalOrgs;
const played = new Map<string, Promise<Played>>();

beforeAll(() => {
  orgs = localOrgs();
  const waiting = [...CASES];
  const turns = new Map<string, (played: Promise<Played>) => void>();
  for (const { situation } of CASES) {
    played.set(situation, new Promise((resolve) => turns.set(situation, resolve)));
  }
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const result = play(next);
      turns.get(next.situation)?.(result);
      await result.catch(() => undefined);
    }
  };
  for (let worker = 0; worker < AT_ONCE; worker++) {
    void work();
  }
});

afterAll(() => orgs.close());

async function play(one: MessageCase): Promise<Played> {
  const org = await orgs.start(one.seed);
  const other =
    one.elsewhere === true
      ? { CALLWRIGHT_GATEWAY: (await orgs.start({ org: { name: 'Beta', id: BETA } })).url }
      : {};
  const files = Object.entries({ ...SMALL_PROJECT, ...one.files }).map(
    ([file, text]) => [file, text.replaceAll('{{org}}', org.url)] as const,
  );
  const folder = projectFolder(Object.fromEntries(files));
  try {
    const scene: Scene = {
      folder,
      org,
      run: (words, env) => callwright(words, { folder: folder.path, ...(env === undefined ? {} : { env }) }),
    };
    await one.before?.(scene);
    await org.forget();
    const ended = await scene.run(one.words, { ...one.env, ...other });
    return { ended, requests: await org.requests() };
  } finally {
    folder.remove();
  }
}

describe('what users get when things are wrong', () => {
  it.each(CASES.map((one) => [one.situation, one] as const))('%s', async (situation, one) => {
    const result = await played.get(situation);
    const { ended, requests } = result as Played;
    const text = `${ended.out}\n${ended.err}`;

    expect({ status: ended.status, text }).toEqual({ status: one.status, text });
    expect(text).toContain(one.code);
    if (one.place !== undefined) {
      expect(text).toContain(`${one.place}:`);
    }
    for (const words of one.says) {
      expect(text).toContain(words);
    }
    expect(writesOf(requests)).toEqual(one.writes ?? []);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/Wq7z/);
    expect(text).not.toContain('defect');
  });
});

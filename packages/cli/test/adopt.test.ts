import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AdoptArguments } from '../src/command-arguments.ts';
import { adopt } from '../src/commands/adopt.ts';
import type { Ended } from './callwright-process.ts';
import { fileShapeProblem } from '@callwright/schemas';
import fc from 'fast-check';
import { corpusNames, corpusText, describeCorpus, madeUpValues } from './corpus-files.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { SECRET, localOrgs } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';
import { aProject } from './random/any-project.ts';
import { THINGS_SEED } from './random/bindings.ts';
import { applyCleanly, planWords, run } from './random/in-process.ts';
import { MAIL_DOMAIN, PREFIX, filesOf, numberOf } from './random/project.ts';

const ARGUMENTS: AdoptArguments = {
  project: undefined,
  color: false,
  org: 'local',
  var: [],
  gateway: undefined,
  tokens: 1,
  kind: [],
  name: [],
  from: [],
  into: undefined,
  list: false,
  dryRun: false,
  asSeed: undefined,
  pseudonyms: false,
  format: 'json',
};

/** What `adopt --format json` says, as far as these tests ask. */
interface Told {
  readonly proven: boolean;
  readonly files: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly left: readonly { readonly kind: string; readonly liveName: string; readonly why: string }[];
  readonly notListed: readonly { readonly what: string }[];
  readonly plan: { readonly ofAdopted: readonly unknown[]; readonly ofOthers: readonly unknown[] };
}

function adopting(folder: ProjectFolder, more: Partial<AdoptArguments> = {}): Promise<Ended> {
  return run((around) => adopt({ ...ARGUMENTS, ...more }, around), folder.path);
}

async function adopted(folder: ProjectFolder, more: Partial<AdoptArguments> = {}): Promise<Told> {
  const { status, out, err } = await adopting(folder, more);
  expect([0, 4]).toContain(status);
  expect(err).toBe('');
  const told = JSON.parse(out) as Told;
  expect(fileShapeProblem('adopt', told)).toBeUndefined();
  expect(told.proven).toBe(status === 0);
  return told;
}

const PROJECT = (prefix = ''): string => `# ours
apiVersion: callwright/v1
kind: Project
metadata: { name: adopted }
spec:
  manifests: [manifests]
  orgs:
    local: { emulator: true, namePrefix: "${prefix}" } # no account
`;

/** Every file of a project and its text. */
function textsOf(folder: ProjectFolder): Readonly<Record<string, string>> {
  const below = (path: string): readonly string[] =>
    readdirSync(join(folder.path, path)).flatMap((name) => {
      const inner = path === '' ? name : `${path}/${name}`;
      return name.startsWith('.')
        ? []
        : statSync(join(folder.path, inner)).isDirectory()
          ? below(inner)
          : [inner];
    });
  return Object.fromEntries(below('').map((file) => [file, readFileSync(join(folder.path, file), 'utf8')]));
}

/** A project whose local org holds something that nobody has described. */
async function stand(
  orgs: LocalOrgs,
  seed: Readonly<Record<string, unknown>>,
  prefix = '',
): Promise<{ readonly folder: ProjectFolder; readonly org: LocalOrg }> {
  const folder = projectFolder({ 'callwright.yaml': PROJECT(prefix) });
  const org = await orgs.start(
    {
      clients: [
        { id: 'local', secret: 'local', name: 'Local', permissions: 'all', divisions: 'all' },
        { id: 'pipeline', secret: SECRET, name: 'Pipeline', permissions: 'all', divisions: 'all' },
      ],
      ...seed,
    },
    { dataDir: join(folder.path, '.callwright', 'local-org'), lenientReferences: true },
  );
  return { folder, org };
}

/** Nothing changes: no file, and nothing in the org. */
async function expectRoundTrip(folder: ProjectFolder): Promise<Told> {
  const first = await adopted(folder);
  expect(first.plan.ofAdopted).toEqual([]);
  const texts = textsOf(folder);
  const plan = await planWords<{
    readonly changes: readonly { readonly action: string; readonly held?: unknown }[];
  }>(folder.path);
  expect(
    plan.changes.filter(({ action, held }) => held !== undefined || !['adopt', 'keep'].includes(action)),
  ).toEqual([]);
  const second = await adopted(folder);
  expect({ files: second.files, added: second.added, changed: second.changed }).toEqual({
    files: [],
    added: [],
    changed: [],
  });
  expect(second.left).toEqual(first.left);
  expect(textsOf(folder)).toEqual(texts);
  return first;
}

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';

/** All of them in a deep run; in CI so many, others for another seed. */
function sample<T>(items: readonly T[], amount: number): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / amount));
  return isDeep ? items : items.filter((_item, index) => index % step === seed % step);
}

jest.setTimeout(isDeep ? 3_600_000 : 60_000);

let orgs: LocalOrgs;
beforeAll(() => {
  orgs = localOrgs();
});
afterAll(() => orgs.close());

describeCorpus('real flow files', () => {
  test('published, adopted, and adopted again', async () => {
    const { folder, org } = await stand(orgs, {});
    const refused: string[] = [];
    for (const name of sample(corpusNames, 8)) {
      const text = corpusText(name);
      const filled = text.replace(
        /\{\{\s*([^{}]*?)\s*\}\}/g,
        (_all, key: string) => madeUpValues(text)[key] ?? '',
      );
      await org
        .publish('Robin Fields', filled)
        .catch((error: unknown) => refused.push(`${name}: ${String(error)}`));
    }
    expect(refused).toEqual([]);
    const { left, added } = await expectRoundTrip(folder);
    process.stderr.write(`corpus: ${added.length} adopted, ${left.length} left out\n`);
    // What a sample calls and does not hold was made empty, without inputs.
    expect(left.filter(({ why }) => !why.includes('[archy.call-'))).toEqual([]);
    folder.remove();
  });
});

/** What people write into manifests goes through an org and comes back: other names and ids, the same meaning. */
test('orgs made at random, adopted, and adopted again', async () => {
  const begun = Date.now();
  let done = 0;
  await fc.assert(
    fc.asyncProperty(aProject, async (made) => {
      if (!isDeep && Date.now() - begun > 3_000) {
        return;
      }
      const { folder, org } = await stand(orgs, {
        emailDomains: [{ name: MAIL_DOMAIN }],
        ...THINGS_SEED,
        queues: ['Sales', ...THINGS_SEED.queues],
        didPools: [{ from: numberOf(0), to: numberOf(60) }],
      });
      const files = filesOf(made);
      const project = JSON.parse(files['callwright.yaml'] ?? '') as { spec: object };
      folder.write('manifests/all.yaml', files['manifests/all.yaml'] ?? '');
      // Without a ledger nobody knows afterwards who made it.
      folder.write(
        'callwright.yaml',
        JSON.stringify({ ...project, spec: { ...project.spec, ledger: 'none' } }),
      );
      await applyCleanly(folder.path);
      rmSync(join(folder.path, 'manifests'), { recursive: true });
      folder.write('callwright.yaml', PROJECT(PREFIX));
      const { left } = await expectRoundTrip(folder);
      expect(left.filter(({ why }) => !why.startsWith('its name does not begin with the prefix'))).toEqual(
        [],
      );
      done += 1;
      await orgs.stop(org);
      folder.remove();
    }),
    { seed, numRuns: isDeep ? 200 : 30, endOnFailure: true },
  );
  process.stderr.write(`adopt: ${done} orgs, CALLWRIGHT_SEED=${seed}\n`);
  expect(done).toBeGreaterThan(0);
});

const DOCUMENT = (
  name: string,
  actions = '[ { disconnect: { name: Bye } } ]',
  topKey = 'inboundCall',
): string =>
  `${topKey}:
  name: ${JSON.stringify(name)}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[t]
  tasks:
    - task: { name: T, refId: t, actions: ${actions} }
`;
const SHARED = (name: string): string => `commonModule:
  name: ${JSON.stringify(name)}
  defaultLanguage: en-us
  settingsCommonModule: { compatibleFlowTypes: [ { flowType: inboundcall } ] }
  startUpTaskActions: [ { endTask: { name: End } } ]
`;
const CALLS = (...names: readonly string[]): string =>
  `[ ${names.map((name) => `{ callCommonModule: { name: Call, commonModule: { ${JSON.stringify(name)}: { ver_latestPublished: {} } } } }`).join(', ')}, { disconnect: { name: Bye } } ]`;

/** What a careful person would not call things. */
const ODD_NAMES = [
  'con',
  'Main Line',
  'main-line',
  'MAIN LINE!',
  'ünïcode \u202e line',
  '日本',
  '"quoted" \\back\\',
  "it's #1: - & | > % @ `",
  '${not.a.variable}',
  'a'.repeat(190),
  'none',
  '..',
];

describe('odd names', () => {
  test('of flows, routes and schedules', async () => {
    const { folder, org } = await stand(orgs, {
      flows: ODD_NAMES.filter((name) => /[\p{L}\p{N}]/u.test(name)).map((name) => ({ yaml: DOCUMENT(name) })),
      schedules: [...ODD_NAMES, 'with/slash', 'line\nbreak', '\u001b[31mred'].map((name) => ({
        name,
        start: '2026-01-05T08:00',
        end: '2026-01-05T18:00',
      })),
      ivrs: [...ODD_NAMES, 'a/b'].map((name) => ({ name, dnis: [], open: 'con' })),
    });
    const { left, added, files } = await expectRoundTrip(folder);
    expect(left).toEqual([]);
    expect(added).toEqual(
      expect.arrayContaining(['InboundFlow/con', 'InboundFlow/main-line-2', 'InboundFlow/main-line-3']),
    );
    expect(files).toContain('manifests/inbound-flows/con-1.yaml');
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    expect(files.filter((file) => !/^[a-z0-9./-]+$/.test(file) || file.includes('..'))).toEqual([]);
    await orgs.stop(org);
    folder.remove();
  });

  test('with the prefix of the org on some only, and two things that differ by it alone', async () => {
    const { folder, org } = await stand(
      orgs,
      {
        flows: [
          { yaml: SHARED('DEV - Login') },
          { yaml: SHARED('Login') },
          { yaml: DOCUMENT('DEV - Line', CALLS('DEV - Login', 'Login')) },
        ],
        ivrs: [{ name: 'DEV - Main', dnis: ['+13175550100'], open: 'DEV - Line' }],
      },
      'DEV - ',
    );
    const { left, added } = await expectRoundTrip(folder);
    expect(added).toEqual(['CallRoute/main', 'InboundFlow/line', 'SharedFlow/login']);
    expect(left.map(({ liveName }) => liveName)).toEqual(['Login']);
    expect(folder.read('callwright.yaml')).toContain('sharedFlows: { login-elsewhere: Login }');
    await orgs.stop(org);
    folder.remove();
  });
});

describe('choosing', () => {
  let folder: ProjectFolder;
  let org: LocalOrg;
  beforeAll(async () => {
    ({ folder, org } = await stand(orgs, {
      queues: [{ name: 'Sales', inQueueFlow: 'Wait' }, 'Support'],
      schedules: [{ name: 'Week', start: '2026-01-05T08:00', end: '2026-01-05T18:00' }],
      scheduleGroups: [{ name: 'Office', timeZone: 'America/New_York', open: ['Week'] }],
      flows: [
        { yaml: SHARED('Login') },
        {
          yaml: 'inqueueCall:\n  name: Wait\n  defaultLanguage: en-us\n  startUpTaskActions: [ { disconnect: { name: Bye } } ]\n',
        },
        { yaml: DOCUMENT('Deep', CALLS('Login')) },
        {
          yaml: DOCUMENT(
            'Line',
            '[ { transferToFlow: { name: On, targetFlow: { name: Deep } } }, { transferToAcd: { name: Q, targetQueue: { lit: { name: Sales } } } } ]',
          ),
        },
        { yaml: DOCUMENT('Other') },
      ],
      ivrs: [
        { name: 'Main line', dnis: ['+13175550100'], open: 'Line', closed: 'Line', scheduleGroup: 'Office' },
        { name: 'Other', dnis: [], open: 'Other' },
      ],
    }));
  });
  afterAll(() => folder.remove());
  beforeEach(() => {
    rmSync(join(folder.path, 'manifests'), { recursive: true, force: true });
    rmSync(join(folder.path, 'copy.yaml'), { force: true });
    folder.write('callwright.yaml', PROJECT());
  });

  test('from a route inward takes all that it reaches and nothing else', async () => {
    const { added, files } = await adopted(folder, { from: ['CallRoute:Main line'], dryRun: true });
    expect(added).toEqual([
      'CallRoute/main-line',
      'Flow/wait',
      'InboundFlow/deep',
      'InboundFlow/line',
      'QueueRoute/sales',
      'Schedule/week',
      'ScheduleGroup/office',
      'SharedFlow/login',
    ]);
    expect(files).toContain('manifests/call-routes/main-line.yaml');
    expect(Object.keys(textsOf(folder))).toEqual(['callwright.yaml']);
  });

  test('by kind and pattern; what is named beside it stands under existing', async () => {
    const { added } = await adopted(folder, { kind: ['CallRoute', 'InboundFlow'], name: ['*LINE'] });
    expect(added).toEqual(['CallRoute/main-line', 'InboundFlow/line']);
    expect(folder.read('callwright.yaml')).toContain('scheduleGroups: [Office]');
    expect(await adopted(folder, { kind: ['CallRoute'], name: ['Main*'] })).toMatchObject({
      files: [],
      unchanged: ['CallRoute/main-line'],
    });
  });

  test('what is chosen later takes the place of the name under existing', async () => {
    await adopted(folder, { kind: ['CallRoute'] });
    const { left, plan } = await adopted(folder);
    expect({ left, open: plan.ofAdopted }).toEqual({ left: [], open: [] });
    await expectRoundTrip(folder);
  });

  test('comments, order and names that somebody wrote stay when the org has changed', async () => {
    await adopted(folder);
    const route = 'manifests/call-routes/main-line.yaml';
    folder.write(
      route,
      `# the number on the posters\n${folder.read(route).replace('  open: ', '  # day and night\n  open: ')}`,
    );
    const body = 'manifests/inbound-flows/bodies/other.archy.yaml';
    folder.edit(body, 'name: Bye', 'name: Bye # at last');
    const before = textsOf(folder);
    expect((await adopted(folder)).files).toEqual([]);
    expect(textsOf(folder)).toEqual(before);
    await org.publish(
      'Robin Fields',
      DOCUMENT(
        'Other',
        '[ { playAudio: { name: Say, audio: { tts: Hello } } }, { disconnect: { name: Bye } } ]',
      ),
    );
    const { files, changed } = await adopted(folder);
    expect([files, changed]).toEqual([[body], ['InboundFlow/other']]);
    expect(folder.read(body)).toContain('tts: Hello');
    expect(folder.read(body)).toContain('name: Bye # at last');
    expect(folder.read(route)).toBe(before[route]);
  });

  test.each([
    [{ from: ['CallRoute:Nobody'] }, 'adopt.usage'],
    [{ from: ['Main line'] }, 'adopt.usage'],
    [{ kind: ['Callroute'] }, 'adopt.usage'],
    [{ from: ['CallRoute:Main line'], name: ['x'] }, 'adopt.usage'],
    [{ pseudonyms: true }, 'adopt.usage'],
    [{ name: ['(no such*'] }, 'adopt.nothing'],
    [{ into: '../elsewhere' }, 'adopt.folder'],
    [{ into: 'elsewhere' }, 'adopt.folder'],
    [{ asSeed: '../copy.yaml' }, 'adopt.seed-file'],
    [{ asSeed: 'callwright.yaml' }, 'adopt.seed-file'],
  ] as const)('%j is refused: %s', async (words, code) => {
    const before = textsOf(folder);
    const { status, out, err } = await adopting(folder, words);
    expect({ status, out, says: err.includes(`[${code}]`) }).toEqual({ status: 7, out: '', says: true });
    expect(textsOf(folder)).toEqual(before);
  });

  test('a copy of the org starts a local org that holds the same, also under other names', async () => {
    for (const pseudonyms of [false, true]) {
      const { status, out } = await adopting(folder, { asSeed: 'copy.yaml', pseudonyms });
      const told = JSON.parse(out) as object;
      expect(fileShapeProblem('adopt-seed', told)).toBeUndefined();
      expect({ status, told }).toMatchObject({ status: 0, told: { flows: 5, objects: 5, left: [] } });
      const copy = folder.read('copy.yaml');
      expect(copy.includes('Main line') || copy.includes('+13175550100')).toBe(!pseudonyms);
      await adopting(folder, { asSeed: 'copy.yaml', pseudonyms });
      expect(folder.read('copy.yaml')).toBe(copy);
      const other = projectFolder({
        'callwright.yaml': PROJECT().replace('emulator: true', 'emulator: true, seed: copy.yaml'),
        'copy.yaml': copy,
      });
      const { added, left } = await expectRoundTrip(other);
      expect({ added: added.length, left }).toEqual({ added: 10, left: [] });
      other.remove();
    }
  });
});

describe('one bad thing', () => {
  test('is named and left out, and what needs it names it under existing', async () => {
    const { folder, org } = await stand(orgs, {
      flows: [
        { yaml: SHARED('Bad export') },
        { yaml: DOCUMENT('Caller', CALLS('Bad export')) },
        { yaml: DOCUMENT('Fine') },
      ],
      ivrs: [{ name: 'Main', dnis: [], open: 'Caller' }],
    });
    await org.control('POST', '/people/draft', {
      user: 'Robin Fields',
      flow: 'Fine',
      yaml: DOCUMENT('Fine', '[ { disconnect: { name: Draft } } ]'),
    });
    await org.call('POST', '/flows', { name: 'Never', type: 'inboundcall' });
    await org.fault({
      name: 'no groups',
      method: 'GET',
      path: '/api/v2/architect/schedulegroups',
      effect: { kind: 'answer', status: 403, body: '{"code":"missing.permissions"}' },
    });
    const first = await adopted(folder);
    expect(first.left).toEqual([
      { kind: 'InboundFlow', liveName: 'Never', why: 'it was never published, and drafts are not taken' },
    ]);
    expect(first.notListed.map(({ what }) => what)).toEqual(['ScheduleGroup']);
    expect(folder.read('manifests/inbound-flows/bodies/fine.archy.yaml')).not.toContain('Draft');
    await orgs.stop(org);
    folder.remove();
  });
});

test('10,000 flows that nobody manages cost their listing', async () => {
  const { folder, org } = await stand(orgs, {
    flows: Array.from({ length: isDeep ? 10_000 : 600 }, (_, at) => ({
      name: `Flow ${at}`,
      type: 'inboundcall',
      published: 1,
      versions: [{ number: 1, kind: 'PUBLISH' }],
    })),
  });
  await org.forget();
  const { status, out } = await adopting(folder, { list: true, name: ['Flow 5?'] });
  const told = JSON.parse(out) as { readonly found: readonly object[] };
  expect(fileShapeProblem('adopt-list', told)).toBeUndefined();
  expect([status, told.found.length]).toEqual([0, 10]);
  const asked = (await org.requests()).map(({ method, template }) => `${method} ${template}`);
  expect(asked.filter((request) => request.includes('export'))).toEqual([]);
  expect(asked.filter((request) => request === 'GET /api/v2/flows')).toHaveLength(isDeep ? 20 : 2);
  await orgs.stop(org);
  folder.remove();
});

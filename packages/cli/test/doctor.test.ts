import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileShapeProblem } from '@callwright/schemas';
import type { DoctorArguments } from '../src/command-arguments.ts';
import { doctor } from '../src/commands/doctor.ts';
import type { Surroundings } from '../src/surroundings.ts';
import type { Ended } from './callwright-process.ts';
import { CREDENTIALS } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { SECRET, localOrgs, writesOf } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { run } from './random/in-process.ts';
import { smallProject } from './small-project.ts';

const DOCTOR: DoctorArguments = {
  project: undefined,
  color: false,
  org: 'dev',
  var: [],
  gateway: undefined,
  tokens: 1,
  format: 'json',
  permissions: false,
  for: 'plan',
  probe: false,
  autoApprove: false,
};

interface CheckSeen {
  readonly check: string;
  readonly about?: string;
  readonly result: string;
  readonly words: string;
  readonly fix?: string;
  readonly code?: string;
}
interface Seen {
  readonly checks: readonly CheckSeen[];
  readonly permissions: {
    readonly planning: { readonly needed: readonly string[]; readonly useful: readonly string[] };
    readonly applying: { readonly needed: readonly string[] };
  };
  readonly probes: readonly { readonly probe: string; readonly verdict: string; readonly words: string }[];
  readonly leftBehind: readonly string[];
}

let orgs: LocalOrgs;
let org: LocalOrg;
let folder: ProjectFolder;

beforeAll(async () => {
  orgs = localOrgs();
  org = await orgs.start({
    org: { name: 'Acme', divisions: ['Sales', 'Support'] },
    clients: [
      {
        id: 'pipeline',
        secret: SECRET,
        name: 'Pipe\u001b[2J\u202eline',
        permissions: 'all',
        divisions: 'all',
      },
      { id: 'guest', secret: SECRET, name: 'Guest', permissions: ['routing:queue:view'], divisions: 'all' },
      { id: 'narrow', secret: SECRET, name: 'Narrow', permissions: 'all', divisions: ['Sales'] },
    ],
  });
  folder = smallProject(org);
});
afterEach(() => org.control('DELETE', '/faults'));
afterAll(async () => {
  folder.remove();
  await orgs.close();
});

const examine = async (
  args: Partial<DoctorArguments> = {},
  env: Readonly<Record<string, string | undefined>> = {},
  other: Partial<Surroundings> = {},
): Promise<Ended & { readonly seen: Seen }> => {
  const ended = await run((around) => doctor({ ...DOCTOR, ...args }, around), folder.path, {
    env: { NO_COLOR: '1', ...CREDENTIALS, ...env },
    ...other,
  });
  if ((args.format ?? 'json') !== 'json') {
    return { ...ended, seen: { checks: [] } as unknown as Seen };
  }
  const seen = JSON.parse(ended.out) as Seen;
  expect(fileShapeProblem('doctor', seen)).toBeUndefined();
  return { ...ended, seen };
};

const resultsOf = ({ checks }: Seen): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...new Set(checks.map(({ check }) => check))].map((check) => [
      check,
      [...new Set(checks.filter((one) => one.check === check).map(({ result }) => result))].sort(),
    ]),
  );

const AFTER_CONNECTION = [
  'org',
  'clock',
  'rate',
  'permissions-to-plan',
  'permissions-to-apply',
  'divisions',
  'reading',
  'ledger',
  'lease',
];

describe('callwright doctor', () => {
  it('finds nothing wrong with a client that may do everything, and writes nothing', async () => {
    await org.forget();
    const { status, seen } = await examine();
    expect({ status, results: resultsOf(seen) }).toEqual({
      status: 0,
      results: Object.fromEntries(
        ['project', 'connection', ...AFTER_CONNECTION].map((one) => [one, ['good']]),
      ),
    });
    expect(writesOf(await org.requests())).toEqual([]);
  });

  it('interprets no name of the org', async () => {
    const { out } = await examine({ format: 'human' });
    expect(out).toContain('Pipe\\u{1b}[2J\\u{202e}line');
    expect(out).toContain('good');
  });

  it('names every listing that a client may not read, and goes on', async () => {
    const { status, seen } = await examine({}, { GENESYSCLOUD_OAUTHCLIENT_ID: 'guest' });
    expect(status).toBe(1);
    expect(resultsOf(seen)).toMatchObject({
      connection: ['good'],
      org: ['good'],
      'permissions-to-plan': ['bad'],
      'permissions-to-apply': ['warning'],
      ledger: ['bad'],
      lease: ['not-checked'],
      reading: ['bad', 'good'],
    });
    const flows = seen.checks.find(({ about }) => about === 'the flows');
    expect(flows?.words).toContain('architect:flow:view');
    expect(seen.checks.find(({ check }) => check === 'permissions-to-plan')?.words).toContain(
      'architect:flow:view',
    );
  });

  it('says of a client that is to apply what keeps it from that', async () => {
    const { seen } = await examine({ for: 'apply' }, { GENESYSCLOUD_OAUTHCLIENT_ID: 'guest' });
    expect(resultsOf(seen)['permissions-to-apply']).toEqual(['bad']);
  });

  it('tells listings that are refused from those that fail for now', async () => {
    await org.fault({
      name: 'half refused',
      path: '/api/v2/architect/*',
      effect: {
        kind: 'error',
        code: 'missing.permissions',
        params: { permissions: 'routing:callRoute:view' },
      },
    });
    await org.fault({
      name: 'half down',
      path: '/api/v2/flows/datatables',
      effect: { kind: 'answer', status: 502, body: '<html>Bad gateway</html>' },
    });
    const { status, seen } = await examine();
    expect(status).toBe(1);
    const of = (about: string): string | undefined => seen.checks.find((one) => one.about === about)?.result;
    expect({
      flows: of('the flows'),
      routes: of('the call routes'),
      tables: of('the data tables'),
      tracking: of('dependency tracking'),
    }).toEqual({ flows: 'good', routes: 'bad', tables: 'not-checked', tracking: 'bad' });
    expect(resultsOf(seen)).toMatchObject({ ledger: ['bad'], lease: ['not-checked'], org: ['good'] });
  });

  it('warns of divisions that the role does not reach, and of a ledger that may lie there', async () => {
    const { status, seen } = await examine({}, { GENESYSCLOUD_OAUTHCLIENT_ID: 'narrow' });
    expect(status).toBe(0);
    expect(seen.checks.find(({ check }) => check === 'divisions')).toMatchObject({
      result: 'warning',
      words: expect.stringContaining('"Support"') as unknown,
    });
    expect(seen.checks.find(({ check }) => check === 'ledger')?.fix).toContain('architect:datatable:view');
  });

  it.each([
    ['no credentials', { GENESYSCLOUD_OAUTHCLIENT_ID: undefined }, {}, 'cli.no-credentials', 7],
    ['a wrong secret', { GENESYSCLOUD_OAUTHCLIENT_SECRET: 'not-it-Wq7z' }, {}, 'genesys.wrong-client', 7],
    ['a token that has expired', { GENESYSCLOUD_ACCESS_TOKEN: 'old-Wq7z' }, {}, 'genesys.token-expired', 7],
    ['nobody at the address', {}, { gateway: 'http://127.0.0.1:9' }, 'genesys.unreachable-host', 1],
    ['a name that nobody has', {}, { gateway: 'http://no-such-host.invalid' }, 'genesys.unreachable-host', 1],
  ] as const)(
    'says with %s what is wrong, and what is not checked because of it',
    async (_case, env, args, code, status) => {
      const ended = await examine(args, env);
      expect(ended.status).toBe(status);
      expect(ended.seen.checks.find(({ check }) => check === 'connection')).toMatchObject({
        result: 'bad',
        code,
      });
      expect(resultsOf(ended.seen)).toMatchObject(
        Object.fromEntries(AFTER_CONNECTION.map((check) => [check, ['not-checked']])),
      );
      expect(`${ended.out}${ended.err}`).not.toContain('Wq7z');
    },
  );

  it('says what a portal answers in place of the platform', async () => {
    const portal = createServer((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html>Please log in to the guest network</html>');
    });
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    const { port } = portal.address() as AddressInfo;
    const { status, seen } = await examine({ gateway: `http://127.0.0.1:${port}` });
    portal.close();
    expect(status).toBe(1);
    expect(seen.checks.find(({ check }) => check === 'connection')).toMatchObject({
      result: 'bad',
      code: 'genesys.login-failed',
      fix: expect.stringContaining('proxy') as unknown,
    });
  });

  it('goes on looking as far as it can when the token ends in between', async () => {
    const answer = await fetch(`${org.url}/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`pipeline:${SECRET}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    const { access_token: token } = (await answer.json()) as { readonly access_token: string };
    await org.fault({
      name: 'token ends',
      path: '/api/v2/authorization/divisions',
      on: 1,
      effect: { kind: 'expired-token' },
    });
    const { status, seen } = await examine({}, { GENESYSCLOUD_ACCESS_TOKEN: token });
    expect(status).toBe(7);
    expect(resultsOf(seen)).toMatchObject({
      connection: ['good'],
      'permissions-to-plan': ['good'],
      divisions: ['bad'],
      reading: ['not-checked'],
      ledger: ['not-checked'],
    });
    expect(seen.checks.find(({ check }) => check === 'divisions')?.code).toBe('genesys.token-expired');
  });

  it('reads what answers tell of the rate', async () => {
    await org.settings({ requestsPerMinute: 180 });
    const { seen } = await examine();
    await org.settings({ requestsPerMinute: 0 });
    expect(seen.checks.find(({ check }) => check === 'rate')).toMatchObject({
      result: 'warning',
      words: expect.stringMatching(/\d+ of 180 requests of this minute are used.*at most 240/) as unknown,
    });
  });

  it('looks at the org although manifests are not valid', async () => {
    folder.write('manifests/wrong.yaml', 'kind: Nonsense\n');
    const { status, seen } = await examine();
    folder.write('manifests/wrong.yaml', '');
    expect(status).toBe(1);
    expect(resultsOf(seen)).toMatchObject({ project: ['bad'], connection: ['good'], ledger: ['good'] });
  });

  it('names permissions without asking any org', async () => {
    const nobody = { gateway: 'http://127.0.0.1:9', permissions: true } as const;
    const { status, seen } = await examine(nobody);
    expect(status).toBe(0);
    expect(seen.permissions.planning.needed).toEqual(
      expect.arrayContaining([
        'architect:flow:view',
        'architect:datatableRow:view',
        'routing:callRoute:view',
      ]),
    );
    expect(seen.permissions.planning.needed).not.toContain('routing:callRoute:edit');
    expect(seen.permissions.applying.needed).toContain('routing:callRoute:edit');
    const { out } = await examine({ ...nobody, format: 'human' });
    expect(out).toContain('telephony:plugin:all');
    expect(out).toContain('the platform offers none that only reads');
  });
});

describe('callwright doctor --probe', () => {
  const objectsOf = async (): Promise<readonly string[]> => {
    const { flows, ...state } = await org.state();
    const tables = (state as unknown as { readonly dataTables: readonly { readonly name: string }[] })
      .dataTables;
    return [...flows.filter(({ deleted }) => deleted !== true), ...tables].map(({ name }) => name);
  };

  it('tries only what it can read where nothing else was approved', async () => {
    await org.forget();
    const { status, seen, err } = await examine({ probe: true });
    expect(status).toBe(0);
    expect(writesOf(await org.requests())).toEqual([]);
    expect(err).toContain('--auto-approve');
    expect(seen.probes.find(({ probe }) => probe === 'row-made-once')?.verdict).toBe('not-settled');
    expect(seen.probes.find(({ probe }) => probe === 'unknown-flow-is-404')?.verdict).toBe('as-assumed');
  });

  it('settles the others on throw-away objects, and leaves nothing behind', async () => {
    const before = await objectsOf();
    const { status, seen, err } = await examine(
      { probe: true },
      {},
      { canAsk: true, ask: () => Promise.resolve('yes') },
    );
    expect(err).toContain('Callwright probe');
    const open = seen.probes.filter(({ verdict }) => verdict !== 'as-assumed').map(({ probe }) => probe);
    expect({ status, leftBehind: seen.leftBehind, open }).toEqual({
      status: 0,
      leftBehind: [],
      open: [
        'flow-rows-have-versions',
        'flow-rows-have-locks',
        'number-bound-twice',
        'number-freed-at-once',
        'hidden-ledger-refused',
        'index-rebuild-is-206',
        'limit-of-300',
        'others-lock-refuses-publish',
        'job-found-for-16-minutes',
      ],
    });
    expect(await objectsOf()).toEqual(before);
  });

  it('makes nothing with a client that could not remove it', async () => {
    await org.forget();
    const { seen } = await examine(
      { probe: true, autoApprove: true },
      { GENESYSCLOUD_OAUTHCLIENT_ID: 'guest' },
    );
    expect(writesOf(await org.requests())).toEqual([]);
    expect(seen.probes.find(({ probe }) => probe === 'rename-keeps-id')?.words).toContain(
      'architect:flow:delete',
    );
  });

  it('says what the platform does otherwise, and what that means', async () => {
    await org.fault({
      name: 'a second row of one key is taken',
      method: 'POST',
      path: '/api/v2/flows/datatables/{datatableId}/rows',
      on: 2,
      effect: { kind: 'answer', status: 200, body: '{"key":"once","data":"b"}' },
    });
    const { status, out } = await examine({ probe: true, autoApprove: true, format: 'human' });
    expect(status).toBe(1);
    expect(out).toMatch(
      /NOT as assumed {2}row-made-once: .+\n.*both were said to be made\n.*→ Two applies could hold the lease/,
    );
  });

  it('removes what it has made when it is interrupted', async () => {
    const before = await objectsOf();
    const finish = new AbortController();
    const words: string[] = [];
    const ended = await examine(
      { probe: true, autoApprove: true },
      {},
      {
        finish: finish.signal,
        sayIsTerminal: true,
        say: (text) => {
          words.push(text);
          if (text.includes('trying with a shared flow')) {
            finish.abort(new Error('interrupted'));
          }
        },
      },
    );
    expect(ended.status).toBe(130);
    expect(ended.seen.leftBehind).toEqual([]);
    expect(ended.seen.probes.find(({ probe }) => probe === 'rename-keeps-id')?.verdict).toBe('not-settled');
    expect(await objectsOf()).toEqual(before);
  });

  it('names what it could not remove', async () => {
    await org.fault({
      name: 'no deletes',
      method: 'DELETE',
      path: '/api/v2/flows/datatables/{datatableId}',
      effect: { kind: 'error', code: 'missing.permissions', params: { permissions: 'x:y:z' } },
    });
    const { status, seen } = await examine({ probe: true, autoApprove: true });
    expect(status).toBe(1);
    expect(seen.leftBehind).toEqual([expect.stringMatching(/^data table "Callwright probe [0-9a-f]{8}"$/)]);
  });
});

import type { LocalOrg } from './local-orgs.ts';
import type { CommandHost } from './pages/command-host.ts';
import { openCommandHost } from './pages/command-host.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { serveLocalOrg } from './serve-local-org.ts';

/** Every listing that a plan of this project reads. */
const LISTINGS = [
  '/api/v2/flows',
  '/api/v2/architect/ivrs',
  '/api/v2/architect/schedules',
  '/api/v2/architect/schedulegroups',
  '/api/v2/architect/emergencygroups',
  '/api/v2/architect/dependencytracking/*',
  '/api/v2/flows/datatables',
  '/api/v2/routing/queues',
  '/api/v2/routing/email/domains',
  '/api/v2/routing/message/recipients',
  '/api/v2/webdeployments/deployments',
  '/api/v2/telephony/providers/edges/*',
] as const;

/** Some alone, each second one, and the others. */
const REFUSED: readonly (readonly string[])[] = [
  ...LISTINGS.slice(0, process.env['CALLWRIGHT_DEEP'] === '1' ? LISTINGS.length : 2).map((path) => [path]),
  LISTINGS.filter((_path, index) => index % 2 === 0),
  LISTINGS.filter((_path, index) => index % 2 === 1),
];

interface Change {
  readonly address: string;
  readonly action: string;
  readonly held?: { readonly words: string };
  readonly reason: { readonly words: string };
}
interface Plan {
  readonly changes: readonly Change[];
  readonly findings: readonly { readonly code: string; readonly detail?: string }[];
}

describe('an org in which half the listings answer 403', () => {
  let folder: ProjectFolder;
  let host: CommandHost;
  let org: LocalOrg & { readonly close: () => Promise<void> };
  let whole: Plan;
  const run = (...words: readonly string[]) => host.run({ words, folder: folder.path, env: {} });
  const planned = async (): Promise<Plan> =>
    JSON.parse((await run('plan', '--org', 'local', '--format', 'json')).out) as Plan;

  beforeAll(async () => {
    host = openCommandHost();
    folder = exampleFolder('shared-login');
    // The first command makes the org of its seed; after that it is held open.
    await run('apply', '--org', 'local', '--auto-approve');
    org = await serveLocalOrg(folder);
    folder.edit('manifests/common-auth.yaml', 'four digit', 'five digit');
    folder.edit('manifests/routes.yaml', 'closed: after-hours', 'closed: support-line');
    folder.edit('manifests/routes.yaml', 'closed: after-hours', 'closed: support-line');
    folder.edit('manifests/routes.yaml', 'holiday: after-hours', 'holiday: support-line');
    folder.edit('manifests/routes.yaml', 'holiday: after-hours', 'holiday: support-line');
    folder.edit(
      'callwright.yaml',
      '  ledger: org',
      '  removed: { InboundFlow/after-hours: delete }\n  ledger: org',
    );
    folder.write('manifests/after-hours.yaml', '');
    folder.write(
      'manifests/new.yaml',
      'apiVersion: callwright/v1\nkind: InboundFlow\nmetadata: { name: newcomer }\nspec:\n  name: Newcomer\n  media: call\n  languages: [en-us]\n  steps: [ { say: Hello. }, { transferToQueue: Support } ]\n',
    );
    whole = await planned();
  });
  afterAll(async () => {
    await host.close();
    await org.close();
    folder.remove();
  });
  afterEach(() => org.control('DELETE', '/faults'));

  const refuse = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      await org.fault({
        name: path,
        method: 'GET',
        path,
        effect: { kind: 'error', code: 'missing.permissions', params: { permissions: 'acme:thing:view' } },
      });
    }
  };
  const doneIn = (plan: Plan): readonly string[] =>
    plan.changes
      .filter(({ held, action }) => held === undefined && action !== 'keep')
      .map(({ address, action }) => `${action} ${address}`);

  it('has something of everything to do where all can be read', () => {
    expect([...new Set(doneIn(whole).map((one) => one.split(' ')[0]))].sort()).toEqual([
      'create',
      'delete',
      'republish',
      'update',
    ]);
  });

  it.each(REFUSED)('decides nothing on it: %s', async (...paths) => {
    await refuse(paths);
    const plan = await planned();
    const all = doneIn(whole);
    expect(doneIn(plan).filter((one) => !all.includes(one))).toEqual([]);
    const holds = plan.changes.filter(({ held }) => held !== undefined);
    // Whatever is held for what could not be read says which permission is missing, or what it waits for.
    expect(
      holds.filter(
        ({ held, reason }) =>
          !/acme:thing:view|It needs |receipts could not be read/.test(
            `${held?.words ?? ''} ${reason.words}`,
          ),
      ),
    ).toEqual([]);
    // What still goes on needed none of it: nothing is made, moved or deleted whose kind could not be listed.
    const isRefused = (path: (typeof LISTINGS)[number]): boolean => paths.includes(path);
    const ofKind = (kind: RegExp): readonly string[] => doneIn(plan).filter((one) => kind.test(one));
    expect(isRefused('/api/v2/flows') ? ofKind(/Flow\//) : []).toEqual([]);
    expect(isRefused('/api/v2/architect/ivrs') ? ofKind(/CallRoute\/|^delete/) : []).toEqual([]);
    expect(isRefused('/api/v2/flows/datatables') ? ofKind(/^(?:delete|create)/) : []).toEqual([]);
  });

  it('is told by why, graph and doctor', async () => {
    await refuse(REFUSED.at(-1) ?? []);
    const why = await run('why', 'CallRoute/sales', '--org', 'local');
    expect(why).toMatchObject({ status: 0 });
    expect(why.out).toContain('acme:thing:view');
    const graph = await run('graph', '--org', 'local');
    expect(graph.out).toContain(':::held');
    const doctor = await run('doctor', '--org', 'local');
    expect(doctor).toMatchObject({ status: 1 });
    expect(doctor.out).toContain(
      'the call routes: The OAuth client may not see the call routes: it lacks acme:thing:view',
    );
    expect(doctor.out).toContain('Until this can be read it is unknown');
  });
});

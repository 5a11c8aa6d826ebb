import type { LocalOrg, LocalOrgs, SeenRequest } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { SHARED_LOGIN_SEED } from './shared-login-seed.ts';

const callwright = callwrightInOneProcess();

/** 8 + one page each of flows, schedules, groups, call routes and receipts (design 11). */
const MOST_REQUESTS = 8 + 5;

describe('requests of a plan', () => {
  let orgs: LocalOrgs;
  let org: LocalOrg;
  const project: ProjectFolder = exampleFolder('shared-login');
  const seen: Record<'unchanged' | 'byHand' | 'withoutReceipts', readonly SeenRequest[]> = {
    unchanged: [],
    byHand: [],
    withoutReceipts: [],
  };

  beforeAll(async () => {
    orgs = localOrgs();
    org = await orgs.start(SHARED_LOGIN_SEED);
    project.edit(
      'callwright.yaml',
      'local:\n      emulator: true\n      seed: local-org.yaml',
      `dev:\n      gateway: "${org.url}"`,
    );
    await run(['apply', '--auto-approve'], 0);
    seen.unchanged = await requestsOf(['plan', '--detailed-exitcode'], 0);
    const live = await org.exported('SalesLine', 'inboundcall');
    await org.publish('Robin Fields', live.replace('Thank you for calling Acme sales.', 'Happy holidays.'));
    seen.byHand = await requestsOf(['plan', '--detailed-exitcode'], 4);
    project.edit('callwright.yaml', 'ledger: org', 'ledger: none');
    seen.withoutReceipts = await requestsOf(['plan'], 0);
  });

  afterAll(async () => {
    project.remove();
    await orgs.close();
  });

  async function run(words: readonly string[], status: number): Promise<void> {
    const ended = await callwright([...words, '--org', 'dev'], { folder: project.path });
    expect(ended).toMatchObject({ status });
  }

  async function requestsOf(words: readonly string[], status: number): Promise<readonly SeenRequest[]> {
    await org.forget();
    await run(words, status);
    return org.requests();
  }

  function kindsOf(requests: readonly SeenRequest[]): readonly string[] {
    const kinds = requests.map(({ method, template }) =>
      method === 'GET' ? 'GET' : `${method} ${template}`,
    );
    return [...new Set(kinds)].sort();
  }

  it('are GET and the login alone when nothing changed', () => {
    expect(kindsOf(seen.unchanged)).toEqual(['GET', 'POST /oauth/token']);
    expect(seen.unchanged.length).toBeLessThanOrEqual(MOST_REQUESTS);
  });

  it.each(['byHand', 'withoutReceipts'] as const)(
    'are these and export jobs when content is needed: %s',
    (when) => {
      expect(kindsOf(seen[when])).toEqual(['GET', 'POST /api/v2/flows/export/jobs', 'POST /oauth/token']);
    },
  );

  it('ask for all content in one job', () => {
    const jobs = seen.withoutReceipts.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/export/jobs'),
    );
    expect(jobs).toHaveLength(1);
  });
});

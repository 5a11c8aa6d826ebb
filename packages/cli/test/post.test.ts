import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '@callwright/model';
import { planDigest } from '@callwright/model';
import { post } from '../src/posting/post.ts';
import type { Ended } from './callwright-process.ts';
import type { FakeHosts } from './pull-requests/fake-hosts.ts';
import { HOST_TOKEN, fakeHosts } from './pull-requests/fake-hosts.ts';
import { run } from './random/in-process.ts';
import { plannedCallers, sampleChange, samplePlan } from './sample-plan.ts';

const MARKER = '<!-- callwright:plan acme/dev -->';
const SHA = 'a'.repeat(40);

/** What each kind of pipeline says of itself, and who we are there. */
const PIPELINES = [
  {
    host: 'GitHub',
    us: 'github-actions[bot]',
    env: (url: string) => ({
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/voice',
      GITHUB_API_URL: url,
      GITHUB_TOKEN: HOST_TOKEN,
      CALLWRIGHT_PULL_REQUEST: '5',
    }),
  },
  {
    host: 'GitLab',
    us: '7',
    env: (url: string) => ({
      GITLAB_CI: 'true',
      CI_API_V4_URL: `${url}/api/v4`,
      CI_PROJECT_ID: '9',
      CI_MERGE_REQUEST_IID: '5',
      CALLWRIGHT_POST_TOKEN: HOST_TOKEN,
    }),
  },
  {
    host: 'Azure DevOps',
    us: 'us',
    env: (url: string) => ({
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: `${url}/`,
      SYSTEM_TEAMPROJECTID: 'p1',
      BUILD_REPOSITORY_ID: 'r1',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '5',
      SYSTEM_ACCESSTOKEN: HOST_TOKEN,
    }),
  },
] as const;

let hosts: FakeHosts;
let folder: string;
beforeAll(async () => {
  hosts = await fakeHosts();
  folder = mkdtempSync(join(tmpdir(), 'callwright-test-'));
});
beforeEach(() => {
  hosts.comments.clear();
  hosts.issues.length = 0;
  hosts.merged.clear();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await hosts.close();
});

function saved(plan: Plan): void {
  writeFileSync(join(folder, 'plan.json'), JSON.stringify({ ...plan, digest: planDigest(plan) }));
}
const posted = (words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  run((around) => post(words, around), folder, { env });
const bodies = (): readonly string[] => (hosts.comments.get('5') ?? []).map(({ body }) => body);

describe.each(PIPELINES)('a pipeline of $host', ({ host, us, env }) => {
  it('keeps one comment, past many others, and takes it away when nothing changes', async () => {
    const others = Array.from({ length: 120 }, (_, index) => ({
      id: 10_000 + index,
      by: 'x9',
      body: `${MARKER}\nNot ours, ${index}.`,
    }));
    const elsewhere = { id: 20_000, by: us, body: '<!-- callwright:plan acme/prod -->\nAnother org.' };
    hosts.comments.set('5', [...others, elsewhere]);
    saved(plannedCallers(2));
    expect(await posted(['comment', '.'], env(hosts.url))).toMatchObject({
      status: 0,
      err: `${host}: comment written\n`,
    });
    expect(bodies()).toHaveLength(122);
    hosts.comments.get('5')?.push({ id: 20_001, by: us, body: `${MARKER}\nTwo at once.` });
    saved(plannedCallers(3));
    expect(await posted(['comment', '.'], env(hosts.url))).toMatchObject({
      status: 0,
      err: `${host}: comment updated\n`,
    });
    expect(bodies()).toHaveLength(122);
    expect(bodies()[121]).toContain('**1 to update, 3 to republish, 2 to adopt, 1 held, 1 kept**');
    saved(samplePlan([sampleChange({ address: 'CallRoute/main', action: 'keep' })], { steps: [] }));
    expect(await posted(['comment', '.'], env(hosts.url))).toMatchObject({ status: 0 });
    expect(bodies()).toEqual([...others, elsewhere].map(({ body }) => body));
    expect(await posted(['comment', '.'], env(hosts.url))).toMatchObject({
      err: `${host}: nothing changes, nothing to say\n`,
    });
  });

  it('finds the pull request that a commit came from, or says that nobody has reviewed it', async () => {
    hosts.merged.set(SHA, { number: '12', head: 'b'.repeat(40) });
    expect(await posted(['merged', SHA], env(hosts.url))).toMatchObject({
      status: 0,
      out: `number=12\nhead=${'b'.repeat(40)}\n`,
    });
    const none = await posted(['merged', 'c'.repeat(40)], env(hosts.url));
    expect(none).toMatchObject({ status: 6, out: '' });
    expect(none.err).toContain('cli.not-merged');
  });

  it('keeps one issue, or says that it cannot', async () => {
    const issue = async (text: string): Promise<Ended> => {
      writeFileSync(join(folder, 'drift.md'), text);
      return posted(['issue', 'Drift', 'drift.md'], env(hosts.url));
    };
    const first = await issue('one');
    if (host === 'Azure DevOps') {
      expect(first).toMatchObject({ status: 7 });
      return;
    }
    expect(first).toMatchObject({ status: 0, err: `${host}: issue opened\n` });
    expect(await issue('two')).toMatchObject({ status: 0, err: `${host}: issue updated\n` });
    expect(hosts.issues).toMatchObject([{ body: 'two', open: true }]);
    const marked = '<!-- callwright:drift acme/dev -->\nthree';
    hosts.issues.push({ id: 50, by: us, title: 'Drift, as we call it', body: marked, open: true });
    hosts.issues.push({ id: 51, by: 'x9', title: 'Drift', body: 'Not ours.', open: true });
    hosts.issues[0]!.open = false;
    expect(await issue(marked.replace('three', 'four'))).toMatchObject({
      status: 0,
      err: `${host}: issue updated\n`,
    });
    expect(hosts.issues[1]?.body).toContain('four');
    hosts.issues.splice(1);
    hosts.issues[0]!.open = true;
    expect(await issue('')).toMatchObject({ status: 0, err: `${host}: issue closed\n` });
    expect(await issue('')).toMatchObject({ status: 0, err: `${host}: no issue is open, none needed\n` });
    expect(hosts.issues).toMatchObject([{ open: false }]);
  });

  it('says what was refused, and never its token', async () => {
    saved(plannedCallers(2));
    const wrong = Object.fromEntries(
      Object.entries(env(hosts.url)).map(([name, value]) => [
        name,
        value.replace(HOST_TOKEN, 'hush-another-token'),
      ]),
    );
    const ended = await posted(['comment', '.'], wrong);
    expect(ended).toMatchObject({ status: 1, out: '' });
    expect(ended.err).toContain(`${host} answered 401 to GET `);
    expect(ended.err).toContain('cli.review-host-refused');
    expect(ended.err).not.toContain('hush');
  });
});

it.each([
  [['comment', '.'], {}, 7, 'cli.no-review-host'],
  [['comment', '.'], { GITHUB_ACTIONS: 'true' }, 7, 'cli.pipeline-variable-missing'],
  [['comment'], {}, 7, 'cli.usage'],
  [['merged', '$(id)'], { GITHUB_ACTIONS: 'true' }, 7, 'cli.usage'],
  [['--brief'], {}, 7, 'cli.usage'],
  [['comment', 'nowhere'], {}, 7, 'plan.not-found'],
] as const)('%j in %j ends with %i and %s', async (words, env, status, code) => {
  saved(plannedCallers(1));
  const ended = await posted(words, env);
  expect(ended).toMatchObject({ status, out: '' });
  expect(ended.err).toContain(`[${code}]`);
});

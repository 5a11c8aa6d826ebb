import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import { CREDENTIALS, callwright } from './callwright-process.ts';
import { LINE_BY_HAND, SMALL_PROJECT } from './messages/case.ts';
import { projectFolder } from './project-folder.ts';
import type { FakeHosts } from './pull-requests/fake-hosts.ts';
import { HOST_TOKEN, fakeHosts } from './pull-requests/fake-hosts.ts';
import type { GithubEnded } from './pull-requests/github-job.ts';
import { runAzureStage } from './pull-requests/azure-job.ts';
import { runGithubJob } from './pull-requests/github-job.ts';
import { runGitlabJob } from './pull-requests/gitlab-job.ts';
import type { StepEnded } from './pull-requests/shell.ts';
import type { Repository } from './pull-requests/repository.ts';
import { repository } from './pull-requests/repository.ts';

const SECRETS = Object.fromEntries(
  Object.entries(CREDENTIALS).map(([name, value]) => [`secrets.${name}`, value]),
);
const MARKER = '<!-- callwright:plan acme/prod -->';
const LINE = 'manifests/line.yaml';

/** Two steps apart, so that git merges what two people do to the two ends of one flow. */
function files(url: string): Readonly<Record<string, string>> {
  return {
    'callwright.yaml': (SMALL_PROJECT['callwright.yaml'] ?? '')
      .replace('{{org}}', url)
      .replace('dev:', 'prod:'),
    [LINE]: (SMALL_PROJECT[LINE] ?? '').replace(
      '    - transferToQueue: Sales\n',
      '    - say: One moment please.\n    - say: You are heard.\n    - say: We are with you.\n    - transferToQueue: Sales\n',
    ),
  };
}

/** A project in git that was applied once, the hosts, and the org. */
interface World {
  readonly org: LocalOrg;
  readonly hosts: FakeHosts;
  readonly repo: Repository;
  readonly checkout: (commit: string) => string;
  readonly versions: () => Promise<readonly string[]>;
}

function world(): () => World {
  let orgs: LocalOrgs;
  let made: World;
  const checkouts: string[] = [];
  beforeAll(async () => {
    orgs = localOrgs();
    const [org, hosts] = [await orgs.start(), await fakeHosts()];
    const repo = repository(files(org.url));
    const { status, err } = await callwright(['apply', '--org', 'prod', '--auto-approve'], {
      folder: repo.folder.path,
    });
    if (status !== 0) {
      throw new Error(err);
    }
    made = {
      org,
      hosts,
      repo,
      checkout: (commit) => {
        const path = repo.checkout(commit);
        checkouts.push(path);
        return path;
      },
      versions: async () => (await org.state()).versions.map(({ version }) => version),
    };
  });
  afterAll(async () => {
    [made.repo.folder.path, ...checkouts].forEach((path) =>
      rmSync(path, { recursive: true, force: true, maxRetries: 10 }),
    );
    await made.hosts.close();
    await orgs.close();
  });
  return () => made;
}

/** Two people edit the two ends of one flow; git merges that without a word. */
function twoBranches({ repo }: World): { readonly first: string; readonly second: string } {
  return {
    first: repo.branch('first', LINE, 'Thank you for calling.', 'Thank you for calling Acme.'),
    second: repo.branch('second', LINE, 'We are with you.', 'We are with you in a moment.'),
  };
}

function expectStopped(log: string): void {
  expect(log).toContain('InboundFlow/line: the org holds version 2.0 of it by OAuth client Pipeline on ');
  expect(log).toContain('(reviewed over version 1.0)');
  expect(log).toContain('what would be written is other than what was reviewed.');
  expect(log).toContain('plan.not-as-reviewed');
}

function expectNoSecret(text: string): void {
  expect(text).not.toContain(HOST_TOKEN);
  expect(text).not.toContain(CREDENTIALS.GENESYSCLOUD_OAUTHCLIENT_SECRET);
}

const bodies = (hosts: FakeHosts, number: number): readonly string[] =>
  (hosts.comments.get(String(number)) ?? []).map(({ body }) => body);

/** The same story on each host: in every run on one that the seed chooses. */
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
const isChosen = (at: number): boolean => isDeep || seed % 3 === at;
beforeAll(() => process.stderr.write(`pull requests: CALLWRIGHT_SEED=${String(seed)}\n`));

function onGithub(): void {
  describe('pull requests on GitHub that edit the same flow', () => {
    const there = world();
    const planned = (number: number, branch: string, head: string): Promise<GithubEnded> => {
      const { repo, hosts, checkout } = there();
      const sha = repo.mergeOf(branch);
      return runGithubJob(hosts, {
        workflow: 'callwright-plan.yml',
        job: 'plan',
        event: 'pull_request',
        workspace: checkout(sha),
        sha,
        context: {
          ...SECRETS,
          'github.event.pull_request.number': String(number),
          'github.event.pull_request.head.sha': head,
        },
      });
    };
    const merged = (number: number, branch: string, head: string): Promise<GithubEnded> => {
      const { repo, hosts, checkout } = there();
      const sha = repo.merge(branch);
      hosts.merged.set(sha, { number: String(number), head });
      return runGithubJob(hosts, {
        workflow: 'callwright-apply.yml',
        job: 'apply',
        event: 'push',
        workspace: checkout(sha),
        sha,
        context: SECRETS,
      });
    };
    it('applies the first as it was reviewed, and stops the second, which says why', async () => {
      const { org, hosts, repo, checkout, versions } = there();
      const comments = (number: number): readonly string[] => bodies(hosts, number);
      const foreign = { id: 1, by: 'mallory', body: `${MARKER}\nApprove me!` };
      hosts.comments.set('1', [foreign]);
      const branches = twoBranches(there());
      const { second } = branches;
      let { first } = branches;

      expect(await planned(1, 'first', first)).toMatchObject({ status: 0 });
      expect(comments(1)[1]).toContain('says "Thank you for calling Acme." (was "Thank you for calling.")');
      repo.git('checkout', '--quiet', 'first');
      repo.folder.edit(LINE, 'calling Acme.', 'calling Acme voice.');
      repo.git('commit', '--quiet', '-am', 'Say more');
      first = repo.git('rev-parse', 'HEAD');
      repo.git('checkout', '--quiet', 'main');
      const again = await planned(1, 'first', first);
      expect(again.summary).toContain(MARKER);
      expect(comments(1)).toHaveLength(2);
      expect(comments(1)[0]).toBe(foreign.body);
      expect(comments(1)[1]).toContain('calling Acme voice.');
      expect(await planned(2, 'second', second)).toMatchObject({ status: 0 });
      expect(comments(2)[0]).toContain('**1 to update, 1 kept**; reaches 1 number: `+13175550100`');

      // A fork keeps what it likes under the same name.
      hosts.kept.push({
        ...hosts.kept.find(({ name }) => name.endsWith(second))!,
        run: 99,
        repository: 'mallory/voice',
      });

      const applied = await merged(1, 'first', first);
      expect(applied).toMatchObject({ status: 0 });
      expect(await versions()).toEqual(['1.0', '2.0']);

      await org.forget();
      const stopped = await merged(2, 'second', second);
      expect(stopped).toMatchObject({ status: 6 });
      expect(stopped.steps.at(-1)).toMatchObject({ name: 'Plan', status: 6 });
      expectStopped(stopped.steps.at(-1)?.log ?? '');
      expect(stopped.summary).toContain(
        '    error: This plan is not the one that was reviewed: 1 difference.',
      );
      expect(
        (await org.requests()).filter(({ method }) => method !== 'GET').map(({ path }) => path),
      ).not.toContain('/api/v2/flows/jobs');
      expect(await versions()).toEqual(['1.0', '2.0']);
      expect(hosts.kept.filter(({ name }) => name.startsWith('callwright-run-prod'))).toHaveLength(2);
      for (const { log } of [...applied.steps, ...stopped.steps, ...again.steps]) {
        expectNoSecret(log);
      }

      // Somebody reads what is left, and approves it.
      const sha = repo.git('rev-parse', 'HEAD');
      const byHand = {
        workflow: 'callwright-by-hand.yml',
        event: 'workflow_dispatch',
        workspace: checkout(sha),
        sha,
        context: SECRETS,
      };
      expect(await runGithubJob(hosts, { ...byHand, job: 'plan' })).toMatchObject({ status: 0 });
      expect(await runGithubJob(hosts, { ...byHand, job: 'apply' })).toMatchObject({ status: 0 });
      expect(await versions()).toEqual(['1.0', '2.0', '3.0']);
    });
  });
}

describe('on GitHub, beside what is reviewed', () => {
  const there = world();

  it('stops what no pull request has brought', async () => {
    const { repo, hosts, checkout } = there();
    const sha = repo.git('rev-parse', 'HEAD');
    const ended = await runGithubJob(hosts, {
      workflow: 'callwright-apply.yml',
      job: 'apply',
      event: 'push',
      workspace: checkout(sha),
      sha: 'f'.repeat(40),
      context: SECRETS,
    });
    expect(ended).toMatchObject({ status: 6 });
    expect(ended.steps.at(-1)?.log).toContain('cli.not-merged');
  });

  it('plans a fork with the settings of the project, and nothing but what was approved', async () => {
    const { org, hosts, repo, checkout } = there();
    const base = repo.git('rev-parse', 'main');
    const elsewhere = projectFolder({});
    mkdirSync(join(elsewhere.path, 'acme'));
    symlinkSync(repo.folder.path, join(elsewhere.path, 'acme', 'voice'));
    const head = repo.branch('fork', 'callwright.yaml', org.url, 'http://127.0.0.1:9');
    const sha = repo.mergeOf('fork');
    repo.git('update-ref', 'refs/pull/3/merge', sha);
    const planned = (approved: string): Promise<GithubEnded> =>
      runGithubJob(hosts, {
        workflow: 'callwright-plan-forks.yml',
        job: 'plan',
        event: 'pull_request_target',
        workspace: checkout(base),
        sha: base,
        env: { GITHUB_SERVER_URL: `file://${elsewhere.path}` },
        context: {
          ...SECRETS,
          'github.event.pull_request.number': '3',
          'github.event.pull_request.head.sha': approved,
        },
      });
    const other = await planned(base);
    expect(other.steps).toMatchObject([{ name: 'Fetch the manifests of the fork', status: 1 }]);
    expect(other.steps[0]?.log).toContain('The pull request has changed since this was approved.');
    await org.forget();
    expect(await planned(head)).toMatchObject({ status: 0 });
    expect((await org.requests()).length).toBeGreaterThan(0);
    elsewhere.remove();
  });

  it('keeps one issue open while somebody has changed the org by hand', async () => {
    const { org, hosts, repo, checkout } = there();
    const sha = repo.git('rev-parse', 'main');
    const looked = (): Promise<GithubEnded> =>
      runGithubJob(hosts, {
        workflow: 'callwright-drift.yml',
        job: 'drift',
        event: 'schedule',
        workspace: checkout(sha),
        sha,
        context: SECRETS,
      });
    await org.publish('Jane Doe', LINE_BY_HAND);
    expect(await looked()).toMatchObject({ status: 0 });
    expect(await looked()).toMatchObject({ status: 0 });
    expect(hosts.issues).toMatchObject([{ title: 'Callwright: drift in org prod', open: true }]);
    expect(hosts.issues[0]?.body).toContain('InboundFlow/line');
  });
});

function onGitlab(): void {
  describe('merge requests on GitLab that edit the same flow', () => {
    const there = world();

    it('applies the first as it was reviewed, and stops the second, which says why', async () => {
      const { hosts, repo, checkout, versions } = there();
      const { first, second } = twoBranches(there());
      const planned = (number: number, head: string): Promise<StepEnded> =>
        runGitlabJob(hosts, {
          job: 'callwright-plan',
          checkout: checkout(head),
          head,
          env: {
            ...CREDENTIALS,
            CI_MERGE_REQUEST_IID: String(number),
            CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
          },
        });
      const merged = (number: number, branch: string, head: string): Promise<StepEnded> => {
        const sha = repo.merge(branch);
        hosts.merged.set(sha, { number: String(number), head });
        return runGitlabJob(hosts, {
          job: 'callwright-apply',
          checkout: checkout(sha),
          env: { ...CREDENTIALS, CI_COMMIT_SHA: sha },
        });
      };
      expect(await planned(1, first)).toMatchObject({ status: 0 });
      expect(await planned(2, second)).toMatchObject({ status: 0 });
      expect(bodies(hosts, 2)).toHaveLength(1);
      expect(bodies(hosts, 2)[0]).toContain('says "We are with you in a moment." (was "We are with you.")');
      const applied = await merged(1, 'first', first);
      expect(applied).toMatchObject({ status: 0 });
      const stopped = await merged(2, 'second', second);
      expect(stopped).toMatchObject({ status: 6 });
      expectStopped(stopped.log);
      expectNoSecret(applied.log + stopped.log);
      expect(await versions()).toEqual(['1.0', '2.0']);
    });
  });
}

function onAzure(): void {
  describe('pull requests on Azure Repos that edit the same flow', () => {
    const there = world();

    it('applies the first as it was reviewed, and stops the second, which says why', async () => {
      const { hosts, repo, checkout, versions } = there();
      const { first, second } = twoBranches(there());
      const kept = new Map<string, string>();
      const planned = (number: number, branch: string): Promise<readonly StepEnded[]> =>
        runAzureStage(hosts, kept, {
          stage: 'plan',
          checkout: checkout(repo.mergeOf(branch)),
          number: String(number),
          env: { SYSTEM_PULLREQUEST_PULLREQUESTID: String(number) },
          macros: CREDENTIALS,
        });
      const merged = (number: number, branch: string, head: string): Promise<readonly StepEnded[]> => {
        const sha = repo.merge(branch);
        hosts.merged.set(sha, { number: String(number), head });
        return runAzureStage(hosts, kept, {
          stage: 'apply',
          checkout: checkout(sha),
          env: { BUILD_SOURCEVERSION: sha },
          macros: CREDENTIALS,
        });
      };
      expect((await planned(1, 'first')).map(({ status }) => status)).toEqual([0, 0]);
      expect((await planned(2, 'second')).map(({ status }) => status)).toEqual([0, 0]);
      expect(bodies(hosts, 2)).toHaveLength(1);
      expect(bodies(hosts, 2)[0]).toContain('says "We are with you in a moment." (was "We are with you.")');
      expect((await merged(1, 'first', first)).map(({ name, status }) => [name, status])).toEqual([
        ['Find what was reviewed', 0],
        ['Plan again and compare', 0],
        ['Apply', 0],
      ]);
      const stopped = await merged(2, 'second', second);
      expect(stopped.at(-1)).toMatchObject({ name: 'Plan again and compare', status: 6 });
      expectStopped(stopped.at(-1)?.log ?? '');
      stopped.forEach(({ log }) => expectNoSecret(log));
      expect(await versions()).toEqual(['1.0', '2.0']);
    });
  });
}

[onGithub, onGitlab, onAzure]
  .filter((_tell, at) => isChosen(at))
  .forEach((tell) => {
    tell();
  });

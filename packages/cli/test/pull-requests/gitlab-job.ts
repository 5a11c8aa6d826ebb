import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeHosts } from './fake-hosts.ts';
import { HOST_TOKEN } from './fake-hosts.ts';
import { pipelineFile } from './pipeline-files.ts';
import type { StepEnded } from './shell.ts';
import { bash } from './shell.ts';

interface Job {
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

/** One run of a job of GitLab CI. */
export interface GitlabRun {
  readonly job: string;
  readonly checkout: string;
  readonly env: Readonly<Record<string, string>>;
  /** Head of the merge request that the job plans. */
  readonly head?: string;
}

/** Runs the very scripts of a job in one shell, as a runner does; what it keeps can be asked for afterwards. */
export async function runGitlabJob(
  hosts: FakeHosts,
  { job, checkout, env, head }: GitlabRun,
): Promise<StepEnded> {
  const file = pipelineFile('examples/pull-requests/gitlab/gitlab-ci.yml') as Readonly<
    Record<string, Job>
  > & {
    readonly variables: Readonly<Record<string, string>>;
  };
  const before = file['.callwright']?.before_script ?? [];
  const lines = [...before, ...(file[job]?.script ?? [])].filter((line) => !line.startsWith('npm ci'));
  const ended = await bash(job, lines.join('\n'), checkout, {
    ...file.variables,
    CI: 'true',
    GITLAB_CI: 'true',
    CI_API_V4_URL: `${hosts.url}/api/v4`,
    CI_PROJECT_ID: '9',
    CI_JOB_URL: 'https://gitlab.example/acme/voice/-/jobs/1',
    CALLWRIGHT_POST_TOKEN: HOST_TOKEN,
    ...env,
  });
  const folder = join(checkout, 'callwright-plan');
  if (head !== undefined && existsSync(folder)) {
    hosts.kept.push({ run: hosts.kept.length + 1, name: head, folder, path: '', event: '', repository: '' });
  }
  return ended;
}

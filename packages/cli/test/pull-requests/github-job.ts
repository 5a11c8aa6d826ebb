import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeHosts } from './fake-hosts.ts';
import { HOST_TOKEN } from './fake-hosts.ts';
import { pipelineFile } from './pipeline-files.ts';
import type { StepEnded } from './shell.ts';
import { bash } from './shell.ts';

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** One run of a job. */
export interface GithubRun {
  readonly workflow: string;
  readonly job: string;
  readonly event: string;
  /** A checkout of what the event is about. */
  readonly workspace: string;
  readonly sha: string;
  readonly repository?: string;
  /** What `github.event.…` and `secrets.…` are. */
  readonly context: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface GithubEnded {
  readonly steps: readonly StepEnded[];
  readonly summary: string;
  readonly status: number;
}

let runs = 0;

/** Runs the very shell steps of a workflow and of our action; artifacts are kept by the host. */
export async function runGithubJob(hosts: FakeHosts, run: GithubRun): Promise<GithubEnded> {
  const id = (runs += 1);
  const temp = mkdtempSync(join(tmpdir(), 'callwright-test-'));
  const summary = join(temp, 'summary.md');
  writeFileSync(summary, '');
  const path = `.github/workflows/${run.workflow}`;
  const workflow = pipelineFile(`examples/pull-requests/github/${run.workflow}`) as Workflow;
  const workflowEnv = workflow.env ?? {};
  const base = {
    PATH: `${fakeGh(temp, hosts)}:${process.env['PATH'] ?? ''}`,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/voice',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_API_URL: hosts.url,
    GITHUB_RUN_ID: String(id),
    GITHUB_SHA: run.sha,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temp,
    ...run.env,
  };
  const context: Record<string, string> = {
    'github.token': HOST_TOKEN,
    'github.run_attempt': '1',
    'runner.temp': temp,
    ...Object.fromEntries(Object.entries(workflowEnv).map(([name, value]) => [`env.${name}`, value])),
    ...run.context,
  };
  const ended: StepEnded[] = [];
  let failed = 0;

  const keep = (name: string, folder: string): void => {
    if (existsSync(folder)) {
      const copy = join(temp, 'kept', name);
      cpSync(folder, copy, { recursive: true });
      hosts.kept.push({
        run: id,
        name,
        folder: copy,
        path,
        event: run.event,
        repository: run.repository ?? 'acme/voice',
      });
    }
  };

  const runSteps = async (
    steps: readonly Step[],
    scope: Record<string, string>,
    env: Record<string, string>,
  ): Promise<void> => {
    for (const step of steps) {
      if ((failed !== 0 && step.if !== 'always()') || !holds(step.if, scope)) {
        continue;
      }
      const given = filled(step.with ?? {}, scope);
      const own = { ...env, ...filled(step.env ?? {}, scope) };
      if (step.uses?.startsWith('callwright/callwright/action@') === true) {
        await runAction(given, own, scope, step.id);
      } else if (step.uses?.startsWith('actions/upload-artifact@') === true) {
        keep(given['name'] ?? '', given['path'] ?? '');
      } else if (step.uses?.startsWith('actions/download-artifact@') === true) {
        cpSync(hosts.kept.findLast(({ name }) => name === given['name'])?.folder ?? '', given['path'] ?? '', {
          recursive: true,
        });
      } else if (step.run !== undefined && !step.run.startsWith('npm ci')) {
        const output = join(temp, `output-${ended.length}`);
        writeFileSync(output, '');
        const result = await bash(step.name ?? '', step.run, run.workspace, {
          ...own,
          GITHUB_OUTPUT: output,
        });
        ended.push(result);
        failed ||= result.status;
        for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
          scope[`steps.${step.id ?? ''}.outputs.${line.slice(0, line.indexOf('='))}`] = line.slice(
            line.indexOf('=') + 1,
          );
        }
      }
    }
  };

  const runAction = async (
    given: Readonly<Record<string, string>>,
    env: Record<string, string>,
    outer: Record<string, string>,
    id_: string | undefined,
  ): Promise<void> => {
    const action = pipelineFile('action/action.yml') as Action;
    const scope: Record<string, string> = { 'github.token': HOST_TOKEN };
    for (const [name, { default: usual = '' }] of Object.entries(action.inputs)) {
      scope[`inputs.${name}`] = given[name] ?? filledText(usual, scope);
    }
    await runSteps(action.runs.steps, scope, env);
    for (const [name, { value }] of Object.entries(action.outputs)) {
      outer[`steps.${id_ ?? ''}.outputs.${name}`] = filledText(value, {
        ...scope,
        ...blank(value),
        ...scope,
      });
    }
  };

  await runSteps(workflow.jobs[run.job]?.steps ?? [], context, { ...base, ...workflowEnv });
  return { steps: ended, summary: readFileSync(summary, 'utf8'), status: failed };
}

/** `gh`, as far as the workflows use it, on top of curl and jq. */
function fakeGh(temp: string, hosts: FakeHosts): string {
  const folder = join(temp, 'bin');
  mkdirSync(folder);
  const kept = join(temp, 'kept.tsv');
  writeFileSync(kept, '');
  for (const { run, name, folder: from } of hosts.kept) {
    appendFileSync(kept, `${run}\t${name}\t${from}\n`);
  }
  writeFileSync(
    join(folder, 'gh'),
    `#!/usr/bin/env bash
set -euo pipefail
if [ "$1" = api ]; then
  curl --silent --show-error --fail --header "Authorization: Bearer $GH_TOKEN" "$GITHUB_API_URL/$2" | jq -r "$4"
else
  from="$(awk -F '\\t' -v run="$3" -v name="$7" '$1 == run && $2 == name { print $3 }' '${kept}')"
  cp -r "$from" "$9"
fi
`,
  );
  chmodSync(join(folder, 'gh'), 0o755);
  return folder;
}

/** Values of `${{ }}`. One that the rehearsal does not know is a mistake of the workflow, or of the rehearsal. */
function filled(
  texts: Readonly<Record<string, string>>,
  scope: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filledText(text, scope)]));
}

function filledText(text: unknown, scope: Readonly<Record<string, string>>): string {
  return String(text).replace(/\$\{\{ (\S+) \}\}/g, (_whole, name: string) => {
    const value = scope[name];
    if (value === undefined) {
      throw new Error(`nobody says what ${name} is`);
    }
    return value;
  });
}

/** Outputs of steps that did not run are empty. */
function blank(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/\$\{\{ (\S+) \}\}/g)].map(([, name = '']) => [name, '']));
}

function holds(condition: string | undefined, scope: Readonly<Record<string, string>>): boolean {
  if (condition === undefined || condition === 'always()') {
    return true;
  }
  const [, name = ''] = /^(\S+) != ''$/.exec(condition) ?? [];
  if (scope[name] === undefined) {
    throw new Error(`the rehearsal cannot tell whether ${condition}`);
  }
  return scope[name] !== '';
}

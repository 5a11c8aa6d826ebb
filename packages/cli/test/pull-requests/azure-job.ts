import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeHosts } from './fake-hosts.ts';
import { HOST_TOKEN } from './fake-hosts.ts';
import { pipelineFile } from './pipeline-files.ts';
import type { StepEnded } from './shell.ts';
import { bash } from './shell.ts';

interface Step {
  readonly bash?: string;
  readonly displayName?: string;
  readonly task?: string;
  readonly publish?: string;
  readonly condition?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Stage {
  readonly stage: string;
  readonly jobs: readonly {
    readonly steps?: readonly Step[];
    readonly strategy?: { readonly runOnce: { readonly deploy: { readonly steps: readonly Step[] } } };
  }[];
}

/** One run of a stage of Azure Pipelines. */
export interface AzureRun {
  readonly stage: string;
  readonly checkout: string;
  readonly env: Readonly<Record<string, string>>;
  /** Values of `$(NAME)` in `env:`. */
  readonly macros: Readonly<Record<string, string>>;
  /** The pull request that the stage plans. */
  readonly number?: string;
}

/** Runs the very shell steps of a stage; `kept` are the artifacts by name, `PR/name` those of pull requests. */
export async function runAzureStage(
  hosts: FakeHosts,
  kept: Map<string, string>,
  run: AzureRun,
): Promise<readonly StepEnded[]> {
  const file = pipelineFile('examples/pull-requests/azure/azure-pipelines.yml') as {
    readonly variables: Readonly<Record<string, string>>;
    readonly stages: readonly Stage[];
  };
  const job = file.stages.find(({ stage }) => stage === run.stage)?.jobs[0];
  const temp = mkdtempSync(join(tmpdir(), 'callwright-test-'));
  const staging = join(temp, 'staging');
  mkdirSync(staging);
  const macros: Record<string, string> = { ...run.macros, 'System.AccessToken': HOST_TOKEN };
  const ended: StepEnded[] = [];
  let failed = false;
  for (const step of job?.steps ?? job?.strategy?.runOnce.deploy.steps ?? []) {
    if (failed && step.condition !== 'always()') {
      continue;
    }
    if (step.task === 'DownloadPipelineArtifact@2') {
      cpSync(kept.get(`${macros['number'] ?? ''}/plan`) ?? '', join(temp, 'reviewed'), { recursive: true });
    } else if (step.publish !== undefined) {
      kept.set(
        `${run.number ?? 'run'}/plan`,
        run.number === undefined ? join(temp, 'callwright') : join(staging, 'plan'),
      );
    } else if (step.bash !== undefined && !step.bash.startsWith('npm ci')) {
      const own = Object.entries(step.env ?? {}).map(([name, text]) => [
        name,
        text.replace(/\$\(([\w.]+)\)/g, (_whole, macro: string) => macros[macro] ?? ''),
      ]);
      const result = await bash(step.displayName ?? '', step.bash, run.checkout, {
        ...file.variables,
        TF_BUILD: 'True',
        SYSTEM_COLLECTIONURI: `${hosts.url}/`,
        SYSTEM_TEAMPROJECTID: 'p1',
        BUILD_REPOSITORY_ID: 'r1',
        BUILD_BUILDID: '3',
        BUILD_ARTIFACTSTAGINGDIRECTORY: staging,
        AGENT_TEMPDIRECTORY: temp,
        ...run.env,
        ...(Object.fromEntries(own) as Record<string, string>),
      });
      ended.push(result);
      failed ||= result.status !== 0;
      for (const [, name = '', value = ''] of result.log.matchAll(
        /^##vso\[task\.setvariable variable=(\w+)\](.*)$/gm,
      )) {
        macros[name] = value;
      }
    }
  }
  return ended;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { isJsonObject } from '@callwright/model';
import type { Json } from '@callwright/model';
import { pipelineFile } from './pull-requests/pipeline-files.ts';

const ROOT = join(__dirname, '../../..');
const under = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
const WORKFLOWS = under('examples/pull-requests/github');
const FILES = [
  'action/action.yml',
  ...WORKFLOWS,
  ...under('examples/pull-requests/gitlab'),
  ...under('examples/pull-requests/azure'),
];

/** Every shell script of a pipeline, whatever its platform calls it. */
function scriptsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap(scriptsIn);
  }
  return !isJsonObject(value)
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        ['run', 'bash'].includes(key) && typeof inner === 'string'
          ? [inner]
          : ['script', 'before_script'].includes(key)
            ? [(inner as readonly string[]).join('\n')]
            : scriptsIn(inner),
      );
}

const SCRIPTS = FILES.flatMap((file) =>
  scriptsIn(pipelineFile(file) as Json).map((script, index) => ({ file, index, script })),
);
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

describe('the pipelines that we give', () => {
  it.each(WORKFLOWS)('%s is a workflow', (file) => {
    expect(validateWorkflow(readFileSync(join(ROOT, file), 'utf8')).errors).toEqual([]);
  });

  it('has an action that is one', () => {
    expect(validateAction(readFileSync(join(ROOT, 'action/action.yml'), 'utf8')).errors).toEqual([]);
  });

  it('notices a workflow that is none', () => {
    expect(validateWorkflow('on: push\njobs: { a: { steps: [] } }\n').errors).not.toEqual([]);
  });

  it.each(SCRIPTS)('$file: script $index is bash into which nothing is put', ({ script }) => {
    // `${{ }}` of GitHub and of Azure templates, `$(a.b)` of Azure: a name in one of these would be run.
    expect(script).not.toMatch(/\$\{\{|\$\([A-Za-z]+\.[A-Za-z.]+\)/);
    const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('gives no credentials to what a stranger wrote', () => {
    for (const file of WORKFLOWS) {
      const text = readFileSync(join(ROOT, file), 'utf8');
      expect(text.match(/uses: actions\/checkout@/g)?.length).toBe(
        text.match(/persist-credentials: false/g)?.length,
      );
      // A checkout without a ref is of the base branch where the event is pull_request_target.
      expect(text).not.toMatch(/^ +ref:/m);
      expect(text.match(/npm ci/g)?.length).toBe(text.match(/npm ci --ignore-scripts/g)?.length);
    }
  });

  it('is clean for shellcheck, where that is installed', () => {
    if (!has('shellcheck')) {
      process.stderr.write('pipelines: skipped, there is no shellcheck\n');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'callwright-test-'));
    const paths = SCRIPTS.map(({ script }, index) => {
      const path = join(folder, `${index}.sh`);
      writeFileSync(path, `#!/usr/bin/env bash\n${script}\n`);
      return path;
    });
    const { status, stdout } = spawnSync('shellcheck', paths, { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});

// `terraform plan` of nodes that stand for nothing, where terraform is on the machine: what planning costs elsewhere.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of a plan in which nothing changes; undefined where there is no terraform. */
export function terraformPlan(nodes, { scratch }) {
  const words = ['terraform', 'version', '-json'];
  const { status, stdout } = spawnSync(words[0], words.slice(1), { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const cwd = join(scratch, 'terraform');
  mkdirSync(cwd, { recursive: true });
  const write = (count) =>
    writeFileSync(
      join(cwd, 'main.tf'),
      `resource "terraform_data" "node" {\n  count = ${count}\n  input = count.index\n}\n`,
    );
  write(1);
  run(cwd, 'init');
  run(cwd, 'apply', '-auto-approve');
  // Its own apply of ten thousand takes many minutes; what that leaves is what one leaves, as many times.
  widen(join(cwd, 'terraform.tfstate'), nodes);
  write(nodes);
  // Once: it takes minutes, and what it is compared with takes a fraction of a second.
  const started = performance.now();
  run(cwd, 'plan', '-detailed-exitcode');
  const milliseconds = performance.now() - started;
  return { milliseconds, version: `terraform ${JSON.parse(stdout).terraform_version}` };
}

/** Fails unless it ends with 0; for a plan with `-detailed-exitcode` that means: no changes. */
function run(cwd, ...words) {
  const ended = spawnSync('terraform', [...words, '-no-color', '-input=false'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (ended.status !== 0)
    throw new Error(`terraform ${words.join(' ')} ended with ${ended.status}: ${ended.stderr}`);
}

function widen(path, nodes) {
  const state = JSON.parse(readFileSync(path, 'utf8'));
  const [{ instances }] = state.resources;
  const [one] = instances;
  state.resources[0].instances = Array.from({ length: nodes }, (_, index) => ({
    ...one,
    index_key: index,
    attributes: {
      ...one.attributes,
      id: randomUUID(),
      input: { ...one.attributes.input, value: index },
      output: { ...one.attributes.output, value: index },
    },
  }));
  writeFileSync(path, JSON.stringify(state));
}

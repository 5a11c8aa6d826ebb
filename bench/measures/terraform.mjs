// `terraform plan` of nodes that stand for nothing, where terraform is on the machine: what planning costs elsewhere.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processTimes } from '../timing.mjs';

/** Median of plans in which nothing changes; undefined where there is no terraform. */
export function terraformPlan(nodes, { scratch }) {
  const words = ['terraform', 'version', '-json'];
  const { status, stdout } = spawnSync(words[0], words.slice(1), { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const cwd = join(scratch, 'terraform');
  mkdirSync(cwd, { recursive: true });
  writeFileSync(
    join(cwd, 'main.tf'),
    `resource "terraform_data" "node" {\n  count = ${nodes}\n  input = count.index\n}\n`,
  );
  for (const first of [['init'], ['apply', '-auto-approve']]) {
    // A line for each node is more than a pipe of its own would hold.
    const ended = spawnSync('terraform', [...first, '-no-color', '-input=false'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (ended.status !== 0) throw new Error(`terraform ${first.join(' ')}: ${ended.stderr}`);
  }
  const plan = { words: ['terraform', 'plan', '-no-color', '-input=false'], cwd };
  const [milliseconds] = processTimes([plan], 3);
  return { milliseconds, version: `terraform ${JSON.parse(stdout).terraform_version}` };
}

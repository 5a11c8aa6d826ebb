// Runs what CI runs: tests, lint, types, dependency rules, freshness of generated files. The last line counts tests and
// checks together; any failure of either makes the exit status 1.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// One seed per commit: what CI finds, everybody finds again.
const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
process.env['CALLWRIGHT_SEED'] ??= String(Number.parseInt(commit.slice(0, 7), 16) || 1);
console.log(`CALLWRIGHT_SEED=${process.env['CALLWRIGHT_SEED']}`);

await import('./provide-browser.mjs');

const npm = (words) =>
  spawnSync('npm', words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });

const checks = [
  { name: 'tests', words: ['test'] },
  { name: 'types', words: ['run', 'typecheck'] },
  { name: 'lint', words: ['run', 'lint'] },
  { name: 'dependency rules', words: ['run', 'boundaries'] },
  { name: 'list of codes', words: ['run', 'codes', '--', '--check'] },
  { name: 'generated files', words: ['run', 'generate', '--', '--check'] },
  { name: 'tables of the local org', words: ['run', 'tables', '--', '--check'] },
];

let passed = 0;
let failed = 0;
const failures = [];
for (const { name, words } of checks) {
  const started = performance.now();
  const { status } = npm(words);
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${Math.round((performance.now() - started) / 1000)} s)`,
  );
  if (name !== 'tests') {
    if (status === 0) passed += 1;
    else failed += 1;
  }
  if (status !== 0) failures.push(name);
}

let skipped = 0;
for (const folder of [
  'schemas',
  ...readdirSync(join(root, 'packages')).map((name) => join('packages', name)),
]) {
  const file = join(root, folder, '.jest-result.json');
  if (existsSync(file)) {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    skipped += result.numPendingTests;
  } else {
    failed += 1;
    failures.push(`no test result of ${folder}`);
  }
}
if (failures.length > 0 && failed === 0) failed = failures.length;
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 && failures.length === 0 ? 0 : 1;

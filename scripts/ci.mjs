// Runs what CI runs: tests, lint, types, dependency rules, freshness of generated files. The last line counts tests and
// checks together; any failure of either makes the exit status 1.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// One seed per commit: what CI finds, everybody finds again.
const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
process.env['CALLWRIGHT_SEED'] ??= String(Number.parseInt(commit.slice(0, 7), 16) || 1);
console.log(`CALLWRIGHT_SEED=${process.env['CALLWRIGHT_SEED']}`);

await import('./provide-browser.mjs');

/** Runs npm; what it prints comes at once where it runs alone, and together at its end where something runs beside it. */
async function run({ name, words }, stdio) {
  const started = performance.now();
  const npm = spawn('npm', words, { cwd: root, stdio, shell: process.platform === 'win32' });
  const pieces = [];
  for (const stream of [npm.stdout, npm.stderr]) stream?.on('data', (piece) => pieces.push(piece));
  const [status] = await once(npm, 'close');
  process.stdout.write(Buffer.concat(pieces));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) failures.push(name);
  return status === 0;
}

/** What takes longest comes first, and as many at a time as there is room for. */
const checks = [
  { name: 'lint', words: ['run', 'lint'] },
  { name: 'types', words: ['run', 'typecheck'] },
  { name: 'dependency rules', words: ['run', 'boundaries'] },
  { name: 'list of codes', words: ['run', 'codes', '--', '--check'] },
  { name: 'generated files', words: ['run', 'generate', '--', '--check'] },
  { name: 'tables of the local org', words: ['run', 'tables', '--', '--check'] },
];

let passed = 0;
let failed = 0;
const failures = [];
await run({ name: 'tests', words: ['test'] }, ['ignore', 'inherit', 'inherit']);
const waiting = [...checks];
const lane = async () => {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    if (await run(check, ['ignore', 'pipe', 'pipe'])) passed += 1;
    else failed += 1;
  }
};
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));

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

// `npm run deep`: every randomised suite in full, one after the other, with one seed (CALLWRIGHT_SEED, else a new one).
// A run of all packages writes its table into docs/reliability.md. `npm run deep -- planner cli` runs those packages only,
// and writes nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [BEGIN, END] = ['<!-- deep: begin -->', '<!-- deep: end -->'];
const seed = process.env['CALLWRIGHT_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
console.log(`CALLWRIGHT_SEED=${seed}`);

const chosen = process.argv.slice(2);
const packages = readdirSync(join(root, 'packages')).filter(
  (name) => chosen.length === 0 || chosen.includes(name),
);
const suites = packages.flatMap((name) => runPackage(name));
for (const { file, tests, seconds, failures } of suites) {
  console.log(`${failures.length === 0 ? 'ok    ' : 'FAILED'} ${file}: ${tests} tests, ${seconds} s`);
  failures.forEach((failure) => console.log(`  ${failure}`));
}
const failed = suites.some(({ failures }) => failures.length > 0);
if (chosen.length === 0) {
  writeTable();
}
process.exitCode = failed || suites.length === 0 ? 1 : 0;

/** The suites of a package that ask whether to run in full: they themselves, or what they import, read the variable. */
function runPackage(name) {
  const folder = join(root, 'packages', name);
  if (!existsSync(join(folder, 'test'))) {
    return [];
  }
  const asking = readdirSync(join(folder, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, 'utf8').includes('CALLWRIGHT_DEEP'));
  if (asking.length === 0) {
    return [];
  }
  const output = join(folder, '.jest-deep.json');
  rmSync(output, { force: true });
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const words = ['--config', join(root, 'scripts', 'jest.config.mjs'), '--rootDir', '.', '--runInBand'];
  spawnSync(
    process.execPath,
    [jest, ...words, '--json', `--outputFile=${output}`, '--findRelatedTests', ...asking],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CALLWRIGHT_DEEP: '1', CALLWRIGHT_SEED: seed },
    },
  );
  const { testResults } = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(output);
  return testResults
    .map(({ name: file, startTime, endTime, assertionResults, message, status }) => ({
      file: relative(root, file),
      tests: assertionResults.length,
      seconds: Math.round((endTime - startTime) / 1000),
      failures: [
        ...assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName),
        ...(status === 'failed' && assertionResults.length === 0 ? [message] : []),
      ],
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function writeTable() {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  const page = join(root, 'docs', 'reliability.md');
  const text = readFileSync(page, 'utf8');
  const table = [
    `Run on ${new Date().toISOString().slice(0, 10)} at ${commit.stdout.trim()}, seed ${seed}, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}.`,
    '',
    '| suite | tests | failed | seconds |',
    '|---|---|---|---|',
    ...suites.map(
      ({ file, tests, seconds, failures }) =>
        `| \`${file}\` | ${tests} | ${failures.length === 0 ? 0 : `**${failures.length}**`} | ${seconds} |`,
    ),
  ].join('\n');
  const [before, after] = [text.slice(0, text.indexOf(BEGIN)), text.slice(text.indexOf(END))];
  writeFileSync(page, `${before}${BEGIN}\n${table}\n${after}`);
}

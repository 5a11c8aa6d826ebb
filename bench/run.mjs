// `npm run bench`: measures against the budgets of docs/architecture.md, as ratios within one run. Prints a table and
// writes bench/results.json. Exit status 1 when a ratio is over its budget; never because of a time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeProject } from './write-project.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const callwright = join(root, 'node_modules', '.bin', 'callwright');
const scratch = mkdtempSync(join(tmpdir(), 'callwright-bench-'));
const flows = Number(process.env['BENCH_FLOWS'] ?? 1000);

/** Median wall time of a process in milliseconds, after one run that is not counted. */
function processTimes(commands, runs) {
  const times = commands.map(() => []);
  for (let round = 0; round <= runs; round++) {
    commands.forEach(({ words, before }, index) => {
      before?.();
      const started = performance.now();
      const { status } = spawnSync(words[0], words.slice(1), { stdio: 'ignore', cwd: scratch });
      const took = performance.now() - started;
      if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
      if (round > 0) times[index].push(took);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

const results = [];
function note(what, figure, budget, detail) {
  results.push({ what, ratio: Number(figure.toFixed(2)), budget, within: figure <= budget, detail });
}

const [bare, version, help] = processTimes(
  [
    { words: [process.execPath, '-e', '0'] },
    { words: [callwright, '--version'] },
    { words: [callwright, '--help'] },
  ],
  11,
);
note(
  'callwright --version ÷ node -e 0',
  version / bare,
  2.5,
  `${version.toFixed(0)} ms ÷ ${bare.toFixed(0)} ms`,
);
note('callwright --help ÷ node -e 0', help / bare, 2.5, `${help.toFixed(0)} ms ÷ ${bare.toFixed(0)} ms`);

const project = join(scratch, 'project');
const { files, bytes } = writeProject(project, flows);
const known = join(scratch, 'known');
writeProject(known, flows);
const half = join(scratch, 'half');
writeProject(half, Math.round(flows / 2));
const validate = (folder) => [callwright, 'validate', '--project', folder];
const validateCold = (folder) => ({
  words: validate(folder),
  before: () => rmSync(join(folder, '.callwright'), { recursive: true, force: true }),
});
// In turns, so that other work on the machine falls on all of them; the round that is not counted fills the cache.
const [parse, cold, coldHalf, warm] = processTimes(
  [
    { words: [process.execPath, join(here, 'parse-documents.mjs'), project] },
    validateCold(project),
    validateCold(half),
    { words: validate(known) },
  ],
  7,
);
const size = `${flows} flows, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
note(
  'validate, cold ÷ yaml.parseDocument of the same files',
  cold / parse,
  1.0,
  `${cold.toFixed(0)} ms ÷ ${parse.toFixed(0)} ms; ${size}`,
);
note(
  'validate, warm ÷ yaml.parseDocument of the same files',
  warm / parse,
  0.3,
  `${warm.toFixed(0)} ms ÷ ${parse.toFixed(0)} ms; ${size}`,
);
note(
  'validate, cold: twice the files ÷ half of them',
  cold / coldHalf,
  2.3,
  `${cold.toFixed(0)} ms ÷ ${coldHalf.toFixed(0)} ms (linear is 2)`,
);

const plans = spawnSync(process.execPath, [join(here, 'plan-unchanged.mjs'), '1000', '10000'], {
  encoding: 'utf8',
});
if (plans.status !== 0) throw new Error(`plan-unchanged.mjs ended with ${plans.status}: ${plans.stderr}`);
const [few, many] = JSON.parse(plans.stdout);
note(
  'the planner alone, an unchanged org: 10,000 resources ÷ 1,000',
  many.milliseconds / few.milliseconds,
  12,
  `${many.milliseconds.toFixed(0)} ms ÷ ${few.milliseconds.toFixed(0)} ms; ${many.references} references`,
);

const served = spawnSync(
  process.execPath,
  [join(here, 'local-org.mjs'), process.env['BENCH_ORG_FLOWS'] ?? '10000'],
  {
    encoding: 'utf8',
  },
);
if (served.status !== 0) throw new Error(`local-org.mjs ended with ${served.status}: ${served.stderr}`);
const org = JSON.parse(served.stdout);
const orgSize = `${org.flows} flows, ${(org.bodyBytes / 1e6).toFixed(1)} MB of YAML`;
const overBare = (what, milliseconds, budget, detail) =>
  note(
    `${what} ÷ node -e 0`,
    milliseconds / org.starts.bare,
    budget,
    `${milliseconds.toFixed(0)} ms ÷ ${org.starts.bare.toFixed(0)} ms; ${detail}`,
  );
overBare('the local org starts empty (its main.js) and answers', org.starts.main, 2.5, 'no folder, no seed');
overBare('callwright emulator serve starts empty and answers', org.starts.cli, 4, 'no folder, no seed');
overBare('a listing of 500 flows of the local org', org.listing, 0.5, orgSize);
note(
  'memory of the local org ÷ 500 MB',
  org.memory.now / 500,
  1,
  `${org.memory.now.toFixed(0)} MB, at most ${org.memory.most.toFixed(0)} MB; ${orgSize}`,
);
overBare(
  'the local org starts with many flows and answers',
  org.restart.took,
  60,
  `${orgSize}; folder of ${(org.restart.folderBytes / 1e6).toFixed(1)} MB`,
);

rmSync(scratch, { recursive: true, force: true });
const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}, ${process.platform}`;
writeFileSync(
  join(here, 'results.json'),
  `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, results }, undefined, 2)}\n`,
);
console.log(machine);
for (const { what, ratio, budget, within, detail } of results) {
  console.log(
    `${within ? 'ok  ' : 'OVER'}  ${String(ratio).padStart(5)}  (budget ${budget})  ${what}  [${detail}]`,
  );
}
process.exitCode = results.every((result) => result.within) ? 0 : 1;

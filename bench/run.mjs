// `npm run bench`: measures against the budgets of docs/architecture.md, as ratios within one run. Prints a table, writes
// bench/results.json and the table of the README. Exit status 1 when a ratio is over its budget.
// `npm run bench -- planner starts` measures only these, and writes nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureApplyInOrg } from './measures/apply-in-org.mjs';
import { measureLocalOrg } from './measures/local-org.mjs';
import { measurePages } from './measures/pages.mjs';
import { measurePlanInOrg } from './measures/plan-in-org.mjs';
import { measurePlanner } from './measures/planner.mjs';
import { measureStarts } from './measures/starts.mjs';
import { measureValidate } from './measures/validate.mjs';
import { terminalTable, writeResults } from './report.mjs';

const MEASURES = {
  starts: measureStarts,
  validate: measureValidate,
  planner: measurePlanner,
  'plan-in-org': measurePlanInOrg,
  'apply-in-org': measureApplyInOrg,
  'local-org': measureLocalOrg,
  pages: measurePages,
};

const here = dirname(fileURLToPath(import.meta.url));
const tools = {
  here,
  callwright: join(dirname(here), 'node_modules', '.bin', 'callwright'),
  scratch: mkdtempSync(join(tmpdir(), 'callwright-bench-')),
  flows: Number(process.env['BENCH_FLOWS'] ?? 1000),
  orgFlows: Number(process.env['BENCH_ORG_FLOWS'] ?? 10_000),
};
const chosen = process.argv.slice(2);
const results = [];
for (const name of chosen.length === 0 ? Object.keys(MEASURES) : chosen) {
  console.error(`measuring: ${name}`);
  results.push(...(await MEASURES[name](tools)));
}
rmSync(tools.scratch, { recursive: true, force: true });
const table = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}, ${process.platform}`,
  results,
};
if (chosen.length === 0) writeResults(table);
console.log(terminalTable(table));
process.exitCode = results.every((result) => result.within) ? 0 : 1;

// The table of figures, in the terminal and in the README. `node bench/report.mjs` writes the README's from results.json;
// with `--check` it only says whether it is that.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const resultsFile = join(here, 'results.json');
const readme = join(dirname(here), 'README.md');
const [BEGIN, END] = ['<!-- bench: begin -->', '<!-- bench: end -->'];

export function writeResults(results) {
  writeFileSync(resultsFile, `${JSON.stringify(results, undefined, 2)}\n`);
  writeReadme();
}

export function terminalTable({ machine, results }) {
  const lines = results.map(
    ({ what, ratio, budget, within, detail }) =>
      `${within ? 'ok  ' : 'OVER'}  ${String(ratio).padStart(6)}  (budget ${budget})  ${what}  [${detail}]`,
  );
  return [machine, ...lines].join('\n');
}

/** The table as the README shows it. */
function readmeTable({ date, machine, results }) {
  const rows = results.map(
    ({ what, ratio, budget, within, detail }) =>
      `| ${what} | ${within ? ratio : `**${ratio}**`} | ${budget} | ${detail} |`,
  );
  return [
    `Measured on ${date}, ${machine}, by \`npm run bench\`. A ratio in bold is over its budget.`,
    '',
    '| what | ratio | at most | of |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function writeReadme() {
  writeFileSync(readme, readmeWithTable());
}

function readmeWithTable() {
  const text = readFileSync(readme, 'utf8');
  const [before, rest] = split(text, BEGIN);
  const [, after] = split(rest, END);
  const table = readmeTable(JSON.parse(readFileSync(resultsFile, 'utf8')));
  return `${before}${BEGIN}\n${table}\n${END}${after}`;
}

function split(text, mark) {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`The README has no ${mark}.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] !== '--check') writeReadme();
  else if (readmeWithTable() !== readFileSync(readme, 'utf8')) {
    console.error(
      'The table of README.md is not the one of bench/results.json: node bench/report.mjs writes it.',
    );
    process.exitCode = 1;
  }
}

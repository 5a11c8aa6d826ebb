// Makes docs/operations.md and docs/behaviours.md from spec/ and from the operations that the local org has.
//   node packages/emulator/scripts/make-tables.mjs [--check]
// With --check nothing is written: exit status 1 when a page is stale. Needs the build (`npm run build`).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { operations } from '../dist/operations/operations.js';
import { describedOperations, readApiDescription, readSpecFile } from '../dist/contract/api-description.js';
import { applyOverlay, readOverlay } from '../dist/contract/overlay.js';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const overlay = readOverlay();
const description = applyOverlay(readApiDescription(), overlay);
const { listAndGet } = readSpecFile('tiers.json');
const served = new Set(operations.map(({ method, path }) => `${method} ${path}`));
const made = 'Made by `packages/emulator/scripts/make-tables.mjs`. Do not edit.';

const pages = { 'docs/operations.md': operationsPage(), 'docs/behaviours.md': behavioursPage() };
for (const [path, text] of Object.entries(pages)) {
  const file = join(folder, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    continue;
  }
  if (process.argv.includes('--check')) {
    console.error(`packages/emulator/${path} is stale: run \`npm run tables\``);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote packages/emulator/${path}`);
  }
}

// --- operations

function operationsPage() {
  const all = describedOperations(description);
  const tiers = all.map(tierOf);
  const count = (tier) => tiers.filter((one) => one === tier).length;
  const areas = grouped(all, areaOf);
  return lines([
    '# Operations',
    made,
    `Of the ${all.length} operations of \`spec/openapi.json\` and \`spec/additions.json\` the local org has ${count('full')} with full semantics and ${count('list and get')} as listings and reads of what the seed holds. All others answer 501, as does any path that is in no list. Paths stand below \`/api/v2\`. Answers are those of success; a \`~\` marks a status that the facts infer.`,
    ...[...areas].flatMap(([area, own]) => [
      `## ${area}`,
      table(
        ['operation', 'here', 'permissions', 'answers'],
        own.map((one) => [
          `${one.method} \`${one.path.slice(7)}\``,
          tierOf(one),
          permissionsOf(one),
          answersOf(one),
        ]),
      ),
    ]),
    '## Where description and facts differ',
    'The facts win (`spec/overlay.json`).',
    table(
      ['what', 'facts', 'why'],
      overlay.map((entry) => [placesOf(entry), entry.facts, entry.why]),
    ),
  ]);
}

function grouped(all, key) {
  const groups = new Map();
  for (const one of all) {
    groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  }
  return groups;
}

/** The first words of a path that are no parameter, e.g. `architect/ivrs`. */
function areaOf({ path }) {
  const [first = '', second = ''] = path.slice('/api/v2/'.length).split('/');
  return ['flows', 'tokens'].includes(first) && !['datatables', 'milestones', 'outcomes'].includes(second)
    ? first
    : `${first}/${second}`;
}

function tierOf({ method, path }) {
  if (!served.has(`${method} ${path}`)) {
    return '501';
  }
  return listAndGet.some((prefix) => path.startsWith(prefix)) ? 'list and get' : 'full';
}

function permissionsOf({ operation }) {
  const { type, permissions = [] } = operation['x-inin-requires-permissions'] ?? {};
  return permissions.length === 0 ? 'none' : permissions.map(code).join(type === 'ANY' ? ' or ' : ' and ');
}

function answersOf({ operation }) {
  const statuses = Object.entries(operation.responses).map(
    ([status, response]) => `${status}${response['x-inferred'] ? '~' : ''}`,
  );
  return `${statuses.join(', ')}${operation['x-genesys-preview'] ? ', preview' : ''}`;
}

function placesOf(entry) {
  if ('schema' in entry) {
    return code(entry.schema);
  }
  const names = 'operation' in entry ? [entry.operation] : entry.operations;
  return names
    .map((name) => (name === '*' ? 'every operation' : code(name.replace('/api/v2', ''))))
    .join(', ');
}

// --- behaviours

function behavioursPage() {
  const sections = Object.entries(load(readFileSync(join(folder, 'spec/behaviours.yaml'), 'utf8')));
  const assumed = ({ mark }) => ['I', 'U'].includes(mark);
  const all = sections.flatMap(([, rows]) => rows);
  return lines([
    '# Behaviours',
    made,
    `What the local org does, and how anybody knows that the platform does it too. Marks are those of the facts sheet: **V** read in official sources, **E** measured with the official SDK, **3P** seen in other people's code; **I** inferred and **U** unknown are assumptions, each in one place of the code. ${all.filter(assumed).length} of ${all.length} are assumed. What the flow engine assumes stands in [its own list](../src/architect/README.md#assumptions).`,
    ...sections.flatMap(([name, rows]) => [
      `## ${name}`,
      table(
        ['subject', 'here', 'known', 'facts', 'code', 'test'],
        rows.map((row) => [row.subject, row.here, markOf(row), row.facts, filesOf(row), testOf(row)]),
      ),
    ]),
  ]);
}

function markOf({ mark }) {
  return ['I', 'U'].includes(mark) ? `**assumed** (${mark})` : mark;
}

function filesOf({ file }) {
  return file
    .split(', ')
    .map((one) => `[${one.replace('src/', '')}](../${one})`)
    .join(', ');
}

function testOf({ test }) {
  const [file, ...title] = test.split(': ');
  return `[${title.join(': ')}](../${file})`;
}

// --- writing

function code(text) {
  return `\`${text}\``;
}

function table(heads, rows) {
  const row = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
}

function lines(parts) {
  return `${parts.join('\n\n')}\n`;
}

/**
 * Makes docs/plans.md: what `callwright plan` prints in some situations, from real projects that are applied to and
 * planned against the local org. `node scripts/write-plans.mjs` writes it (after a build); with `--check` it writes
 * nothing and exits 1 when the page is not what the command prints.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'packages', 'cli', 'bin', 'callwright.js');
const page = join(root, 'docs', 'plans.md');

/** What differs from run to run: instants, and the digest of a plan. */
function settled(text) {
  return text
    .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, '2026-03-02T10:00:00.000Z')
    .replace(/Plan [0-9a-f]{12}\./g, 'Plan 0123456789ab.');
}

class Project {
  constructor(files) {
    this.path = mkdtempSync(join(tmpdir(), 'callwright-plans-'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, file)), { recursive: true });
      writeFileSync(join(this.path, file), text);
    }
  }

  static ofExample(name) {
    const project = new Project({});
    cpSync(join(root, 'examples', name), project.path, {
      recursive: true,
      filter: (path) => !/[\\/]\.callwright$/.test(path),
    });
    return project;
  }

  run(...words) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
      cwd: this.path,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: this.path, NO_COLOR: '1' },
    });
    if (status !== 0) {
      throw new Error(`callwright ${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
    }
    return stdout;
  }

  edit(file, ...changes) {
    const path = join(this.path, file);
    let text = readFileSync(path, 'utf8');
    for (const [before, after] of changes) {
      if (!text.includes(before)) throw new Error(`${file} does not hold: ${before}`);
      text = text.replace(before, after);
    }
    writeFileSync(path, text);
  }

  /** Somebody opens a flow in Architect and publishes it: the local org lets us act as a person. */
  async publishByHand(user, yaml) {
    const server = spawn(
      process.execPath,
      [bin, 'emulator', 'serve', '--data', join(this.path, '.callwright', 'local-org')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const url = await new Promise((resolve, reject) => {
      let text = '';
      server.stdout.on('data', (chunk) => {
        text += chunk;
        const found = /listening on (\S+)/.exec(text);
        if (found) resolve(found[1]);
      });
      server.once('exit', () => reject(new Error('the local org did not start')));
    });
    const answer = await fetch(`${url}/emulator/people/publish`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, yaml }),
    });
    if (!answer.ok) throw new Error(`the local org refuses: ${await answer.text()}`);
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }

  remove() {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const SITUATIONS = [
  {
    title: 'A shared flow changes',
    words:
      'The example `examples/shared-login`: five digits instead of four. Both callers hold a copy and are published again.',
    project: () => Project.ofExample('shared-login'),
    change: (project) =>
      project.edit('manifests/common-auth.yaml', ['four digit', 'five digit'], ['digits: 4', 'digits: 5']),
  },
  {
    title: 'Fourteen lines, one reason',
    words: 'What happens to many for the same reason is told once; `--verbose` lists each.',
    project: () => new Project(manyLines(14)),
    change: (project) => project.edit('manifests/hello.yaml', ['Welcome.', 'Welcome to Acme.']),
  },
  {
    title: 'Somebody published by hand',
    words: 'Their work is named, and stays until somebody allows its loss by name.',
    project: () => new Project(manyLines(1)),
    change: async (project) => {
      const { steps } = JSON.parse(readFileSync(join(project.path, 'saved', 'plan.json'), 'utf8'));
      const { textHash } = steps.find(
        (step) => step.do === 'publish-flow' && step.address === 'InboundFlow/line-1',
      );
      const body = readFileSync(join(project.path, 'saved', 'bodies', `${textHash}.yaml`), 'utf8');
      await project.publishByHand('Jane Doe', body.replace('This is line 1.', 'Happy holidays.'));
      project.edit('manifests/line-1.yaml', ['This is line 1.', 'This is the first line.']);
    },
  },
  {
    title: 'A rename and a number that moves',
    words:
      'The flow keeps its id. The number is unbound only between two requests that follow each other at once.',
    project: () => Project.ofExample('shared-login'),
    change: (project) => {
      project.edit('manifests/sales-line.yaml', ['name: SalesLine', 'name: Sales and orders']);
      project.edit(
        'manifests/routes.yaml',
        ['[sales-main, sales-tollfree]', '[sales-main]'],
        ['[support-main]', '[support-main, sales-tollfree]'],
      );
    },
  },
  {
    title: 'Two numbers swapped',
    words: 'A number has one route at a time: one of the two lets go first, by one request more.',
    project: () => new Project(manyLines(2)),
    change: (project) => handRound(project, 2),
    requests: true,
  },
  {
    title: 'Five numbers that go round',
    words:
      'One request more for the whole round; each number is bound by the request after the one that gives it up.',
    project: () => new Project(manyLines(5)),
    change: (project) => handRound(project, 5),
    requests: true,
  },
];

/** Each route gets the number of the next one, the last gets that of the first. */
function handRound(project, amount) {
  for (let line = 1; line <= amount; line += 1) {
    project.edit(`manifests/line-${line}.yaml`, [
      `numbers: [main-${line}]`,
      `numbers: [main-${(line % amount) + 1}]`,
    ]);
  }
}

function manyLines(amount) {
  const lines = Array.from({ length: amount }, (_, index) => index + 1);
  const number = (line) => `"+131755501${String(line).padStart(2, '0')}"`;
  return {
    'callwright.yaml': `apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
  orgs:
    local:
      emulator: true
      seed: local-org.yaml
      existing:
        numbers:
${lines.map((line) => `          main-${line}: ${number(line)}`).join('\n')}
`,
    'local-org.yaml': `didPools: [{ from: "+13175550100", to: "+13175550199" }]
users: [Jane Doe]
`,
    'manifests/hello.yaml': `apiVersion: callwright/v1
kind: SharedFlow
metadata: { name: hello }
spec:
  compatibleWith: [inboundCall]
  languages: [en-us]
  steps:
    - say: Welcome.
`,
    ...Object.fromEntries(
      lines.map((line) => [
        `manifests/line-${line}.yaml`,
        `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line-${line} }
spec:
  media: call
  languages: [en-us]
  steps:
    - call: hello
    - say: This is line ${line}.
---
apiVersion: callwright/v1
kind: CallRoute
metadata: { name: route-${line} }
spec: { numbers: [main-${line}], open: line-${line} }
`,
      ]),
    ),
  };
}

/** The writes of a plan in their order, with the numbers that a route has after each. */
function requestsOf(project) {
  project.run('plan', '--org', 'local', '--out', 'next');
  const { steps } = JSON.parse(readFileSync(join(project.path, 'next', 'plan.json'), 'utf8'));
  const lines = steps.map(
    ({ address, attributes: { numbers } }, at) =>
      `${at + 1}. ${address}: ${numbers.length === 0 ? 'no number' : numbers.join(', ')}`,
  );
  return `\nIts writes, with what each route has afterwards:\n\n${lines.join('\n')}\n`;
}

async function block({ title, words, project: make, change, requests = false }) {
  const project = make();
  try {
    project.run('plan', '--org', 'local', '--out', 'saved');
    project.run('apply', 'saved', '--auto-approve');
    await change(project);
    const plan = settled(project.run('plan', '--org', 'local'));
    return `## ${title}\n\n${words}\n\n\`\`\`\n${plan.trimEnd()}\n\`\`\`\n${requests ? requestsOf(project) : ''}`;
  } finally {
    project.remove();
  }
}

const blocks = [];
for (const situation of SITUATIONS) {
  blocks.push(await block(situation));
}
const text = `# Plans to read

What \`callwright plan\` prints in some situations. Made by \`node scripts/write-plans.mjs\` from real projects on the local org, and held true by a test;
only instants and the digest of a plan are replaced.

${blocks.join('\n')}`;
if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/plans.md is not what the command prints: run `node scripts/write-plans.mjs`');
    writeFileSync(join(tmpdir(), 'callwright-plans.md'), text);
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, text);
}

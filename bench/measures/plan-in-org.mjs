// A whole `plan` and a whole `drift` of an org in which nothing changed, over HTTP, every answer 60 ms late: requests, time
// and memory. Then what `drift` asks more when people have changed flows.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedOrg } from '../served-org.mjs';
import { median, row } from '../timing.mjs';
import { writeProject } from '../write-project.mjs';

const LATENCY_MS = 60;
const ROUTES = { call: 300, email: 150, message: 50 };
const DOMAINS = ['one', 'two', 'three'].map((name) => `${name}.example.com`);
const RUNS = 5;
const CHANGED = 20;
/** Of what people changed: one export job, its polls and its answer. */
const MOST_MORE = 10;

export async function measurePlanInOrg({ callwright, here, scratch, flows }) {
  const project = join(scratch, 'org-project');
  writeRoutedProject(project, flows);
  const run = (words, { env = {}, status: expected = 0 } = {}) => {
    const { status, stdout, stderr } = spawnSync(callwright, [...words, '--project', project], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 1e8,
    });
    if (status !== expected)
      throw new Error(`callwright ${words.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  };
  run(['apply', '--org', 'local', '--auto-approve']);
  const server = await servedOrg([
    callwright,
    'emulator',
    'serve',
    '--data',
    join(project, '.callwright', 'local-org'),
  ]);
  const measured = async (words, status) => {
    const memoryFile = join(scratch, 'memory');
    const runs = [];
    for (let round = 0; round <= RUNS; round++) {
      await control(server.url, 'requests/reset', {});
      const started = performance.now();
      run([...words, '--org', 'local'], {
        status,
        env: {
          BENCH_MEMORY_FILE: memoryFile,
          NODE_OPTIONS: `--import ${join(here, 'note-memory.mjs')}`,
        },
      });
      const seconds = (performance.now() - started) / 1000;
      const { counts } = await (await fetch(`${server.url}/emulator/requests`)).json();
      const requests = Object.values(counts).reduce((sum, count) => sum + count, 0);
      if (round > 0) runs.push({ seconds, requests, memory: Number(readFileSync(memoryFile, 'utf8')) });
    }
    const of = (name) => median(runs.map((one) => one[name]));
    return { requests: of('requests'), seconds: of('seconds'), memory: of('memory') };
  };
  try {
    await control(server.url, 'settings', { latencyMs: LATENCY_MS });
    // Status 0 says that there is nothing to do, and that nothing has drifted.
    const plan = await measured(['plan', '--detailed-exitcode'], 0);
    const drift = await measured(['drift'], 0);
    await changeByHand(server.url, flows);
    const drifted = await measured(['drift'], 3);
    const more = drifted.requests - drift.requests;
    const size = `${flows} flows, ${ROUTES.call} call, ${ROUTES.email} e-mail (${DOMAINS.length} domains), ${ROUTES.message} message routes`;
    return [
      ...rowsOf('plan', plan, size),
      ...rowsOf('drift', drift, size),
      row(
        `requests of \`drift\` that ${CHANGED} flows changed by hand cost ÷ ${MOST_MORE}`,
        more / MOST_MORE,
        1,
        `${more}; ${drifted.seconds.toFixed(1)} s, ${drifted.memory.toFixed(0)} MB`,
      ),
    ];
  } finally {
    await server.close();
  }
}

function rowsOf(command, { requests, seconds, memory }, size) {
  return [
    row(`requests of an unchanged \`${command}\` ÷ 40`, requests / 40, 1, `${requests}; ${size}`),
    row(`the same, every answer ${LATENCY_MS} ms late ÷ 3 s`, seconds / 3, 1, `${seconds.toFixed(1)} s`),
    row('its peak memory ÷ 200 MB', memory / 200, 1, `${memory.toFixed(0)} MB`),
  ];
}

/** As many people as flows, each of whom changed one. */
async function changeByHand(url, flows) {
  const inbound = flows - Math.round(flows / 10);
  for (let at = 0; at < CHANGED; at++) {
    const flow = `Line ${Math.floor((at * inbound) / CHANGED)}`;
    await control(url, 'people/edit', {
      user: `Person ${at}`,
      flow,
      replace: 'Welcome to line',
      with: 'Changed by hand in line',
    });
  }
}

/** The project of the other measures, with as many routes of each kind as the budget names. */
function writeRoutedProject(folder, flows) {
  writeProject(folder, flows);
  const documents = [];
  const add = (kind, name, spec) =>
    documents.push(`apiVersion: callwright/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`);
  const languages = 'languages: [en-us]';
  add('InboundFlow', 'mail', `{ media: email, ${languages}, steps: [ transferToQueue: Support ] }`);
  add('InboundFlow', 'texts', `{ media: message, ${languages}, steps: [ transferToQueue: Support ] }`);
  const inbound = flows - Math.round(flows / 10);
  const numbers = [];
  for (let at = Math.ceil(inbound / 5); at < ROUTES.call; at++) {
    numbers.push(`          more-${at}: "+1318${String(1000000 + at)}"`);
    add('CallRoute', `more-${at}`, `{ numbers: [more-${at}], open: line-${at % inbound} }`);
  }
  for (let at = 0; at < ROUTES.email; at++) {
    const address = `box${at}@${DOMAINS[at % DOMAINS.length]}`;
    add('EmailRoute', `box-${at}`, `{ address: ${address}, fromName: Acme, flow: mail }`);
  }
  const recipients = [];
  for (let at = 0; at < ROUTES.message; at++) {
    recipients.push(`texts-${at}`);
    add('MessageRoute', `texts-${at}`, `{ recipient: texts-${at}, flow: texts }`);
  }
  mkdirSync(join(folder, 'manifests'), { recursive: true });
  writeFileSync(join(folder, 'manifests', 'routes.yaml'), documents.join('---\n'));
  appendFileSync(join(folder, 'callwright.yaml'), `${numbers.join('\n')}\n`);
  const project = readFileSync(join(folder, 'callwright.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'callwright.yaml'),
    project
      .replace(
        'queues: [Sales, Support]',
        `queues: [Sales, Support]\n    recipients: [${recipients.join(', ')}]`,
      )
      .replace('emulator: true', 'emulator: true\n      seed: local-org.yaml'),
  );
  const domains = DOMAINS.map((name) => `{ name: ${name} }`).join(', ');
  const names = recipients.map((name) => `{ name: ${name} }`).join(', ');
  writeFileSync(join(folder, 'local-org.yaml'), `emailDomains: [${domains}]\nrecipients: [${names}]\n`);
}

async function control(url, path, body) {
  const answer = await fetch(`${url}/emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
}

// Plan and apply of so many flows that do not need each other, first all new, then all changed, then all changed with
// several tokens, at the platform's request limit and with jobs that take their time. The local org and the command share
// one virtual clock in this process, so that minutes take seconds. Prints JSON: for each command its requests, the 429s
// among them, and the seconds by that clock.
// node bench/apply-at-rate.mjs FLOWS PER_MINUTE JOB_MS TOKENS
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '@callwright/emulator';
import { parseCommandLine } from '../packages/cli/dist/bundle/command-line.js';
import { sharedClock } from './shared-clock.mjs';

const [flows, perMinute, jobMs, tokens] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'callwright-apply-'));
const clock = sharedClock(Date.UTC(2026, 2, 2, 12));
const org = await startEmulator({
  clock,
  jobDelayMs: jobMs,
  seed: { text: 'queues: [Sales]\n', baseDir: folder },
});

/** One manifest a flow, with a greeting that tells one round from the next. */
function writeProject(greeting) {
  mkdirSync(join(folder, 'manifests'), { recursive: true });
  writeFileSync(
    join(folder, 'callwright.yaml'),
    `apiVersion: callwright/v1\nkind: Project\nmetadata: { name: bench }\nspec:\n  manifests: [manifests]\n  existing: { queues: [Sales] }\n  orgs: { real: { gateway: "${org.url}" } }\n`,
  );
  const manifest = (at) =>
    `apiVersion: callwright/v1\nkind: InboundFlow\nmetadata: { name: line-${at} }\nspec:\n  media: call\n  languages: [en-us]\n  steps:\n    - say: ${greeting} to line ${at}.\n    - transferToQueue: Sales\n`;
  writeFileSync(
    join(folder, 'manifests', 'lines.yaml'),
    Array.from({ length: flows }, (_, at) => manifest(at)).join('---\n'),
  );
}

/** Runs a command as a pipeline does, against what it takes for a real org. */
async function callwright(...words) {
  const said = [];
  const never = new AbortController().signal;
  const around = {
    out: (text) => void said.push(text),
    say: (text) => void said.push(text),
    outIsTerminal: false,
    sayIsTerminal: false,
    columns: () => 80,
    canAsk: false,
    ask: async () => '',
    env: { GENESYSCLOUD_OAUTHCLIENT_ID: 'local', GENESYSCLOUD_OAUTHCLIENT_SECRET: 'local', NO_COLOR: '1' },
    folder,
    clock,
    finish: never,
    stop: never,
    toolVersion: '0.0.0',
  };
  const command = await parseCommandLine([...words, '--org', 'real'], around);
  const status = await command(around);
  if (status !== 0) throw new Error(`callwright ${words.join(' ')} ended with ${status}: ${said.join('')}`);
}

async function control(method, path, body) {
  const answer = await fetch(`${org.url}/emulator/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return answer.json();
}

/** What a command sent, and how long it took by the clock that everybody shares. */
async function measured(...words) {
  await control('POST', 'requests/reset', {});
  const begun = clock.now();
  await callwright(...words);
  const seconds = (clock.now() - begun) / 1000;
  const { requests, counts } = await control('GET', 'requests');
  return {
    seconds,
    requests: requests.length,
    uploads: counts['PUT /uploads/{jobId}'] ?? 0,
    refused: requests.filter(({ status }) => status === 429).length,
    counts,
  };
}

/** A plan is saved and applied afterwards, as pipelines do; what it read is told apart from what the run sends. */
async function round(greeting, ...more) {
  writeProject(greeting);
  const saved = join(folder, `plan-${greeting}`);
  const planned = await measured('plan', '--out', saved);
  const applied = await measured('apply', saved, '--auto-approve', ...more);
  if (applied.uploads !== flows) throw new Error(`${applied.uploads} flows were published, not ${flows}`);
  return { planned, applied };
}

await control('POST', 'settings', { requestsPerMinute: perMinute, ivrWritesPerMinute: 100 });
const rounds = {
  new: await round('Welcome'),
  changed: await round('Hello'),
  severalTokens: await round('Hi', '--tokens', String(tokens)),
};
await org.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(rounds));

// Measures the local org as a process: how long it takes to start, what many flows cost it. Prints JSON.
// node bench/local-org.mjs [flows]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servedOrg } from './served-org.mjs';
import { median } from './timing.mjs';
import { bodySeed, flowBodies } from './write-project.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = [
  process.execPath,
  join(root, 'packages', 'emulator', 'dist', 'bundle', 'main.js'),
  '--port',
  '0',
];
const cli = [join(root, 'node_modules', '.bin', 'callwright'), 'emulator', 'serve', '--port', '0'];
const flows = Number(process.argv[2] ?? 10_000);
const scratch = mkdtempSync(join(tmpdir(), 'callwright-local-org-'));

/** Starts it and waits until it has answered a first request of a client. */
async function start(words) {
  const begun = performance.now();
  const { url, pid, close } = await servedOrg(words, { cwd: scratch });
  const answer = await fetch(`${url}/api/v2/flows`);
  await answer.arrayBuffer();
  if (answer.status !== 401) throw new Error(`A request without a token was answered ${answer.status}.`);
  const took = performance.now() - begun;
  return { took, url, pid, close };
}

/** Medians of starts, in turns, so that other work on the machine falls on all of them. */
async function startTimes(rounds) {
  const times = { bare: [], main: [], cli: [] };
  for (let round = 0; round <= rounds; round++) {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    const bare = performance.now() - begun;
    const started = { bare };
    for (const [name, words] of Object.entries({ main, cli })) {
      const one = await start(words);
      started[name] = one.took;
      await one.close();
    }
    // The first round is not counted.
    if (round > 0) Object.keys(times).forEach((name) => times[name].push(started[name]));
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** Megabytes that a process holds in memory now, and at most so far. */
function memoryOf({ pid }) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)[1]) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** Publishes all bodies as a person would; gives their bytes. */
async function publishAll(url) {
  let bytes = 0;
  for (const yaml of flowBodies(flows)) {
    bytes += yaml.length;
    const body = JSON.stringify({ user: 'Ann', yaml });
    const answer = await fetch(`${url}/emulator/people/publish`, { method: 'POST', body });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(text);
  }
  return bytes;
}

async function listingTime(url) {
  const form = 'grant_type=client_credentials';
  const Authorization = `Basic ${Buffer.from('local:local').toString('base64')}`;
  const { access_token: token } = await (
    await fetch(`${url}/oauth/token`, {
      method: 'POST',
      headers: { Authorization, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: form,
    })
  ).json();
  const times = [];
  for (let n = 0; n < 21; n++) {
    const page = 1 + (n % Math.max(1, Math.floor(flows / 500)));
    const begun = performance.now();
    const answer = await fetch(`${url}/api/v2/flows?pageSize=500&pageNumber=${page}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { entities } = await answer.json();
    times.push(performance.now() - begun);
    if (entities.length !== Math.min(500, flows)) throw new Error(`A page held ${entities.length} flows.`);
  }
  return median(times);
}

const starts = await startTimes(Number(process.argv[3] ?? 11));
const data = join(scratch, 'data');
const seed = join(scratch, 'seed.yaml');
writeFileSync(seed, bodySeed);
const words = [...main, '--data', data, '--seed', seed];
const filled = await start(words);
const bodyBytes = await publishAll(filled.url);
const listing = await listingTime(filled.url);
const memory = memoryOf(filled);
await filled.close();
const again = await start(words);
const memoryAgain = memoryOf(again);
await again.close();
const folderBytes = readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0);
rmSync(scratch, { recursive: true, force: true });
console.log(
  JSON.stringify({
    flows,
    bodyBytes,
    starts,
    listing,
    memory,
    restart: { took: again.took, memory: memoryAgain, folderBytes },
  }),
);

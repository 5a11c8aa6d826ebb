// Runs command lines of the built command in virtual time, and can die at a given moment of one.
//
// `{ words, folder, env, url, dieAt }` runs one; the answer `{ status, out, err, moments, asked }` says what it
// came to. Before the requests of `pauses` it says `{ standsAt }` and goes on at `{ goOn }`. Time moves only when the command waits for nothing but time; the local org's clock is moved along. One exchange
// with the org or one entry of the journal is under way at a time, so that every run of the same command meets the same
// moments in the same order: `request:7:before` (nothing was sent), `request:7:after` (the answer is here, and nobody has
// seen it), `entry:3:before`, `entry:3:torn` (half of the line is in the file), `entry:3:after` (it is on disk).
import fs from 'node:fs/promises';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const sleepers = new Set();
const realTimeout = globalThis.setTimeout;
let now = Date.now();
let orgUrl;
let dieAt;
let moments = [];
let counts = { request: 0, entry: 0 };
/** Requests before which the command stands still until whoever plays the scene has done something. */
let pauses = new Set();
let asked = [];
let goOn;

/** Dies here and now where that was asked for; a process that is killed says nothing any more. */
function moment(kind, which) {
  const name = `${kind}:${String(counts[kind])}:${which}`;
  moments.push(name);
  if (name === dieAt) {
    process.kill(process.pid, 'SIGKILL');
  }
}

// One thing at a time.

let last = Promise.resolve();
let under = 0;

/** Resolves, with what ends the turn, when everything that was begun before has ended. */
async function turn() {
  let leave;
  const ended = new Promise((resolve) => (leave = resolve));
  const before = last;
  last = ended;
  under += 1;
  await before;
  let left = false;
  return () => {
    if (!left) {
      left = true;
      under -= 1;
      // What waits for this goes on before the next one begins.
      setImmediate(leave);
    }
  };
}

// Exchanges with the org.

async function stand(number) {
  if (pauses.has(number)) {
    await new Promise((resolve) => {
      goOn = resolve;
      process.send({ standsAt: number });
    });
  }
}

class OneByOne extends http.Agent {
  addRequest(request, ...others) {
    void turn().then((leave) => {
      if (request.destroyed) {
        leave();
        return;
      }
      counts.request += 1;
      asked.push({ method: request.method, path: request.path });
      void stand(counts.request).then(() => {
        moment('request', 'before');
        request.once('close', leave);
        super.addRequest(request, ...others);
      });
    });
  }
}
const OriginalAgent = http.Agent;
http.Agent = OneByOne;
const originalRequest = http.request;
http.request = (...args) => {
  const request = originalRequest(...args);
  // Before whoever sent it listens: what dies here has not seen the answer.
  request.once('response', (answer) => answer.once('end', () => moment('request', 'after')));
  return request;
};

// Entries of the journal.

const originalOpen = fs.open;
fs.open = async (path, ...others) => {
  const handle = await originalOpen(path, ...others);
  if (String(path).endsWith('journal.jsonl')) {
    const append = handle.appendFile.bind(handle);
    const sync = handle.datasync.bind(handle);
    let leave;
    handle.appendFile = async (line) => {
      leave = await turn();
      counts.entry += 1;
      moment('entry', 'before');
      if (dieAt === `entry:${String(counts.entry)}:torn`) {
        await append(line.slice(0, Math.ceil(line.length / 2)));
      }
      moment('entry', 'torn');
      return append(line);
    };
    handle.datasync = async () => {
      try {
        await sync();
        if (leave !== undefined) {
          moment('entry', 'after');
        }
      } finally {
        leave?.();
        leave = undefined;
      }
    };
  }
  return handle;
};
syncBuiltinESMExports();

// Time.

Date.now = () => now;

function sleep(ms, signal) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const sleeper = { at: now + Math.max(0, ms), wake };
    function wake() {
      sleepers.delete(sleeper);
      signal?.removeEventListener('abort', abort);
      resolve();
    }
    function abort() {
      sleepers.delete(sleeper);
      reject(signal.reason);
    }
    signal?.addEventListener('abort', abort, { once: true });
    sleepers.add(sleeper);
    watch();
  });
}

/** Moves time to the next sleeper each time that nothing else is left to be done. */
let watching = false;
function watch() {
  if (watching) {
    return;
  }
  watching = true;
  const look = async (quiet) => {
    if (sleepers.size === 0) {
      watching = false;
      return;
    }
    const busy = under > 0 || process.getActiveResourcesInfo().some((one) => one.startsWith('FSReq'));
    if (busy || quiet < 3) {
      (busy ? realTimeout : setImmediate)(() => void look(busy ? 0 : quiet + 1), 0);
      return;
    }
    const first = [...sleepers].reduce((a, b) => (b.at < a.at ? b : a));
    if (first.at > now) {
      now = first.at;
      await moveOrg(now);
    }
    first.wake();
    setImmediate(() => void look(0));
  };
  setImmediate(() => void look(0));
}

const direct = new OriginalAgent({ keepAlive: true });

function control(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = originalRequest(`${orgUrl}/emulator${path}`, { method, agent: direct }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve(JSON.parse(text)));
    });
    request.once('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function moveOrg(to) {
  await control('POST', '/clock', { to: new Date(to).toISOString() });
}

// Command lines.

const { runCommandLine } = await import('../../dist/bundle/run-command-line.js');

process.on('message', async ({ goOn: on, words, folder, env, url, dieAt: death, pauses: before = [] }) => {
  if (on) {
    goOn();
    return;
  }
  pauses = new Set(before);
  asked = [];
  orgUrl = url;
  dieAt = death;
  moments = [];
  counts = { request: 0, entry: 0 };
  now = Date.parse((await control('GET', '/clock')).now);
  const out = [];
  const err = [];
  const status = await runCommandLine(words, {
    out: (text) => void out.push(text),
    say: (text) => void err.push(text),
    outIsTerminal: false,
    sayIsTerminal: false,
    columns: () => 100,
    canAsk: false,
    ask: () => Promise.resolve(''),
    env,
    folder,
    clock: { now: () => now, sleep },
    finish: new AbortController().signal,
    stop: new AbortController().signal,
    toolVersion: '0.0.0',
  });
  process.send({ status, out: out.join(''), err: err.join(''), moments, asked });
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });

// Runs command lines of the built command in one process, which is faster than one for each. `{ number, words, folder, env,
// answer, columns }` runs one, with `columns` on a terminal of that width; the answer `{ number, status, text, out, err }`
// says what it came to, with everything it printed in its order, and what of it went to which stream.
// `{ number, reads }` only reads the words of one, and the answer has `trouble` when they are not understood.
import { clearTimeout, setTimeout } from 'node:timers';
import { parseCommandLine } from '../../dist/bundle/command-line.js';
import { runCommandLine } from '../../dist/bundle/run-command-line.js';

/** Waits for jobs of the local org are shortened: nothing on a page depends on how long they take. */
const sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms / 20);
    signal?.addEventListener('abort', onAbort, { once: true });
  });

function surroundings({ folder = '.', env = {}, answer, columns }, { out, say }) {
  return {
    out,
    say,
    outIsTerminal: columns !== undefined,
    sayIsTerminal: columns !== undefined,
    columns: () => columns ?? 100,
    canAsk: answer !== undefined,
    ask: (question) => {
      say(`${question}${answer}\n`);
      return Promise.resolve(answer);
    },
    env,
    folder,
    clock: { now: () => Date.now(), sleep },
    finish: new AbortController().signal,
    stop: new AbortController().signal,
    toolVersion: '0.0.0',
  };
}

process.on('message', async ({ number, reads, words, ...start }) => {
  const printed = { text: '', out: '', err: '' };
  const printer = (stream) => (text) => {
    printed.text += text;
    printed[stream] += text;
  };
  const around = surroundings(start, { out: printer('out'), say: printer('err') });
  // Help of one command is printed by the library that knows the flags.
  console.log = (text) => around.out(`${text}\n`);
  if (reads !== undefined) {
    const trouble = await parseCommandLine(reads, around).then(
      () => undefined,
      (error) => error.message,
    );
    process.send({ number, trouble });
    return;
  }
  const status = await runCommandLine(words, around);
  process.send({ number, status, ...printed });
});
process.on('disconnect', () => process.exit());

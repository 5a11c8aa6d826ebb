import type { ExitStatus } from './exit-status.ts';
import type { Surroundings } from './surroundings.ts';

/** The real surroundings: the only file that names the process's streams, environment and signals. */
export function processSurroundings(toolVersion: string): Surroundings {
  const { finish, stop } = interrupts();
  [process.stdout, process.stderr].forEach(outliveItsReader);
  return {
    out: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY,
    sayIsTerminal: process.stderr.isTTY,
    columns: () => process.stderr.columns || process.stdout.columns || 80,
    canAsk: process.stdin.isTTY && process.stderr.isTTY,
    ask: (question) => askOnTerminal(question, finish),
    env: process.env,
    folder: process.cwd(),
    clock: { now: () => Date.now(), sleep },
    finish,
    stop,
    toolVersion,
  };
}

/** `callwright plan | head` closes the pipe early: nobody reads any more, and a run under way must not die of it. */
function outliveItsReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
}

/** Leaves when the streams are empty: a pipe may still hold text. */
export function exit(status: ExitStatus): void {
  process.exitCode = status;
}

/** No answer (end of input, Ctrl-C, a signal) is the empty one, so that whoever asked can still clean up. */
async function askOnTerminal(question: string, finish: AbortSignal): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const left = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
    const asked = terminal.question(question, { signal: finish }).catch(() => undefined);
    const answer = await Promise.race([asked, left]);
    if (answer === undefined) {
      process.stderr.write('\n');
    }
    return answer ?? '';
  } finally {
    terminal.close();
  }
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** First Ctrl-C (or SIGTERM, SIGHUP) finishes what is under way; the second stops at once. */
function interrupts(): { readonly finish: AbortSignal; readonly stop: AbortSignal } {
  const finish = new AbortController();
  const stop = new AbortController();
  const onSignal = (): void => {
    if (finish.signal.aborted) {
      stop.abort(new Error('interrupted twice'));
    } else {
      finish.abort(new Error('interrupted'));
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, onSignal);
  }
  return { finish: finish.signal, stop: stop.signal };
}

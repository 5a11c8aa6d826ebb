import type { ExitStatus } from './exit-status.ts';
import { EXIT } from './exit-status.ts';
import type { Surroundings } from './surroundings.ts';

/** The real surroundings: the only file that names the process's streams, environment and signals. */
export function processSurroundings(toolVersion: string): Surroundings {
  const { finish, stop } = interrupts();
  // What is said while working can be lost: what was asked for goes to standard output, and a run has its journal.
  const say = writerTo(process.stderr, () => undefined);
  const out = writerTo(process.stdout, (code) => {
    // Late: hardly ever needed, and every command would pay for it.
    void import('./say-output-lost.ts').then(({ sayOutputLost }) => sayOutputLost(code, around));
    process.on('exit', (status) => {
      // These say what stands in the output.
      if (status === EXIT.done || status === EXIT.changes || status === EXIT.drift) {
        process.exitCode = EXIT.failed;
      }
    });
  });
  const around: Surroundings = {
    out,
    say,
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
  return around;
}

/**
 * Writes to a stream for as long as it takes text. A run under way must not die of one that does not: of a reader that has
 * left (`callwright plan | head`), of a terminal that was closed, of a full disk.
 * @param onLost hears once, by the code of the error, that text was lost although somebody may want it
 */
function writerTo(stream: NodeJS.WriteStream, onLost: (code: string) => void): (text: string) => void {
  let works = true;
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    const isUnread = code === 'EPIPE' || (code === 'EIO' && stream.isTTY);
    if (works && !isUnread) {
      onLost(code ?? 'unknown');
    }
    works = false;
  });
  return (text) => {
    if (works) {
      stream.write(text);
    }
  };
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

import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What a command came to, and what it printed to both streams. */
export interface Printed {
  readonly status: number;
  readonly text: string;
}

export interface Ran extends Printed {
  /** What went to standard output and to standard error alone. */
  readonly out: string;
  readonly err: string;
}

export interface CommandStart {
  readonly words: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is typed when the command asks; without it nobody can be asked. */
  readonly answer?: string | undefined;
  /** On a terminal of that width; without it there is none. Commands that print help are to be run alone. */
  readonly columns?: number;
}

/** A process that runs command lines of the built command; see `command-host.mjs`. */
export interface CommandHost {
  run(start: CommandStart): Promise<Ran>;
  /** What is wrong with the words of a command line; undefined when they are understood. */
  troubleWith(words: readonly string[]): Promise<string | undefined>;
  close(): Promise<void>;
}

export function openCommandHost(): CommandHost {
  const host = fork(join(__dirname, 'command-host.mjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
    env: { PATH: process.env['PATH'], CALLWRIGHT_CHECK_ANSWERS: '1', NO_PROXY: '127.0.0.1,localhost' },
  });
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  const died = new Promise<never>((_, reject) => {
    host.once('exit', (code) => reject(new Error(`the process of the commands ended with ${String(code)}`)));
  });
  died.catch(() => undefined);
  host.on('message', (answer: { readonly number: number }) => {
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  });
  const asked = (question: object): Promise<unknown> => {
    const number = ++last;
    const answered = new Promise<unknown>((resolve) => {
      waiting.set(number, resolve);
      host.send({ number, ...question });
    });
    return Promise.race([answered, died]);
  };
  return {
    run: async (start) => (await asked(start)) as Ran,
    troubleWith: async (words) => ((await asked({ reads: words })) as { readonly trouble?: string }).trouble,
    close: () =>
      new Promise((resolve) => {
        host.once('exit', () => resolve());
        host.disconnect();
      }),
  };
}

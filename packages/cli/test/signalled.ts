import type { ChildProcess } from 'node:child_process';
import type { Ended } from './callwright-process.ts';
import { callwright } from './callwright-process.ts';
import type { LocalOrg } from './local-orgs.ts';

/** A request of the platform's API; any method where none is named. */
export interface AtRequest {
  readonly method?: string;
  readonly template: string;
}

/** A command whose process still runs. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when it has said so on standard error. */
  said(words: string): Promise<void>;
}

/** Begins a command. */
export function begun(words: readonly string[], folder: string, through?: string): Running {
  let child: ChildProcess | undefined;
  const ended = callwright(words, {
    folder,
    ...(through !== undefined && { through }),
    began: (process) => {
      child = process;
    },
  });
  if (child === undefined) {
    throw new Error('the command did not begin');
  }
  const process = child;
  let heard = '';
  process.stderr?.on('data', (chunk: Buffer) => {
    heard += chunk.toString('utf8');
  });
  return {
    process,
    ended,
    said: (wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (heard.includes(wanted)) {
            resolve();
          }
        };
        process.stderr?.on('data', look);
        process.once('close', () => reject(new Error(`ended without saying "${wanted}": ${heard}`)));
        look();
      }),
  };
}

/** Resolves when the org has got a request, so many times. */
export async function asked(org: LocalOrg, at: AtRequest, times = 1): Promise<void> {
  const count = async (): Promise<number> =>
    (await org.requests()).filter(
      ({ method, template }) => template === at.template && method === (at.method ?? method),
    ).length;
  while ((await count()) < times) {
    // Each round is a request of its own, so this waits without a clock.
  }
}

/** Runs a command, and sends its process a signal as soon as the org has got a request. */
export async function signalled(
  words: readonly string[],
  folder: string,
  { org, signal, at }: { readonly org: LocalOrg; readonly signal: NodeJS.Signals; readonly at: AtRequest },
): Promise<Ended> {
  const { process, ended } = begun(words, folder);
  await asked(org, at);
  process.kill(signal);
  return ended;
}

/**
 * Runs a command and kills it while the answer to its first request of a sort is under way: the org does what it was asked,
 * and nobody hears of it.
 */
export async function killedBeforeAnswer(
  words: readonly string[],
  folder: string,
  { org, at: { method, template } }: { readonly org: LocalOrg; readonly at: Required<AtRequest> },
): Promise<Ended> {
  const effect = { kind: 'delay', ms: 60_000 };
  await org.fault({ name: 'an answer under way', method, path: template, times: 1, effect });
  const { process, ended } = begun(words, folder);
  const fired = async (): Promise<number> => {
    const { faults } = (await org.control('GET', '/faults')) as {
      readonly faults: readonly { readonly fired: number }[];
    };
    return faults.reduce((sum, fault) => sum + fault.fired, 0);
  };
  while ((await fired()) === 0) {
    // Each round is a request of its own, so this waits without a clock.
  }
  process.kill('SIGKILL');
  await org.control('DELETE', '/faults');
  return ended;
}

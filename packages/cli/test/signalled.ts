import type { ChildProcess } from 'node:child_process';
import type { Ended } from './callwright-process.ts';
import { callwright } from './callwright-process.ts';
import type { LocalOrg } from './local-orgs.ts';

/** Runs a command, and sends its process a signal as soon as the org has got a request. */
export async function signalled(
  words: readonly string[],
  folder: string,
  {
    org,
    signal,
    at,
  }: {
    readonly org: LocalOrg;
    readonly signal: 'SIGINT' | 'SIGKILL';
    readonly at: { readonly method?: string; readonly template: string };
  },
): Promise<Ended> {
  let child: ChildProcess | undefined;
  const ended = callwright(words, {
    folder,
    began: (process) => {
      child = process;
    },
  });
  const isAsked = async (): Promise<boolean> =>
    (await org.requests()).some(
      ({ method, template }) => template === at.template && method === (at.method ?? method),
    );
  while (!(await isAsked())) {
    // Each round is a request of its own, so this waits without a clock.
  }
  child?.kill(signal);
  return ended;
}

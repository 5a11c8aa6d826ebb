import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { CREDENTIALS } from '../callwright-process.ts';
import type { Ended } from '../callwright-process.ts';
import type { LocalOrg } from '../local-orgs.ts';

/** Where a command can die: before or after the nth request or entry of the journal, or in the middle of an entry. */
export type Moment =
  `request:${number}:${'before' | 'after'}` | `entry:${number}:${'before' | 'torn' | 'after'}`;

/** What a command came to, and the moments that it met, in their order. */
export interface Played extends Ended {
  readonly moments: readonly Moment[];
  /** What it asked the org, in its order. */
  readonly asked: readonly { readonly method: string; readonly path: string }[];
}

/** One command line in virtual time. */
export interface Scene {
  readonly words: readonly string[];
  readonly folder: string;
  readonly org: LocalOrg;
  /** What happens in the org right before the nth request leaves. */
  readonly meanwhile?: ReadonlyMap<number, () => Promise<unknown>>;
}

/** Processes that run the built command in virtual time; see `stage.mjs`. */
export interface Stage {
  run(scene: Scene): Promise<Played>;
  /** Runs it in a process that kills itself (SIGKILL) at that moment; false when it came to its end before. */
  runUntil(dieAt: Moment, scene: Scene): Promise<boolean>;
  close(): Promise<void>;
}

interface Actor {
  readonly process: ChildProcess;
  readonly ready: Promise<void>;
}

/**
 * @param lanes how many scenes may be played at a time: so many processes for commands that come to their end, and one
 * ahead for each that dies
 */
export function openStage(lanes = 1): Stage {
  const free = Array.from({ length: lanes }, actor);
  const mortal = Array.from({ length: lanes }, actor);
  const waiting: ((one: Actor) => void)[] = [];
  const give = (one: Actor): void => {
    const next = waiting.shift();
    if (next === undefined) {
      free.push(one);
    } else {
      next(one);
    }
  };
  return {
    async run(scene) {
      const one = free.pop() ?? (await new Promise<Actor>((resolve) => waiting.push(resolve)));
      const played = await play(one, scene);
      if (played === undefined) {
        give(actor());
        throw new Error(`the stage died at ${scene.words.join(' ')}`);
      }
      give(one);
      return played;
    },
    async runUntil(dieAt, scene) {
      const victim = mortal.shift() ?? actor();
      const playing = play(victim, scene, dieAt);
      mortal.push(actor());
      const played = await playing;
      if (played !== undefined) {
        await gone(victim);
      }
      return played === undefined;
    },
    close: async () => {
      await Promise.all([...free, ...mortal].map(gone));
    },
  };
}

function actor(): Actor {
  const process = fork(join(__dirname, 'stage.mjs'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  return { process, ready: new Promise((resolve) => process.once('message', () => resolve())) };
}

/** Undefined when the process died. */
async function play(
  { process, ready }: Actor,
  { words, folder, org, meanwhile = new Map() }: Scene,
  dieAt?: Moment,
): Promise<Played | undefined> {
  await ready;
  return new Promise((resolve) => {
    const onExit = (): void => resolve(undefined);
    process.once('exit', onExit);
    const onMessage = (told: Played | { readonly standsAt: number }): void => {
      if ('standsAt' in told) {
        void meanwhile
          .get(told.standsAt)?.()
          .finally(() => process.send({ goOn: true }));
        return;
      }
      process.off('exit', onExit);
      process.off('message', onMessage);
      resolve(told);
    };
    process.on('message', onMessage);
    const pauses = [...meanwhile.keys()];
    process.send({ words, folder, url: org.url, env: { NO_COLOR: '1', ...CREDENTIALS }, dieAt, pauses });
  });
}

function gone({ process }: Actor): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) {
      resolve();
      return;
    }
    process.once('exit', () => resolve());
    process.disconnect();
  });
}

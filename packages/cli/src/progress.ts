import { HEARTBEAT_SECONDS, everyTick, secondsSince } from './heartbeat.ts';
import type { Paint } from './paint.ts';
import type { Surroundings } from './surroundings.ts';
import { cut, duration, plain } from './words.ts';

/**
 * Says what a command waits for, and for how long. On a terminal one line that changes; elsewhere nothing at first, since
 * the result speaks, and a line every half minute where it does not come: a pipeline must not look dead.
 */
export interface Progress {
  /** From outside or not: nothing of it is interpreted. */
  readonly note: (words: string) => void;
  /** Must be called at the end; a later note begins anew. */
  readonly done: () => void;
}

/** Shorter than that nobody needs to be told how long it takes. */
const WORTH_SAYING_SECONDS = 3;

export function newProgress(around: Surroundings, paint: Paint): Progress {
  const began = around.clock.now();
  let words = '';
  let lastSaid = began;
  let shown = false;
  let running: AbortController | undefined;

  const line = (): string => {
    const seconds = secondsSince(began, around);
    return `… ${plain(words)}${seconds < WORTH_SAYING_SECONDS ? '' : ` (${duration(seconds)})`}`;
  };
  const draw = (): void => {
    // One column stays free: a full line would make some terminals begin another one.
    around.say(`\r\u001b[2K${paint.dim(cut(line(), around.columns() - 1))}`);
    shown = true;
  };
  const tick = (): void => {
    if (around.sayIsTerminal) {
      draw();
      return;
    }
    // A clock that was set back must not keep a pipeline silent for as long as it was set back.
    lastSaid = Math.min(lastSaid, around.clock.now());
    if (secondsSince(lastSaid, around) >= HEARTBEAT_SECONDS) {
      around.say(`${line()}\n`);
      lastSaid = around.clock.now();
    }
  };
  return {
    note(noted) {
      words = noted;
      if (around.sayIsTerminal) {
        draw();
      }
      if (running === undefined) {
        running = new AbortController();
        void everyTick(around, running.signal, tick);
      }
    },
    done() {
      running?.abort(new Error('the work is done'));
      running = undefined;
      if (shown) {
        around.say('\r\u001b[2K');
        shown = false;
      }
    },
  };
}

import type { Paint } from './paint.ts';
import type { Surroundings } from './surroundings.ts';
import { cut } from './words.ts';

/** Says what a command waits for. On a terminal one line that changes; elsewhere nothing, the result speaks. */
export interface Progress {
  readonly note: (words: string) => void;
  readonly done: () => void;
}

export function newProgress(around: Surroundings, paint: Paint): Progress {
  if (!around.sayIsTerminal) {
    return { note: () => undefined, done: () => undefined };
  }
  let shown = false;
  return {
    note(words) {
      around.say(`\r\u001b[2K${paint.dim(cut(`… ${words}`, around.columns() - 1))}`);
      shown = true;
    },
    done() {
      if (shown) {
        around.say('\r\u001b[2K');
        shown = false;
      }
    },
  };
}

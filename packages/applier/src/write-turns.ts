/**
 * Who may send a write. Writes of independent steps go side by side; two steps that must be consecutive (a number moves)
 * have the turn alone until both have ended, so that nothing is sent between them (design 5, order).
 */
export interface WriteTurns {
  side<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
}

interface Waiting {
  readonly alone: boolean;
  readonly begin: () => void;
}

export function openWriteTurns(): WriteTurns {
  let running = 0;
  let exclusive = false;
  const queue: Waiting[] = [];

  const admit = (): void => {
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      if (exclusive || (next.alone && running > 0)) {
        return;
      }
      queue.shift();
      running += 1;
      exclusive = next.alone;
      next.begin();
    }
  };
  const run = async <T>(alone: boolean, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((begin) => {
      queue.push({ alone, begin });
      admit();
    });
    try {
      return await work();
    } finally {
      running -= 1;
      exclusive = false;
      admit();
    }
  };
  return { side: (work) => run(false, work), alone: (work) => run(true, work) };
}

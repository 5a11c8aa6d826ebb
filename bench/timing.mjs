// How things are timed: as whole processes, in turns, so that other work on the machine falls on all of them.
import { spawnSync } from 'node:child_process';

export function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** Median wall times of commands in milliseconds, after one round that is not counted. */
export function processTimes(commands, runs) {
  const times = commands.map(() => []);
  for (let round = 0; round <= runs; round++) {
    commands.forEach(({ words, before, cwd }, index) => {
      before?.();
      const started = performance.now();
      const { status } = spawnSync(words[0], words.slice(1), { stdio: 'ignore', cwd });
      const took = performance.now() - started;
      if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
      if (round > 0) times[index].push(took);
    });
  }
  return times.map(median);
}

/** What a script prints as JSON. */
export function jsonOf(words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** A row of the table: a ratio, the most that it may be, and what it was made of. */
export function row(what, ratio, budget, detail) {
  return { what, ratio: Number(ratio.toPrecision(3)), budget, within: ratio <= budget, detail };
}

export function ms(milliseconds) {
  return milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${milliseconds.toFixed(0)} ms`;
}

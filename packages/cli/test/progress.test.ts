import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { newProgress } from '../src/progress.ts';
import { paintFor } from '../src/paint.ts';
import type { Surroundings } from '../src/surroundings.ts';

/** Surroundings in which time passes when it is told to. */
function surroundings(terminal: boolean, columns = 80) {
  const said: string[] = [];
  let now = Date.UTC(2026, 2, 1);
  const sleeping = new Set<() => void>();
  const around = {
    say: (text: string) => void said.push(text),
    sayIsTerminal: terminal,
    outIsTerminal: terminal,
    columns: () => columns,
    env: {},
    clock: {
      now: () => now,
      sleep: (_ms: number, signal?: AbortSignal) =>
        new Promise<void>((resolve, reject) => {
          const wake = (): void => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
          };
          const onAbort = (): void => {
            sleeping.delete(wake);
            reject(signal?.reason as Error);
          };
          sleeping.add(wake);
          signal?.addEventListener('abort', onAbort, { once: true });
        }),
    },
  } as unknown as Surroundings;
  return {
    around,
    said,
    sleeping,
    seconds: async (amount: number): Promise<void> => {
      for (let second = 0; second < amount; second += 1) {
        now += 1000;
        const waking = [...sleeping];
        sleeping.clear();
        waking.forEach((wake) => wake());
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
const plainPaint = picocolors.createColors(false);

describe('progress', () => {
  it('is silent in a pipeline that is quick, and says every half minute what a slow one waits for', async () => {
    const { around, said, sleeping, seconds } = surroundings(false);
    const progress = newProgress(around, plainPaint);
    progress.note('reading flows');
    await seconds(29);
    expect(said).toEqual([]);
    progress.note('reading content of 400 flows (100 of 400 read)');
    await seconds(31);
    expect(said).toEqual([
      '… reading content of 400 flows (100 of 400 read) (30 s)\n',
      '… reading content of 400 flows (100 of 400 read) (1 min)\n',
    ]);
    progress.done();
    await seconds(0);
    expect(sleeping.size).toBe(0);
  });

  it('goes on after it was done', async () => {
    const { around, said, sleeping, seconds } = surroundings(false);
    const progress = newProgress(around, plainPaint);
    progress.note('one');
    progress.done();
    progress.note('two');
    await seconds(30);
    expect(said).toEqual(['… two (30 s)\n']);
    progress.done();
    expect(sleeping.size).toBe(0);
  });

  it.each([60, 80, 120, 200])(
    'is one line that changes on a terminal of %d columns, and is gone at the end',
    async (columns) => {
      const { around, said, seconds } = surroundings(true, columns);
      const progress = newProgress(around, plainPaint);
      progress.note(`reading \u001b[2J\u202e ${'names '.repeat(50)}`);
      await seconds(5);
      progress.done();
      expect(said).toHaveLength(7);
      for (const line of said) {
        expect(line.startsWith('\r\u001b[2K')).toBe(true);
        const seen = line.slice('\r\u001b[2K'.length);
        expect(Array.from(seen).length).toBeLessThan(columns);
        expect(seen).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
      expect(said.at(-1)).toBe('\r\u001b[2K');
    },
  );

  it('says how long it takes once that is worth saying', async () => {
    const { around, said, seconds } = surroundings(true);
    const progress = newProgress(around, plainPaint);
    progress.note('reading');
    await seconds(65);
    progress.done();
    expect(said.map(stripVTControlCharacters).map((line) => line.trim())).toEqual(
      expect.arrayContaining(['… reading', '… reading (3 s)', '… reading (1 min 5 s)']),
    );
  });
});

describe('colours', () => {
  it.each([
    ['a terminal', true, {}, false, true],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false, false],
    ['a terminal with an empty NO_COLOR', true, { NO_COLOR: '' }, false, true],
    ['a terminal with --no-color', true, {}, true, false],
    ['no terminal', false, {}, false, false],
    ['no terminal with NO_COLOR', false, { NO_COLOR: '1' }, false, false],
  ])('on %s', (_where, terminal, env, noColor, coloured) => {
    const { around } = surroundings(terminal);
    const paint = paintFor({ ...around, env }, 'out', noColor);
    expect(paint.red('x') !== 'x').toBe(coloured);
  });
});

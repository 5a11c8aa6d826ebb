import { manualClock } from '@callwright/testkit';
import fc from 'fast-check';
import { createPace } from './pace.ts';
import type { PacedToken } from './token-pool.ts';
import { createTokenPool } from './token-pool.ts';
import { randomised } from '../../test/random.ts';

const settings = randomised('token pool', 50);

/** Tokens named by their place; each tells when it was sent with. */
function poolOf(size: number, perMinute: number) {
  const clock = manualClock({ auto: true, start: 0 });
  const logins: string[] = [];
  const sent: { readonly token: string; readonly at: number }[] = [];
  const tokens = Array.from({ length: size }, (_, at): PacedToken => {
    const name = String(at + 1);
    let isLoggedIn = false;
    return {
      keeper: {
        current: () => {
          if (!isLoggedIn) {
            logins.push(name);
          }
          isLoggedIn = true;
          return Promise.resolve(name);
        },
        refused: () => true,
      },
      pace: createPace(perMinute, clock),
    };
  });
  const pool = createTokenPool(tokens);
  const send = (): Promise<string> =>
    pool.send(async ({ keeper, pace }) => {
      const token = await keeper.current();
      await pace.turn();
      sent.push({ token, at: clock.now() });
      return token;
    });
  return { clock, pool, logins, sent, send };
}

test('each token keeps to its minute, and together they send so many times as much', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 120 }),
      async (size, perMinute, requests) => {
        const { clock, sent, send } = poolOf(size, perMinute);
        // One after the other, as the workers of a run do: whoever is served asks for the next.
        for (let nth = 0; nth < requests; nth += 1) {
          await send();
        }
        for (let token = 1; token <= size; token += 1) {
          const at = sent.filter((one) => one.token === String(token)).map((one) => one.at);
          at.forEach((instant, index) => {
            const before = at[index - perMinute];
            expect(before === undefined || instant - before >= 60_000).toBe(true);
          });
        }
        expect(clock.now()).toBe(Math.floor((requests - 1) / (perMinute * size)) * 60_000);
      },
    ),
    settings,
  );
});

test('whoever asks at once is spread over all tokens', async () => {
  const { clock, sent, send } = poolOf(3, 4);
  await Promise.all(Array.from({ length: 12 }, send));
  expect(clock.now()).toBe(0);
  expect(['1', '2', '3'].map((token) => sent.filter((one) => one.token === token).length)).toEqual([4, 4, 4]);
});

test('a token that is not needed never logs in', async () => {
  const { logins, send } = poolOf(5, 4);
  for (let nth = 0; nth < 6; nth += 1) {
    await send();
  }
  expect(logins).toEqual(['1', '2']);
});

test('what is paid together goes with one token, and nobody else waits for it', async () => {
  const { clock, pool, sent, send } = poolOf(2, 4);
  await send();
  await pool.prepaid(4, async () => {
    // The first token has three turns left in this minute: the second pays.
    for (let nth = 0; nth < 4; nth += 1) {
      expect(await send()).toBe('2');
    }
  });
  expect(await send()).toBe('1');
  expect(clock.now()).toBe(0);
  expect(sent).toHaveLength(6);
});

test('a token that was told to wait is left alone, the others go on', async () => {
  const { clock, pool, send } = poolOf(2, 4);
  await pool.send(({ pace }) => {
    pace.pauseUntil(30_000);
    return Promise.resolve();
  });
  expect([await send(), await send(), await send(), await send()]).toEqual(['2', '2', '2', '2']);
  expect(clock.now()).toBe(0);
  expect(await send()).toBe('1');
  expect(clock.now()).toBe(30_000);
});

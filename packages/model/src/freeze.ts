/** A time in which nothing is applied: local times in a zone, `2026-12-24T00:00:00` (language 1, guardrails). */
export interface Freeze {
  readonly from: string;
  /** The first moment after it. */
  readonly to: string;
  readonly timeZone: string;
}

/** When a freeze that is on ends: the instant (ISO), and how its line in the project says it. */
export interface FrozenUntil {
  readonly at: string;
  readonly words: string;
}

/**
 * Whether it is a time in which nothing may be applied, and until when: windows that follow on each other are one. A
 * local time that comes twice when clocks go back, or never when they go forward, counts so that the freeze is longer.
 */
export function frozenAt(freezes: readonly Freeze[], now: string): FrozenUntil | undefined {
  const windows = freezes.map((freeze) => ({
    begins: Math.min(...instantsOf(freeze.from, freeze.timeZone)),
    ends: Math.max(...instantsOf(freeze.to, freeze.timeZone)),
    words: `${freeze.to.slice(0, 16)} ${freeze.timeZone}`,
  }));
  let at = Date.parse(now);
  let last: (typeof windows)[number] | undefined;
  for (;;) {
    const next = windows
      .filter(({ begins, ends }) => begins <= at && at < ends)
      .reduce<typeof last>((later, one) => (later && later.ends >= one.ends ? later : one), undefined);
    if (next === undefined) {
      return last && { at: new Date(last.ends).toISOString(), words: last.words };
    }
    last = next;
    at = next.ends;
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** The instants that clocks of the zone show as this local time; both ways to read it where they never do. */
function instantsOf(local: string, timeZone: string): readonly number[] {
  const shown = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  const clock = clockOf(timeZone);
  const guesses = [-DAY, DAY].map((away) => shown - (clock(shown + away) - (shown + away)));
  const right = guesses.filter((guess) => clock(guess) === shown);
  return right.length > 0 ? right : guesses;
}

/** What clocks of a zone show at an instant, as if it were UTC. */
function clockOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    return Date.UTC(
      parts['year'] ?? 0,
      (parts['month'] ?? 1) - 1,
      parts['day'],
      parts['hour'],
      parts['minute'],
      parts['second'],
    );
  };
}

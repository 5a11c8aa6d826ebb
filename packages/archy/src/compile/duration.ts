import type { JsonObject } from '@callwright/model';

const UNITS = { ms: 'ms', s: 'seconds', m: 'minutes' } as const;
const MILLISECONDS = { ms: 1, s: 1000, m: 60_000 } as const;

/**
 * `500ms`, `10s`, `2m` as the body of a literal, one unit per map (facts: ARC 3); parts of a unit become milliseconds.
 * Undefined when it is none of these.
 */
export function durationOf(text: unknown): JsonObject | undefined {
  const match = typeof text === 'string' ? /^(\d{1,9})(\.\d{1,3})?(ms|s|m)$/.exec(text) : null;
  if (match === null) {
    return undefined;
  }
  const unit = match[3] as keyof typeof UNITS;
  return match[2] === undefined
    ? { [UNITS[unit]]: Number(match[1]) }
    : { ms: Math.round(Number(`${match[1] ?? ''}${match[2]}`) * MILLISECONDS[unit]) };
}

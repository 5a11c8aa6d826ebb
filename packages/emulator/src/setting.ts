/** One thing that can be set: its value at first, and what it may be. */
export interface Setting<T> {
  readonly otherwise: T;
  /** The values in words, for whoever gave a wrong one, e.g. `a whole number from 0`. */
  readonly allowed: string;
  /** The value when it is one; undefined for anything else. */
  read(value: unknown): T | undefined;
}

/** A count or a time in milliseconds. */
export function whole(otherwise: number): Setting<number> {
  return {
    otherwise,
    allowed: 'a whole number from 0',
    read: (value) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined,
  };
}

/** A time in milliseconds that can lie on either side. */
export function signed(otherwise: number): Setting<number> {
  return {
    otherwise,
    allowed: 'a whole number',
    read: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
  };
}

/** A list of texts; empty at first. */
export function texts(): Setting<readonly string[]> {
  return {
    otherwise: [],
    allowed: 'a list of texts',
    read: (value) =>
      Array.isArray(value) && value.every((entry): entry is string => typeof entry === 'string')
        ? value
        : undefined,
  };
}

/** Something that is on or off. */
export function flag(otherwise: boolean): Setting<boolean> {
  return {
    otherwise,
    allowed: 'true or false',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  };
}

/** One of a few values; the first is the one at first. */
export function oneOf<const T extends string | number>(otherwise: T, ...others: readonly T[]): Setting<T> {
  const all = [otherwise, ...others];
  return {
    otherwise,
    allowed: `one of ${all.join(', ')}`,
    read: (value) => all.find((candidate) => candidate === value),
  };
}

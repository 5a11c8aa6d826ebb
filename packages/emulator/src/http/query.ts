import { apiError } from './api-error.ts';

/** The query of a request. An empty value counts as absent: official clients send `null` so (facts: API 1.3). */
export interface Query {
  /** All parameters as sent, for paging addresses. */
  readonly sent: URLSearchParams;
  text(name: string): string | undefined;
  /** Both spellings of arrays: `a=1,2` and `a=1&a=2` (facts: API 9, row 2). */
  list(name: string): readonly string[];
  /** A list whose values must be among `allowed`. */
  listOf(name: string, allowed: readonly string[]): readonly string[];
  oneOf(name: string, allowed: readonly string[]): string | undefined;
  flag(name: string, otherwise: boolean): boolean;
  whole(name: string, otherwise: number): number;
  /** Epoch milliseconds of an ISO date. */
  date(name: string): number | undefined;
}

/** Reads a query; its functions throw ApiErrors 400 for values that are not valid. */
export function readQuery(sent: URLSearchParams): Query {
  const text = (name: string): string | undefined => sent.get(name) || undefined;
  const list = (name: string): readonly string[] =>
    sent
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const check = (name: string, value: string, allowed: readonly string[]): void => {
    if (!allowed.includes(value)) {
      throw wrong(name, value, allowed.join(', '));
    }
  };
  return {
    sent,
    text,
    list,
    listOf(name, allowed) {
      const values = list(name);
      values.forEach((value) => check(name, value, allowed));
      return values;
    },
    oneOf(name, allowed) {
      const value = text(name);
      if (value !== undefined) {
        check(name, value, allowed);
      }
      return value;
    },
    flag(name, otherwise) {
      const value = text(name)?.toLowerCase();
      if (value === undefined) {
        return otherwise;
      }
      check(name, value, ['true', 'false']);
      return value === 'true';
    },
    whole(name, otherwise) {
      const value = text(name);
      if (value === undefined) {
        return otherwise;
      }
      if (!/^[0-9]{1,9}$/.test(value) || Number(value) < 1) {
        throw wrong(name, value, 'whole numbers from 1');
      }
      return Number(value);
    },
    date(name) {
      const value = text(name);
      if (value === undefined) {
        return undefined;
      }
      const time = Date.parse(value);
      if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(time)) {
        throw apiError('invalid.date', {}, name);
      }
      return time;
    },
  };
}

function wrong(name: string, value: string, allowed: string): Error {
  return apiError('invalid.query.param.value', { value, parameter: name, allowed }, name);
}

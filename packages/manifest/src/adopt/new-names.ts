import { hashText } from '@callwright/model';
import { NONE } from '../desired/name-book.ts';

/** At most so many characters of a name that is made of another one: there is room for a number behind it. */
const LONGEST = 70;

/**
 * A name as the language takes them, made of a live name: small letters, digits and dashes. A name of which nothing of
 * that is left gets a part of its hash, so that it is the same in every run.
 */
export function slugOf(liveName: string, fallback: string): string {
  const slug = liveName
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slug === '' || slug === NONE ? `${fallback}-${hashText(liveName).slice(0, 8)}` : slug;
}

/** The first of `name`, `name-2`, `name-3`, ... that nobody has. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(candidate)) {
      return candidate;
    }
  }
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A name as it may stand in a file name on every system. */
export function fileNameOf(name: string): string {
  return RESERVED.test(name) ? `${name}-1` : name;
}

/** `CallRoute` → `call-route`. */
export function dashed(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

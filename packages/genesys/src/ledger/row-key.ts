import { createHash } from 'node:crypto';
import type { Address, LedgerOwner } from '@callwright/model';

/** Longest key of a data table (facts: API 4.10). */
const LONGEST_KEY = 256;

/** `r|<project>|<org>|<Kind>|<name>` (design 4). */
export function receiptKey(owner: LedgerOwner, address: Address): string {
  const [kind = '', ...name] = address.split('/');
  return keyOf('r', [owner.project, owner.org, kind, name.join('/')]);
}

/** `lease|<generation>`. */
export function leaseKey(generation: number): string {
  return keyOf('lease', [String(generation)]);
}

/** `run|<id>|<key>`. */
export function runKey(run: string, key: string): string {
  return keyOf('run', [run, key]);
}

/** The generation of a lease row; undefined for every other key. */
export function generationOf(key: string): number | undefined {
  const match = /^lease\|(\d{1,15})$/.exec(key);
  return match ? Number(match[1]) : undefined;
}

export function isReceiptKey(key: string): boolean {
  return key.startsWith('r|');
}

export function isRunKey(key: string): boolean {
  return key.startsWith('run|');
}

/**
 * Parts joined by `|`; in them `|`, `%`, `~`, slashes, control characters and halves of characters are percent-encoded.
 * A key that would be too long ends in `~` and the hash of the whole, so that different things never share a key; the
 * row itself says what it is about.
 */
function keyOf(prefix: string, parts: readonly string[]): string {
  const key = [prefix, ...parts.map(escaped)].join('|');
  if (key.length <= LONGEST_KEY) {
    return key;
  }
  const hash = createHash('sha256').update(key, 'utf8').digest('hex');
  return `${key.slice(0, LONGEST_KEY - hash.length - 1).replace(/[\ud800-\udbff]$/, '')}~${hash}`;
}

function escaped(part: string): string {
  return part.replace(
    /[|%~/\\]|\p{Cc}|\p{Surrogate}/gu,
    (found) => `%${found.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

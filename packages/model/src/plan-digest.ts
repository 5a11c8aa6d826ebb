import { createHash } from 'node:crypto';
import type { JsonObject } from './json.ts';
import { stablePieces } from './json.ts';
import type { Plan } from './plan.ts';
import type { Hash } from './resource.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function hashText(text: string): Hash {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The digest that seals a plan: SHA-256 over the stable JSON of everything but `digest` itself. */
export function planDigest(plan: Omit<Plan, 'digest'>): Hash {
  const hash = createHash('sha256');
  for (const piece of stablePieces({ ...plan, digest: undefined } as unknown as Partial<JsonObject>)) {
    hash.update(piece, 'utf8');
  }
  return hash.digest('hex');
}

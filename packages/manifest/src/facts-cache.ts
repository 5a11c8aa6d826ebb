import type { Hash, Json } from '@callwright/model';

/**
 * Port: what was found out about texts, by the hash of the text; for files of ours their shape stands in front. Losing
 * it costs time and nothing else; it holds only what can be computed again from the text alone.
 */
export interface FactsCache {
  get(hash: Hash): Json | undefined;
  put(hash: Hash, facts: Json): void;
}

/** Remembers nothing. */
export const noCache: FactsCache = { get: () => undefined, put: () => undefined };

import type { Answer } from './served-org.ts';

/** Status and code of an answer, as tests of refusals compare them. */
export function told(answer: Answer): readonly [number, string | undefined] {
  const json = answer.json as { readonly code?: string } | undefined;
  return [answer.status, json?.code];
}

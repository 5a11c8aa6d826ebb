import { KIND_SCHEMAS } from '@callwright/schemas';
import { plain } from '../words.ts';

/** Singular and plural of what a kind is called in sentences; a kind that no schema knows is called by its name. */
export function nounOf(kind: string): readonly [string, string] {
  const schema = Object.hasOwn(KIND_SCHEMAS, kind) ? KIND_SCHEMAS[kind] : undefined;
  const annotations = schema?.['x-callwright'] as { readonly noun?: string } | undefined;
  const noun = annotations?.noun ?? plain(kind);
  return [noun, `${noun}s`];
}

import type { DocumentPath } from '@callwright/archy';
import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/** JSON pointer to path; a step into a list becomes a number. */
export function pathOfPointer(document: Json, pointer: string): DocumentPath {
  const path: (string | number)[] = [];
  let at: Json | undefined = document;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at) ? Number(step) : step);
    at = Array.isArray(at) ? (at as readonly Json[])[Number(step)] : isJsonObject(at) ? at[step] : undefined;
  }
  return path;
}

import type { Json } from '@callwright/model';

import type { SpecPath } from './step-problem.ts';

/** JSON pointers into the compiled document and the place in the manifest's `spec` that each came from. */
export type Origins = ReadonlyMap<string, SpecPath>;

/** JSON pointer (RFC 6901) of a path. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Walks the finished document once and turns the notes of the compiler into pointers. */
export function originsOf(document: Json, notes: ReadonlyMap<object, SpecPath>): Origins {
  const origins = new Map<string, SpecPath>();
  const waiting: { readonly value: Json; readonly pointer: string }[] = [{ value: document, pointer: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer } = next;
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    const origin = notes.get(value);
    if (origin !== undefined) {
      origins.set(pointer, origin);
    }
    for (const [key, inner] of Object.entries(value)) {
      waiting.push({ value: inner, pointer: pointer + pointerOf([key]) });
    }
  }
  return origins;
}

/** The place in the manifest that a path of the document came from: its own, or that of what holds it. */
export function originOf(origins: Origins, path: readonly (string | number)[]): SpecPath | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const origin = origins.get(pointerOf(path.slice(0, length)));
    if (origin !== undefined) {
      return origin;
    }
  }
  return undefined;
}

import type { Json } from '@callwright/model';

/** A scalar as text; anything else as JSON, so that it never passes for a scalar. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

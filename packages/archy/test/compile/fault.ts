import type { Json } from '@callwright/model';

/** Something wrong in a spec: what the spec is, and what must be reported where. */
export interface Fault {
  readonly what: string;
  readonly spec: Json;
  readonly reports: readonly (readonly [code: string, path: string])[];
}

export const call = (steps: Json, rest: Readonly<Record<string, Json>> = {}): Json => ({
  media: 'call',
  variables: { text: 'string', count: 'integer', ok: 'boolean', queue: 'queue' },
  ...rest,
  steps,
});
export const shared = (steps: Json, rest: Readonly<Record<string, Json>> = {}): Json => ({
  outputs: { done: 'boolean' },
  ...rest,
  steps,
});

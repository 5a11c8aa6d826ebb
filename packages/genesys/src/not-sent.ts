import type { Refusal } from '@callwright/model';

/** A refusal of our own: nothing left. */
export interface NotSent {
  readonly result: 'refused';
  readonly refusal: Refusal;
}

export function notSent(why: Pick<Refusal, 'code' | 'message' | 'moved'>): NotSent {
  return { result: 'refused', refusal: { status: 0, ...why } };
}

import type { Json, LiveFlow, LiveObject, Outcome, Step, Trouble, WriteResult } from '@callwright/model';
import type { StepScope } from './step-scope.ts';

/** What the precondition's reading saw: the object as it is right before the step. */
export interface Seen {
  readonly flow?: LiveFlow;
  readonly object?: LiveObject;
}

/** How a step ended. `after` is what the step made, for the journal and for the steps that follow. */
export type StepEnd =
  | { readonly outcome: 'done'; readonly after?: Json }
  | {
      readonly outcome: Exclude<Outcome, 'done' | 'skipped'>;
      readonly trouble: Trouble;
      readonly after?: Json;
    };

/**
 * Contract of one kind of step; implementations are in `acts/`. An act is called when the precondition holds, sends
 * every write through `scope.write`, reads again afterwards, and notes the receipt. It never repeats a write whose answer
 * was lost: it reads what became of it.
 */
export interface Act<S extends Step = Step> {
  /** For people, in the present: `publishes version from 3.0`. */
  readonly doing: (step: S) => string;
  readonly run: (step: S, seen: Seen, scope: StepScope) => Promise<StepEnd>;
  /** Only of acts with one write of one object: the same in two parts, for steps that are consecutive requests. */
  readonly ready?: (step: S, scope: StepScope) => Promise<ReadyWrite | { readonly end: StepEnd }>;
}

/** One write of which everything that has to be read for it is known. */
export interface ReadyWrite {
  /** Sends it and nothing else. `seen` is the object as it is right before; undefined where the step makes it. */
  readonly send: (seen: LiveObject | undefined) => Promise<WriteResult<LiveObject>>;
  /** After a lost answer: the object as this write has left it, when that shows and nobody came after it. */
  readonly find?: (seen: LiveObject | undefined) => Promise<LiveObject | undefined>;
  /** Reads what became of it, and notes the receipt. */
  readonly settle: (seen: LiveObject | undefined, result: WriteResult<LiveObject>) => Promise<StepEnd>;
}

/** Sends it; a lost answer counts as one where the org shows what was sent. */
export async function sendSurely(
  write: ReadyWrite,
  seen: LiveObject | undefined,
): Promise<WriteResult<LiveObject>> {
  const result = await write.send(seen);
  const found = result.result === 'lost' ? await write.find?.(seen) : undefined;
  return found === undefined ? result : { result: 'done', value: found };
}

/** Both parts at once. */
export function sendAndSettle<S extends Step>(ready: NonNullable<Act<S>['ready']>): Act<S>['run'] {
  return async (step, { object }, scope) => {
    const write = await ready(step, scope);
    return 'end' in write ? write.end : write.settle(object, await sendSurely(write, object));
  };
}

export const done = (after?: Json): StepEnd => ({
  outcome: 'done',
  ...(after !== undefined && { after }),
});
export const ended = (
  outcome: Exclude<Outcome, 'done' | 'skipped'>,
  trouble: Trouble,
  after?: Json,
): StepEnd => ({ outcome, trouble, ...(after !== undefined && { after }) });

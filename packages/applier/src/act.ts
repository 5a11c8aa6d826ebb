import type { Json, LiveFlow, LiveObject, Outcome, Step, Trouble } from '@callwright/model';
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

import type { Json, JsonObject } from '@callwright/model';

import type { Here } from './compilation.ts';
import { report } from './compilation.ts';
import type { Media } from './flow-layout.ts';
import type { SpecPath } from './step-problem.ts';

/** A branch of a step: the manifest's key and Architect's output id (facts: ARC 5.1). */
export interface Branch {
  readonly key: string;
  readonly output: string;
  /** Must be written; `[]` says "go on" (language 4, the dagger). */
  readonly required?: true;
}

/** A list of steps, compiled. */
export interface CompiledSteps {
  readonly actions: readonly JsonObject[];
  /** Whether control never comes out at the end. */
  readonly ends: boolean;
}

/** One step as its verb sees it. */
export interface StepAt extends Here {
  /** What stands behind the verb; `null` for a verb written as a plain string. */
  readonly value: Json;
  /** The other keys of the step. */
  readonly args: JsonObject;
  /** Place of the step. */
  readonly path: SpecPath;
  /** Place of the verb's value. */
  readonly at: SpecPath;
  /** Compiles a list of steps that the verb places itself. */
  steps(list: Json | undefined, path: SpecPath): CompiledSteps;
}

/** One Architect action; the name, the branches and the place are added around it. */
export interface Action {
  /** Architect's action key, e.g. `transferToAcd`. */
  readonly key: string;
  /** What Architect calls it when nobody names it. */
  readonly label: string;
  /** Everything but `name` and `outputs`. */
  readonly body: JsonObject;
  /** Set by verbs that place their branches themselves: control never comes out behind it. */
  readonly ends?: boolean;
  /** An action that is taken over as it stands, its name and outputs included. */
  readonly verbatim?: true;
}

/** One word of the language of steps (language 4): what it takes, and the action it stands for. */
export interface Verb {
  readonly word: string;
  /** Has no value and may be written as a plain string. */
  readonly bare?: true;
  readonly arguments: readonly string[];
  readonly branches: readonly Branch[];
  /** Steps behind it are never reached. */
  readonly ends?: true;
  /** There is a way on that no branch stands for: what follows is reached whatever the branches do. */
  readonly goesOn?: true;
  /** Media it works in; absent: all. */
  readonly media?: readonly Media[];
  /** Undefined: a problem was reported, and there is nothing to emit. */
  compile(step: StepAt): Action | undefined;
}

export const FAILURE: Branch = { key: 'failure', output: 'failure' };
export const MEDIA_OF_CONVERSATIONS: readonly Media[] = ['voice', 'message', 'email'];

/** Warns that no public file shows this YAML (language 4), so that Architect's answer at publish is the first proof. */
export function warnUnverified(step: StepAt, what: string): void {
  report(step, step.path, {
    code: 'shape-not-verified',
    severity: 'warning',
    summary: `The YAML of ${what} is not verified: no public file shows it.`,
    hint: 'Publish it to a test org first. An "archy:" step takes the action as an export of yours shows it.',
  });
}

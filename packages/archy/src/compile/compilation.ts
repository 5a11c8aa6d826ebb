import type { FlowTypeNames, Json } from '@callwright/model';

import type { CompileContext } from './compile-context.ts';
import type { FlowLayout, Media } from './flow-layout.ts';
import type { SpecPath, StepProblem } from './step-problem.ts';
import type { StepsFlow } from './steps-flow.ts';
import { textOf } from './text-of.ts';
import type { VariableTable } from './variables.ts';

/** What is known and collected while one flow is compiled. */
export interface Compilation {
  readonly flow: StepsFlow;
  readonly names: FlowTypeNames;
  readonly layout: FlowLayout;
  /** Every media the body must work in. */
  readonly media: readonly Media[];
  readonly context: CompileContext;
  readonly variables: VariableTable;
  /** Architect paths of tasks and menus by their id in the manifest. */
  readonly paths: {
    readonly tasks: ReadonlyMap<string, string>;
    readonly menus: ReadonlyMap<string, string>;
  };
  readonly problems: StepProblem[];
  /** Where each emitted object came from. */
  readonly origins: Map<object, SpecPath>;
  /** Which container goes where. */
  readonly links: Link[];
}

/** A list of steps that is entered as one: the main steps, a task, or an option of a menu. */
export type Container =
  | { readonly in: 'main' }
  | { readonly in: 'task'; readonly task: string }
  | { readonly in: 'option'; readonly menu: string };

/** One container names a task or menu. */
export interface Link {
  readonly from: Container;
  readonly how: 'calls' | 'goes-to-task' | 'goes-to-menu';
  readonly to: string;
  readonly path: SpecPath;
}

/** Where the compiler stands: every check and every value depends on it. */
export interface Here {
  readonly compilation: Compilation;
  readonly container: Container;
}

export interface ProblemWords {
  readonly code: string;
  readonly summary: string;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
  readonly severity?: 'warning' | 'note';
}

export function report(here: Pick<Here, 'compilation'>, path: SpecPath, words: ProblemWords): void {
  here.compilation.problems.push({
    code: `steps.${words.code}`,
    severity: words.severity ?? 'error',
    summary: words.summary,
    ...(words.detail === undefined ? {} : { detail: words.detail }),
    ...(words.hint === undefined ? {} : { hint: words.hint }),
    path,
  });
}

/** Notes where an emitted object came from, and gives it back. */
export function from<T extends object>(here: Pick<Here, 'compilation'>, path: SpecPath, emitted: T): T {
  here.compilation.origins.set(emitted, path);
  return emitted;
}

/** A value as a person sees it in a message: short and on one line. */
export function shown(value: Json): string {
  const line = JSON.stringify(textOf(value)).slice(1, -1);
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

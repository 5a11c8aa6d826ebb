import type { Json } from '@callwright/model';

import { BUILT_IN_VARIABLES } from '../built-in-variables.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Here } from './compilation.ts';
import { report, shown } from './compilation.ts';
import type { ScopedName } from './expression.ts';
import { readExpression } from './expression.ts';
import type { SpecPath } from './step-problem.ts';
import type { Variable } from './variables.ts';
import { DECLARED_SCOPES, PLATFORM_SCOPES } from './variables.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function isPlatformScope(scope: string): boolean {
  return PLATFORM_SCOPES.some((known) => same(known, scope));
}

/** Whether a text is spelled like a variable, e.g. `Flow.x` (facts: ARC 3, a common author's mistake). */
export function looksLikeVariable(text: string): boolean {
  const match = /^(\p{L}+)\.\p{L}[\p{L}\p{N}_.]*$/u.exec(text);
  const scope = match?.[1] ?? '';
  return [...DECLARED_SCOPES, ...PLATFORM_SCOPES].some((known) => same(known, scope));
}

/** Checks an expression and says its type where that is known: one variable alone. */
export function checkExpression(here: Here, expression: string, path: SpecPath): string | undefined {
  const reading = readExpression(expression);
  if (reading.trouble !== undefined) {
    report(here, path, {
      code: 'expression-unbalanced',
      summary: `"=${shown(expression)}" is no expression: ${reading.trouble}.`,
      detail: 'Architect would refuse it at publish.',
      hint: 'Correct the expression. Text that begins with "=" is written "==...".',
    });
    return undefined;
  }
  for (const use of reading.scoped) {
    checkUse(here, use, path);
  }
  for (const name of reading.bare) {
    checkForgottenScope(here, name, path);
  }
  return reading.only === undefined ? undefined : typeOf(here, reading.only);
}

/** Finds what an `into` names: a declared variable with scope, without `=`. Reports what is wrong with it. */
export function receivingVariable(here: Here, value: Json, path: SpecPath): Variable | undefined {
  if (typeof value !== 'string' || value.startsWith('=')) {
    report(here, path, {
      code: 'receiver-not-variable',
      summary:
        value === null
          ? 'A variable is missing that receives the value.'
          : `"${shown(value)}" must be a variable that receives a value.`,
      detail: 'What receives is written with its scope and without "=".',
      hint:
        typeof value === 'string'
          ? `Write ${value.replace(/^=+\s*/, '')}`
          : `Write ${here.compilation.variables.own}.<name>`,
    });
    return undefined;
  }
  const reading = readExpression(value);
  if (reading.only === undefined) {
    const own = here.compilation.variables.flow.get(value.toLowerCase());
    report(here, path, {
      code: 'receiver-not-variable',
      summary: `"${shown(value)}" is no variable with a scope.`,
      hint: `Write ${own?.name ?? `${here.compilation.variables.own}.<name>`}`,
    });
    return undefined;
  }
  if (isPlatformScope(reading.only.scope) || isBuiltIn(here, reading.only)) {
    report(here, path, {
      code: 'read-only-variable',
      summary: `${shown(value)} is kept by the platform and cannot be written.`,
      hint: `Declare a variable under "variables" and write ${here.compilation.variables.own}.<name>`,
    });
    return undefined;
  }
  return checkUse(here, reading.only, path);
}

function checkUse(here: Here, use: ScopedName, path: SpecPath): Variable | undefined {
  const found = find(here, use);
  if (found !== undefined || isPlatformScope(use.scope) || isBuiltIn(here, use)) {
    return found;
  }
  const { own } = here.compilation.variables;
  if (same(use.scope, own) || (same(use.scope, 'Task') && here.container.in === 'task')) {
    reportUndeclared(here, use, path);
  } else if (DECLARED_SCOPES.some((scope) => same(scope, use.scope))) {
    report(here, path, {
      code: 'wrong-scope',
      summary: `${use.scope}.${use.name} does not exist here.`,
      detail: `Variables of ${own === 'Common' ? 'a shared flow' : 'this flow'} have the scope "${own}."; "Task." is for the task that declares them.`,
      hint: here.compilation.variables.flow.has(use.name.toLowerCase())
        ? `Write ${own}.${use.name}`
        : `Declare it, and write ${own}.${use.name}`,
    });
  } else {
    reportUnknownScope(here, use, path);
  }
  return undefined;
}

function reportUndeclared(here: Here, use: ScopedName, path: SpecPath): void {
  const visible = variablesHere(here);
  const near = didYouMean(
    `${use.scope}.${use.name}`,
    visible.map((variable) => variable.name),
  );
  report(here, path, {
    code: 'undeclared-variable',
    summary: `${use.scope}.${use.name} is not declared.`,
    hint:
      near === undefined
        ? `Declare "${use.name}" under "variables" with its type.`
        : `Did you mean "${near}"?`,
  });
}

/** `Prompt.X` names an object; any other first name may be a scope that somebody misspelled. */
function reportUnknownScope(here: Here, use: ScopedName, path: SpecPath): void {
  if (/^prompt(system)?$/i.test(use.scope)) {
    return;
  }
  const scopes = [here.compilation.variables.own, 'Task', ...PLATFORM_SCOPES];
  report(here, path, {
    code: 'unknown-scope',
    severity: 'warning',
    summary: `"${use.scope}." in ${use.scope}.${use.name} is no scope of Architect.`,
    hint: didYouMean(use.scope, scopes),
  });
}

function checkForgottenScope(here: Here, name: string, path: SpecPath): void {
  const meant = variablesHere(here).find((variable) => same(variable.name.split('.')[1] ?? '', name));
  if (meant !== undefined) {
    report(here, path, {
      code: 'scope-missing',
      summary: `"${name}" stands without its scope.`,
      detail: 'Variables are declared bare and used with their scope.',
      hint: `Write ${meant.name}`,
    });
  }
}

function typeOf(here: Here, use: ScopedName): string | undefined {
  return (
    find(here, use)?.type ??
    (isBuiltIn(here, use) ? BUILT_IN_VARIABLES.get(use.name.toLowerCase()) : undefined)
  );
}

function find(here: Here, use: ScopedName): Variable | undefined {
  const { variables } = here.compilation;
  if (same(use.scope, variables.own)) {
    return variables.flow.get(use.name.toLowerCase());
  }
  return same(use.scope, 'Task') && here.container.in === 'task'
    ? variables.tasks.get(here.container.task)?.get(use.name.toLowerCase())
    : undefined;
}

function isBuiltIn(here: Here, use: ScopedName): boolean {
  return same(use.scope, 'Flow') && here.compilation.variables.own === 'Flow' && !find(here, use)
    ? BUILT_IN_VARIABLES.has(use.name.toLowerCase())
    : false;
}

function variablesHere(here: Here): readonly Variable[] {
  const { variables } = here.compilation;
  const own = here.container.in === 'task' ? variables.tasks.get(here.container.task) : undefined;
  return [...variables.flow.values(), ...(own?.values() ?? [])];
}

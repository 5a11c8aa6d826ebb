import { didYouMean } from '../did-you-mean.ts';
import type { Compilation } from './compilation.ts';
import { report } from './compilation.ts';
import type { SpecPath } from './step-problem.ts';
import type { Declarations } from './steps-flow.ts';
import { isVariableName } from './variables.ts';
import { isVariableType, VARIABLE_TYPES } from './variable-types.ts';

/** Checks what a flow and its tasks declare: names, types, and nothing declared twice. */
export function checkDeclarations(compilation: Compilation): void {
  const { flow } = compilation;
  const seen = new Map<string, { readonly section: string; readonly type: string }>();
  for (const section of ['inputs', 'outputs', 'variables'] as const) {
    for (const [name, type] of Object.entries(flow[section] ?? {})) {
      const path = [section, name];
      checkDeclaration(compilation, name, type, path);
      const before = seen.get(name.toLowerCase());
      if (before !== undefined && !isInputAndOutput(before, section, type)) {
        report({ compilation }, path, {
          code: 'declared-twice',
          summary: `"${name}" is declared under "${before.section}" already.`,
          detail:
            'Architect does not tell variables apart by case. An input may be an output too, of one type.',
          hint: 'Remove one of the two, or rename it.',
        });
      }
      seen.set(name.toLowerCase(), { section, type });
    }
  }
  for (const [id, task] of Object.entries(flow.tasks ?? {})) {
    for (const [name, type] of Object.entries((task['variables'] ?? {}) as Declarations)) {
      checkDeclaration(compilation, name, type, ['tasks', id, 'variables', name]);
    }
  }
}

function isInputAndOutput(
  before: { readonly section: string; readonly type: string },
  section: string,
  type: string,
): boolean {
  return before.section === 'inputs' && section === 'outputs' && before.type === type;
}

function checkDeclaration(compilation: Compilation, name: string, type: string, path: SpecPath): void {
  if (!isVariableName(name)) {
    report({ compilation }, path, {
      code: 'variable-name',
      summary: `"${name}" is no name of a variable.`,
      hint: /^\p{L}+\.\p{L}/u.test(name)
        ? `Declare it without its scope: ${name.slice(name.indexOf('.') + 1)}`
        : 'Begin with a letter; letters, digits and underscores may follow.',
    });
  }
  if (!isVariableType(type)) {
    report({ compilation }, path, {
      code: 'variable-type',
      summary: `"${type}" is no type of a variable.`,
      hint:
        didYouMean(type, VARIABLE_TYPES) ??
        'Types are string, integer, decimal, boolean, dateTime, duration, queue and so on, with "Collection" behind for lists.',
    });
  }
}

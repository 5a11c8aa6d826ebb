import type { JsonObject } from '@callwright/model';
import { compareText } from '@callwright/model';

import type { Declarations, StepsFlow } from './steps-flow.ts';

/** Scope of the variables that a body itself declares at flow level (language 4, scopes). */
export type OwnScope = 'Flow' | 'Common';

export interface Variable {
  /** With scope, as declared, e.g. `Flow.verified`. */
  readonly name: string;
  readonly type: string;
  readonly isInput: boolean;
  readonly isOutput: boolean;
}

/** Everything a body declares. Names are found whatever their case is (facts: ARC 3.1). */
export interface VariableTable {
  readonly own: OwnScope;
  readonly flow: ReadonlyMap<string, Variable>;
  /** By task id. */
  readonly tasks: ReadonlyMap<string, ReadonlyMap<string, Variable>>;
}

/** Scopes that the platform fills, read-only; with `System` for its constants (facts: ARC 3.1). */
export const PLATFORM_SCOPES: readonly string[] = [
  'Bot',
  'Call',
  'Chat',
  'Email',
  'Interaction',
  'Menu',
  'Message',
  'Session',
  'Survey',
  'System',
  'Workflow',
  'Workitem',
];

/** Scopes of things declared in a body; a body of steps declares only some of them. */
export const DECLARED_SCOPES: readonly string[] = ['Flow', 'Common', 'Task', 'State', 'Slot'];

const PLAIN_NAME = /^\p{L}[\p{L}\p{N}_]*$/u;

export function isVariableName(name: string): boolean {
  return PLAIN_NAME.test(name);
}

export function declareVariables(flow: StepsFlow): VariableTable {
  const own: OwnScope = flow.flowType === 'commonmodule' ? 'Common' : 'Flow';
  const table = new Map<string, Variable>();
  for (const [declarations, role] of [
    [flow.inputs, 'input'],
    [flow.outputs, 'output'],
    [flow.variables, 'internal'],
  ] as const) {
    for (const [name, type] of Object.entries(declarations ?? {})) {
      const before = table.get(name.toLowerCase());
      table.set(name.toLowerCase(), {
        name: before?.name ?? `${own}.${name}`,
        type: before?.type ?? type,
        isInput: role === 'input' || (before?.isInput ?? false),
        isOutput: role === 'output' || (before?.isOutput ?? false),
      });
    }
  }
  const tasks = new Map(
    Object.entries(flow.tasks ?? {}).map(([id, task]) => [id, taskVariables(task['variables'])]),
  );
  return { own, flow: table, tasks };
}

function taskVariables(declared: unknown): ReadonlyMap<string, Variable> {
  const entries = Object.entries((declared ?? {}) as Declarations);
  return new Map(
    entries.map(([name, type]) => [
      name.toLowerCase(),
      { name: `Task.${name}`, type, isInput: false, isOutput: false },
    ]),
  );
}

/** The `variables` list of a document, sorted as exports sort it (facts: ARC 4). */
export function variableList(variables: Iterable<Variable>): readonly JsonObject[] {
  return [...variables]
    .sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()))
    .map((variable) => ({
      [`${variable.type}Variable`]: {
        name: variable.name,
        initialValue: { noValue: true },
        isInput: variable.isInput,
        isOutput: variable.isOutput,
      },
    }));
}

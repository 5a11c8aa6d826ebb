import type { Contract, ContractVariable, Json, JsonObject } from '@callwright/model';
import { flowTypeNames, isJsonObject } from '@callwright/model';
import type { ArchyProblem } from './archy-problem.ts';
import type { Caller } from './caller.ts';
import type { ModuleCall } from './calls.ts';
import { fits } from './compile/variable-types.ts';
import { didYouMean } from './did-you-mean.ts';
import { targetOfType } from './reference-target.ts';
import { isDeclaredScope, variablesAt, variablesInExpression } from './variables.ts';

/** Checks one call against what the called flow takes and gives (facts: ARC 6). */
export function checkCall(call: ModuleCall, contract: Contract, caller: Caller): readonly ArchyProblem[] {
  const visible = variablesAt(caller.scopes, call.path);
  return [
    ...checkFlowType(call, contract, caller),
    ...checkNames(call, contract, 'inputs'),
    ...checkNames(call, contract, 'outputs'),
    ...declaredEntries(call.inputs, contract.inputs).flatMap(([variable, value]) =>
      checkInput({ call, variable, visible, path: [...call.path, 'inputs', variable.name] }, value),
    ),
    ...declaredEntries(call.outputs, contract.outputs).flatMap(([variable, value]) =>
      checkOutput({ call, variable, visible, path: [...call.path, 'outputs', variable.name] }, value),
    ),
  ];
}

interface Binding {
  readonly call: ModuleCall;
  readonly variable: ContractVariable;
  readonly visible: ReadonlyMap<string, ContractVariable>;
  readonly path: ArchyProblem['path'];
}

function problem(
  code: string,
  path: ArchyProblem['path'],
  summary: string,
  more: { readonly detail?: string; readonly hint?: string | undefined } = {},
): ArchyProblem {
  const { detail, hint } = more;
  return {
    code,
    severity: 'error',
    summary,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    path,
  };
}

/** A shared flow says which flow types may call it (facts: ARC 6.1). */
function checkFlowType(call: ModuleCall, contract: Contract, caller: Caller): readonly ArchyProblem[] {
  const allowed = contract.compatibleFlowTypes;
  const { flowType } = caller;
  if (call.target !== 'sharedFlows' || flowType === 'commonmodule' || allowed.includes(flowType)) {
    return [];
  }
  const topKey = flowTypeNames(flowType)?.topKey ?? flowType;
  const listed = allowed.map((type) => flowTypeNames(type)?.topKey ?? type).join(', ');
  return [
    problem(
      'archy.call-flow-type',
      call.path,
      `${call.name} cannot be called from a flow of type ${topKey}.`,
      {
        detail: `It is compatible with: ${listed === '' ? 'nothing' : listed}.`,
        hint: `Add ${topKey} to what ${call.name} is compatible with, or call another shared flow.`,
      },
    ),
  ];
}

function checkNames(
  call: ModuleCall,
  contract: Contract,
  side: 'inputs' | 'outputs',
): readonly ArchyProblem[] {
  const known = contract[side].map(({ name }) => name);
  const other = contract[side === 'inputs' ? 'outputs' : 'inputs'].map(({ name }) => name);
  return Object.keys(call[side])
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem(
        side === 'inputs' ? 'archy.call-unknown-input' : 'archy.call-unknown-output',
        [...call.path, side, name],
        `${call.name} has no ${side === 'inputs' ? 'input' : 'output'} ${name}.`,
        {
          detail: other.includes(name)
            ? `${name} is one of its ${side === 'inputs' ? 'outputs' : 'inputs'}.`
            : `It has: ${known.length === 0 ? 'none' : known.join(', ')}.`,
          hint: other.includes(name) ? undefined : didYouMean(name, known),
        },
      ),
    );
}

function declaredEntries(
  values: JsonObject,
  declared: readonly ContractVariable[],
): readonly (readonly [ContractVariable, Json])[] {
  return declared.flatMap((variable) => {
    const value = Object.hasOwn(values, variable.name) ? values[variable.name] : undefined;
    return value === undefined ? [] : [[variable, value] as const];
  });
}

function checkInput(binding: Binding, value: Json): readonly ArchyProblem[] {
  if (!isJsonObject(value)) {
    return [
      problem(
        'archy.call-value',
        binding.path,
        `The value of ${binding.variable.name} is neither literal nor expression.`,
        {
          hint: 'Write { lit: ... }, { exp: ... } or { noValue: true }.',
        },
      ),
    ];
  }
  const literal = value['lit'];
  if (literal !== undefined) {
    return checkLiteral(binding, literal);
  }
  const expression = value['exp'];
  return typeof expression === 'string' ? checkExpression(binding, expression) : [];
}

function checkLiteral({ call, variable, path }: Binding, literal: Json): readonly ArchyProblem[] {
  if (isLiteralOf(variable.type, literal)) {
    return [];
  }
  return [
    problem(
      'archy.call-input-type',
      path,
      `${variable.name} of ${call.name} is of type ${variable.type}; ${JSON.stringify(literal)} is not.`,
      { hint: quotedHint(variable.type, literal) },
    ),
  ];
}

function quotedHint(type: string, literal: Json): string | undefined {
  const isScalar = typeof literal === 'number' || typeof literal === 'boolean';
  return type === 'string' && isScalar ? `Write it in quotes: lit: "${literal}".` : undefined;
}

/** Whether a literal can be of a type. Types whose literals are not documented accept everything. */
function isLiteralOf(type: string, literal: Json): boolean {
  if (type.endsWith('Collection')) {
    return Array.isArray(literal);
  }
  switch (type) {
    case 'string':
      return typeof literal === 'string';
    case 'integer':
      return Number.isInteger(literal);
    case 'decimal':
      return typeof literal === 'number';
    case 'boolean':
      return typeof literal === 'boolean';
    default:
      return targetOfType(type) === undefined || isJsonObject(literal);
  }
}

function checkExpression(binding: Binding, expression: string): readonly ArchyProblem[] {
  const names = variablesInExpression(expression);
  const undeclared = names.filter((name) => !binding.visible.has(name.toLowerCase()));
  if (undeclared.length > 0) {
    return [...new Set(undeclared)].map((name) => undeclaredVariable(binding, name));
  }
  const only = names.length === 1 && expression.trim() === names[0] ? names[0] : undefined;
  const variable = only === undefined ? undefined : binding.visible.get(only.toLowerCase());
  return variable === undefined || fits(variable.type, binding.variable.type)
    ? []
    : [typeMismatch('archy.call-input-type', binding, variable)];
}

function checkOutput(binding: Binding, value: Json): readonly ArchyProblem[] {
  const target = isJsonObject(value) ? value['var'] : undefined;
  if (typeof target !== 'string') {
    const isUnset = isJsonObject(value) && value['noValue'] === true;
    return isUnset
      ? []
      : [
          problem(
            'archy.call-value',
            binding.path,
            `The output ${binding.variable.name} goes into no variable.`,
            {
              hint: 'Write { var: Flow.name } or { noValue: true }.',
            },
          ),
        ];
  }
  const variable = binding.visible.get(target.toLowerCase());
  if (variable === undefined) {
    return isDeclaredScope(target) ? [undeclaredVariable(binding, target)] : [];
  }
  return fits(binding.variable.type, variable.type)
    ? []
    : [typeMismatch('archy.call-output-type', binding, variable)];
}

function undeclaredVariable({ visible, path }: Binding, name: string): ArchyProblem {
  const names = [...visible.values()].map((variable) => variable.name);
  return problem('archy.undeclared-variable', path, `${name} is not declared here.`, {
    hint:
      didYouMean(name, names) ??
      'Declare it under variables of the flow, or of the task or state around the call.',
  });
}

function typeMismatch(code: string, { call, variable, path }: Binding, ours: ContractVariable): ArchyProblem {
  return problem(
    code,
    path,
    `${ours.name} is of type ${ours.type}, ${variable.name} of ${call.name} of type ${variable.type}.`,
    { hint: `Use a variable of type ${variable.type}.` },
  );
}

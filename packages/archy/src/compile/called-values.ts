import type { Contract, ContractVariable, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { didYouMean } from '../did-you-mean.ts';
import { report, shown } from './compilation.ts';
import { giveValue, receive } from './value.ts';
import type { StepAt } from './verb.ts';

/** A flow that is called and comes back with values: a shared flow or a bot. */
export interface CalledFlow {
  /** What it is called in sentences. */
  readonly noun: 'shared flow' | 'bot';
  readonly liveName: string;
  /** Undefined when nobody knows what it takes and gives. */
  readonly contract: Contract | undefined;
  /** Scope of the variables of a flow whose contract is not known. */
  readonly scope: 'Common' | 'Slot';
}

/** The called flow under its name, in the version published last, with `with` and `into` (facts: ARC 6.2). */
export function calledFlow(step: StepAt, called: CalledFlow): JsonObject {
  const inputs = passed(step, 'with', called);
  const outputs = passed(step, 'into', called);
  const body = {
    ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
    ...(Object.keys(outputs).length === 0 ? {} : { outputs }),
  };
  return {
    [called.liveName]: { ver_latestPublished: Object.keys(body).length === 0 ? { none: true } : body },
  };
}

/** The map of inputs (`with`) or outputs (`into`), keyed by the called flow's own names with their scope. */
function passed(step: StepAt, side: 'with' | 'into', called: CalledFlow): JsonObject {
  const written = step.args[side];
  const declared = side === 'with' ? called.contract?.inputs : called.contract?.outputs;
  const slots: Record<string, JsonObject> = {};
  for (const [name, value] of Object.entries(isJsonObject(written ?? null) ? (written as JsonObject) : {})) {
    const path = [...step.path, side, name];
    const variable = declared?.find((one) => isNamed(one, name, called));
    if (declared !== undefined && variable === undefined) {
      reportUnknownVariable(step, side, name, called);
    }
    const slot = slotOf(step, side, value, variable?.type, path);
    if (slot !== undefined) {
      slots[variable?.name ?? withScope(name, called)] = slot;
    }
  }
  return slots;
}

/** A bot has variables in two scopes, so that the scope may be written where the bare name could mean either. */
function isNamed(variable: ContractVariable, name: string, { noun }: CalledFlow): boolean {
  return bareName(variable) === name || (noun === 'bot' && variable.name === name);
}

function withScope(name: string, { noun, scope }: CalledFlow): string {
  return noun === 'bot' && name.includes('.') ? name : `${scope}.${name}`;
}

function slotOf(
  step: StepAt,
  side: 'with' | 'into',
  value: Json,
  type: string | undefined,
  path: readonly (string | number)[],
): JsonObject | undefined {
  return side === 'with' ? giveValue(step, value, type, path) : receive(step, value, type, path);
}

function reportUnknownVariable(
  step: StepAt,
  side: 'with' | 'into',
  name: string,
  { noun, contract }: CalledFlow,
): void {
  const what = side === 'with' ? 'input' : 'output';
  const names = (side === 'with' ? contract?.inputs : contract?.outputs)?.map(bareName) ?? [];
  const opposite = (side === 'with' ? contract?.outputs : contract?.inputs)?.map(bareName) ?? [];
  report(step, [...step.path, side, name], {
    code: `unknown-${what}`,
    summary: `The ${noun} "${shown(step.value)}" has no ${what} "${shown(name)}".`,
    detail: opposite.includes(name)
      ? `"${shown(name)}" is one of its ${what === 'input' ? 'outputs' : 'inputs'}.`
      : undefined,
    hint: didYouMean(name, names) ?? `Its ${what}s: ${names.join(', ') || 'none'}.`,
  });
}

/** `phone` of `Common.phone`. */
function bareName(variable: ContractVariable): string {
  return variable.name.slice(variable.name.indexOf('.') + 1);
}

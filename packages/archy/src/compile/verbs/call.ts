import type { Contract, ContractVariable, Json, JsonObject } from '@callwright/model';
import { flowTypeNames, isJsonObject } from '@callwright/model';

import { didYouMean } from '../../did-you-mean.ts';
import type { SharedFlowTarget } from '../compile-context.ts';
import { report, shown } from '../compilation.ts';
import { liveNameOf, reportAmbiguous, reportLacking, reportUnknown } from '../named-thing.ts';
import { giveValue, receive } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';

/** Calls a shared flow, the version published last (facts: ARC 6.2). */
export const call: Verb = {
  word: 'call',
  arguments: ['with', 'into'],
  branches: [],
  compile(step) {
    if (step.compilation.flow.flowType === 'commonmodule') {
      report(step, step.path, {
        code: 'shared-flow-in-shared-flow',
        summary: 'A shared flow cannot call a shared flow.',
        detail: 'Architect forbids a common module in a common module.',
        hint: 'Call both from the inbound flow, or put the steps of one into the other.',
      });
      return undefined;
    }
    const target = sharedFlow(step);
    if (target === undefined) {
      return undefined;
    }
    checkCompatible(step, target);
    const inputs = passed(step, 'with', target.contract);
    const outputs = passed(step, 'into', target.contract);
    const body = {
      ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
      ...(Object.keys(outputs).length === 0 ? {} : { outputs }),
    };
    return {
      key: 'callCommonModule',
      label: 'Call Common Module',
      body: {
        commonModule: {
          [target.liveName]: { ver_latestPublished: Object.keys(body).length === 0 ? { none: true } : body },
        },
      },
    };
  },
};

function sharedFlow(step: StepAt): SharedFlowTarget | undefined {
  if (typeof step.value !== 'string' || step.value.startsWith('=')) {
    const liveName = liveNameOf(step, 'sharedFlows', step.value, step.at);
    return liveName === undefined ? undefined : { liveName };
  }
  const target = step.compilation.context.sharedFlow(step.value);
  if (target === undefined) {
    reportUnknown(step, 'sharedFlows', step.value, step.at);
  } else if (target.meanings) {
    reportAmbiguous(step, step.value, target.meanings, step.at);
    return undefined;
  } else if (target.liveName === 'none') {
    reportLacking(step, 'sharedFlows', step.value, step.at);
    return undefined;
  }
  return target;
}

function checkCompatible(step: StepAt, target: SharedFlowTarget): void {
  const compatible = target.contract?.compatibleFlowTypes ?? [];
  const { flowType } = step.compilation.flow;
  if (compatible.length > 0 && !compatible.includes(flowType)) {
    report(step, step.at, {
      code: 'call-not-compatible',
      summary: `"${target.liveName}" cannot be called from a flow of type ${step.compilation.names.topKey}.`,
      detail: `It is made for: ${compatible.map((type) => flowTypeNames(type)?.topKey ?? type).join(', ')}.`,
      hint: `Add ${step.compilation.names.topKey} to its "compatibleWith".`,
    });
  }
}

/** The map of inputs (`with`) or outputs (`into`), keyed by the shared flow's own names with their scope. */
function passed(step: StepAt, side: 'with' | 'into', contract: Contract | undefined): JsonObject {
  const written = step.args[side];
  const declared = side === 'with' ? contract?.inputs : contract?.outputs;
  const slots: Record<string, JsonObject> = {};
  for (const [name, value] of Object.entries(isJsonObject(written ?? null) ? (written as JsonObject) : {})) {
    const path = [...step.path, side, name];
    const variable = declared?.find((one) => bareName(one) === name);
    if (declared !== undefined && variable === undefined) {
      reportUnknownVariable(step, side, name, declared);
    }
    const slot = slotOf(step, side, value, variable?.type, path);
    if (slot !== undefined) {
      slots[variable?.name ?? `Common.${name}`] = slot;
    }
  }
  return slots;
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
  declared: readonly ContractVariable[],
): void {
  const noun = side === 'with' ? 'input' : 'output';
  report(step, [...step.path, side, name], {
    code: `unknown-${noun}`,
    summary: `The shared flow "${shown(step.value)}" has no ${noun} "${shown(name)}".`,
    hint:
      didYouMean(name, declared.map(bareName)) ??
      `Its ${noun}s: ${declared.map(bareName).join(', ') || 'none'}.`,
  });
}

/** `phone` of `Common.phone`. */
function bareName(variable: ContractVariable): string {
  return variable.name.slice(variable.name.indexOf('.') + 1);
}

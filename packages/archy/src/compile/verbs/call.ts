import { flowTypeNames } from '@callwright/model';

import { calledFlow } from '../called-values.ts';
import type { SharedFlowTarget } from '../compile-context.ts';
import { report } from '../compilation.ts';
import { liveNameOf, reportAmbiguous, reportLacking, reportUnknown } from '../named-thing.ts';
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
    const { liveName, contract } = target;
    return {
      key: 'callCommonModule',
      label: 'Call Common Module',
      body: { commonModule: calledFlow(step, { noun: 'shared flow', liveName, contract, scope: 'Common' }) },
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

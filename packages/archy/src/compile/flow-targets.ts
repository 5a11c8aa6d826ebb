import type { FlowType } from '@callwright/model';
import { flowTypeNames } from '@callwright/model';

import { flowTypesOfSlot, referenceSlot } from '../reference-target.ts';
import { report, shown } from './compilation.ts';
import type { NamedThing } from './compile-context.ts';
import type { SpecPath } from './step-problem.ts';
import type { StepAt } from './verb.ts';
import { holdersOf } from './verbatim.ts';

/**
 * Whether a flow of the project may stand in a slot of a flow of this type (facts: ARC 5.2); says so when it may not. Of
 * flows made elsewhere nobody knows the type.
 */
export function fitsSlot(
  step: StepAt,
  slot: 'targetFlow' | 'overrideInQueueFlow',
  target: NamedThing,
  path: SpecPath,
): boolean {
  const reference = referenceSlot(slot, 'transferToFlow');
  const allowed = (reference && flowTypesOfSlot(reference, holdersOf(step.compilation.flow))) ?? [];
  const type = target.flowType;
  if (type === undefined || allowed.includes(type)) {
    return true;
  }
  reportMisfit(step, path, slot, { type, allowed });
  return false;
}

function reportMisfit(
  step: StepAt,
  path: SpecPath,
  slot: 'targetFlow' | 'overrideInQueueFlow',
  { type, allowed }: { readonly type: FlowType; readonly allowed: readonly FlowType[] },
): void {
  const name = shown(slot === 'targetFlow' ? step.value : (step.args['inQueueFlow'] ?? null));
  const others = `Name a flow of type ${allowed.map(topKeyOf).join(' or ')}.`;
  if (slot === 'overrideInQueueFlow') {
    report(step, path, {
      code: 'not-in-queue-flow',
      summary: `"${name}" is no in-queue flow for this medium: it is of type ${topKeyOf(type)}.`,
      hint: others,
    });
  } else if (type === 'commonmodule') {
    report(step, path, {
      code: 'transfer-to-shared-flow',
      summary: `"${name}" is a shared flow: it is called, not transferred to.`,
      hint: `Write "call: ${name}".`,
    });
  } else {
    report(step, path, {
      code: 'transfer-target',
      summary: `"${name}" is a flow of type ${topKeyOf(type)}, which cannot be transferred to here.`,
      hint: insteadOf(type, name) ?? others,
    });
  }
}

function topKeyOf(type: FlowType): string {
  return flowTypeNames(type)?.topKey ?? type;
}

/** The verb that reaches such a flow. */
function insteadOf(type: FlowType, name: string): string | undefined {
  switch (type) {
    case 'securecall':
      return `Write "transferToSecureFlow: ${name}".`;
    case 'bot':
    case 'digitalbot':
      return `Write "callBot: ${name}".`;
    default:
      return undefined;
  }
}

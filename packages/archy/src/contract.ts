import type { Contract, ContractVariable, FlowType, JsonObject } from '@callwright/model';
import { flowTypeNames, isJsonObject } from '@callwright/model';
import type { FlowDocument } from './flow-document.ts';
import { declaredVariables } from './variables.ts';

/** What a flow takes and gives when another one calls it: its flow-level variables (facts: ARC 4, 6.1). */
export function contractOf(flow: FlowDocument): Contract {
  const variables = declaredVariables(flow.root['variables']);
  const as = ({ name, type }: ContractVariable): ContractVariable => ({ name, type });
  return {
    inputs: variables.filter(({ isInput }) => isInput).map(as),
    outputs: variables.filter(({ isOutput }) => isOutput).map(as),
    compatibleFlowTypes: flow.names.type === 'commonmodule' ? compatibleFlowTypesOf(flow.root) : [],
  };
}

/** `settingsCommonModule.compatibleFlowTypes` (facts: ARC 6.1). Types that are not known are left out. */
export function compatibleFlowTypesOf(root: JsonObject): readonly FlowType[] {
  const settings = root['settingsCommonModule'];
  const listed = isJsonObject(settings ?? null) ? (settings as JsonObject)['compatibleFlowTypes'] : undefined;
  return (Array.isArray(listed) ? (listed as readonly unknown[]) : []).flatMap((item) => {
    const type =
      isJsonObject(item) && typeof item['flowType'] === 'string'
        ? flowTypeNames(item['flowType'])
        : undefined;
    return type === undefined ? [] : [type.type];
  });
}

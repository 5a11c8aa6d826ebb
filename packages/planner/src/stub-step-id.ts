import type { Address, StepId } from '@callwright/model';

/** The step that publishes a flow empty; the one that publishes its content has the plain id. */
export function stubStepId(address: Address): StepId {
  return `publish-flow:${address}#stub`;
}

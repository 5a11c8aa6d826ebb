import { hashText } from '@callwright/model';
import type { StepSight } from './make-steps.ts';
import type { Draft } from './object-steps.ts';
import type { FlowProposal } from './proposal.ts';
import { absentOrAt, publishFlow } from './publish-step.ts';
import { stubStepId } from './stub-step-id.ts';

/** The step that publishes a new flow empty, so that flows which it needs itself may name it. */
export function stubSteps(sight: StepSight, proposal: FlowProposal): readonly Draft[] {
  const { address, resource } = proposal;
  const stub = sight.stubs.get(address);
  if (stub === undefined || resource === undefined) {
    return [];
  }
  return [
    publishFlow(
      { ...proposal, resource },
      {
        id: stubStepId(address),
        stub: true,
        textHash: hashText(stub.text),
        contentHash: stub.contentHash,
        takesIn: [],
        precondition: absentOrAt({ ...proposal, resource }),
      },
    ),
  ];
}

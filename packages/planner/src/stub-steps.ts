import { CANONICAL_VERSION } from '@callwright/archy';
import { hashText } from '@callwright/model';
import type { Draft, StepSight } from './make-steps.ts';
import { flowAt } from './make-steps.ts';
import type { FlowProposal } from './proposal.ts';
import { stubStepId } from './stub-step-id.ts';

/** The step that publishes a new flow empty, so that flows which it needs itself may name it. */
export function stubSteps(sight: StepSight, proposal: FlowProposal): readonly Draft[] {
  const { address, live, resource } = proposal;
  const stub = sight.stubs.get(address);
  if (stub === undefined || resource === undefined) {
    return [];
  }
  return [
    {
      id: stubStepId(address),
      do: 'publish-flow',
      address,
      flowType: resource.flowType,
      liveName: resource.liveName,
      ...(live && { liveId: live.id }),
      stub: true,
      textHash: hashText(stub.text),
      contentHash: stub.contentHash,
      canonicalVersion: CANONICAL_VERSION,
      takesIn: [],
      ...(resource.description !== undefined && { description: resource.description }),
      ...(resource.division !== undefined && { division: resource.division }),
      precondition:
        live === undefined
          ? { kind: 'flow-absent', type: resource.flowType, name: resource.liveName }
          : flowAt(proposal, live),
    },
  ];
}

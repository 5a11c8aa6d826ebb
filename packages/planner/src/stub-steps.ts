import type { StubFlow } from '@callwright/archy';
import { CANONICAL_VERSION } from '@callwright/archy';
import { hashText } from '@callwright/model';
import type { StepSight } from './make-steps.ts';
import type { Draft } from './object-steps.ts';
import type { FlowProposal } from './proposal.ts';
import { absentOrAt, flowAt, publishFlow } from './publish-step.ts';
import { stubStepId } from './stub-step-id.ts';

/** The step that publishes a flow empty: a new one, so that flows which it needs itself may name it, or one that goes. */
export function stubSteps(sight: StepSight, proposal: FlowProposal): readonly Draft[] {
  const { address, resource } = proposal;
  const stub = sight.stubs.get(address);
  if (stub === undefined) {
    return [];
  }
  if (resource === undefined) {
    return emptyStep(proposal, stub);
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

/** Before its delete: it uses nothing any more then. */
function emptyStep({ address, live, ...rest }: FlowProposal, stub: StubFlow): readonly Draft[] {
  return live === undefined
    ? []
    : [
        {
          id: stubStepId(address),
          do: 'publish-flow',
          address,
          flowType: live.type,
          liveName: live.name,
          liveId: live.id,
          stub: true,
          textHash: hashText(stub.text),
          contentHash: stub.contentHash,
          canonicalVersion: CANONICAL_VERSION,
          takesIn: [],
          precondition: flowAt({ address, live, ...rest }, live),
        },
      ];
}

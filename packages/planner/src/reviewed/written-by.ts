import type { Address, Json, Plan, Step } from '@callwright/model';

/** What the steps of one address would write into the org, without what is read first or depends on the moment. */
export function writtenBy(plan: Plan, address: Address): Json {
  return plan.steps.filter((step) => step.address === address).map(writtenByStep);
}

function writtenByStep(step: Step): Json {
  switch (step.do) {
    case 'publish-flow':
      return {
        do: step.do,
        flowType: step.flowType,
        liveName: step.liveName,
        stub: step.stub ?? false,
        content: step.contentHash,
        takesIn: step.takesIn.map(({ address, name, contentHash, publishedVersion }) => ({
          flow: address ?? name,
          holds: contentHash ?? publishedVersion ?? null,
        })),
        description: step.description ?? null,
        division: step.division ?? null,
      };
    case 'create-object':
    case 'update-object':
      return {
        do: step.do,
        liveName: step.liveName,
        division: step.division ?? null,
        attributes: step.attributes,
      };
    case 'rename-flow':
    case 'move-division':
      return { do: step.do, from: step.from, to: step.to };
    case 'delete-flow':
    case 'delete-object':
    case 'unlock-flow':
      return { do: step.do, liveId: step.liveId };
    case 'write-receipt':
    case 'drop-receipt':
      return { do: step.do };
  }
}

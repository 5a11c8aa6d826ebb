import type { FlowBinding } from '../flow-binding.ts';

/** Queues: the flow that waiting calls hear. */
export const queueBinding: FlowBinding = {
  deleteCode: 'architect.flow.cannot.delete.used.in.queues',
  deactivateCode: 'architect.flow.cannot.deactivate.used.in.queues',
  isBound: (org, flowId) =>
    org.tables.named.all().some((object) => object.kind === 'queue' && object.queueFlowId === flowId),
};

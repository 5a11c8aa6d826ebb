import type { FlowBinding } from '../flow-binding.ts';
import { isGone } from '../routing/lingering.ts';

/** Queues: the flows that waiting calls, e-mails and messages run through. */
export const queueBinding: FlowBinding = {
  deleteCode: 'architect.flow.cannot.delete.used.in.queues',
  deactivateCode: 'architect.flow.cannot.deactivate.used.in.queues',
  isBound: (org, flowId) =>
    org.tables.queues
      .all()
      .some((queue) => !isGone(org, queue) && Object.values(queue.flows).includes(flowId)),
};

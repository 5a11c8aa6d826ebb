import type { FlowBinding } from '../flow-binding.ts';
import { isGone } from '../routing/lingering.ts';

/** E-mail routes: the flow that takes the mail and the one that takes spam. */
export const emailRouteBinding: FlowBinding = {
  deleteCode: 'architect.flow.cannot.delete.used.in.email.routes',
  deactivateCode: 'architect.flow.cannot.deactivate.used.in.email.routes',
  isBound: (org, flowId) =>
    org.tables.emailRoutes
      .all()
      .some((route) => !isGone(org, route) && [route.flowId, route.spamFlowId].includes(flowId)),
};

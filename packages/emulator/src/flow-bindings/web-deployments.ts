import type { FlowBinding } from '../flow-binding.ts';
import { isGone } from '../routing/lingering.ts';

/**
 * Web deployments. No code is known with which they would hold a flow, so they do not (assumed, README); with the
 * setting `webDeploymentsHoldFlows` they do, with the code of message addresses.
 */
export const webDeploymentBinding: FlowBinding = {
  deleteCode: 'architect.flow.cannot.delete.used.by.message.addresses',
  deactivateCode: 'architect.flow.cannot.deactivate.used.by.message.addresses',
  isBound: (org, flowId) =>
    org.settings().webDeploymentsHoldFlows &&
    org.tables.webDeployments
      .all()
      .some((deployment) => !isGone(org, deployment) && deployment.flowId === flowId),
};

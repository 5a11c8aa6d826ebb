import type { FlowBinding } from '../flow-binding.ts';

/** Emergency groups, enabled or not. */
export const emergencyGroupBinding: FlowBinding = {
  deleteCode: 'architect.flow.cannot.delete.used.in.emergency.groups',
  deactivateCode: 'architect.flow.cannot.deactivate.used.in.emergency.groups',
  isBound: (org, flowId) =>
    org.tables.emergencyGroups
      .all()
      .some((group) => group.state === 'active' && group.callFlows.some((entry) => entry.flowId === flowId)),
};

import type { FlowBinding } from '../flow-binding.ts';

/** Call routes: open, closed and holiday flow. */
export const ivrBinding: FlowBinding = {
  deleteCode: 'architect.flow.cannot.delete.used.in.ivr.configs',
  deactivateCode: 'architect.flow.cannot.deactivate.used.in.ivr.configs',
  isBound: (org, flowId) =>
    org.tables.ivrs
      .all()
      .some(
        (ivr) =>
          ivr.state === 'active' &&
          [ivr.openHoursFlowId, ivr.closedHoursFlowId, ivr.holidayHoursFlowId].includes(flowId),
      ),
};

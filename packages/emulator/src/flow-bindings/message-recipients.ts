import type { FlowBinding } from '../flow-binding.ts';

/** Message recipients. */
export const messageRecipientBinding: FlowBinding = {
  deleteCode: 'architect.flow.cannot.delete.used.by.message.addresses',
  deactivateCode: 'architect.flow.cannot.deactivate.used.by.message.addresses',
  isBound: (org, flowId) => org.tables.recipients.all().some((recipient) => recipient.flowId === flowId),
};

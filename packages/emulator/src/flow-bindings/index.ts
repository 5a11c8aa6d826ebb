import type { FlowBinding } from '../flow-binding.ts';
import { emergencyGroupBinding } from './emergency-groups.ts';
import { emailRouteBinding } from './email-routes.ts';
import { ivrBinding } from './ivrs.ts';
import { messageRecipientBinding } from './message-recipients.ts';
import { queueBinding } from './queues.ts';
import { webDeploymentBinding } from './web-deployments.ts';

/** Every way in which something other than a flow uses a flow; the first that does gives the code of a refusal. */
export const flowBindings: readonly FlowBinding[] = [
  ivrBinding,
  emergencyGroupBinding,
  queueBinding,
  emailRouteBinding,
  messageRecipientBinding,
  webDeploymentBinding,
];

import type { SeedPart } from '../seed-part.ts';
import { clientsPart } from './clients.ts';
import { dataActionsPart } from './data-actions.ts';
import { dataTablesPart } from './data-tables.ts';
import { didPoolsPart } from './did-pools.ts';
import { emergencyGroupsPart } from './emergency-groups.ts';
import { emailDomainsPart } from './email-domains.ts';
import { flowsPart } from './flows.ts';
import { ivrsPart } from './ivrs.ts';
import { limitsPart } from './limits.ts';
import { namedObjectParts } from './named-objects.ts';
import { numbersPart } from './numbers.ts';
import { promptParts } from './prompts.ts';
import { queuesPart } from './queues.ts';
import { recipientsPart } from './recipients.ts';
import { scheduleGroupsPart } from './schedule-groups.ts';
import { schedulesPart } from './schedules.ts';
import { webDeploymentConfigurationsPart, webDeploymentsPart } from './web-deployments.ts';
import { smsAddressesPart, smsNumbersPart } from './sms.ts';
import { systemFlowsPart } from './system-flows.ts';

/** Every part of a seed, in the order in which they are made: what flows name, flows, what names flows. */
export const seedParts: readonly SeedPart[] = [
  limitsPart,
  clientsPart,
  ...namedObjectParts,
  ...promptParts,
  queuesPart,
  dataTablesPart,
  dataActionsPart,
  didPoolsPart,
  numbersPart,
  smsAddressesPart,
  smsNumbersPart,
  schedulesPart,
  scheduleGroupsPart,
  emergencyGroupsPart,
  systemFlowsPart,
  flowsPart,
  ivrsPart,
  emailDomainsPart,
  recipientsPart,
  webDeploymentConfigurationsPart,
  webDeploymentsPart,
];

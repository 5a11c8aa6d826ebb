import type { Operation } from '../http/operation.ts';
import { dataTableRows } from './data-table-rows.ts';
import { dataTables } from './data-tables.ts';
import { dependencyBuild } from './dependency-build.ts';
import { dependencyObjects } from './dependency-objects.ts';
import { dependencyRows } from './dependency-rows.ts';
import { deployJobs } from './deploy-jobs.ts';
import { dids } from './dids.ts';
import { divisionListing } from './division-listing.ts';
import { divisionObjects } from './division-objects.ts';
import { divisions } from './divisions.ts';
import { emergencyGroups } from './emergency-groups.ts';
import { emailDomains } from './email-domains.ts';
import { emailRoutes } from './email-routes.ts';
import { exportJobs } from './export-jobs.ts';
import { flowActions } from './flow-actions.ts';
import { flowDeleting } from './flow-deleting.ts';
import { flowHistory } from './flow-history.ts';
import { flowListing } from './flow-listing.ts';
import { flowMarks } from './flow-marks.ts';
import { flowMaking } from './flow-making.ts';
import { flowReading } from './flow-reading.ts';
import { flowSaving } from './flow-saving.ts';
import { identity } from './identity.ts';
import { ivrs } from './ivrs.ts';
import { messageRecipients } from './message-recipients.ts';
import { namedThings } from './named-things.ts';
import { organization } from './organization.ts';
import { organizationLimits } from './organization-limits.ts';
import { queues } from './queues.ts';
import { prompts } from './prompts.ts';
import { scheduleGroups } from './schedule-groups.ts';
import { schedules } from './schedules.ts';
import { webDeploymentConfigurations } from './web-deployment-configurations.ts';
import { webDeployments } from './web-deployments.ts';
import { sms } from './sms.ts';
import { validateJobs } from './validate-jobs.ts';

/** Every operation of the platform that the local org knows. All others answer 501. */
export const operations: readonly Operation[] = [
  ...identity,
  ...organization,
  ...organizationLimits,
  ...divisions,
  ...divisionListing,
  ...divisionObjects,
  ...flowListing,
  ...flowReading,
  ...flowMaking,
  ...flowActions,
  ...flowSaving,
  ...flowDeleting,
  ...flowHistory,
  ...deployJobs,
  ...validateJobs,
  ...exportJobs,
  ...dependencyRows,
  ...dependencyObjects,
  ...dependencyBuild,
  ...ivrs,
  ...schedules,
  ...scheduleGroups,
  ...emergencyGroups,
  ...dataTables,
  ...dataTableRows,
  ...queues,
  ...emailDomains,
  ...emailRoutes,
  ...messageRecipients,
  ...webDeploymentConfigurations,
  ...webDeployments,
  ...flowMarks,
  ...prompts,
  ...namedThings,
  ...sms,
  ...dids,
];

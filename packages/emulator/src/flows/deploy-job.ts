import type { LocalOrg } from '../local-org.ts';
import type { DeployJobRecord } from '../state/records.ts';
import { without } from '../without.ts';
import { dated, failure } from './job-messages.ts';
import { leaveBehind } from './left-behind.ts';
import { publishBody, type PublishRequest } from './publish-body.ts';

/** Ends a deploy job: publishes what was uploaded (facts: API 2.5). */
export function endDeployJob(org: LocalOrg, id: string): void {
  const job = org.tables.deployJobs.get(id);
  const request = job === undefined ? undefined : requestOf(org, job);
  if (job === undefined || request === undefined) {
    return;
  }
  const result = publishBody(org, request);
  if (!result.succeeded && result.isRefused !== true) {
    leaveBehind(org, request);
  }
  // The body is not needed any more, and there may be thousands of jobs.
  org.tables.deployJobs.put({
    ...without(job, 'body'),
    status: result.succeeded ? 'Success' : 'Failure',
    messages: dated(org, result.messages),
    ...(result.flowId === undefined ? {} : { flowId: result.flowId }),
  });
}

/** Ends a deploy job that a fault lets fail, with these messages. */
export function failDeployJob(org: LocalOrg, id: string, texts: readonly string[]): void {
  const job = org.tables.deployJobs.get(id);
  if (job === undefined) {
    return;
  }
  const request = requestOf(org, job);
  if (request !== undefined) {
    leaveBehind(org, request);
  }
  org.tables.deployJobs.put({ ...without(job, 'body'), ...failure(org, texts) });
}

function requestOf(org: LocalOrg, job: DeployJobRecord): PublishRequest | undefined {
  return job.body === undefined
    ? undefined
    : {
        text: job.body,
        by: job.registeredBy,
        client: org.tables.clients.get(job.clientId),
        createStubs: job.createStubs,
      };
}

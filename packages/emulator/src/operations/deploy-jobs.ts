import { seesDivision } from '../access.ts';
import { messageAnswers } from '../flows/job-messages.ts';
import { apiError } from '../http/api-error.ts';
import { readBody } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { newId } from '../local-org.ts';
import { addressLifeMs, signedAddress, uploadHeaders } from '../signed-address.ts';
import type { DeployJobRecord } from '../state/records.ts';
import { invalid } from './job-query.ts';

/** Deploy jobs (facts: API 2.5). Whoever may view jobs sees all; the flow only in a division of theirs (assumed). */
export const deployJobs: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v2/flows/jobs',
    permissions: { every: ['architect:job:create'] },
    handle: registerDeployJob,
  },
  {
    method: 'GET',
    path: '/api/v2/flows/jobs/{jobId}',
    permissions: { every: ['architect:job:view'] },
    handle: readDeployJob,
  },
];

function registerDeployJob(call: Call): Reply {
  const { org, caller } = call;
  const body = call.body === undefined ? undefined : readBody(call.body, invalid);
  const job: DeployJobRecord = {
    id: newId(org),
    status: 'Registered',
    registeredBy: caller.actor,
    clientId: caller.client.id,
    createStubs: body?.flag('createStubs') ?? false,
    uploadUntil: org.clock.now() + addressLifeMs,
    pollsLeft: 0,
    messages: [],
  };
  org.tables.deployJobs.put(job);
  return ok({
    id: job.id,
    presignedUrl: signedAddress(org, 'PUT', `/uploads/${job.id}`, job.uploadUntil),
    headers: uploadHeaders(job.id),
    selfUri: `/api/v2/flows/jobs/${job.id}`,
  });
}

function readDeployJob(call: Call): Reply {
  const { org } = call;
  const expand = call.query.listOf('expand', ['messages']);
  const job = org.tables.deployJobs.get(param(call, 'jobId'));
  if (job === undefined) {
    throw apiError('not.found');
  }
  const ended = job.status === 'Success' || job.status === 'Failure';
  const told = ended && job.pollsLeft > 0 ? 'Started' : job.status;
  if (job.pollsLeft > 0 && job.status !== 'Registered') {
    org.tables.deployJobs.put({ ...job, pollsLeft: job.pollsLeft - 1 });
  }
  const flow = job.flowId === undefined ? undefined : org.tables.flows.get(job.flowId);
  const tellsFlow = flow !== undefined && seesDivision(call.caller.client, flow.divisionId);
  return ok({
    id: job.id,
    status: told,
    command: 'Publish',
    ...(tellsFlow ? { flow: { id: flow.id, selfUri: `/api/v2/flows/${flow.id}` } } : {}),
    ...(expand.includes('messages')
      ? { messages: told === job.status ? messageAnswers(org, job.messages) : [] }
      : {}),
    selfUri: `/api/v2/flows/jobs/${job.id}`,
  });
}

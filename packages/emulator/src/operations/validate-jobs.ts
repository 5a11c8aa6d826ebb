import { messageAnswers } from '../flows/job-messages.ts';
import { apiError } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { newId } from '../local-org.ts';
import type { ValidateJobRecord } from '../state/flow-records.ts';
import { flowReference, jobItems } from './job-query.ts';

/** Jobs that validate flows as they are stored (facts: API 2.6; a preview on the platform). */
export const validateJobs: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v2/flows/validate/jobs',
    permissions: { every: ['architect:jobValidate:create'] },
    handle: register,
  },
  {
    method: 'GET',
    path: '/api/v2/flows/validate/jobs/{jobId}',
    permissions: { every: ['architect:jobValidate:view'] },
    handle: read,
  },
];

function register(call: Call): Reply {
  const { org } = call;
  const items = jobItems(call.body, flowReference);
  const job: ValidateJobRecord = {
    id: newId(org),
    status: 'Started',
    clientId: call.caller.client.id,
    items,
    pollsLeft: org.settings().validatePolls,
    messages: [],
  };
  org.tables.validateJobs.put(job);
  const due = org.clock.now() + org.settings().jobDelayMs;
  org.tables.runningJobs.put({ id: job.id, kind: 'validate', due });
  return ok({ id: job.id, status: job.status, totalFlows: items.length, selfUri: uriOf(job) });
}

/** 202 while it runs: assumed (README), for 200 is described as a job that is completed (facts: API 2.6). */
function read(call: Call): Reply {
  const { org } = call;
  const expand = call.query.listOf('expand', ['messages']);
  const job = org.tables.validateJobs.get(param(call, 'jobId'));
  if (job === undefined) {
    throw apiError('not.found');
  }
  const told = job.pollsLeft > 0 ? 'Started' : job.status;
  if (job.pollsLeft > 0) {
    org.tables.validateJobs.put({ ...job, pollsLeft: job.pollsLeft - 1 });
  }
  return {
    status: told === 'Started' ? 202 : 200,
    json: {
      id: job.id,
      status: told,
      command: 'Validate',
      ...(expand.includes('messages')
        ? { messages: told === job.status ? messageAnswers(org, job.messages) : [] }
        : {}),
      selfUri: uriOf(job),
    },
  };
}

function uriOf({ id }: ValidateJobRecord): string {
  return `/api/v2/flows/validate/jobs/${id}`;
}

import { seesDivision } from '../access.ts';
import { flowTypeOf } from '../flow-types.ts';
import { addressLifeMs, messageAnswers } from '../flows/jobs.ts';
import { apiError } from '../http/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { newId } from '../local-org.ts';
import { signedAddress, uploadHeaders } from '../signed-address.ts';
import type { DeployJobRecord, ExportItem, ExportJobRecord } from '../state/records.ts';

/** Deploy jobs and export jobs (facts: API 2.5, 2.6). */
export const jobs: readonly Operation[] = [
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
  {
    method: 'POST',
    path: '/api/v2/flows/export/jobs',
    permissions: { every: ['architect:jobExport:create'] },
    handle: registerExportJob,
  },
  {
    method: 'GET',
    path: '/api/v2/flows/export/jobs/{jobId}',
    permissions: { every: ['architect:jobExport:view'] },
    handle: readExportJob,
  },
];

function invalid(field: string, expected: string): ReturnType<typeof apiError> {
  return apiError('invalid.value', { value: 'given', field, allowed: expected }, field);
}

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
      ? { messages: told === job.status ? messageAnswers(job.messages) : [] }
      : {}),
    selfUri: `/api/v2/flows/jobs/${job.id}`,
  });
}

function registerExportJob(call: Call): Reply {
  const { org } = call;
  const items = readBody(call.body, invalid).items('flows').map(exportItem);
  if (items.length === 0) {
    throw invalid('flows', 'at least one flow');
  }
  const due = org.clock.now() + org.settings().jobDelayMs;
  const job: ExportJobRecord = {
    id: newId(org),
    status: 'Started',
    clientId: call.caller.client.id,
    items,
    due,
    pollsLeft: org.settings().exportPolls,
    files: [],
    messages: [],
  };
  org.tables.exportJobs.put(job);
  org.tables.runningJobs.put({ id: job.id, kind: 'export', due });
  return ok({
    id: job.id,
    status: job.status,
    totalFlows: items.length,
    selfUri: `/api/v2/flows/export/jobs/${job.id}`,
  });
}

function exportItem(item: Body): ExportItem {
  const flow = item.map('flow');
  if (flow === undefined) {
    throw invalid('flows.flow', 'flow reference');
  }
  const reference = readBody(flow, (field, expected) => invalid(`flows.flow.${field}`, expected));
  const id = reference.text('id');
  const name = reference.text('name');
  const typeText = reference.text('type');
  const type = typeText === undefined ? undefined : flowTypeOf(typeText);
  if (id === undefined && (name === undefined || type === undefined)) {
    throw invalid('flows.flow', 'id, or name and type');
  }
  const version = reference.text('version');
  const fileName = item.text('fileName');
  if (fileName !== undefined && !/^[A-Za-z0-9_-]+$/.test(fileName)) {
    throw invalid('flows.fileName', 'letters, digits, _ and -');
  }
  const exportType = item.text('exportType') ?? 'Yaml';
  if (exportType !== 'Yaml' && exportType !== 'Architect') {
    throw invalid('flows.exportType', 'Architect, Yaml');
  }
  return {
    ...(id === undefined ? {} : { flowId: id }),
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(version === undefined ? {} : { version }),
    ...(fileName === undefined ? {} : { fileName }),
    exportType,
  };
}

function readExportJob(call: Call): Reply {
  const { org } = call;
  const expand = call.query.listOf('expand', ['messages']);
  const job = org.tables.exportJobs.get(param(call, 'jobId'));
  if (job === undefined) {
    throw apiError('not.found');
  }
  const told = job.pollsLeft > 0 ? 'Started' : job.status;
  if (job.pollsLeft > 0) {
    org.tables.exportJobs.put({ ...job, pollsLeft: job.pollsLeft - 1 });
  }
  const download =
    told === 'Success' && job.downloadUntil !== undefined
      ? { downloadUrl: signedAddress(org, 'GET', `/downloads/${job.id}`, job.downloadUntil) }
      : {};
  return ok({
    id: job.id,
    status: told,
    command: 'Export',
    ...download,
    ...(expand.includes('messages')
      ? { messages: told === job.status ? messageAnswers(job.messages) : [] }
      : {}),
    selfUri: `/api/v2/flows/export/jobs/${job.id}`,
  });
}

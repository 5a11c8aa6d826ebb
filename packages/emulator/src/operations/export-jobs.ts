import { messageAnswers } from '../flows/job-messages.ts';
import { apiError } from '../http/api-error.ts';
import type { Body } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { newId } from '../local-org.ts';
import { signedAddress } from '../signed-address.ts';
import type { ExportItem, ExportJobRecord } from '../state/records.ts';
import { flowReference, invalid, jobItems } from './job-query.ts';

/** Export jobs (facts: API 2.6). */
export const exportJobs: readonly Operation[] = [
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

function registerExportJob(call: Call): Reply {
  const { org } = call;
  const items = jobItems(call.body, exportItem);
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
  const reference = flowReference(item);
  const fileName = item.text('fileName');
  if (fileName !== undefined && !/^[A-Za-z0-9_-]+$/.test(fileName)) {
    throw invalid('flows.fileName', 'letters, digits, _ and -');
  }
  const exportType = item.text('exportType') ?? 'Yaml';
  if (exportType !== 'Yaml' && exportType !== 'Architect') {
    throw invalid('flows.exportType', 'Architect, Yaml');
  }
  return { ...reference, ...(fileName === undefined ? {} : { fileName }), exportType };
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
      ? { messages: told === job.status ? messageAnswers(org, job.messages) : [] }
      : {}),
    selfUri: `/api/v2/flows/export/jobs/${job.id}`,
  });
}

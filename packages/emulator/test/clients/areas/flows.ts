import { callerBody, moduleBody, plainBody } from '../../server/bodies.ts';
import type { Area } from '../step.ts';

/** Flows from the first draft to the last version, jobs, and what consumes what. */
export const flows: Area = {
  name: 'flows, jobs and dependencies',
  seed: `users: [Ann]\nflows: [${[
    moduleBody('Module'),
    callerBody('Caller', 'Module'),
    plainBody('Line'),
    plainBody('Other'),
  ]
    .map((yaml) => `{ yaml: ${JSON.stringify(yaml)} }`)
    .join(', ')}]`,
  steps: [
    {
      op: 'GET /flows',
      query: { type: ['inboundcall', 'commonmodule'], sortBy: 'name', pageSize: 500 },
      as: 'all',
    },
    { op: 'GET /flows/lookup', query: { id: ['$all.entities.0.id', '$all.entities.1.id'] } },
    { op: 'GET /flows/divisionviews', query: { name: 'Line' }, as: 'line' },
    { op: 'GET /flows/{flowId}', params: { flowId: '$line.entities.0.id' }, as: 'flow' },
    { op: 'GET /flows/{flowId}/versions', params: { flowId: '$flow' } },
    { op: 'GET /flows/{flowId}/versions/{versionId}', params: { flowId: '$flow', versionId: '1.0' } },
    {
      op: 'GET /flows/{flowId}/versions/{versionId}/configuration',
      params: { flowId: '$flow', versionId: '1.0' },
      as: 'configuration',
    },
    { op: 'GET /flows/{flowId}/latestconfiguration', params: { flowId: '$flow' } },
    { op: 'POST /flows/actions/checkout', query: { flow: '$flow' } },
    { op: 'PUT /flows/{flowId}', params: { flowId: '$flow' }, body: { name: 'Line 2', type: 'INBOUNDCALL' } },
    { op: 'POST /flows/actions/checkin', query: { flow: '$flow' } },
    { op: 'POST /flows/actions/publish', query: { flow: '$flow', version: '2.0' } },
    { op: 'POST /flows/actions/checkout', query: { flow: '$flow' } },
    { op: 'POST /flows/actions/revert', query: { flow: '$flow' } },
    { op: 'POST /flows/actions/checkout', query: { flow: '$flow' } },
    {
      op: 'POST /flows/{flowId}/versions',
      params: { flowId: '$flow' },
      body: '$configuration.*',
    },
    { op: 'POST /flows/actions/revert', query: { flow: '$flow' } },
    { op: 'POST /flows/{flowId}/history', params: { flowId: '$flow' }, as: 'history' },
    {
      op: 'GET /flows/{flowId}/history/{historyId}',
      params: { flowId: '$flow', historyId: '$history' },
      query: { action: ['publish', 'checkin'], sortBy: 'timestamp' },
    },
    { control: 'people/lock', body: { user: 'Ann', flow: 'Line 2' } },
    { op: 'POST /flows/actions/unlock', query: { flow: '$flow' } },
    {
      op: 'POST /flows',
      query: { language: 'en-us' },
      body: { name: 'New', type: 'INBOUNDCALL' },
      as: 'made',
    },
    { op: 'DELETE /flows/{flowId}', params: { flowId: '$made' } },
    { op: 'GET /flows', query: { name: 'Other' }, as: 'other' },
    { op: 'POST /flows/actions/deactivate', query: { flow: '$other.entities.0.id' } },
    { op: 'DELETE /flows', query: { id: ['$other.entities.0.id'] } },
    { op: 'POST /flows/jobs', body: { createStubs: false }, as: 'job' },
    { op: 'GET /flows/jobs/{jobId}', params: { jobId: '$job' }, query: { expand: ['messages'] } },
    {
      op: 'POST /flows/export/jobs',
      body: { flows: [{ flow: { id: '$flow', version: '1.0' }, exportType: 'Yaml' }] },
      as: 'export',
    },
    { op: 'GET /flows/export/jobs/{jobId}', params: { jobId: '$export' }, query: { expand: ['messages'] } },
    {
      op: 'POST /flows/validate/jobs',
      body: { flows: [{ flow: { id: '$flow', version: '1.0' } }] },
      as: 'validate',
    },
    {
      op: 'GET /flows/validate/jobs/{jobId}',
      params: { jobId: '$validate' },
      query: { expand: ['messages'] },
    },
    { op: 'GET /flows', query: { name: 'Caller' }, as: 'caller' },
    { op: 'GET /flows', query: { name: 'Module' }, as: 'module' },
    {
      op: 'GET /architect/dependencytracking/consumedresources',
      query: {
        id: '$caller.entities.0.id',
        version: '1.0',
        objectType: 'INBOUNDCALLFLOW',
        resourceType: ['COMMONMODULEFLOW'],
      },
    },
    {
      op: 'GET /architect/dependencytracking/consumingresources',
      query: { id: '$module.entities.0.id', objectType: 'COMMONMODULEFLOW', flowFilter: 'published' },
    },
    { op: 'GET /architect/dependencytracking', query: { name: 'Caller', objectType: ['INBOUNDCALLFLOW'] } },
    {
      op: 'GET /architect/dependencytracking/object',
      query: {
        id: '$caller.entities.0.id',
        version: '1.0',
        objectType: 'INBOUNDCALLFLOW',
        consumedResources: true,
      },
    },
    { op: 'GET /architect/dependencytracking/deletedresourceconsumers', query: { flowFilter: 'published' } },
    {
      op: 'GET /architect/dependencytracking/updatedresourceconsumers',
      query: { consumedResourceType: ['COMMONMODULEFLOW'] },
    },
    { op: 'GET /architect/dependencytracking/types', query: { pageSize: 100 }, as: 'types' },
    { op: 'GET /architect/dependencytracking/types/{typeId}', params: { typeId: '$types.entities.0.id' } },
    { op: 'GET /architect/dependencytracking/build' },
    { op: 'POST /architect/dependencytracking/build' },
  ],
};

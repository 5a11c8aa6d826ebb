import type { Area } from '../step.ts';

const divisions = '/authorization/divisions';

/** Who, where, and divisions. The token is given back last. */
export const identity: Area = {
  name: 'identity and divisions',
  seed: 'org: { divisions: [Sales] }\nschedules: [{ name: Day, start: 2026-01-05T08:00, end: 2026-01-05T18:00 }]',
  steps: [
    { op: 'GET /tokens/me' },
    { op: 'HEAD /tokens/me' },
    { op: 'GET /organizations/me', as: 'organization' },
    { op: 'PUT /organizations/me', body: { name: 'Renamed', version: '$organization.version' } },
    { op: 'GET /authorization/subjects/me', as: 'subject' },
    { op: `GET ${divisions}`, query: { pageSize: 100, name: 'Sales' }, as: 'sales' },
    { op: `GET ${divisions}/home`, as: 'home' },
    { op: `GET ${divisions}/limit` },
    { op: `GET ${divisions}/query`, query: { pageSize: 1 } },
    { op: `POST ${divisions}`, body: { name: 'Support', description: 'Help' }, as: 'support' },
    { op: `GET ${divisions}/{divisionId}`, params: { divisionId: '$support' }, query: { objectCount: true } },
    {
      op: `PUT ${divisions}/{divisionId}`,
      params: { divisionId: '$support' },
      body: { name: 'Help', description: 'Help' },
    },
    { op: `GET ${divisions}/{divisionId}/grants`, params: { divisionId: '$support' } },
    { op: 'GET /architect/schedules', as: 'schedules' },
    {
      op: `POST ${divisions}/{divisionId}/objects/{objectType}`,
      params: { divisionId: '$support', objectType: 'ROUTINGSCHEDULES' },
      body: ['$schedules.entities.0.id'],
    },
    {
      op: `POST ${divisions}/{divisionId}/objects/{objectType}`,
      params: { divisionId: '$home', objectType: 'ROUTINGSCHEDULES' },
      body: ['$schedules.entities.0.id'],
    },
    { op: `DELETE ${divisions}/{divisionId}`, params: { divisionId: '$support' } },
    { op: `GET ${divisions}/deleted` },
    {
      op: `POST ${divisions}/{divisionId}/restore`,
      params: { divisionId: '$support' },
      body: { name: 'Back', description: 'Help' },
    },
    { op: 'GET /authorization/divisionspermitted/me', query: { permission: 'architect:flow:view' } },
    { op: 'GET /authorization/divisionspermitted/paged/me', query: { permission: 'architect:flow:view' } },
    {
      op: 'GET /authorization/divisionspermitted/paged/{subjectId}',
      params: { subjectId: '$subject' },
      query: { permission: 'architect:flow:view' },
    },
    { op: 'GET /organizations/limits/namespaces' },
    { op: 'GET /organizations/limits/namespaces/{namespaceName}', params: { namespaceName: 'architect' } },
    {
      op: 'GET /organizations/limits/namespaces/{namespaceName}/defaults',
      params: { namespaceName: 'architect' },
    },
    { op: 'DELETE /tokens/me' },
  ],
};

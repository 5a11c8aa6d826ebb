import type { Area } from '../step.ts';

const queuePath = '/routing/queues';
const domains = '/routing/email/domains';
const one = { domainId: 'mail.example' };
const inDomain = { domainName: 'mail.example' };

/** Queues, e-mail domains and their routes. */
export const queues: Area = {
  name: 'queues and e-mail',
  seed: 'queues: [Sales]',
  steps: [
    { op: `POST ${queuePath}`, body: { name: 'Support' }, as: 'queue' },
    { op: `GET ${queuePath}`, query: { name: 'S*', pageSize: 500 } },
    { op: `GET ${queuePath}/divisionviews`, query: { sortBy: 'name', sortOrder: 'asc' } },
    { op: `GET ${queuePath}/divisionviews/all`, query: { pageSize: 500 } },
    { op: `GET ${queuePath}/{queueId}`, params: { queueId: '$queue' } },
    {
      op: `PUT ${queuePath}/{queueId}`,
      params: { queueId: '$queue' },
      body: { name: 'Support', description: 'Help' },
    },
    { op: 'GET /routing/email/setup' },
    { op: `POST ${domains}`, body: { id: 'mail.example' } },
    { op: `GET ${domains}`, query: { excludeStatus: true } },
    { op: `GET ${domains}/{domainId}`, params: one },
    { op: `PATCH ${domains}/{domainId}`, params: one, body: {} },
    { op: `PATCH ${domains}/{domainId}/validate`, params: one, body: {} },
    {
      op: `POST ${domains}/{domainName}/routes`,
      params: inDomain,
      body: { pattern: 'help', fromName: 'Help', queue: { id: '$queue' } },
      as: 'route',
    },
    { op: `GET ${domains}/{domainName}/routes`, params: inDomain, query: { pattern: 'help' } },
    { op: `GET ${domains}/{domainName}/routes/{routeId}`, params: { ...inDomain, routeId: '$route' } },
    {
      op: `PUT ${domains}/{domainName}/routes/{routeId}`,
      params: { ...inDomain, routeId: '$route' },
      body: { pattern: 'help', fromName: 'Helpers', queue: { id: '$queue' } },
    },
    { op: `DELETE ${domains}/{domainName}/routes/{routeId}`, params: { ...inDomain, routeId: '$route' } },
    { op: `DELETE ${domains}/{domainId}`, params: one },
    { op: `DELETE ${queuePath}/{queueId}`, params: { queueId: '$queue' }, query: { forceDelete: true } },
  ],
};

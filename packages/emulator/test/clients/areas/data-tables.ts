import type { Area } from '../step.ts';

const tables = '/flows/datatables';
const table = { datatableId: '$table' };
const row = { ...table, rowId: 'a|b c/d' };
const schema = {
  type: 'object',
  properties: { key: { type: 'string' }, Target: { type: 'string' } },
  required: ['key'],
};

/** Data tables and their rows. */
export const dataTables: Area = {
  name: 'data tables',
  seed: '',
  steps: [
    { op: `POST ${tables}`, body: { name: 'Routing', schema }, as: 'table' },
    { op: `GET ${tables}`, query: { expand: 'schema', name: 'Routing' } },
    { op: `GET ${tables}/divisionviews`, query: { expand: 'schema', name: 'Routing' } },
    { op: `GET ${tables}/divisionviews/{datatableId}`, params: table },
    { op: `GET ${tables}/{datatableId}`, params: table, query: { expand: 'schema' } },
    { op: `PUT ${tables}/{datatableId}`, params: table, body: { name: 'Routes', schema } },
    { op: `POST ${tables}/{datatableId}/rows`, params: table, body: { key: 'a|b c/d', Target: 'Sales' } },
    { op: `GET ${tables}/{datatableId}/rows`, params: table, query: { showbrief: false } },
    { op: `GET ${tables}/{datatableId}/rows/{rowId}`, params: row, query: { showbrief: false } },
    {
      op: `PUT ${tables}/{datatableId}/rows/{rowId}`,
      params: row,
      body: { key: 'a|b c/d', Target: 'Support' },
    },
    { op: `DELETE ${tables}/{datatableId}/rows/{rowId}`, params: row },
    { op: `DELETE ${tables}/{datatableId}`, params: table, query: { force: true } },
  ],
};

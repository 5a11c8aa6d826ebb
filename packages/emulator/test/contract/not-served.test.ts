/* eslint-disable @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { describedOperations, readApiDescription } from '../../src/contract/api-description.ts';
import { operations } from '../../src/operations/operations.ts';
import { closeServers, serveOrg, type ServedOrg } from '../server/served-org.ts';

const served = new Set(operations.map(({ method, path }) => `${method} ${path}`));
const others = describedOperations(readApiDescription())
  .map(({ method, path }) => `${method} ${path}`)
  .filter((operation) => !served.has(operation));

let org: ServedOrg;
beforeAll(async () => {
  org = await serveOrg();
});
afterAll(closeServers);

test('every operation that docs/operations.md calls 501 answers so, and so does what is in no list', async () => {
  const answers: (readonly [string, number, unknown])[] = [];
  const expected = [
    ...others,
    'GET /api/v2/outbound/campaigns',
    'PATCH /api/v2/flows',
    'GET /api/v2/nothing',
  ];
  for (const operation of expected) {
    const [method = '', path = ''] = operation.split(' ');
    const answer = await org.call(method, path.replace('/api/v2', '').replaceAll(/\{[^}]+\}/g, 'x'));
    answers.push([operation, answer.status, answer.json.code]);
  }
  expect(answers).toEqual(expected.map((operation) => [operation, 501, 'not.implemented']));
});

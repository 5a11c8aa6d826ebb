import { createAnswerCheck } from '../../src/contract/answer-check.ts';
import { createContract } from '../../src/contract/contract.ts';
import { jsonReply, type RawReply } from '../../src/http/exchange.ts';
import { operations } from '../../src/operations/operations.ts';
import { closeServers, serveOrg } from '../server/served-org.ts';

afterAll(closeServers);

const id = '0f3c1111-0000-4000-8000-000000000001';
const flow = { id: 'a', name: 'A', type: 'INBOUNDCALL' };
const ivr = { id: 'a', name: 'A', version: 1 };
const check = createAnswerCheck(new Set(operations.map(({ method, path }) => `${method} ${path}`)));

function problems(request: string, reply: RawReply): readonly string[] {
  const [method = '', path = ''] = request.split(' ');
  return check({ method, path: `/api/v2${path}`, correlationId: id, reply }).problems;
}

function error(status: number, code: string, more: object = {}): RawReply {
  return jsonReply(status, { message: 'x', code, status, contextId: id, ...more });
}

test.each<readonly [what: string, request: string, reply: RawReply]>([
  ['a flow', 'GET /flows/a', jsonReply(200, flow)],
  [
    'a version with dates',
    'GET /flows/a',
    jsonReply(200, {
      ...flow,
      publishedVersion: { datePublished: '2026-01-01T00:00:00.000Z', dateCreated: 1_767_225_600_000 },
    }),
  ],
  ['no body where none is declared', 'DELETE /flows/a', { status: 204 }],
  ['a generic error', 'GET /flows', error(401, 'bad.credentials')],
  ['an error of the operation', 'GET /flows/a', error(410, 'architect.flow.deleted')],
  [
    'an operation that the local org lacks',
    'POST /architect/prompts/a/resources',
    error(501, 'not.implemented'),
  ],
  ['a path that is in no list', 'GET /nothing', error(501, 'not.implemented')],
])('fits: %s', (_, request, reply) => {
  expect(problems(request, reply)).toEqual([]);
});

test.each<readonly [what: string, request: string, reply: RawReply, problem: string]>([
  ['an undeclared status', 'GET /flows/a', jsonReply(201, flow), 'status 201 is not declared'],
  ['an undeclared status of an error', 'GET /flows/a', error(418, 'x'), 'status 418 is not declared'],
  [
    'an invented field',
    'GET /flows/a',
    jsonReply(200, { ...flow, mood: 1 }),
    'the body must NOT have additional properties: mood',
  ],
  [
    'an invented field deep inside',
    'GET /flows',
    jsonReply(200, { entities: [{ ...flow, publishedVersion: { mood: 1 } }] }),
    '/entities/0/publishedVersion must NOT have additional properties: mood',
  ],
  [
    'a missing field',
    'GET /flows/a',
    jsonReply(200, { id: 'a' }),
    "the body must have required property 'name'",
  ],
  ['another type', 'GET /flows/a', jsonReply(200, { ...flow, active: 'yes' }), '/active must be boolean'],
  ['null', 'GET /flows/a', jsonReply(200, { ...flow, description: null }), '/description must be string'],
  [
    'a value outside the list',
    'GET /flows/a',
    jsonReply(200, { ...flow, savedVersion: { type: 'DRAFT' } }),
    '/savedVersion/type must be equal to one of the allowed values: PUBLISH, CHECKIN, SAVE',
  ],
  [
    'no date',
    'GET /architect/ivrs/a',
    jsonReply(200, { ...ivr, dateCreated: '2026-01-01' }),
    '/dateCreated must match format "date-time"',
  ],
  [
    'a number beyond 32 bits',
    'GET /architect/ivrs/a',
    jsonReply(200, { ...ivr, version: 2 ** 31 }),
    '/version must match format "int32"',
  ],
  ['a body where none is declared', 'DELETE /architect/ivrs/a', jsonReply(200, {}), 'the body must be empty'],
  ['no body where one is declared', 'GET /flows/a', { status: 200 }, 'the body must be JSON'],
  [
    'a code of another operation',
    'GET /flows/a',
    error(404, 'architect.prompt.not.found'),
    'code architect.prompt.not.found is not known with 404',
  ],
  [
    'a code with another status',
    'GET /flows/a',
    error(404, 'architect.flow.deleted'),
    'code architect.flow.deleted is not known with 404',
  ],
  [
    'an error body with invented fields',
    'GET /flows',
    error(404, 'not.found', { hint: 'x' }),
    'the body must NOT have additional properties: hint',
  ],
  [
    'an error body with another status',
    'GET /flows',
    error(404, 'not.found', { status: 400 }),
    '/status is another than that of the answer',
  ],
  [
    'another correlation id',
    'GET /flows',
    error(404, 'not.found', { contextId: 'x' }),
    '/contextId is not the correlation id',
  ],
  [
    '501 for what the local org has',
    'GET /flows',
    error(501, 'not.implemented'),
    'status 501 is not declared',
  ],
  [
    'success for a path that is in no list',
    'GET /nothing',
    jsonReply(200, {}),
    'no operation is described for this path',
  ],
])('is a violation: %s', (_, request, reply, problem) => {
  expect(problems(request, reply)).toEqual([problem]);
});

test('a wrong answer is replaced, logged and remembered, without its values', () => {
  const lines: string[] = [];
  const contract = createContract({ log: (line) => lines.push(line) }, operations);
  const kept = jsonReply(200, flow);
  const about = { method: 'GET', path: '/api/v2/flows/a', correlationId: id };
  expect(contract.kept({ ...about, reply: kept })).toBe(kept);
  const told = contract.kept({ ...about, reply: jsonReply(200, { ...flow, active: 'hush' }) });
  expect(told.status).toBe(500);
  expect(JSON.parse(String(told.body))).toMatchObject({ code: 'local.org.contract.broken', contextId: id });
  expect(lines).toEqual([
    "The local org's answer 200 to GET /api/v2/flows/{flowId} breaks the contract: /active must be boolean.",
  ]);
  expect(contract.report()).toEqual({
    checked: { 'GET /api/v2/flows/{flowId}': 2 },
    violations: [
      {
        operation: 'GET /api/v2/flows/{flowId}',
        status: 200,
        correlationId: id,
        problems: ['/active must be boolean'],
      },
    ],
  });
});

test('the control interface tells what was checked, and says so when nothing is', async () => {
  const checked = await serveOrg();
  await checked.call('GET', '/flows');
  await checked.call('GET', '/flows?pageSize=x');
  expect((await checked.call('GET', '/emulator/contract')).json).toEqual({
    checked: { 'GET /api/v2/flows': 2 },
    violations: [],
  });
  await checked.close();
  const unchecked = await serveOrg({ checkAnswers: false });
  expect((await unchecked.call('GET', '/emulator/contract')).status).toBe(404);
  await unchecked.close();
});

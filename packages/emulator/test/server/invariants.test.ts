/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment
   -- answers have no type here: what they hold is what is tested */
import { startEmulator } from '../../src/start-emulator.ts';
import { plainBody } from './bodies.ts';
import { closeServers, serveOrg, type Answer, type ServedOrg } from './served-org.ts';

const clock = 'virtual:2026-01-01T08:00:00Z';
const number = '+13175550100';

afterEach(closeServers);

async function orgWith(...invariants: readonly object[]): Promise<ServedOrg> {
  const org = await serveOrg({ clock });
  await org.deploy(plainBody('Line'));
  await org.deploy(plainBody('Other'));
  await org.call('POST', '/emulator/invariants', { invariants });
  return org;
}

async function flowId(org: ServedOrg, name: string): Promise<string> {
  return (await org.call('GET', `/flows?name=${name}`)).json.entities[0].id as string;
}

async function addRoute(
  org: ServedOrg,
  name: string,
  dnis: readonly string[],
  flow?: string,
): Promise<string> {
  const open = flow === undefined ? {} : { openHoursFlow: { id: await flowId(org, flow) } };
  return (await org.call('POST', '/architect/ivrs', { name, dnis, ...open })).json.id as string;
}

async function putRoute(org: ServedOrg, id: string, name: string, dnis: readonly string[]): Promise<Answer> {
  return org.call('PUT', `/architect/ivrs/${id}`, { name, dnis });
}

async function report(org: ServedOrg, at = 0): Promise<Answer['json']> {
  return (await org.call('GET', '/emulator/invariants')).json.invariants[at];
}

async function sentences(org: ServedOrg): Promise<readonly string[]> {
  return ((await report(org)).violations as { sentence: string }[]).map(({ sentence }) => sentence);
}

test('no-number-bound-to-unpublished-flow holds, for the org refuses', async () => {
  const org = await orgWith({ rule: 'no-number-bound-to-unpublished-flow' });
  await addRoute(org, 'Main', [number], 'Line');
  expect((await org.call('DELETE', `/flows/${await flowId(org, 'Line')}`)).status).toBe(409);
  expect(await report(org)).toMatchObject({ checked: 1, holds: true, with: {}, violations: [] });
});

describe('moving-number-unbound-at-most-one-request', () => {
  const rule = { rule: 'moving-number-unbound-at-most-one-request' };

  test('holds when the number is bound by the very next write, whatever was read between', async () => {
    const org = await orgWith(rule);
    const [from, to] = [await addRoute(org, 'From', [number], 'Line'), await addRoute(org, 'To', [])];
    await putRoute(org, from, 'From', []);
    await org.call('GET', '/architect/ivrs');
    expect((await putRoute(org, to, 'To', ['+1 (317) 555-0100'])).status).toBe(200);
    expect(await report(org)).toMatchObject({ holds: true });
  });

  test('is broken by a write between, and names the request that took the number', async () => {
    const org = await orgWith(rule);
    const [from, to] = [await addRoute(org, 'From', [number], 'Line'), await addRoute(org, 'To', [])];
    const taken = await putRoute(org, from, 'From', []);
    await org.call('POST', '/architect/schedules', {
      name: 'S',
      start: '2026-01-05T08:00',
      end: '2026-01-05T18:00',
    });
    await org.call('POST', '/emulator/clock', { advanceMs: 5000 });
    const given = await putRoute(org, to, 'To', [number]);
    const { requests } = (await org.call('GET', '/emulator/requests')).json;
    const numberOf = (answer: Answer): number =>
      (requests as { number: number; correlationId: string }[]).find(
        ({ correlationId }) => correlationId === answer.headers.get('inin-correlation-id'),
      )?.number ?? 0;
    expect(await report(org)).toMatchObject({
      holds: false,
      violations: [
        {
          sentence: expect.stringContaining(`${number} was taken from the call route 'From'`),
          objects: [
            { type: 'number', id: number },
            { type: 'ivr', id: from, name: 'From' },
          ],
          time: '2026-01-01T08:00:00.000Z',
          request: {
            method: 'PUT',
            path: `/api/v2/architect/ivrs/${from}`,
            correlationId: taken.headers.get('inin-correlation-id'),
            number: numberOf(taken),
          },
          ended: { time: '2026-01-01T08:00:05.000Z', request: { number: numberOf(given) } },
        },
      ],
    });
  });

  test.each([
    ['writes of other things, with writes: ivrs', { writes: 'ivrs' }, true],
    ['writes of other things', { writes: 'all' }, false],
    ['another number', { numbers: ['+13175550199'] }, true],
    ['this number, written otherwise', { numbers: ['+1 317 555 0100'] }, false],
  ])('%s', async (_name, parameters, holds) => {
    const org = await orgWith({ ...rule, with: parameters });
    const from = await addRoute(org, 'From', [number], 'Line');
    await putRoute(org, from, 'From', []);
    await org.deploy(plainBody('Third'));
    await org.call('POST', '/flows/jobs');
    expect(await report(org)).toMatchObject({ holds });
  });

  test('a refused write, a job and the control interface are no writes', async () => {
    const org = await orgWith(rule);
    const from = await addRoute(org, 'From', [number], 'Line');
    const to = await addRoute(org, 'To', []);
    await putRoute(org, from, 'From', []);
    expect((await org.call('PUT', `/architect/ivrs/${to}`, { dnis: [number] })).status).toBe(400);
    await org.call('POST', '/emulator/people/publish', { user: 'Ann', yaml: plainBody('Line') });
    await putRoute(org, to, 'To', [number]);
    expect(await report(org)).toMatchObject({ holds: true });
  });
});

describe('no-version-published-twice-by-one-run', () => {
  const rule = { rule: 'no-version-published-twice-by-one-run' };

  test('is broken by a second publish of the same content, and names the job and its upload', async () => {
    const org = await orgWith(rule);
    await org.deploy(plainBody('Line'));
    const again = await org.deploy(plainBody('Line'));
    const { violations } = await report(org);
    expect(violations).toMatchObject([
      {
        sentence: expect.stringContaining("published the flow 'Line' as 3.0 with the same content"),
        objects: [{ type: 'flow', name: 'Line' }],
        request: { method: 'PUT', path: `/uploads/${again.id as string}`, job: again.id },
      },
    ]);
  });

  test.each([
    ['a publish from before the rule does not count', {}, ['Line'], true],
    ['another flow', {}, ['Line', 'Other'], true],
    ['somebody published between', {}, ['Line', 'by hand', 'Line'], true],
    ['other content', {}, ['Line', 'changed'], true],
    ['other content, when any counts', { content: 'any' }, ['Line', 'changed'], false],
    ['another client', { clients: ['planner'] }, ['Line', 'Line'], true],
    ['this client', { clients: ['local'] }, ['Line', 'Line'], false],
  ])('%s', async (_name, parameters, steps, holds) => {
    const org = await orgWith({ ...rule, with: parameters });
    for (const step of steps) {
      const yaml = plainBody(step === 'Other' ? 'Other' : 'Line');
      if (step === 'by hand') {
        await org.call('POST', '/emulator/people/publish', { user: 'Ann', yaml });
      } else {
        await org.deploy(step === 'changed' ? plainBody('Line', '  description: changed\n') : yaml);
      }
    }
    expect(await report(org)).toMatchObject({ holds });
  });
});

describe('no-duplicate-names-per-type', () => {
  const schedule = { start: '2026-01-05T08:00', end: '2026-01-05T18:00' };

  test('is broken while two have a name, in any letter case', async () => {
    const org = await orgWith({ rule: 'no-duplicate-names-per-type' });
    await org.call('POST', '/architect/schedules', { ...schedule, name: 'Days' });
    await org.call('POST', '/architect/ivrs', { name: 'Days' });
    expect(await report(org)).toMatchObject({ holds: true });
    const second = await org.call('POST', '/architect/schedules', { ...schedule, name: 'DAYS' });
    await org.call('DELETE', `/architect/schedules/${second.json.id as string}`);
    expect(await report(org)).toMatchObject({
      violations: [
        {
          sentence: "2 schedules have the name 'Days'.",
          request: { method: 'POST' },
          ended: { request: { method: 'DELETE' } },
        },
      ],
    });
  });

  test('what was so before the rule has no request', async () => {
    const org = await serveOrg({ clock });
    for (const name of ['Days', 'days']) {
      await org.call('POST', '/architect/schedules', { ...schedule, name });
    }
    await org.call('POST', '/emulator/invariants', {
      name: 'schedules',
      rule: 'no-duplicate-names-per-type',
      with: { types: ['schedules'] },
    });
    const [violation] = (await report(org)).violations;
    expect(violation).toMatchObject({ objects: [{ name: 'Days' }, { name: 'days' }] });
    expect(violation).not.toHaveProperty('request');
  });
});

test('objects-untouched is broken by whatever touches one', async () => {
  const org = await orgWith({ rule: 'objects-untouched', with: { type: 'flows', names: ['Other'] } });
  await org.deploy(plainBody('Line'));
  expect(await sentences(org)).toEqual([]);
  await org.call('POST', `/flows/actions/checkout?flow=${await flowId(org, 'Other')}`);
  expect(await sentences(org)).toEqual(["'Other' of flows was changed."]);
});

test('no-flow-deleted-while-bound holds, for the org refuses', async () => {
  const org = await orgWith({ rule: 'no-flow-deleted-while-bound' });
  const route = await addRoute(org, 'Main', [number], 'Line');
  const id = await flowId(org, 'Line');
  expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(409);
  await putRoute(org, route, 'Main', []);
  expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(204);
  expect(await report(org)).toMatchObject({ holds: true });
});

describe('the control interface', () => {
  const rule = { name: 'mine', rule: 'no-duplicate-names-per-type' };

  test('counts evaluations, takes rules away, and begins again at a reset', async () => {
    const org = await orgWith(rule, { name: 'other', rule: 'no-flow-deleted-while-bound' });
    await addRoute(org, 'Main', []);
    await addRoute(org, 'Main', []);
    expect((await org.call('GET', '/emulator/invariants')).json).toMatchObject({
      holds: false,
      invariants: [
        { name: 'mine', checked: 2, holds: false },
        { name: 'other', checked: 2, holds: true },
      ],
    });
    await org.call('POST', '/emulator/reset');
    expect(await report(org)).toMatchObject({ name: 'mine', checked: 0, holds: true });
    await org.call('DELETE', '/emulator/invariants/mine');
    expect(await report(org)).toMatchObject({ name: 'other' });
    expect((await org.call('DELETE', '/emulator/invariants')).json).toEqual({ holds: true, invariants: [] });
  });

  test.each([
    ['no rule', {}, 400, "'rule' is missing"],
    ['an unknown rule', { rule: 'always-well' }, 400, 'Known are: no-number-bound'],
    ['an unknown parameter', { ...rule, with: { type: 'ivrs' } }, 400, "'mine': with: 'type' is not a key"],
    [
      'a bad parameter',
      { ...rule, with: { types: ['ivr'] } },
      400,
      "'types' holds 'ivr', and may hold flows",
    ],
    ['a missing parameter', { rule: 'objects-untouched' }, 400, "'type' is missing"],
    ['a name that is taken', { name: 'taken', rule: rule.rule }, 409, "'taken'"],
  ])('%s is refused', async (_name, body, status, part) => {
    const org = await orgWith({ ...rule, name: 'taken' });
    const answer = await org.call('POST', '/emulator/invariants', body);
    expect([answer.status, answer.json.message]).toEqual([status, expect.stringContaining(part)]);
  });
});

test('a file sets them at the start, and a wrong one is a sentence', async () => {
  const org = await serveOrg({
    seedText: 'schedules: [ { name: A, start: 2026-01-05T08:00, end: 2026-01-05T18:00 } ]',
    invariants: { text: 'invariants: [ { rule: no-duplicate-names-per-type } ]' },
  });
  expect(await report(org)).toMatchObject({ name: 'no-duplicate-names-per-type', holds: true });
  await expect(startEmulator({ invariants: { text: 'invariants: [ { rule: x } ]' } })).rejects.toMatchObject({
    code: 'invariants-invalid',
    message: expect.stringContaining("invariants[0]: 'rule' names no invariant: 'x'"),
  });
});

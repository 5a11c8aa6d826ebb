/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { told } from './told.ts';

const { org, clock } = freshOrg();

async function begun(flows: readonly unknown[]) {
  const job = await org.call('POST', '/flows/validate/jobs', { flows });
  expect(job.json).toMatchObject({ status: 'Started', totalFlows: flows.length });
  return `/flows/validate/jobs/${job.json.id as string}?expand=messages`;
}

async function validated(flows: readonly unknown[]) {
  const path = await begun(flows);
  const first = await org.call('GET', path);
  expect([first.status, first.json.status, first.json.messages]).toEqual([202, 'Started', []]);
  const last = await org.call('GET', path);
  expect(last.status).toBe(200);
  return last.json;
}

describe('validate jobs', () => {
  test('read what is stored, against the org of now', async () => {
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    const caller = (await org.deploy(callerBody('A', 'M'))).flow.id as string;
    const good = await validated([
      { flow: { id: caller, version: '1.0' } },
      { flow: { name: 'M', type: 'commonmodule' } },
    ]);
    expect(good).toMatchObject({ status: 'Success', command: 'Validate' });
    await org.call('POST', `/flows/actions/deactivate?flow=${module}`);
    const bad = await validated([{ flow: { id: caller, version: '1.0' } }]);
    expect(bad.status).toBe('Failure');
    expect(bad.messages[0]).toMatchObject({ type: 'Error', dateTime: expect.any(String) });
    expect((await org.call('GET', `/flows/${caller}/versions`)).json.total).toBe(1);
  });

  test('fail for what is not there', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    const job = await validated([
      { flow: { name: 'Nobody', type: 'INBOUNDCALL' } },
      { flow: { id: 'no-guid' } },
      { flow: { id: flow.id, version: '7.0' } },
    ]);
    expect(job.status).toBe('Failure');
    expect(job.messages.map((message: { text: string }) => message.text)).toEqual([
      "the flow named 'Nobody' of type 'inboundcall' does not exist.",
      "could not find the flow with id 'no-guid'. setting the Archy exit code to 107",
      `could not find version '7.0' of the flow with id '${flow.id as string}'. setting the Archy exit code to 107`,
    ]);
  });

  test('take their time', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    await org.call('POST', '/emulator/settings', { jobDelayMs: 3000, validatePolls: 0 });
    const path = await begun([{ flow: { id: flow.id } }]);
    expect((await org.call('GET', path)).status).toBe(202);
    clock.advance(3000);
    expect((await org.call('GET', path)).json.status).toBe('Success');
  });

  test.each([
    [undefined],
    [{}],
    [{ flows: [] }],
    [{ flows: 'all' }],
    [{ flows: [{}] }],
    [{ flows: [{ flow: { name: 'x' } }] }],
    [{ flows: [{ flow: { name: 'x', type: 'NOTHING' } }] }],
    [{ flows: [{ flow: { id: 7 } }] }],
  ])('%j is 400', async (body) => {
    expect(told(await org.call('POST', '/flows/validate/jobs', body))).toEqual([400, 'invalid.value']);
  });

  test('an unknown job is 404', async () => {
    expect(told(await org.call('GET', '/flows/validate/jobs/unknown'))).toEqual([404, 'not.found']);
  });
});

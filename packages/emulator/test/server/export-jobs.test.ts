/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { unzipSync, strFromU8 } from 'fflate';
import { moduleBody, plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';

const { org, clock } = freshOrg();

describe('export jobs', () => {
  async function exported(flows: readonly unknown[]) {
    const begun = await org.call('POST', '/flows/export/jobs', { flows });
    expect(begun.json).toMatchObject({ status: 'Started', totalFlows: flows.length });
    const path = `/flows/export/jobs/${begun.json.id as string}?expand=messages`;
    expect((await org.call('GET', path)).json.status).toBe('Started');
    return (await org.call('GET', path)).json;
  }

  test('row 22: one flow is its YAML, rewritten', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    const job = await exported([{ flow: { id: flow.id, version: '1.0' } }]);
    expect(job).toMatchObject({ status: 'Success', command: 'Export' });
    const file = await org.raw('GET', job.downloadUrl);
    expect(file.text).toContain('name: Line');
    expect(file.text).not.toBe(plainBody('Line'));
    expect((await org.raw('GET', `${String(job.downloadUrl)}0`)).status).toBe(403);
    clock.advance(301_000);
    expect((await org.raw('GET', job.downloadUrl)).status).toBe(403);
  });

  test('several flows are a zip', async () => {
    const a = await org.deploy(plainBody('A'));
    await org.deploy(moduleBody('B'));
    const job = await exported([
      { flow: { id: a.flow.id, version: '1.0' }, fileName: 'same' },
      { flow: { name: 'B', type: 'commonmodule', version: '1.0' }, fileName: 'same' },
    ]);
    const bytes = new Uint8Array(await (await fetch(job.downloadUrl as string)).arrayBuffer());
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['same.yaml', 'same_2.yaml']);
    expect(strFromU8(files['same_2.yaml']!)).toContain('name: B');
  });

  test('a version exports that version, none the draft', async () => {
    const { flow } = await org.deploy(plainBody('Line', '  description: first\n'));
    await org.call('POST', '/emulator/people/draft', {
      user: 'Ann',
      flow: 'Line',
      yaml: plainBody('Line', '  description: drafted\n'),
    });
    const version = await exported([{ flow: { id: flow.id, version: '1.0' } }]);
    expect((await org.raw('GET', version.downloadUrl)).text).toContain('description: first');
    const draft = await exported([{ flow: { id: flow.id } }]);
    expect((await org.raw('GET', draft.downloadUrl)).text).toContain('description: drafted');
  });

  test('an unknown flow fails the job with a message', async () => {
    const job = await exported([{ flow: { name: 'Nobody', type: 'inboundcall' } }]);
    expect(job.status).toBe('Failure');
    expect(job.messages[0].text).toBe("the flow named 'Nobody' of type 'inboundcall' does not exist.");
    expect((await org.call('POST', '/flows/export/jobs', { flows: [] })).status).toBe(400);
    expect(
      (await org.call('POST', '/flows/export/jobs', { flows: [{ flow: {}, fileName: 'a' }] })).status,
    ).toBe(400);
  });
});

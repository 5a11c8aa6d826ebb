/* eslint-disable @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainBody } from './bodies.ts';
import { startProcess, withBuild } from './server-process.ts';

withBuild('the flow engine, which is loaded when it is first needed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-org-late-engine-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('is there for a first deploy without a seed, and for a first export after a restart', async () => {
    const first = startProcess(dataDir);
    const org = await first.listening;
    expect((await org.deploy(plainBody('A'))).status).toBe('Success');
    first.process.kill('SIGTERM');
    await first.ended;

    const second = startProcess(dataDir);
    const again = await second.listening;
    const flow = (await again.call('GET', '/flows?name=A')).json.entities[0] as { readonly id: string };
    const job = (await again.call('POST', '/flows/export/jobs', { flows: [{ flow: { id: flow.id } }] })).json
      .id as string;
    await again.call('GET', `/flows/export/jobs/${job}`);
    const ended = await again.call('GET', `/flows/export/jobs/${job}?expand=messages`);
    expect(ended.json).toMatchObject({ status: 'Success', messages: [] });
    second.process.kill('SIGTERM');
    await second.ended;
  });
});

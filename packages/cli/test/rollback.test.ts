import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './callwright-process.ts';
import { exampleInOrg } from './example-in-org.ts';
import { callwrightInOneProcess } from './one-process.ts';

const callwright = callwrightInOneProcess();

const SEED = {
  queues: ['Sales', 'Support'],
  dataActions: [{ integration: 'CRM', action: 'Get Customer By Id' }],
  dataTables: [{ name: 'Customers' }],
  didPools: [
    { from: '+13175550100', to: '+13175550109' },
    { from: '+18005550100', to: '+18005550109' },
  ],
};

const NIGHT = `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: night }
spec: { name: Night, media: call, languages: [en-us], steps: [ say: Good night., disconnect ] }
lifecycle: { accept: [ { finding: manifest.unreached-flow, until: 2099-12-31, reason: a trial } ] }
`;

jest.setTimeout(60_000);

/** examples/shared-login: changed, applied, and put back. */
describe('rollback', () => {
  const example = exampleInOrg('shared-login', SEED);
  const run = (...words: readonly string[]): Promise<Ended> =>
    callwright(words, { folder: example().project.path });
  const rollback = (id: string, ...words: readonly string[]): Promise<Ended> =>
    run('rollback', id, '--auto-approve', ...words);
  const runs = (): readonly string[] =>
    readdirSync(join(example().project.path, '.callwright', 'runs')).sort();
  let lastRun = '';
  const applied = async (): Promise<void> => {
    lastRun = /^Run (\S+):/m.exec(await example().applied())?.[1] ?? '';
  };
  const files = ['common-auth', 'after-hours', 'routes'].map((name) => `manifests/${name}.yaml`);
  const written = (): readonly string[] => files.map((file) => example().project.read(file));
  const write = (texts: readonly string[]): void =>
    files.forEach((file, at) => example().project.write(file, texts[at] ?? ''));

  /** A shared flow, a flow with its name, a number that moves, and a new flow. Gives the manifests from before. */
  async function changed(): Promise<readonly string[]> {
    await applied();
    const before = written();
    const { project } = example();
    project.edit('manifests/common-auth.yaml', 'Please enter', 'Please type');
    project.edit('manifests/after-hours.yaml', 'name: AfterHours', 'name: OutOfHours');
    project.edit('manifests/after-hours.yaml', 'Our office is closed', 'We are closed');
    project.edit('manifests/routes.yaml', '[sales-main, sales-tollfree]', '[sales-main]');
    project.edit('manifests/routes.yaml', '[support-main]', '[support-main, sales-tollfree]');
    project.write('manifests/night.yaml', NIGHT);
    await applied();
    return before;
  }

  it('puts back content, names, numbers and callers, and needs neither the folder of the run nor valid manifests', async () => {
    const before = await changed();
    const id = lastRun;
    const told = example().project.read(join('.callwright', 'runs', id, 'rollback.md'));
    expect(told).toContain(`callwright rollback ${id} --org`);
    expect(told).toMatch(
      /`SharedFlow\/common-auth`\n\n- in the org `CommonAuth`.*\n- published version before: `1\.0`/,
    );
    expect(told).toMatch(/- `numbers` before: .*`\+18005550100`/);
    expect(told).toContain('- the run calls it `OutOfHours`; the name above comes back too');
    expect(told).toContain('The run has come to its end');
    rmSync(join(example().project.path, '.callwright', 'runs'), { recursive: true });
    example().project.edit('manifests/after-hours.yaml', 'steps:', 'stepz:');
    const back = await rollback(id);
    expect(back).toMatchObject({ status: 0, err: expect.not.stringContaining('error') as unknown });
    expect(back.out).toContain('+18005550100');
    const again = await rollback(id);
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining('nothing to do') as unknown });
    expect(runs()).toHaveLength(1);
    write(before);
    example().project.write('manifests/night.yaml', '');
    expect((await run('plan', '--detailed-exitcode')).status).toBe(0);
    const { flows } = await example().org.state();
    expect(flows.filter(({ deleted }) => deleted !== true).map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(['Night', 'OutOfHours']),
    );
  });

  it('brings back what the run deleted, from the folder of the run', async () => {
    await applied();
    const { project } = example();
    const [route, line] = ['manifests/routes.yaml', 'manifests/support-line.yaml'].map((file) =>
      project.read(file),
    );
    project.edit('manifests/routes.yaml', (route ?? '').slice((route ?? '').indexOf('  support:')), '');
    project.write('manifests/support-line.yaml', '');
    project.edit(
      'callwright.yaml',
      '  orgs:',
      '  removed: { CallRoute/support: delete, InboundFlow/support-line: delete }\n' +
        '  allow: [ { hazard: unroutes-number, address: CallRoute/support, until: 2099-01-01, reason: closed } ]\n  orgs:',
    );
    await applied();
    const back = await rollback(lastRun);
    expect(back).toMatchObject({ status: 0 });
    expect(back.out).toContain('create InboundFlow/support-line');
    expect(back.out).toContain('plan.comes-back-anew');
    project.write('manifests/routes.yaml', route ?? '');
    project.write('manifests/support-line.yaml', line ?? '');
    project.edit('callwright.yaml', 'CallRoute/support: delete, InboundFlow/support-line: delete', '');
    expect((await run('plan', '--detailed-exitcode')).status).toBe(0);
  });

  it('holds what a later run, or a person, has changed since, until that is allowed by name', async () => {
    await changed();
    const id = lastRun;
    example().project.edit('manifests/after-hours.yaml', 'We are closed', 'Nobody is here');
    await applied();
    const later = lastRun;
    await example().org.publish(
      'Robin Fields',
      (await example().org.exported('Night', 'inboundcall')).replace('Good night.', 'Sleep well.'),
    );
    const held = await run('rollback', id, '--out', 'back');
    expect(held.out).toMatch(new RegExp(`overwrites-later-run, not allowed: Run ${later} has changed it`));
    expect(held.out).toContain('held (delete) InboundFlow/night');
    expect((await run('apply', 'back', '--auto-approve')).status).toBe(0);
    const allowed = await rollback(id, '--allow', 'overwrites-later-run:InboundFlow/after-hours');
    expect(allowed.out).toContain('Our office is closed');
    expect(allowed.status).toBe(0);
  });

  it('is limited to a target and what hangs on it', async () => {
    await changed();
    const back = await rollback(lastRun, '--target', 'InboundFlow/night');
    expect(back.status).toBe(0);
    expect(back.out).toContain('delete InboundFlow/night');
    expect(back.out).not.toContain('update SharedFlow/common-auth');
    expect((await rollback(lastRun, '--target', 'CallRoute/elsewhere')).err).toContain('cli.not-of-run');
    expect(await rollback('20200101-000000-abcdef')).toMatchObject({
      status: 7,
      err: expect.stringContaining('cli.unknown-run') as unknown,
    });
  });
});

import { join } from 'node:path';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { SECRET, localOrgs } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { applyInProcess, planInProcess } from './random/in-process.ts';

const ALL = { permissions: 'all', divisions: 'all' };
const SEED = {
  queues: [{ name: 'Service', description: 'All of Acme' }],
  recipients: [{ name: '+13175550142' }],
  webDeploymentConfigurations: ['Look'],
  webDeployments: [{ name: 'Website', configuration: 'Look' }],
  clients: [
    { id: 'local', secret: 'local', name: 'Local', ...ALL },
    { id: 'pipeline', secret: SECRET, name: 'Pipeline', ...ALL },
  ],
};

interface PlanWords {
  readonly changes: readonly {
    readonly address: string;
    readonly held?: { readonly words: string; readonly hint?: string };
  }[];
  readonly steps: readonly { readonly id: string }[];
}

jest.setTimeout(60_000);

/** The story of examples/messages-and-queues: bound, left alone, let go of. */
describe('recipients, web deployments and queues', () => {
  let orgs: LocalOrgs;
  let org: LocalOrg;
  let project: ProjectFolder;

  beforeEach(async () => {
    orgs = localOrgs();
    project = exampleFolder('messages-and-queues');
    org = await orgs.start(SEED, { dataDir: join(project.path, '.callwright', 'local-org') });
  });
  afterEach(async () => {
    project.remove();
    await orgs.close();
  });

  async function planned(): Promise<PlanWords> {
    const { out, err } = await planInProcess(project.path);
    return JSON.parse(out === '' ? err : out) as PlanWords;
  }
  async function applied(): Promise<void> {
    const { status, out, err } = await applyInProcess(project.path);
    expect({ status, words: status === 0 ? '' : out + err }).toEqual({ status: 0, words: '' });
  }
  async function queue(): Promise<Readonly<Record<string, unknown>>> {
    const { entities } = (await org.call('GET', '/routing/queues')) as {
      readonly entities: readonly Readonly<Record<string, unknown>>[];
    };
    return entities[0] ?? {};
  }

  it('are bound after their flows, keep everything else, and are let go of before these', async () => {
    const before = await queue();
    expect((await planned()).steps.map(({ id }) => id)).toEqual([
      'publish-flow:Flow/service-waiting',
      'publish-flow:InboundFlow/chat',
      'update-object:MessageRoute/website',
      'update-object:MessageRoute/whatsapp',
      'update-object:QueueRoute/service',
    ]);
    await applied();
    const after = await queue();
    expect(after).toMatchObject({ description: 'All of Acme', queueFlow: { name: 'Service waiting' } });
    expect({ ...after, queueFlow: undefined, dateModified: undefined, modifiedBy: undefined }).toEqual({
      ...before,
      queueFlow: undefined,
      dateModified: undefined,
      modifiedBy: undefined,
    });
    expect((await planned()).steps).toEqual([]);

    project.write('manifests/waiting.yaml', '');
    project.edit(
      'callwright.yaml',
      '  ledger: org',
      '  removed: { QueueRoute/service: delete, Flow/service-waiting: delete }',
    );
    expect((await planned()).steps.map(({ id }) => id.replace(/#from-.*/, ''))).toEqual([
      'update-object:QueueRoute/service',
      'drop-receipt:QueueRoute/service',
      'delete-flow:Flow/service-waiting',
    ]);
    await applied();
    expect(await queue()).not.toHaveProperty('queueFlow');
    expect((await planned()).steps).toEqual([]);
  });

  it('are never made: a name that the org lacks holds its route, with the near one', async () => {
    project.edit('callwright.yaml', 'website: Website', 'website: Wedsite');
    const { changes } = await planned();
    const held = changes.find(({ address }) => address === 'MessageRoute/website')?.held;
    expect(`${held?.words ?? ''} ${held?.hint ?? ''}`).toContain('"Website"');
  });
});

import { exampleInOrg } from './example-in-org.ts';

const SEED = {
  queues: [{ name: 'Service', description: 'All of Acme' }],
  recipients: [{ name: '+13175550142' }],
  webDeploymentConfigurations: ['Look'],
  webDeployments: [{ name: 'Website', configuration: 'Look' }],
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
  const example = exampleInOrg('messages-and-queues', SEED);
  const planned = (): Promise<PlanWords> => example().planned();
  const applied = (): Promise<string> => example().applied();

  async function queue(): Promise<Readonly<Record<string, unknown>>> {
    const { entities } = (await example().org.call('GET', '/routing/queues')) as {
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

    example().project.write('manifests/waiting.yaml', '');
    example().project.edit(
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
    example().project.edit('callwright.yaml', 'website: Website', 'website: Wedsite');
    const { changes } = await planned();
    const held = changes.find(({ address }) => address === 'MessageRoute/website')?.held;
    expect(`${held?.words ?? ''} ${held?.hint ?? ''}`).toContain('"Website"');
  });
});

import { exampleInOrg } from './example-in-org.ts';

const SEED = {
  queues: ['Support', 'Billing'],
  emailDomains: [{ name: 'acme.example' }],
  didPools: [{ from: '+13175550100', to: '+13175550101' }],
};

interface PlanWords {
  readonly changes: readonly {
    readonly address: string;
    readonly action: string;
    readonly edits: readonly { readonly words: string }[];
    readonly held?: { readonly words: string };
  }[];
  readonly steps: readonly { readonly id: string }[];
  readonly findings: readonly { readonly code: string; readonly summary: string }[];
}

interface Groups {
  readonly entities: readonly Readonly<Record<string, unknown>>[];
}

jest.setTimeout(60_000);

/** The story of examples/mail-and-emergencies: made, left alone, switched on, changed, taken away. */
describe('mail addresses and emergency groups', () => {
  const example = exampleInOrg('mail-and-emergencies', SEED);
  const planned = (): Promise<PlanWords> => example().planned();
  const applied = (): Promise<string> => example().applied();

  async function group(): Promise<Readonly<Record<string, unknown>>> {
    const { entities } = (await example().org.call('GET', '/architect/emergencygroups')) as Groups;
    return entities[0] ?? {};
  }

  it('are made in order, left alone, changed, and taken away again', async () => {
    const first = await planned();
    expect(first.steps.map(({ id }) => id)).toEqual([
      'create-object:EmergencyGroup/evacuation',
      'publish-flow:InboundFlow/evacuation-message',
      'publish-flow:InboundFlow/help-line',
      'publish-flow:InboundFlow/support-mail',
      'create-object:CallRoute/sales',
      'create-object:CallRoute/support',
      'create-object:EmailRoute/billing',
      'create-object:EmailRoute/help',
      'update-object:EmergencyGroup/evacuation',
    ]);
    await applied();
    expect((await planned()).steps).toEqual([]);

    const made = await group();
    expect(made).toMatchObject({ enabled: false, emergencyCallFlows: [{ ivrs: [{}, {}] }] });
    await example().org.call('PUT', `/architect/emergencygroups/${String(made['id'])}`, {
      ...made,
      enabled: true,
    });

    example().project.edit('manifests/emergencies.yaml', 'routes: [sales, support]', 'routes: [sales]');
    example().project.edit('manifests/mail.yaml', 'queue: billing', 'flow: support-mail');
    const second = await planned();
    expect(second.findings).toMatchObject([
      { code: 'plan.switched-on', summary: 'The emergency group "Evacuation" is switched on.' },
    ]);
    expect(
      Object.fromEntries(
        second.changes.map(({ address, edits }) => [address, edits.map(({ words }) => words)]),
      ),
    ).toMatchObject({
      'EmergencyGroup/evacuation': ['flows › evacuation-message › routes: removes support'],
      'EmailRoute/billing': ['flow: support-mail (was none)', 'queue: none (was Billing)'],
    });
    const told = await applied();
    expect(told.split('\n')[0]).toBe('⚠ The emergency group "Evacuation" is switched on.');
    expect(await group()).toMatchObject({ enabled: true, emergencyCallFlows: [{ ivrs: [{}] }] });
    expect((await planned()).steps).toEqual([]);

    example().project.write('manifests/emergencies.yaml', '');
    example().project.edit(
      'manifests/calls.yaml',
      '    - checkEmergency: evacuation\n      emergency:\n        - say: Our advisers have just left the building.\n        - disconnect\n',
      '',
    );
    example().project.edit('manifests/mail.yaml', '  billing: {', '  bills: {');
    example().project.edit(
      'callwright.yaml',
      '  ledger: org',
      '  removed: { EmergencyGroup/evacuation: delete, InboundFlow/evacuation-message: delete, EmailRoute/billing: delete }',
    );
    const third = await planned();
    expect(third.steps.map(({ id }) => id)).toEqual([
      'publish-flow:InboundFlow/help-line',
      'delete-object:EmailRoute/billing',
      'create-object:EmailRoute/bills',
      'update-object:EmergencyGroup/evacuation',
      'delete-flow:InboundFlow/evacuation-message',
      'delete-object:EmergencyGroup/evacuation',
    ]);
    await applied();
    expect((await planned()).steps).toEqual([]);
    expect((await example().org.call('GET', '/architect/emergencygroups')) as Groups).toMatchObject({
      entities: [],
    });
  });

  it('a route that was deleted by hand is made again, and the group names the new one', async () => {
    await applied();
    const { entities } = (await example().org.call('GET', '/architect/ivrs?name=Sales')) as Groups;
    await example().org.call('DELETE', `/architect/ivrs/${String(entities[0]?.['id'])}`);
    example().project.edit(
      'callwright.yaml',
      '  ledger: org',
      '  allow: [{ hazard: overwrites-outside-change, address: EmergencyGroup/evacuation, until: 2099-12-31, reason: a test }]',
    );
    await applied();
    expect(await group()).toMatchObject({ emergencyCallFlows: [{ ivrs: [{}, {}] }] });
    expect((await planned()).steps).toEqual([]);
  });

  it('an address below a domain that the org lacks is held, and the near one is named', async () => {
    example().project.edit('callwright.yaml', 'mailDomain: acme.example', 'mailDomain: acme.exmaple');
    const { changes } = await planned();
    const help = changes.find(({ address }) => address === 'EmailRoute/help');
    expect(help?.held?.words).toBe(
      'The org has no e-mail domain "acme.exmaple"; did you mean "acme.example"?',
    );
  });
});

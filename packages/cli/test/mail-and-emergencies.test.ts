import { join } from 'node:path';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { SECRET, localOrgs } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { applyInProcess, planInProcess } from './random/in-process.ts';

const ALL = { permissions: 'all', divisions: 'all' };
const SEED = {
  queues: ['Support', 'Billing'],
  emailDomains: [{ name: 'acme.example' }],
  didPools: [{ from: '+13175550100', to: '+13175550101' }],
  clients: [
    { id: 'local', secret: 'local', name: 'Local', ...ALL },
    { id: 'pipeline', secret: SECRET, name: 'Pipeline', ...ALL },
  ],
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
  let orgs: LocalOrgs;
  let org: LocalOrg;
  let project: ProjectFolder;

  beforeEach(async () => {
    orgs = localOrgs();
    project = exampleFolder('mail-and-emergencies');
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
  async function applied(): Promise<string> {
    const { status, out, err } = await applyInProcess(project.path);
    expect({ status, words: status === 0 ? '' : out + err }).toEqual({ status: 0, words: '' });
    return out;
  }
  async function group(): Promise<Readonly<Record<string, unknown>>> {
    const { entities } = (await org.call('GET', '/architect/emergencygroups')) as Groups;
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
    await org.call('PUT', `/architect/emergencygroups/${String(made['id'])}`, { ...made, enabled: true });

    project.edit('manifests/emergencies.yaml', 'routes: [sales, support]', 'routes: [sales]');
    project.edit('manifests/mail.yaml', 'queue: billing', 'flow: support-mail');
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

    project.write('manifests/emergencies.yaml', '');
    project.edit(
      'manifests/calls.yaml',
      '    - checkEmergency: evacuation\n      emergency:\n        - say: Our advisers have just left the building.\n        - disconnect\n',
      '',
    );
    project.edit('manifests/mail.yaml', '  billing: {', '  bills: {');
    project.edit(
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
    expect((await org.call('GET', '/architect/emergencygroups')) as Groups).toMatchObject({ entities: [] });
  });

  it('a route that was deleted by hand is made again, and the group names the new one', async () => {
    await applied();
    const { entities } = (await org.call('GET', '/architect/ivrs?name=Sales')) as Groups;
    await org.call('DELETE', `/architect/ivrs/${String(entities[0]?.['id'])}`);
    project.edit(
      'callwright.yaml',
      '  ledger: org',
      '  allow: [{ hazard: overwrites-outside-change, address: EmergencyGroup/evacuation, until: 2099-12-31, reason: a test }]',
    );
    await applied();
    expect(await group()).toMatchObject({ emergencyCallFlows: [{ ivrs: [{}, {}] }] });
    expect((await planned()).steps).toEqual([]);
  });

  it('an address below a domain that the org lacks is held, and the near one is named', async () => {
    project.edit('callwright.yaml', 'mailDomain: acme.example', 'mailDomain: acme.exmaple');
    const { changes } = await planned();
    const help = changes.find(({ address }) => address === 'EmailRoute/help');
    expect(help?.held?.words).toBe(
      'The org has no e-mail domain "acme.exmaple"; did you mean "acme.example"?',
    );
  });
});

import { readFlow, readYaml, referencesOf } from '@callwright/archy';
import type { ExistingThing } from '@callwright/model';
import { BUCKETS } from '@callwright/model';
import type { WantsFlows } from '../src/local-flows.ts';
import { withLocalFlows } from '../src/local-flows.ts';
import { completeSeed } from '../src/local-seed.ts';
import { corpusText, describeCorpus, madeUpValues } from './corpus-files.ts';
import type { LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';

const callwright = callwrightInOneProcess();

/** Real shared flows with a real caller each (facts: ARC 6.2), as projects of one shared flow and one caller. */
interface Pair {
  readonly name: string;
  readonly module: string;
  readonly caller: string;
  /** Kind and header of the caller's manifest. */
  readonly kind: string;
  readonly spec: string;
}

const BLUEPRINTS = 'GenesysCloudBlueprints__';
const PAIRS: readonly Pair[] = [
  {
    name: 'an inbound call flow and the module it was saved against',
    module: 'darbyje__genesys_terrafrom_advanced_session__Terraform CM_v1-0.yaml',
    caller: 'darbyje__genesys_terrafrom_advanced_session__Terraform Inbound Flow_v1-0.yaml',
    kind: 'InboundFlow',
    spec: 'media: call',
  },
  {
    name: 'an inbound call flow and a module that has gained an output since',
    module: 'darbyje__genesys_terrafrom_advanced_session__Terraform CM_v2-0.yaml',
    caller: 'darbyje__genesys_terrafrom_advanced_session__Terraform Inbound Flow_v1-0.yaml',
    kind: 'InboundFlow',
    spec: 'media: call',
  },
  {
    name: 'a message flow',
    module: `${BLUEPRINTS}merge-ephemeral-message-to-external-contact-blueprint__ResolveContact.yaml`,
    caller: `${BLUEPRINTS}merge-ephemeral-message-to-external-contact-blueprint__MergeExternalContactMessageFlow.yaml`,
    kind: 'InboundFlow',
    spec: 'media: message',
  },
  {
    name: 'a workflow',
    module: `${BLUEPRINTS}send-message-transcript-by-email__resolve-contact.yaml`,
    caller: `${BLUEPRINTS}send-message-transcript-by-email__send-message-transcript-to-customer-by-email.yaml`,
    kind: 'Flow',
    spec: '',
  },
];

/** The module's own name where both sides have a placeholder for it, and the division that is there. */
const CHOSEN: Readonly<Record<string, string>> = {
  division: 'Home',
  default_language: 'en-us',
  module_name: 'Resolve Contact',
  common_module_name: 'Resolve Contact',
};

describeCorpus('real shared flows and their callers', () => {
  let orgs: LocalOrgs;
  const folders: ProjectFolder[] = [];
  beforeAll(() => {
    orgs = localOrgs();
  });
  afterAll(() => {
    folders.forEach((folder) => folder.remove());
    return orgs.close();
  });

  it.each(PAIRS)('$name: planned, applied, planned to nothing', async (pair) => {
    const org = await orgs.start(seedOf(pair), { lenientReferences: true });
    const folder = projectFolder({
      'callwright.yaml': projectFile(org.url),
      'manifests/flows.yaml': `${manifest('SharedFlow', 'module', '', pair.module)}---\n${manifest(pair.kind, 'caller', pair.spec, pair.caller)}`,
      'manifests/bodies/module.archy.yaml': corpusText(pair.module),
      'manifests/bodies/caller.archy.yaml': corpusText(pair.caller),
    });
    folders.push(folder);

    const planned = await callwright(['plan', '--org', 'test', '--format', 'json'], { folder: folder.path });
    expect({ status: planned.status, err: planned.err }).toEqual({ status: 0, err: '' });
    expect(actionsIn(planned.out)).toEqual({
      'SharedFlow/module': 'create',
      [`${pair.kind}/caller`]: 'create',
    });

    const applied = await callwright(['apply', '--org', 'test', '--auto-approve'], { folder: folder.path });
    expect(applied).toMatchObject({ status: 0 });
    const { versions } = await org.state();
    expect(
      versions.flatMap((version) => version.consumed.filter((item) => item.type === 'COMMONMODULEFLOW')),
    ).toMatchObject([{ version: '1.0' }]);

    const again = await callwright(['plan', '--org', 'test', '--format', 'json', '--detailed-exitcode'], {
      folder: folder.path,
    });
    expect(again).toMatchObject({ status: 0 });
    expect(actionsIn(again.out)).toEqual({ 'SharedFlow/module': 'keep', [`${pair.kind}/caller`]: 'keep' });
  });
});

/** What the bodies name and a plan looks up in the org; all else is left to the publish, which is lenient here. */
function seedOf({ module, caller }: Pair): Readonly<Record<string, unknown>> {
  const references = [module, caller].flatMap((file) => {
    const chosen = { ...madeUpValues(corpusText(file)), ...CHOSEN };
    const text = Object.entries(chosen).reduce(
      (filled, [key, value]) => filled.replaceAll(`{{${key}}}`, value),
      corpusText(file),
    );
    const flow = readFlow(readYaml(text).documents[0] ?? null).flow;
    return flow === undefined ? [] : referencesOf(flow);
  });
  const named = references.flatMap(({ target, name }) => (name === undefined ? [] : [{ target, name }]));
  const existing = named.flatMap(({ target, name }): readonly ExistingThing[] => {
    const bucket = BUCKETS.find((one) => one === target);
    return bucket === undefined ? [] : [{ bucket, key: name, liveName: name }];
  });
  const namesOf = (wanted: string): readonly string[] => [
    ...new Set(named.filter(({ target }) => target === wanted).map(({ name }) => name)),
  ];
  const { queues, prompts, dataTables, schedules, scheduleGroups, emergencyGroups } = completeSeed(
    {},
    existing,
  );
  const dependencies = references.flatMap(({ target, name, flowTypes }) =>
    target === 'flows' && name !== undefined && flowTypes?.[0] !== undefined
      ? [{ to: 'existing', bucket: 'flows', name, how: 'uses', flowType: flowTypes[0] } as const]
      : [],
  );
  const resources = [{ dependencies, attributes: {} }] as unknown as WantsFlows['resources'];
  return {
    ...withLocalFlows({}, { existing: [], resources }),
    ...Object.fromEntries(
      Object.entries({ queues, prompts, dataTables, schedules, scheduleGroups, emergencyGroups }).filter(
        ([, list]) => list !== undefined,
      ),
    ),
    milestones: namesOf('milestones'),
    outcomes: namesOf('outcomes'),
  };
}

function projectFile(gateway: string): string {
  return `apiVersion: callwright/v1
kind: Project
metadata: { name: pairs }
spec:
  manifests: [manifests]
  orgs:
    test: { gateway: "${gateway}" }
`;
}

function manifest(kind: string, name: string, header: string, file: string): string {
  const values = Object.keys(madeUpValues(corpusText(file))).map(
    (key) =>
      `    ${JSON.stringify(key)}: ${JSON.stringify(CHOSEN[key] ?? madeUpValues(`{{${key}}}`)[key])}\n`,
  );
  const substitutions = values.length === 0 ? '' : `  substitutions:\n${values.join('')}`;
  return `apiVersion: callwright/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec:\n${header === '' ? '' : `  ${header}\n`}  archy: bodies/${name}.archy.yaml\n${substitutions}`;
}

function actionsIn(json: string): Readonly<Record<string, string>> {
  const plan = JSON.parse(json) as {
    readonly changes: readonly { readonly address: string; readonly action: string }[];
  };
  return Object.fromEntries(plan.changes.map(({ address, action }) => [address, action]));
}

import type { Address, Json } from '@callwright/model';
import type { Adoptable, Adoption } from '../src/index.ts';
import { adoptInto, loadProject, noCache } from '../src/index.ts';
import { projectInMemory } from './project-in-memory.ts';

const PROJECT = `# ours
apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
  orgs:
    dev: { region: us-east-1, namePrefix: "DEV - " } # the first
    prod: orgs/prod.yaml
`;
const PROD = '# the real one\nregion: eu-west-1\n';

async function into(
  chosen: readonly Adoptable[],
  files: Readonly<Record<string, string>> = {},
  { org = 'dev', managed = {} }: { readonly org?: string; readonly managed?: Record<string, Address> } = {},
): Promise<Adoption> {
  const all = { 'callwright.yaml': PROJECT, 'orgs/prod.yaml': PROD, ...files };
  const project = projectInMemory(all);
  return adoptInto(await loadProject('.', project), project, chosen, {
    org,
    variables: {},
    cache: noCache,
    folder: 'manifests',
    addressOf: (id) => managed[id],
  });
}

const flow = (liveName: string, exported = LINE(liveName)): Adoptable => ({
  id: `id-of-${liveName}`,
  kind: 'InboundFlow',
  flowType: 'inboundcall',
  liveName,
  exported,
});
const LINE = (name: string, actions = '[ { disconnect: { name: Bye } } ]'): string => `inboundCall:
  name: ${JSON.stringify(name)}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[t]
  tasks:
    - task: { name: T, refId: t, actions: ${actions} }
`;
const shared = (liveName: string, exported: string): Adoptable => ({
  id: `id-of-${liveName}`,
  kind: 'SharedFlow',
  flowType: 'commonmodule',
  liveName,
  exported,
});
const CALL = (name: string): string =>
  `[ { callCommonModule: { name: Call, commonModule: { "${name}": { ver_latestPublished: {} } } } }, { disconnect: { name: Bye } } ]`;
const live = (name: string | undefined, bucket = 'flows'): Json => ({
  $live: { bucket, id: `id-of-${name ?? 'hidden'}`, ...(name !== undefined && { name }) },
});
const route = (liveName: string, open: Json, numbers: readonly Json[] = []): Adoptable => ({
  id: `id-of-${liveName}`,
  kind: 'CallRoute',
  liveName,
  attributes: { description: '', numbers, hours: null, open, closed: null, holiday: null },
});

test('new manifests, bodies and entries, in the words of the project', async () => {
  const { files, added, left } = await into([
    flow(
      'DEV - Sales Line',
      LINE('DEV - Sales Line', '[ { transferToAcd: { name: Q, targetQueue: { lit: { name: Sales } } } } ]'),
    ),
    route('DEV - Sales', live('DEV - Sales Line'), ['+13175550100', { raw: 'sip:x' }]),
  ]);
  expect({ added, left }).toEqual({ added: ['CallRoute/sales', 'InboundFlow/sales-line'], left: [] });
  expect(Object.fromEntries(files)).toEqual({
    'callwright.yaml': PROJECT.replace(
      'namePrefix: "DEV - " }',
      'namePrefix: "DEV - ", existing: { queues: [Sales], numbers: { sales: "+13175550100", sales-2: { raw: "sip:x" } } } }',
    ),
    'manifests/inbound-flows/sales-line.yaml': `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: sales-line }
spec:
  media: call
  archy: bodies/sales-line.archy.yaml
`,
    'manifests/inbound-flows/bodies/sales-line.archy.yaml': LINE(
      'Sales Line',
      '[ { transferToAcd: { name: Q, targetQueue: { lit: { name: Sales } } } } ]',
    ),
    'manifests/call-routes/sales.yaml': `apiVersion: callwright/v1
kind: CallRoute
metadata: { name: sales }
spec:
  name: Sales
  numbers:
    - sales
    - sales-2
  open: sales-line
`,
  });
});

test('what a receipt knows and no manifest has comes back under the address that it had', async () => {
  const managed = { 'id-of-DEV - Sales Line': 'InboundFlow/old-line' } as const;
  const { added } = await into([flow('DEV - Sales Line')], {}, { managed });
  expect(added).toEqual(['InboundFlow/old-line']);
});

test('a manifest of the name is brought up to date, whatever address a receipt still names', async () => {
  const before = await into([flow('DEV - Sales Line')]);
  const managed = { 'id-of-DEV - Sales Line': 'InboundFlow/old-line' } as const;
  const again = await into([flow('DEV - Sales Line')], Object.fromEntries(before.files), { managed });
  expect(again).toMatchObject({ added: [], left: [] });
  expect([...again.files.keys()]).toEqual([]);
});

test('entries go into the file of the org where it has one', async () => {
  const { files } = await into([route('Main', live('Line'))], {}, { org: 'prod' });
  expect(files.get('orgs/prod.yaml')).toBe(`${PROD}existing:\n  flows:\n    - Line\n`);
  expect(files.has('callwright.yaml')).toBe(false);
});

test('what cannot be described is left out with its reason; what needs it names it under existing', async () => {
  const { left, added, files, desired } = await into([
    shared('DEV - Broken', 'a: ['),
    flow('DEV - Caller', LINE('DEV - Caller', CALL('DEV - Broken'))),
    flow('DEV - Marked', LINE('DEV - Marked', '[ { playAudio: { name: Say, audio: { tts: "{{key}}" } } } ]')),
    flow('Bare'),
    route('DEV - Hidden', live(undefined)),
    route('DEV - Marked', live('DEV - Marked')),
    route('DEV - Nowhere', null),
  ]);
  expect(added).toEqual(['CallRoute/marked', 'InboundFlow/caller']);
  expect(Object.fromEntries(left.map(({ liveName, kind, why }) => [`${kind} ${liveName}`, why]))).toEqual({
    'SharedFlow DEV - Broken': expect.stringContaining('no YAML') as string,
    'InboundFlow DEV - Marked': expect.stringContaining('{{key}}') as string,
    'InboundFlow Bare': expect.stringContaining('does not begin with the prefix') as string,
    'CallRoute DEV - Hidden': expect.stringContaining('cannot see') as string,
    'CallRoute DEV - Nowhere': expect.stringContaining('open') as string,
  });
  expect(files.get('callwright.yaml')).toContain('sharedFlows: [DEV - Broken]');
  expect(desired.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a file that is there is never written over', async () => {
  const { files, added } = await into([route('DEV - Main', live('Line'))], {
    'manifests/call-routes/main.yaml': '# empty\n',
    'manifests/call-routes/other.yaml': `apiVersion: callwright/v1
kind: CallRoute
metadata: { name: main }
spec: { name: Another, numbers: [], open: { existing: Line } }
`,
  });
  expect(added).toEqual(['CallRoute/main-2']);
  expect([...files.keys()].sort()).toEqual(['callwright.yaml', 'manifests/call-routes/main-2.yaml']);
});

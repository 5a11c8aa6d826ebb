import { desiredState, loadProject, messagePlaces, noCache } from '../src/index.ts';
import type { MessagePlaces } from '../src/index.ts';
import { PROJECT, projectInMemory } from './project-in-memory.ts';

const STEPS = `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line }
spec:
  name: Line
  media: call
  languages: [en-us]
  steps:
    - say: Hello.
    - transferToQueue: { existing: Nowhere }
`;
const BODY = `inboundCall:
  name: Help
  startUpRef: "/inboundCall/tasks/task[Start_{{n}}]"
  defaultLanguage: en-us
  supportedLanguages:
    en-us: { defaultLanguageSkill: { noValue: true } }
  tasks:
    - task:
        name: Start
        refId: Start_{{n}}
        actions:
          - transferToAcd:
              name: On
              targetQueue: { lit: { name: Nowhere } }
          - disconnect: { name: End }
`;
const FROM_FILE = `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: help }
spec: { media: call, archy: help.archy.yaml, substitutions: { n: 10 } }
`;

const ACTION = 'actions/transferToAcd[_^_archy_transferToAcd_1__]';

async function places(): Promise<MessagePlaces> {
  const loaded = await loadProject(
    '/project',
    projectInMemory({
      'callwright.yaml': PROJECT.replace('spec:', 'spec:\n  orgs: { dev: { namePrefix: "DEV - " } }'),
      'manifests/line.yaml': STEPS,
      'manifests/help.yaml': FROM_FILE,
      'manifests/help.archy.yaml': BODY,
    }),
  );
  const options = { org: 'dev', variables: {}, cache: noCache };
  const { findings } = await desiredState(loaded, options);
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  return messagePlaces(loaded, options);
}

describe('messagePlaces', () => {
  it.each([
    {
      from: 'steps to the manifest',
      flow: 'InboundFlow/line',
      message: `no matches Property name: 'targetQueue' Path: '/inboundCall/tasks/task[main_10]/${ACTION}'`,
      place: { file: 'manifests/line.yaml', line: 10 },
    },
    {
      from: 'a body to its file',
      flow: 'InboundFlow/help',
      message: `no matches Property name: 'targetQueue' Path: '/inboundCall/tasks/task[Start_10]/${ACTION}'`,
      place: {
        file: 'manifests/help.archy.yaml',
        line: 14,
        excerpt: '              targetQueue: { lit: { name: Nowhere } }',
      },
    },
  ] as const)('leads from $from', async ({ flow, message, place }) => {
    expect((await places())(flow, message)).toMatchObject(place);
  });

  it.each([
    ['InboundFlow/line', 'Architect Scripting session ended in error ( code: 99 )'],
    ['InboundFlow/gone', "Path: '/inboundCall'"],
  ] as const)('knows no place of %s: %s', async (flow, message) => {
    expect((await places())(flow, message)).toBeUndefined();
  });
});

describe('a shared flow as the target of a route', () => {
  it('is said to be one', async () => {
    const loaded = await loadProject(
      '/project',
      projectInMemory({
        'callwright.yaml': PROJECT,
        'manifests/all.yaml': `apiVersion: callwright/v1
kind: SharedFlow
metadata: { name: login }
spec: { compatibleWith: [inboundCall], languages: [en-us], steps: [ say: Hello. ] }
---
apiVersion: callwright/v1
kind: CallRoute
metadata: { name: main }
spec:
  numbers: ["+13175550100"]
  open: login
`,
      }),
    );
    const { findings } = await desiredState(loaded, { org: 'local', variables: {}, cache: noCache });
    expect(findings.filter((finding) => finding.severity === 'error')).toMatchObject([
      { code: 'manifest.shared-flow-as-target', place: { file: 'manifests/all.yaml', line: 11, column: 9 } },
    ]);
  });
});

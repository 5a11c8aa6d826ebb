import { hasErrors, isFlowResource } from '@callwright/model';
import type { Address, Attributes } from '@callwright/model';
import type { LiveContent, TakenIn, TakeInOptions } from '../src/index.ts';
import { desiredState, loadProject, noCache, takeIn } from '../src/index.ts';
import { projectInMemory } from './project-in-memory.ts';

/** A project with everything that must stay as somebody wrote it. */
const FILES: Readonly<Record<string, string>> = {
  'callwright.yaml': `apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
  vars: { zone: America/New_York, mail: acme.example, tone: Good day }
  existing:
    queues: { sales: Sales, support: Support }
    flows: { old-night: Night }
  orgs:
    dev:
      region: us-east-1
      namePrefix: "DEV - "
      existing:
        numbers: { main: "+13175550100", second: "+13175550101" }
`,
  'manifests/flows.yaml': `# The flows of the shop
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: shop }   # never rename
spec:
  archy: bodies/shop.yaml
  substitutions:
    greeting: "\${var.tone}" # said first
    queue: Sales
---
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: steps }
spec:
  name: Steps
  media: call
  languages: [en-us]
  steps:
    # what everybody hears
    - say: Hello there.   # short
    - if: =Call.Ani == "1"
      then: [ disconnect ]
      else: []
    - transferToQueue: sales
---
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: inline }
spec:
  archy:
    inboundCall:
      name: In line
      defaultLanguage: en-us
      startUpRef: ./tasks/task[t] # the only one
      tasks:
        - task: { name: T, refId: t, actions: [ { disconnect: { name: Bye } } ] }
`,
  'manifests/bodies/shop.yaml': `# The body of the shop
inboundCall:
  name: Shop
  description: The {{queue}} line
  defaultLanguage: en-us
  startUpRef: ./tasks/task[t]
  tasks:
    - task:
        name: T
        refId: t
        actions:
          - playAudio:
              name: Greet # with care
              audio: { tts: {{greeting}} }
          - transferToAcd:
              name: Leave
              targetQueue: { lit: { name: "{{queue}}" } }
          - transferToFlow:
              name: On
              targetFlow: { name: In line }
`,
  'manifests/routes.yaml': `apiVersion: callwright/v1
kind: CallRouteList
items:
  # the main number
  main:
    name: Main
    numbers:
      - main        # published everywhere
      - "+13175550102"
    open: shop # day
    hours: office
    closed: inline
---
apiVersion: callwright/v1
kind: ScheduleGroup
metadata: { name: office }
spec: { name: Office, timeZone: "\${var.zone}", open: [week] }
---
apiVersion: callwright/v1
kind: Schedule
metadata: { name: week }
spec: { start: 2026-01-05T08:00, end: 2026-01-05T18:00, repeat: FREQ=WEEKLY }
---
apiVersion: callwright/v1
kind: EmailRoute
metadata: { name: help }
spec: { address: "help@\${var.mail}", fromName: Acme, queue: sales }
---
apiVersion: callwright/v1
kind: EmergencyGroup
metadata: { name: storm }
spec:
  flows:
    - flow: shop # the line
      routes: [main]
`,
};

/** An export of the shop as an org gives it: other ids, other spelling, live names. */
const SHOP = (says: string, queue: string, more = ''): string => `inboundCall:
  name: DEV - Shop
  description: The Sales line
  division: Home
  startUpRef: /inboundCall/tasks/task[T_12]
  defaultLanguage: en-us
  tasks:
    - task:
        name: T
        refId: T_12
        actions:
          - playAudio:
              name: Greet
              trackingId: 1
              audio:
                tts: ${says}
${more}          - transferToAcd:
              name: Leave
              trackingId: 2
              targetQueue:
                lit:
                  name: ${queue}
          - transferToFlow:
              name: On
              trackingId: 3
              targetFlow:
                name: DEV - In line
`;

const INLINE = (name: string): string => `inboundCall:
  name: DEV - In line
  defaultLanguage: en-us
  startUpRef: /inboundCall/tasks/task[T_1]
  tasks:
    - task:
        name: T
        refId: T_1
        actions:
          - disconnect:
              name: ${name}
`;

const live = (name: string, bucket = 'flows'): { $live: { bucket: string; id: string; name: string } } => ({
  $live: { bucket, id: `id-of-${name}`, name },
});

const ROUTE = {
  description: null,
  numbers: ['+13175550102', '+13175550100'],
  hours: live('DEV - Office', 'scheduleGroups'),
  open: live('DEV - Shop'),
  closed: live('DEV - In line'),
  holiday: null,
};
const GROUP = {
  description: null,
  timeZone: 'America/New_York',
  open: [live('DEV - week', 'schedules')],
  closed: [],
  holidays: [],
};
const WEEK = {
  description: null,
  start: '2026-01-05T08:00:00',
  end: '2026-01-05T18:00:00',
  repeat: 'FREQ=WEEKLY',
};
const MAIL = {
  address: 'help@acme.example',
  domain: 'acme.example',
  fromName: 'Acme',
  flow: null,
  queue: live('Sales', 'queues'),
  spamFlow: null,
};
const STORM = {
  description: null,
  flows: [{ flow: live('DEV - Shop'), routes: [live('DEV - Main', 'callRoutes')] }],
};

const values = (address: Address, liveName: string, attributes: Attributes): LiveContent => ({
  address,
  liveName,
  attributes,
});

async function taken(
  contents: readonly LiveContent[],
  files: Readonly<Record<string, string>> = FILES,
  more: Partial<TakeInOptions> = {},
): Promise<TakenIn & { readonly after: Readonly<Record<string, string>> }> {
  const loaded = await loadProject('.', projectInMemory(files));
  const result = takeIn(loaded, contents, { org: 'dev', variables: {}, cache: noCache, ...more });
  const after = { ...files, ...Object.fromEntries(result.files) };
  const state = await desiredState(await loadProject('.', projectInMemory(after)), {
    org: 'dev',
    variables: {},
    cache: noCache,
  });
  expect(state.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(hasErrors(state.findings)).toBe(false);
  return { ...result, after };
}

test('what the org holds already changes no file, however the org spells it', async () => {
  const { files, changed, unchanged, left, findings } = await taken([
    { address: 'InboundFlow/shop', exported: SHOP('Good day', 'Sales') },
    { address: 'InboundFlow/inline', exported: INLINE('Bye') },
    values('CallRoute/main', 'DEV - Main', ROUTE),
    values('ScheduleGroup/office', 'DEV - Office', GROUP),
    values('Schedule/week', 'DEV - week', WEEK),
    values('EmailRoute/help', 'help@acme.example', MAIL),
    values('EmergencyGroup/storm', 'DEV - storm', STORM),
  ]);
  expect({ files: [...files.keys()], changed, left, findings }).toEqual({
    files: [],
    changed: [],
    left: [],
    findings: [],
  });
  expect(unchanged).toHaveLength(7);
});

interface Case {
  readonly it: string;
  readonly content: LiveContent;
  readonly file: string;
  /** What is written for what; everything else of the file stays. */
  readonly edits: readonly (readonly [before: string, after: string])[];
}

const CASES: readonly Case[] = [
  {
    it: 'a text of a body; its mark is a literal now',
    content: { address: 'InboundFlow/shop', exported: SHOP('Good evening', 'Sales') },
    file: 'manifests/bodies/shop.yaml',
    edits: [['{ tts: {{greeting}} }', '{ tts: Good evening }']],
  },
  {
    it: 'a mark that nobody needs any more leaves the substitutions',
    content: { address: 'InboundFlow/shop', exported: SHOP('Good evening', 'Sales') },
    file: 'manifests/flows.yaml',
    edits: [['    greeting: "${var.tone}" # said first\n', '']],
  },
  {
    it: 'one more action',
    content: {
      address: 'InboundFlow/shop',
      exported: SHOP('Good day', 'Sales', '          - holdMusic:\n              name: Wait\n'),
    },
    file: 'manifests/bodies/shop.yaml',
    edits: [
      [
        '          - transferToAcd:',
        '          - holdMusic:\n              name: Wait\n          - transferToAcd:',
      ],
    ],
  },
  {
    it: 'a body in line',
    content: { address: 'InboundFlow/inline', exported: INLINE('Goodbye') },
    file: 'manifests/flows.yaml',
    edits: [['{ name: Bye }', '{ name: Goodbye }']],
  },
  {
    it: 'a name without the prefix',
    content: {
      address: 'InboundFlow/inline',
      exported: INLINE('Bye').replace('DEV - In line', 'DEV - Between'),
    },
    file: 'manifests/flows.yaml',
    edits: [['      name: In line', '      name: Between']],
  },
  {
    it: 'another number, by its key',
    content: values('CallRoute/main', 'DEV - Main', { ...ROUTE, numbers: ['+13175550100', '+13175550101'] }),
    file: 'manifests/routes.yaml',
    edits: [['      - "+13175550102"\n', '      - second\n']],
  },
  {
    it: 'hours that are gone',
    content: values('CallRoute/main', 'DEV - Main', { ...ROUTE, hours: null, closed: null }),
    file: 'manifests/routes.yaml',
    edits: [['    hours: office\n    closed: inline\n', '']],
  },
  {
    it: 'a flow that is made elsewhere',
    content: values('CallRoute/main', 'DEV - Main', { ...ROUTE, open: live('Night') }),
    file: 'manifests/routes.yaml',
    edits: [['open: shop # day', 'open: old-night # day']],
  },
  {
    it: 'another zone instead of a variable',
    content: values('ScheduleGroup/office', 'DEV - Office', { ...GROUP, timeZone: 'Europe/Vienna' }),
    file: 'manifests/routes.yaml',
    edits: [['"${var.zone}"', '"Europe/Vienna"']],
  },
  {
    it: 'another end of a schedule',
    content: values('Schedule/week', 'DEV - week', { ...WEEK, end: '2026-01-05T17:30:00' }),
    file: 'manifests/routes.yaml',
    edits: [['end: 2026-01-05T18:00', 'end: "2026-01-05T17:30"']],
  },
  {
    it: 'a schedule that has become a whole day keeps the way it is written',
    content: values('Schedule/week', 'DEV - week', {
      ...WEEK,
      start: '2026-01-05T00:00:00',
      end: '2026-01-06T00:00:00',
    }),
    file: 'manifests/routes.yaml',
    edits: [
      ['start: 2026-01-05T08:00', 'start: "2026-01-05T00:00"'],
      ['end: 2026-01-05T18:00', 'end: "2026-01-06T00:00"'],
    ],
  },
  {
    it: 'a queue instead of a queue',
    content: values('EmailRoute/help', 'help@acme.example', { ...MAIL, queue: live('Support', 'queues') }),
    file: 'manifests/routes.yaml',
    edits: [['queue: sales', 'queue: support']],
  },
  {
    it: 'one more flow of an emergency',
    content: values('EmergencyGroup/storm', 'DEV - storm', {
      ...STORM,
      flows: [
        { flow: live('DEV - Shop'), routes: [] },
        { flow: live('DEV - In line'), routes: [live('DEV - Main', 'callRoutes')] },
      ],
    }),
    file: 'manifests/routes.yaml',
    edits: [
      [
        '    - flow: shop # the line\n      routes: [main]\n',
        '    - flow: shop # the line\n    - flow: inline\n      routes:\n        - main\n',
      ],
    ],
  },
];

test.each(CASES)('$it', async ({ content, file, edits }) => {
  const { after, changed, left } = await taken([content]);
  const expected = edits.reduce((text, [before, now]) => {
    expect(text).toContain(before);
    return text.replace(before, () => now);
  }, FILES[file] ?? '');
  expect({ text: after[file], changed, left }).toEqual({
    text: expected,
    changed: [content.address],
    left: [],
  });
  const again = await taken([content], after);
  expect({ files: [...again.files.keys()], changed: again.changed }).toEqual({ files: [], changed: [] });
});

const STEPS = (says: string, compares: string, more = ''): string => `inboundCall:
  name: DEV - Steps
  division: Home
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      none: true
  startUpRef: /inboundCall/tasks/task[Start_7]
  tasks:
    - task:
        name: Start
        refId: Start_7
        actions:
          - playAudio:
              name: Play Audio
              audio:
                tts: ${says}
          - decision:
              name: Decision
              condition:
                exp: ${compares}
              outputs:
                yes:
                  actions:
                    - disconnect:
                        name: Disconnect
${more}          - transferToAcd:
              name: Transfer to ACD
              targetQueue:
                lit:
                  name: Sales
          - disconnect:
              name: Disconnect
`;

describe('steps', () => {
  const content = (exported: string): readonly LiveContent[] => [{ address: 'InboundFlow/steps', exported }];
  const file = 'manifests/flows.yaml';
  const own = FILES[file] ?? '';

  test('stay when they say it already', async () => {
    const compiled = await compiledSteps(FILES);
    const { files, unchanged } = await taken(content(compiled));
    expect([[...files.keys()], unchanged]).toEqual([[], ['InboundFlow/steps']]);
  });

  test('take changed texts and expressions', async () => {
    const compiled = await compiledSteps(FILES);
    const { after, changed } = await taken(
      content(
        compiled.replace('Hello there.', 'Hello ${you}.').replace(/Call.Ani == (.*)1/, 'Call.Ani == $12'),
      ),
    );
    expect(after[file]).toBe(
      own
        .replace('say: Hello there.', () => 'say: "Hello $${you}."')
        .replace('if: =Call.Ani == "1"', () => 'if: "=Call.Ani == \\"2\\""'),
    );
    expect(changed).toEqual(['InboundFlow/steps']);
  });

  test('are left alone when more was changed, or an Architect body takes their place', async () => {
    const exported = STEPS(
      'Hello there.',
      '"Call.Ani == \\"1\\""',
      '          - holdMusic:\n              name: Wait\n',
    );
    const kept = await taken(content(exported));
    expect([[...kept.files.keys()], kept.left, kept.findings.map(({ code }) => code)]).toEqual([
      [],
      ['InboundFlow/steps'],
      ['take-in.steps-do-not-fit'],
    ]);
    const { after, findings } = await taken(content(exported), FILES, { steps: 'replace' });
    const body = 'manifests/bodies/steps.archy.yaml';
    expect(after[body]).toBe(exported.replace('DEV - Steps', 'Steps'));
    expect(after[file]).toContain(
      'metadata: { name: steps }\nspec:\n  media: call\n  archy: bodies/steps.archy.yaml\n---',
    );
    expect(findings.map(({ code }) => code)).toEqual(['take-in.steps-replaced', 'take-in.comments-lost']);
    const again = await taken(content(exported), after);
    expect([...again.files.keys()]).toEqual([]);
  });
});

/** The document that the steps compile to, as this org would hold it. */
async function compiledSteps(files: Readonly<Record<string, string>>): Promise<string> {
  const state = await desiredState(await loadProject('.', projectInMemory(files)), {
    org: 'dev',
    variables: {},
    cache: noCache,
  });
  const flow = state.resources.find(({ address }) => address === 'InboundFlow/steps');
  return flow !== undefined && isFlowResource(flow) ? flow.body.text : '';
}

interface Left {
  readonly it: string;
  readonly content: LiveContent;
  readonly says: RegExp;
}

const LEFT: readonly Left[] = [
  {
    it: 'an export that is no YAML',
    content: { address: 'InboundFlow/shop', exported: 'a: [' },
    says: /no YAML/,
  },
  {
    it: 'an export that is no flow',
    content: { address: 'InboundFlow/shop', exported: 'a: 1\n' },
    says: /no Architect document/,
  },
  {
    it: 'a name without the prefix of the org',
    content: { address: 'InboundFlow/shop', exported: SHOP('x', 'y').replace('DEV - Shop', 'Shop') },
    says: /does not begin with the prefix/,
  },
  {
    it: 'an unmanaged flow that is called like a managed one without its prefix',
    content: {
      address: 'InboundFlow/shop',
      exported: SHOP('x', 'y').replace('name: DEV - In line', 'name: In line'),
    },
    says: /means something else in this project/,
  },
  {
    it: 'a resource without a manifest',
    content: { address: 'InboundFlow/nobody', exported: SHOP('x', 'y') },
    says: /no manifest/,
  },
  {
    it: 'a route whose name has lost the prefix',
    content: values('CallRoute/main', 'Main\u202e\n', ROUTE),
    says: /"Main\\u202e\\u000a" does not begin/,
  },
];

test.each(LEFT)('left as it is: $it', async ({ content, says }) => {
  const { files, left, findings } = await taken([content]);
  expect({ files: [...files.keys()], left }).toEqual({ files: [], left: [content.address] });
  expect(findings.map(({ summary }) => summary)).toEqual([expect.stringMatching(says)]);
});

test('what is hidden is named, and the rest is taken', async () => {
  const hidden = { $live: { bucket: 'flows', id: 'hidden' } };
  const { findings, after } = await taken([
    values('CallRoute/main', 'DEV - Main', { ...ROUTE, numbers: [], closed: hidden }),
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['take-in.unnamed']);
  expect(after['manifests/routes.yaml']).toContain(
    '    numbers: []\n    open: shop # day\n    hours: office\n    closed: inline\n',
  );
});

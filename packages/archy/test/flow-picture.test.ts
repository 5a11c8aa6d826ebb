import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Edit, Json } from '@callwright/model';
import type { FlowPicture, PictureNode } from '../src/index.ts';
import { editsBetween, flowPicture, readYaml } from '../src/index.ts';
import { actionsOf } from '../src/actions.ts';
import { corpusFiles } from './corpus.ts';
import { flowOf, formOf } from './flow-builder.ts';
import { sampleDocument } from './sample-flow.ts';

const documents: readonly (readonly [string, Json])[] = [
  ['a sample', sampleDocument],
  ...(['flows', 'variants'] as const).flatMap((folder) =>
    corpusFiles(folder).map(({ name, text }) => [name, readYaml(text).documents[0] ?? null] as const),
  ),
];

function pictureOf(text: string): FlowPicture {
  return flowPicture(formOf(readYaml(text).documents[0] ?? null));
}

function changedPicture(before: string, after: string): FlowPicture {
  const [a, b] = [before, after].map((text) => formOf(readYaml(text).documents[0] ?? null)) as [Json, Json];
  return flowPicture(b, { edits: editsBetween(a, b) });
}

/** Every way in a line, as a reader would say it. */
function waysIn({ nodes, edges }: FlowPicture): readonly string[] {
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  return edges.map(
    ({ from, to, how, label }) =>
      `${names.get(from) ?? '?'} -${how}${label === undefined ? '' : ` ${label}`}-> ${names.get(to) ?? '?'}`,
  );
}

/** What is wrong with a picture whatever it shows. */
function troubleIn({ nodes, edges, groups }: FlowPicture): readonly string[] {
  const seen = new Map<string, PictureNode>();
  const trouble: string[] = [];
  for (const node of nodes) {
    const parent = node.parent === undefined ? undefined : seen.get(node.parent);
    if (seen.has(node.key)) {
      trouble.push(`${node.key} is there twice`);
    }
    if (node.parent !== undefined && parent?.group !== node.group) {
      trouble.push(`${node.key} stands before or outside of what it stands below`);
    }
    seen.set(node.key, node);
  }
  for (const { key, head } of groups) {
    if (seen.get(head)?.group !== key) {
      trouble.push(`${key} has no head of its own`);
    }
  }
  const loose = edges.filter(({ from, to }) => !seen.has(from) || !seen.has(to));
  const drawn = edges.map((edge) => JSON.stringify(edge));
  return [
    ...trouble,
    ...loose.map((edge) => JSON.stringify(edge)),
    ...drawn.filter((edge, at) => drawn.indexOf(edge) !== at),
  ];
}

const MENU = `
inboundCall:
  name: Line
  startUpRef: /inboundCall/menus/menu[m_1]
  settingsErrorHandling: { errorHandling: { jumpToTask: { targetTaskRef: "/inboundCall/tasks/task[sorry_3]" } } }
  menus:
    - menu:
        name: Main
        refId: m_1
        audio: { tts: Press one. }
        choices:
          - menuTask:
              name: Sales
              dtmf: digit_1
              task:
                actions:
                  - decision:
                      name: Open?
                      condition: { exp: Flow.open }
                      outputs:
                        yes:
                          actions:
                            - transferToAcd: { name: To sales, targetQueue: { lit: { name: Sales } } }
                  - jumpToMenu: { name: Again, targetMenuRef: "/inboundCall/menus/menu[m_1]" }
          - menuJumpToTask: { name: Other, dtmf: digit_2, targetTaskRef: "/inboundCall/tasks/task[gone_9]" }
          - menuDisconnect: { name: Bye, dtmf: digit_9 }
  tasks:
    - task:
        name: Sorry
        refId: sorry_3
        actions:
          - loop:
              name: Three times
              loopCount: { lit: 3 }
              outputs:
                loop:
                  actions:
                    - callData:
                        name: Find
                        category: { CRM: { dataAction: { Get: { inputs: {} } } } }
                        outputs:
                          failure: { actions: [ loopNext: { name: Once more } ] }
                          success: { actions: [ loopExit: { name: Found } ] }
          - callCommonModule: { name: Log in, commonModule: { Shared: { ver_latestPublished: { none: true } } } }
          - switch:
              name: Which
              evaluate:
                firstTrue:
                  default: { actions: [ disconnect: { name: End } ] }
                  cases: [ case: { value: { exp: Flow.a }, actions: [ endTask: { name: Back } ] } ]
    - task: { name: Nobody, refId: n_4, actions: [ playAudio: { name: Say, audio: { tts: Hello } } ] }
`;

describe('the picture of a flow', () => {
  it('holds every action of real flows once, and nothing that leads nowhere', () => {
    const wrong = documents.flatMap(([name, document]) => {
      const picture = flowPicture(formOf(document));
      const drawn = picture.nodes.flatMap(({ type }) => (type === undefined ? [] : [type]));
      const there = actionsOf(flowOf(document)).map(({ key }) => key);
      const isWhole = drawn.toSorted().join() === there.toSorted().join();
      const isSame = isDeepStrictEqual(flowPicture(formOf(document)), picture);
      const trouble = troubleIn(picture);
      return isWhole && isSame && trouble.length === 0 ? [] : [[name, { isWhole, isSame, trouble }]];
    });
    expect(wrong).toEqual([]);
  });

  it('shows every way that its body tells', () => {
    expect(waysIn(pictureOf(MENU))).toEqual([
      'Main -option 1-> Sales',
      'Sales -next-> Open?',
      'Open? -branch yes-> To sales',
      'To sales -branch failure-> Again',
      'Open? -branch no-> Again',
      'Main -option 2-> Other',
      'Main -option 9-> Bye',
      'Sorry -next-> Three times',
      'Three times -branch loop-> Find',
      'Find -branch failure-> Once more',
      'Once more -goes-> Three times',
      'Find -branch success-> Found',
      'Find -branch timeout-> Three times',
      'Found -goes-> Log in',
      'Three times -next done-> Log in',
      'Log in -next-> Which',
      'Which -branch default-> End',
      'Which -branch case =Flow.a-> Back',
      'Nobody -next-> Say',
      'Start -starts-> Main',
      'Start -handles on errors-> Sorry',
      'Again -goes-> Main',
      'Other -goes-> task gone',
    ]);
  });

  it('says what stands for what, what is called, and what nobody reaches', () => {
    const { nodes, groups } = pictureOf(MENU);
    const named = (name: string): PictureNode | undefined => nodes.find((node) => node.name === name);
    expect(groups.map(({ is, name, unreached }) => [is, name, unreached ?? false])).toEqual([
      ['menu', 'Main', false],
      ['task', 'Sorry', false],
      ['task', 'Nobody', true],
    ]);
    expect(named('To sales')).toMatchObject({
      key: 'Main › option 1 › Open? › yes › To sales',
      parent: 'Main › option 1 › Open?',
      branch: 'yes',
      type: 'transferToAcd',
      role: 'transfers',
      words: 'transfers to queue Sales',
      uses: [{ sort: 'queues', name: 'Sales' }],
    });
    expect(named('Log in')).toMatchObject({ role: 'calls', uses: [{ sort: 'sharedFlows', name: 'Shared' }] });
    expect(named('Bye')).toMatchObject({ is: 'choice', digit: '9', role: 'ends', words: 'disconnects' });
    expect(named('task gone')).toMatchObject({ is: 'missing' });
  });

  it.each([
    ['commonModule', 'startUpTaskActions: [ endTask: { name: Exit } ]', ['Start -next-> Exit']],
    [
      'inqueueEmail',
      'startUpState: { name: First, actions: [ endState: { name: Out } ] }',
      ['First -next-> Out'],
    ],
    [
      'botFlow',
      'startUpRef: /botFlow/bots/bot[b_1]\n  bots: [ bot: { name: B, refId: b_1, actions: [ askForIntent: { name: What, outputs: { intents: [ intent: { name: Book, actions: [ exitBotFlow: { name: Exit } ] } ] } } ] } ]',
      ['B -next-> What', 'What -branch Book-> Exit'],
    ],
  ] as const)('begins a flow of type %s where it begins', (type, body, ways) => {
    const picture = pictureOf(`${type}:\n  name: F\n  ${body}\n`);
    expect(troubleIn(picture)).toEqual([]);
    expect(waysIn(picture)).toEqual(expect.arrayContaining([...ways]));
    expect(picture.groups.map(({ unreached }) => unreached)).toEqual([undefined]);
  });

  it('goes as deep as a body does', () => {
    const nested = (depth: number): Json =>
      depth === 0
        ? { disconnect: { name: 'Bottom' } }
        : { decision: { name: `D${depth}`, outputs: { no: { actions: [nested(depth - 1)] } } } };
    const picture = flowPicture(
      formOf({ commonModule: { name: 'Deep', startUpTaskActions: [nested(300)] } }),
    );
    expect(troubleIn(picture)).toEqual([]);
    expect(picture.nodes.at(-1)?.key).toMatch(/^Start › D300 › no › D299 .* › Bottom$/);
  });

  it('keeps things apart that are called alike, whatever they are called', () => {
    const anyName = fc.oneof(
      fc.constantFrom('Flow', 'Start', 'Main', 'A › B', 'A', 'variable x', 'toString', '__proto__', '[x]/y'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 5 }), (names) => {
        const tasks = names.map((name, at) => ({
          task: {
            name,
            refId: `r_${at}`,
            actions: names.map((other, to) => ({
              jumpToTask: { name: other, targetTaskRef: `/inboundCall/tasks/task[r_${to}]` },
            })),
          },
        }));
        const menus = names.map((name, at) => ({ menu: { name, refId: `m_${at}`, choices: [] } }));
        const picture = flowPicture(
          formOf({ inboundCall: { name: 'F', startUpRef: '/inboundCall/tasks/task[r_0]', menus, tasks } }),
        );
        expect(troubleIn(picture)).toEqual([]);
        expect(picture.groups).toHaveLength(2 * names.length);
        expect(picture.nodes.filter(({ is }) => is === 'missing')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows no credential', () => {
    const picture = pictureOf(
      'commonModule:\n  name: F\n  startUpTaskActions: [ playAudio: { name: Say, audio: { tts: "ghp_0123456789abcdefghijklmnopqrstuvwxyzABCD" } } ]\n',
    );
    expect(JSON.stringify(picture)).not.toContain('ghp_');
  });
});

describe('edits in the picture', () => {
  const statesIn = ({ nodes }: FlowPicture): readonly string[] =>
    nodes.flatMap(({ name, state, edits }) =>
      state === undefined ? [] : [`${state} ${name}${edits.map((words) => `: ${words}`).join('')}`],
    );

  it.each<[string, string, string, readonly string[]]>([
    [
      'a queue',
      'name: Sales }',
      'name: Billing }',
      ['changed To sales: Main › option 1 › Open? › yes › To sales: transfers to queue Billing (was Sales)'],
    ],
    [
      'a label',
      'name: Open?',
      'name: Closed?',
      ['changed Closed?: Main › option 1 › Open?: is named "Closed?" (was "Open?")'],
    ],
    ['a key', 'digit_2', 'digit_7', ['changed Other: Main › option 2: key 7 (was 2)']],
    ['what a menu says', 'Press one.', 'Press.', ['changed Main: Main: says "Press." (was "Press one.")']],
    [
      'a setting',
      'name: Line\n',
      'name: Line\n  defaultLanguage: de-de\n',
      ['changed Start: Flow: default language de-de (was absent)'],
    ],
    [
      'an action that goes',
      '- jumpToMenu: { name: Again, targetMenuRef: "/inboundCall/menus/menu[m_1]" }',
      '',
      ['removed Again: Main › option 1 › Again: removed: goes to menu Main'],
    ],
    [
      'an option that goes',
      '- menuDisconnect: { name: Bye, dtmf: digit_9 }',
      '',
      ['removed Bye: Main › option 9: removed: disconnects'],
    ],
    [
      'a branch that comes',
      'outputs:\n                        yes:',
      'outputs:\n                        no: { actions: [ playAudio: { name: P }, disconnect: { name: Q } ] }\n                        yes:',
      [
        'added P: Main › option 1 › Open? › no: branch added: playAudio, and 1 more',
        'added Q: Main › option 1 › Open? › no: branch added: playAudio, and 1 more',
      ],
    ],
    [
      'a task that goes',
      '- task: { name: Nobody, refId: n_4, actions: [ playAudio: { name: Say, audio: { tts: Hello } } ] }',
      '',
      ['removed Nobody: Nobody: task removed', 'removed Say'],
    ],
    ['a task that is renamed', 'name: Sorry', 'name: Excuse', ['changed Excuse: Sorry: renamed to Excuse']],
    [
      'another option for one',
      'menuDisconnect: { name: Bye, dtmf: digit_9 }',
      'menuTask: { name: Bye, dtmf: digit_9, task: { actions: [ disconnect: { name: Now } ] } }',
      ['changed Bye: Main › option 9: disconnects (was disconnects)', 'added Now'],
    ],
  ])('%s', (_name, from, to, states) => {
    expect(MENU).toContain(from);
    const picture = changedPicture(MENU, MENU.replace(from, to));
    expect(statesIn(picture)).toEqual(states);
    expect(troubleIn(picture)).toEqual([]);
  });

  it('draws what went below what held it, without a way that still leads there', () => {
    const picture = changedPicture(MENU, MENU.replace(/- decision:[\s\S]*?name: Sales \} \} \}/, ''));
    expect(waysIn(picture).filter((way) => /Open|To sales/.test(way))).toEqual([
      'Sales -was-> Open?',
      'Open? -branch yes-> To sales',
    ]);
    expect(picture.nodes.filter(({ state }) => state === 'removed').map(({ group }) => group)).toEqual([
      'Main',
      'Main',
    ]);
  });

  it('marks a new flow as a whole, and an edit that is no content as one of the flow', () => {
    const form = formOf(readYaml(MENU).documents[0] ?? null);
    expect(new Set(flowPicture(form, { isNew: true }).nodes.map(({ state }) => state))).toEqual(
      new Set(['added']),
    );
    const edits: readonly Edit[] = [{ where: 'description', words: 'description: other' }];
    expect(statesIn(flowPicture(form, { edits }))).toEqual(['changed Start: description: other']);
  });
});

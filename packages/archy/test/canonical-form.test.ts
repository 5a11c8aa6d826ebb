import fc from 'fast-check';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { NameResolver } from '../src/index.ts';
import { canonicalForm, contentHash, editsBetween, readYaml, sameContent } from '../src/index.ts';
import { corpusFiles } from './corpus.ts';
import { flowOf, formOf, mapMaps } from './flow-builder.ts';
import { sampleDocument } from './sample-flow.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = process.env['CALLWRIGHT_DEEP'] === '1' ? 2000 : 50;
process.stdout.write(`canonical form: CALLWRIGHT_SEED=${seed}\n`);
const settings = { seed, numRuns, interruptAfterTimeLimit: 40_000 };

const documents: readonly Json[] = [
  sampleDocument,
  ...corpusFiles('flows').map(({ text }) => readYaml(text).documents[0]!),
];
const anyDocument = fc.constantFrom(...documents);

/** A whole number below a bound, from the generator's stream. */
type Dice = (below: number) => number;
const anyDice: fc.Arbitrary<Dice> = fc
  .noShrink(fc.infiniteStream(fc.nat()))
  .map((stream) => (below) => (stream.next().value as number) % below);

function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = dice(index + 1);
    [result[index], result[other]] = [result[other] as T, result[index] as T];
  }
  return result;
}

const UNORDERED = ['variables', 'startUpTaskVariables', 'menus', 'tasks', 'states', 'bots'];
const VALUES = ['inputs', 'successOutputs', 'failureOutputs', 'foundOutputs'];

/** Changes of which a person would say that nothing changed (facts: ARC 7.2). */
const NOISE: Readonly<Record<string, (document: Json, dice: Dice) => Json>> = {
  'order of keys': (document, dice) =>
    mapMaps(document, (map) => Object.fromEntries(shuffled(Object.entries(map), dice))),
  'order of variables and containers': (document, dice) =>
    mapMaps(document, (map) =>
      Object.fromEntries(
        Object.entries(map).map(([key, value]) => [
          key,
          UNORDERED.includes(key) && Array.isArray(value) ? shuffled(value as readonly Json[], dice) : value,
        ]),
      ),
    ),
  'counters in references': (document) =>
    mapMaps(document, (map) =>
      Object.fromEntries(
        Object.entries(map).map(([key, value]) => [
          key,
          /ref(?:Id)?$/i.test(key) && typeof value === 'string'
            ? value.replace(/_(\d+)(?=\]?$)/, '_7$1')
            : value,
        ]),
      ),
    ),
  'tracking ids': (document, dice) =>
    mapMaps(document, (map, key) =>
      'name' in map && key !== 'lit' ? { ...map, trackingId: dice(999) } : map,
    ),
  'flags that are false': (document, dice) =>
    mapMaps(document, (map, key) => {
      if (!key.endsWith('Variable')) {
        return map;
      }
      const { isInput, isOutput, ...rest } = map;
      const keep = (name: string, flag: Json | undefined): JsonObject =>
        flag === true ? { [name]: true } : dice(2) === 0 ? { [name]: false } : {};
      return { ...rest, ...keep('isInput', isInput), ...keep('isOutput', isOutput) };
    }),
  'values that are not set': (document) =>
    mapMaps(document, (map, key) =>
      VALUES.includes(key) ? { ...map, 'Never used': { noValue: true } } : map,
    ),
  'values that are not set, left out': (document) =>
    mapMaps(document, (map, key) =>
      VALUES.includes(key)
        ? Object.fromEntries(
            Object.entries(map).filter(([, value]) => !(isJsonObject(value) && value['noValue'] === true)),
          )
        : map,
    ),
  'empty branches': (document) =>
    mapMaps(document, (map, key) =>
      key === 'firstTrue'
        ? { default: { actions: [] }, ...map }
        : key === 'outputs' && !('var' in map)
          ? { timeout: { actions: [] }, ...map }
          : map,
    ),
  'names repeated beside literals': (document) =>
    mapMaps(document, (map) => {
      const literal = map['lit'] ?? null;
      return isJsonObject(literal) && typeof literal['name'] === 'string'
        ? { ...map, name: literal['name'] }
        : map;
    }),
  'defaults of actions': (document, dice) =>
    mapMaps(document, (map, key) => {
      if (key !== 'transferToAcd') {
        return key === 'menuDisconnect' ? { globalDtmf: false, ...map } : map;
      }
      const { priority, languageSkill, ...rest } = map;
      const isDefault = JSON.stringify(priority ?? { lit: 0 }) === '{"lit":0}';
      const kept = isDefault
        ? dice(2) === 0
          ? { priority: { lit: 0 } }
          : {}
        : { priority: priority as Json };
      return { ...rest, ...kept, languageSkill: languageSkill ?? { noValue: true } };
    }),
  'copies of signatures': (document) =>
    mapMaps(document, (map, key) =>
      key === 'inboundCall' ? { ...map, referencedObjects: { flows: [] } } : map,
    ),
  'name and division': (document) =>
    Object.fromEntries(
      Object.entries(document as JsonObject).map(([key, root]) => [
        key,
        { ...(root as JsonObject), name: 'Other', description: '', division: 'Elsewhere' },
      ]),
    ),
};

describe('noise', () => {
  it.each(Object.entries(NOISE))(`%s makes no difference (seed ${seed})`, (_name, change) => {
    fc.assert(
      fc.property(anyDocument, anyDice, (document, dice) => {
        const [before, after] = [formOf(document), formOf(change(document, dice))];
        expect(after).toEqual(before);
        expect(contentHash(after)).toBe(contentHash(before));
        expect(editsBetween(before, after)).toEqual([]);
      }),
      settings,
    );
  });

  it(`properties that appear with a newer exporter make none (seed ${seed})`, () => {
    const appearing = (map: JsonObject, key: string): JsonObject => {
      switch (key) {
        case 'transferToAcd':
          return { directAgent: { noValue: true }, ...map };
        case 'settingsActionDefaults':
          return { callBridge: { processingPrompt: { noValue: true } }, ...map };
        default:
          return key === 'callData' && 'category' in map ? { timeout: { lit: { minutes: 1 } }, ...map } : map;
      }
    };
    fc.assert(
      fc.property(anyDocument, (document) => {
        const [before, after] = [formOf(document), formOf(mapMaps(document, appearing))];
        expect(sameContent(before, after)).toBe(true);
        expect(contentHash(after)).toBe(contentHash(before));
        expect(editsBetween(before, after)).toEqual([]);
      }),
      settings,
    );
  });
});

/** The sample with one value replaced; `undefined` removes it. */
function sampleWith(path: string, value: Json | undefined): Json {
  const put = (at: Json, [step, ...rest]: readonly string[]): Json => {
    if (step === undefined) {
      return value ?? null;
    }
    if (Array.isArray(at)) {
      return (at as readonly Json[]).map((item, index) => (String(index) === step ? put(item, rest) : item));
    }
    const map = at as JsonObject;
    const others = Object.entries(map).filter(([key]) => key !== step);
    return rest.length === 0 && value === undefined
      ? Object.fromEntries(others)
      : { ...Object.fromEntries(others), [step]: put(map[step] ?? {}, rest) };
  };
  return put(sampleDocument, ['inboundCall', ...path.split('/')]);
}

const LOOK_UP = 'tasks/0/task/actions/0/callData';
const TRANSFER = 'tasks/0/task/actions/2/decision/outputs/yes/actions/0/transferToAcd';

describe('differences', () => {
  it.each<[string, string, Json | undefined, readonly string[]]>([
    [
      'a queue',
      `${TRANSFER}/targetQueue/lit/name`,
      'Billing',
      ['Log in › Verified? › yes › To sales: transfers to queue Billing (was Sales)'],
    ],
    [
      'a priority',
      `${TRANSFER}/priority/lit`,
      5,
      ['Log in › Verified? › yes › To sales: priority 5 (was 0)'],
    ],
    [
      'not set, but without fallback',
      `${LOOK_UP}/processingPrompt`,
      { noValueWithNoFallback: true },
      ['Log in › Look up: processingPrompt not set, without fallback (was not set)'],
    ],
    [
      'an empty error text',
      'settingsErrorHandling/preHandlingAudio',
      { tts: '' },
      [
        'settingsErrorHandling: preHandlingAudio "" (was "Sorry, an error occurred. Please try your call again.")',
      ],
    ],
    [
      'another way of handling errors',
      'settingsErrorHandling/errorHandling',
      { jumpToTask: { none: true } },
      ['settingsErrorHandling: on errors jumpToTask (was disconnect)'],
    ],
    ['a setting', 'settingsMenu/repeatCount/lit', 2, ['settingsMenu: repeatCount 2 (was 3)']],
    [
      'a recording switch',
      'settingsSpeechRec/suppressRecording',
      false,
      ['Flow: suppressRecording false (was true)'],
    ],
    [
      'a time limit',
      `${LOOK_UP}/timeout`,
      { lit: { seconds: 30 } },
      ['Log in › Look up: timeout 30 s (was 1 min)'],
    ],
    [
      'the start',
      'startUpRef',
      '/inboundCall/tasks/task[Other_20]',
      ['Flow: starts at task Other (was menu Main Menu)'],
    ],
    [
      'the label of an action',
      `${LOOK_UP}/name`,
      'Find',
      ['Log in › Look up: is named "Find" (was "Look up")'],
    ],
    [
      'an option',
      'menus/0/menu/choices/1',
      { menuTransferToAcd: { name: 'Sales', dtmf: 'digit_9', targetQueue: { lit: { name: 'Sales' } } } },
      ['Main Menu › option 9: transfers to queue Sales (was disconnects)'],
    ],
    [
      'a removed option',
      'menus/0/menu/choices',
      [],
      ['Main Menu › option 1: removed: goes to task Log in', 'Main Menu › option 9: removed: disconnects'],
    ],
    [
      'a branch that ends the call',
      `${LOOK_UP}/outputs/timeout`,
      { actions: [{ disconnect: { name: 'Hang up' } }] },
      ['Log in › Look up › timeout › Hang up: added: disconnects'],
    ],
    [
      'an enabled branch',
      `${LOOK_UP}/outputs/timeout`,
      { enabled: true },
      ['Log in › Look up › timeout: enabled true (was absent)'],
    ],
    [
      'another shared flow',
      'tasks/0/task/actions/1/callCommonModule/commonModule',
      { 'Shared - Pin': { ver_latestPublished: { inputs: { 'Common.phone': { exp: 'Flow.phone' } } } } },
      [
        'Log in › Verify: calls shared flow Shared - Pin (was Shared - Login)',
        'Log in › Verify: Common.verified not set (was Flow.verified)',
      ],
    ],
    [
      'an input named like a reference id',
      `${LOOK_UP}/category/CRM/dataAction/Get Customer/inputs/refId`,
      { lit: 'x' },
      ['Log in › Look up › CRM › Get Customer › inputs: refId "x" (was not set)'],
    ],
    [
      'a variable',
      'variables/0/booleanVariable/name',
      'Flow.checked',
      ['variable Flow.verified: removed (boolean)', 'variable Flow.checked: added (boolean)'],
    ],
    ['an input flag', 'variables/1/stringVariable/isInput', true, ['variable Flow.phone: is an input now']],
    ['a default language', 'defaultLanguage', 'de-de', ['Flow: default language de-de (was en-us)']],
  ])('%s', (_name, path, value, words) => {
    const [before, after] = [formOf(sampleDocument), formOf(sampleWith(path, value))];
    expect(editsBetween(before, after).map((edit) => edit.words)).toEqual(words);
    expect(sameContent(before, after)).toBe(false);
    expect(contentHash(after)).not.toBe(contentHash(before));
  });

  it('one inserted action is one difference', () => {
    const task = 'tasks/0/task/actions';
    const actions = (sampleDocument as never as Record<string, { tasks: { task: { actions: Json[] } }[] }>)[
      'inboundCall'
    ]!.tasks[0]!.task.actions;
    const inserted = [
      ...actions.slice(0, 1),
      { playAudio: { name: 'Wait', audio: { tts: 'One moment.' } } },
      ...actions.slice(1),
    ];
    const edits = editsBetween(formOf(sampleDocument), formOf(sampleWith(task, inserted)));
    expect(edits.map(({ words }) => words)).toEqual(['Log in › Wait: added: says "One moment."']);
    const moved = editsBetween(
      formOf(sampleDocument),
      formOf(sampleWith(task, [...actions.slice(1), actions[0]!])),
    );
    expect(moved.map(({ words }) => words)).toEqual(['Log in › Look up: moved behind Disconnect']);
  });

  it('a renamed task is one difference, jumps to it are none', () => {
    const edits = editsBetween(formOf(sampleDocument), formOf(sampleWith('tasks/0/task/name', 'Identify')));
    expect(edits.map(({ words }) => words)).toEqual(['Log in: renamed to Identify']);
  });

  it('shows what differs in long texts', () => {
    const long = (end: string): Json => ({ tts: `${'Our opening hours have changed. '.repeat(5)}${end}` });
    const [edit] = editsBetween(
      formOf(sampleWith('initialGreeting', long('Until May.'))),
      formOf(sampleWith('initialGreeting', long('Until June.'))),
    );
    expect(edit!.words).toMatch(/June.*May/);
  });
});

describe('edits', () => {
  /** Puts something else in one place of a document: the `index`-th map, counted through. */
  function mutated(document: Json, index: number, value: Json): Json {
    let count = 0;
    return mapMaps(document, (map) => {
      count += 1;
      const keys = Object.keys(map);
      const key = keys[index % Math.max(1, keys.length)];
      if (count !== index + 1 || key === undefined) {
        return map;
      }
      return value === null
        ? Object.fromEntries(Object.entries(map).filter(([other]) => other !== key))
        : { ...map, [key]: value };
    });
  }

  const anyForm = (index: number, value: Json, document: Json): Json | undefined => {
    const [topKey] = Object.keys(document as JsonObject);
    const changed = mutated((document as JsonObject)[topKey!]!, index, value);
    const root = {
      ...(changed as JsonObject),
      name: 'Test',
      description: 'x',
      division: 'Home',
      defaultLanguage: 'en-us',
    };
    return formOf({ [topKey!]: root });
  };

  it(`are there exactly when the content differs (seed ${seed})`, () => {
    const anyValue = fc.constantFrom<Json>(
      null,
      'x',
      7,
      true,
      [],
      {},
      ['x'],
      { lit: 'x' },
      { noValue: true },
      { actions: [] },
      [{ disconnect: {} }],
    );
    fc.assert(
      fc.property(
        anyDocument,
        fc.option(anyDocument),
        fc.tuple(fc.nat(400), anyValue),
        fc.tuple(fc.nat(400), anyValue),
        (one, other, [i, x], [j, y]) => {
          const before = anyForm(i, x, one);
          const after = anyForm(j, y, other ?? one);
          const edits = editsBetween(before!, after!);
          expect(edits.length === 0).toBe(sameContent(before!, after!));
          expect(editsBetween(after!, before!).length === 0).toBe(edits.length === 0);
          expect(edits.every(({ words, where }) => words.startsWith(`${where}: `))).toBe(true);
          if (contentHash(before!) === contentHash(after!)) {
            expect(edits).toEqual([]);
          }
        },
      ),
      settings,
    );
  });
});

describe('references in the canonical form', () => {
  const resolve: NameResolver = ({ target, name }) =>
    target === 'sharedFlows'
      ? 'SharedFlow/login'
      : target === 'queues' && name === 'Sales'
        ? 'Queue/sales'
        : name;

  it('stand as what they point at, so that a renamed thing is no difference', () => {
    const text = JSON.stringify(sampleDocument).replaceAll('Shared - Login', 'DEV - Shared - Login');
    const [before, after] = [sampleDocument, JSON.parse(text) as Json].map((document) =>
      canonicalForm(flowOf(document), resolve),
    );
    expect(after).toEqual(before);
    expect(JSON.stringify(before)).toContain('SharedFlow/login');
    expect(JSON.stringify(before)).not.toContain('Shared - Login');
  });

  it('are resolved inside expressions, too', () => {
    const form = canonicalForm(
      flowOf(sampleWith('variables/2/queueVariable/initialValue', { exp: 'FindQueue("Sales")' })),
      resolve,
    );
    expect(JSON.stringify(form)).toContain('FindQueue(\\"Queue/sales\\")');
  });

  it('do not depend on reference ids of authors', () => {
    const text = JSON.stringify(sampleDocument)
      .replaceAll('Main Menu_10', 'mainMenu')
      .replaceAll('Log in_12', 'logIn');
    expect(formOf(JSON.parse(text) as Json)).toEqual(formOf(sampleDocument));
  });

  it('tell tasks of one name apart by their content, in any order', () => {
    const tasks = (order: readonly number[]): Json => ({
      inboundCall: {
        name: 'X',
        startUpRef: '/inboundCall/tasks/task[Same_1]',
        tasks: order.map((number) => ({
          task: {
            name: 'Same',
            refId: `Same_${number}`,
            actions: [{ playAudio: { audio: { tts: `Text ${number}` } } }],
          },
        })),
      },
    });
    expect(formOf(tasks([2, 1]))).toEqual(formOf(tasks([1, 2])));
    const other = JSON.parse(JSON.stringify(tasks([1, 2])).replace('task[Same_1]', 'task[Same_2]')) as Json;
    expect(sameContent(formOf(other), formOf(tasks([1, 2])))).toBe(false);
  });
});

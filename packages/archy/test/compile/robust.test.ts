import type { Json, JsonObject } from '@callwright/model';
import { FLOW_TYPES } from '@callwright/model';
import fc from 'fast-check';

import { checkStructure, compileSteps, readFlow, readYaml, writeFlow } from '../../src/index.ts';
import { VERBS } from '../../src/compile/verbs/index.ts';
import { flowOf, project } from './project.ts';

const deep = process.env['CALLWRIGHT_DEEP'] === '1';
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const settings = {
  seed,
  ...(deep ? { numRuns: 10_000 } : { numRuns: 200, interruptAfterTimeLimit: 20_000 }),
};

jest.setTimeout(deep ? 600_000 : 60_000);

const scalar = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    5,
    -1.5,
    '',
    '=',
    '==',
    '=Flow.a',
    'Flow.a',
    'Task.b',
    'Common.a',
    'sales',
    '10s',
  ),
  fc.constantFrom<Json>(
    'login',
    'a',
    'm',
    '1-4',
    '#',
    '=GetAt(Flow.a, "x',
    'Call.Ani',
    '__proto__',
    'toString',
    '{{x}}',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Steps with real verbs, arguments and branches, and anything at all where values are meant. */
const { steps, value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('steps'),
    fc.dictionary(
      fc.constantFrom('existing', 'text', 'prompt', 'en-us', 'queue', 'phone', 'when', 'steps', 'Flow.a'),
      tie('value'),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
  ),
  step: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>('disconnect', 'return', 'repeatMenu', 'previousMenu', 'say', 'nonsense'),
    fc.constantFrom(...VERBS).chain((verb) => {
      const args = Object.fromEntries([
        ...verb.arguments.map((key) => [key, tie('value')] as const),
        ...verb.branches.map(({ key }) => [key, tie('steps')] as const),
      ]);
      return fc
        .tuple(tie('value'), fc.record(args, { requiredKeys: [] }))
        .map(([said, rest]) => ({ [verb.word]: said, ...rest }));
    }),
  ),
  steps: fc.array(tie('step'), { maxLength: 4 }),
}));

const spec = fc.record(
  {
    steps,
    greeting: value,
    onError: steps,
    variables: fc.constant({ a: 'string', q: 'queue', n: 'integer' }),
    tasks: fc.record({ a: fc.record({ steps, variables: fc.constant({ b: 'string' }) }) }),
    menus: fc.record({
      m: fc.record({
        say: value,
        options: fc.array(fc.record({ press: scalar, default: fc.boolean(), steps })),
      }),
    }),
  },
  { requiredKeys: ['steps', 'variables'] },
);
const topKey = fc.constantFrom(...FLOW_TYPES.map((names) => names.topKey));

describe(`whatever the steps are (seed ${seed})`, () => {
  test('the compiler answers, with a document that can be written or with an error', () => {
    fc.assert(
      fc.property(spec, topKey, (written, type) => {
        const flow = flowOf({ ...(written as JsonObject), type });
        const { document, problems } = compileSteps(flow, project);
        expect(readYaml(writeFlow(document)).documents).toEqual([document]);
        if (!problems.some(({ severity }) => severity === 'error')) {
          const reading = readFlow(document);
          expect(reading.problems).toEqual([]);
          const faults = reading.flow === undefined ? [] : checkStructure(reading.flow);
          expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      }),
      settings,
    );
  });

  test('the order of tasks is no matter', () => {
    fc.assert(
      fc.property(spec, spec, (one, two) => {
        const tasks = {
          one: { steps: (one as JsonObject)['steps']! },
          two: { steps: (two as JsonObject)['steps']! },
        };
        const reversed = { two: tasks.two, one: tasks.one };
        const codes = (order: JsonObject): readonly string[] =>
          compileSteps(
            flowOf({ media: 'call', steps: [{ callTask: 'one' }, { goToTask: 'two' }], tasks: order }),
            project,
          )
            .problems.map(({ code, path }) => `${code} ${path.join('.')}`)
            .sort();
        expect(codes(reversed)).toEqual(codes(tasks));
      }),
      settings,
    );
  });
});

test('many levels deep', () => {
  let steps: Json = ['disconnect'];
  for (let level = 0; level < 300; level += 1) {
    steps = [{ if: '=true', then: steps }];
  }
  expect(compileSteps(flowOf({ media: 'call', steps }), project).problems).toEqual([]);
});

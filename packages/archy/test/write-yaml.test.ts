import type { JsonObject } from '@callwright/model';
import fc from 'fast-check';

import { readYaml } from '../src/yaml-source.ts';
import { writeFlow } from '../src/write-yaml.ts';

const deep = process.env['CALLWRIGHT_DEEP'] === '1';
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);

jest.setTimeout(deep ? 600_000 : 60_000);

const traps = [
  ...['', ' ', 'yes', 'No', 'on', 'OFF', 'y', 'null', 'Null', '~', 'true', 'FALSE', '.inf', '.nan'],
  ...['1', '-1', '+13175550100', '01234', '0x1F', '0o17', '1_000', '1e3', '12:30:45', '2026-01-31', '1.0'],
  ...[
    'a: b',
    'a:',
    'a #b',
    '#a',
    '- a',
    '-',
    '? a',
    ': a',
    '=Flow.x',
    '{a',
    '[a]',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
  ],
  ...[
    "'a'",
    '"a"',
    'a"b',
    'a\\b',
    '%a',
    '@a',
    '`a',
    '<<',
    '---',
    '...',
    'a ',
    ' a',
    'a\tb',
    '\t',
    'a\nb',
    'a\r\nb',
  ],
  ...[
    '/inboundCall/tasks/task[main_10]',
    'Åbningstider',
    'Grüße',
    '日本',
    '😀',
    'a😀',
    '\u2028',
    '\u0085',
    '\u00a0',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\ufeff',
    '\ufffe',
    'a\u200bb',
    '\ud800',
    '__proto__',
    'toString',
  ],
];

/** What YAML gives a meaning to, between things it gives none. */
const signs = Array.from(' "\'\\\n\t#:-{}[],&*!|>%@`=?abc019.~é😀');

const text = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 }),
);

const scalar = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const document = fc.dictionary(text, value, {
  maxKeys: 4,
  noNullPrototype: true,
}) as fc.Arbitrary<JsonObject>;

describe('writeFlow', () => {
  test(`gives back what was written (seed ${seed})`, () => {
    fc.assert(
      fc.property(document, (written) => {
        const read = readYaml(writeFlow(written));
        expect(read.problems).toEqual([]);
        expect(read.documents).toEqual([written]);
      }),
      { seed, ...(deep ? { numRuns: 20_000 } : { numRuns: 1_000, interruptAfterTimeLimit: 45_000 }) },
    );
  });

  test.each(traps)('keeps the trap %j as key, value and item', (trap) => {
    const written = Object.fromEntries([[trap, { list: [trap, [trap]], value: trap }]]);
    expect(readYaml(writeFlow(written)).documents).toEqual([written]);
  });

  test('keeps a key that is too long for one line', () => {
    const written = { top: { [`a${'"'.repeat(2000)}`]: { inner: ['x'] } } };
    expect(readYaml(writeFlow(written)).documents).toEqual([written]);
  });

  test('writes as exports do', () => {
    const written = {
      inboundCall: {
        name: 'Sales - Line (new)',
        description: '',
        startUpRef: '/inboundCall/tasks/task[main_10]',
        tasks: [
          {
            task: {
              name: 'main',
              actions: [
                { decision: { condition: { exp: '!IsSet(Flow.x)' }, outputs: { yes: { actions: [] } } } },
                { playAudio: { audio: { tts: 'Press 1: or wait\n"now"' }, none: true, count: 3 } },
              ],
            },
          },
        ],
      },
    };
    expect(writeFlow(written)).toBe(
      [
        'inboundCall:',
        '  name: Sales - Line (new)',
        '  description: ""',
        '  startUpRef: "/inboundCall/tasks/task[main_10]"',
        '  tasks:',
        '    - task:',
        '        name: main',
        '        actions:',
        '          - decision:',
        '              condition:',
        '                exp: "!IsSet(Flow.x)"',
        '              outputs:',
        '                "yes":',
        '                  actions: []',
        '          - playAudio:',
        '              audio:',
        '                tts: "Press 1: or wait\\n\\"now\\""',
        '              none: true',
        '              count: 3',
        '',
      ].join('\n'),
    );
  });
});

import fc from 'fast-check';
import { performance } from 'node:perf_hooks';
import type { Json } from '@callwright/model';
import { loadProject } from '../src/index.ts';
import { fits, schemaErrors } from '../src/schema-check.ts';
import { PROJECT, projectInMemory } from './project-in-memory.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const deep = process.env['CALLWRIGHT_DEEP'] === '1';
const options = {
  seed,
  numRuns: deep ? 5_000 : 300,
  interruptAfterTimeLimit: 40_000,
  markInterruptAsFailure: false,
};

const HEAD = 'apiVersion: callwright/v1\n';
const GOOD = `${HEAD}kind: InboundFlow
metadata: { name: line }
spec:
  media: call
  languages: [en-us]
  steps:
    - call: login
      with: { phone: =Call.Ani }
      into: { verified: Flow.verified }
    - if: =Flow.verified
      then: [ say: Thank you., disconnect ]
      else:
        - transferToQueue: support
          priority: 3
---
${HEAD}kind: ScheduleList
items:
  days: { start: 2026-01-05T08:00, end: 2026-01-05T18:00, repeat: "FREQ=WEEKLY;BYDAY=MO,TU" }
`;

const load = (text: string): ReturnType<typeof loadProject> =>
  loadProject('.', projectInMemory({ 'callwright.yaml': PROJECT, 'manifests/one.yaml': text }));

async function check(text: string): Promise<void> {
  const { findings } = await load(text);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const { code, summary, place } of findings) {
    expect(code).toMatch(/^manifest\.[a-z0-9-]+$/);
    expect(summary).not.toMatch(/must NOT|must match|additionalProperties|undefined|\[object/);
    expect(place?.line).toBeGreaterThanOrEqual(1);
    expect(place?.line).toBeLessThanOrEqual(lines.length);
    expect(place?.column).toBeGreaterThanOrEqual(1);
    // Control characters of a file never reach a sentence; in an excerpt the printer escapes them.
    // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
    expect(summary).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  }
}

beforeAll(() => process.stdout.write(`seed ${String(seed)}\n`));

describe('whatever a file holds', () => {
  test('any text gives findings with places and never an exception', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\n',
        '  ',
        ': ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '#',
        '"',
        "'",
        '|',
        '&a',
        '*a',
        '!!x',
        '---\n',
        '\t',
        '\r\n',
        '\u001b[31m',
        '\u0000',
        HEAD,
        'kind: Flow\n',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), (pieces) => check(pieces.join(''))),
      options,
    );
  });

  test('a good file with one line changed', async () => {
    const lines = GOOD.split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(lines.length - 1),
        fc.oneof(
          fc.constant(undefined),
          fc.string({ unit: 'grapheme', maxLength: 12 }),
          fc.constantFrom(
            'steps:',
            '  x: 1',
            '- say: Press # to go',
            'kind: [a]',
            'metadata: 5',
            'spec: null',
            '    - {}',
            '    - []',
            '    - 5',
          ),
        ),
        (index, line) =>
          check(
            lines
              .flatMap((old, at) => (at === index ? (line === undefined ? [] : [line]) : [old]))
              .join('\n'),
          ),
      ),
      options,
    );
  });

  test('any data under a kind gives sentences of ours', async () => {
    const kinds = [
      'CallRoute',
      'Schedule',
      'ScheduleGroup',
      'InboundFlow',
      'SharedFlow',
      'Flow',
      'ScheduleList',
    ];
    const keys = fc.constantFrom(
      'spec',
      'items',
      'name',
      'numbers',
      'open',
      'steps',
      'say',
      'if',
      'then',
      'ask',
      'archy',
      'day',
      'x',
      '__proto__',
      'constructor',
      'toString',
    );
    const data = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(null, true, 5, '', 'x', '=x', '${var.x}', 'en-us'),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(keys, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds), data, data, async (kind, metadata, spec) => {
        const part = kind === 'ScheduleList' ? 'items' : 'spec';
        const document = { apiVersion: 'callwright/v1', kind, metadata, [part]: spec } as Json;
        const errorsOf = await schemaErrors();
        // The compiled checks and ajv itself never disagree.
        expect(fits('manifest', document)).toBe(errorsOf('manifest', document).length === 0);
        await check(JSON.stringify(document));
      }),
      options,
    );
  });
});

describe('many files', () => {
  const mistake = (index: number): string =>
    `${HEAD}kind: CallRoute\nmetadata: { name: r${String(index)} }\nspec: { numbers: [a], opne: x }\n`;
  const project = (count: number): Record<string, string> => ({
    'callwright.yaml': PROJECT,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `manifests/${String(index).padStart(5, '0')}.yaml`,
        mistake(index),
      ]),
    ),
  });
  const secondsFor = async (files: Record<string, string>, expected: number): Promise<number> => {
    const memory = projectInMemory(files);
    const begin = performance.now();
    const { findings } = await loadProject('.', memory);
    const seconds = (performance.now() - begin) / 1000;
    expect(findings).toHaveLength(expected);
    expect(findings.every(({ place }) => place?.line === 4 && place.column === 23)).toBe(true);
    return seconds;
  };

  test('one mistake in each of 10,000 files: all told, in order, in linear time', async () => {
    await secondsFor(project(500), 500);
    const few = await secondsFor(project(2_000), 2_000);
    const many = await secondsFor(project(10_000), 10_000);
    // Five times the files; quadratic work would take twenty-five times as long.
    expect(many / few).toBeLessThan(15);
  });

  test('one mistake in each of 2,000 items of one list', async () => {
    const items = Array.from(
      { length: 2_000 },
      (_, index) => `  s${String(index)}: { dya: 2026-01-01 }\n`,
    ).join('');
    const { findings } = await load(`${HEAD}kind: ScheduleList\nitems:\n${items}`);
    expect(findings.map(({ place }) => place?.line)).toEqual(
      Array.from({ length: 2_000 }, (_, index) => index + 4),
    );
  });
});

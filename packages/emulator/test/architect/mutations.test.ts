import fc from 'fast-check';

import { createArchitectEngine } from '../../src/architect/create-engine.ts';
import { corpus } from './corpus.ts';
import { createFakeOrg } from './fake-org.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 1_000_000_000);
const deep = process.env['CALLWRIGHT_DEEP'] === '1';

const words = [
  '',
  ' ',
  '\n',
  '\t',
  'null',
  '[]',
  '{}',
  '- ',
  ': ',
  '#',
  '"',
  "'",
  '&a ',
  '*a',
  '!!str ',
  '|',
  '>',
  '{{x}}',
  'lit: ',
  'exp: Flow.x',
  'actions:',
  'choices:',
  'variables:',
  '__proto__: 1',
  'constructor:',
  '\u0000',
  '\ud800',
  '\u2028',
  '🙂',
  '.inf',
  '1e400',
  'ver_latestPublished:',
  '/inboundCall/tasks/task[',
  ']',
  '..',
  'a'.repeat(2000),
] as const;

type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly word: string }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'dropLine' | 'doubleLine' | 'indentLine'; readonly at: number };

const position = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: position, word: fc.constantFrom(...words) }),
  fc.record({ kind: fc.constant('cut' as const), at: position, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constantFrom('dropLine' as const, 'doubleLine' as const, 'indentLine' as const),
    at: position,
  }),
);

function mutate(text: string, change: Mutation): string {
  if (change.kind === 'insert' || change.kind === 'cut') {
    const at = Math.floor(change.at * text.length);
    return change.kind === 'insert'
      ? text.slice(0, at) + change.word + text.slice(at)
      : text.slice(0, at) + text.slice(at + change.length);
  }
  const lines = text.split('\n');
  const at = Math.floor(change.at * lines.length);
  const line = lines[at] ?? '';
  const replaced = { dropLine: [], doubleLine: [line, line], indentLine: [`  ${line}`] }[change.kind];
  return [...lines.slice(0, at), ...replaced, ...lines.slice(at + 1)].join('\n');
}

const engine = createArchitectEngine({ lenientReferences: true });

(corpus.length > 0 ? describe : describe.skip)('damaged files', () => {
  test(`never throw (seed ${String(seed)})`, () => {
    const small = corpus.filter(({ source }) => source.length < 20_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.array(mutation, { minLength: 1, maxLength: 5 }),
        (file, changes) => {
          const org = createFakeOrg({ lenient: true });
          const result = engine.read(changes.reduce(mutate, file.source), org);
          const errors = result.messages.filter((message) => message.type === 'Error');
          expect(result.flow === undefined).toBe(errors.length > 0);
          if (result.flow !== undefined) {
            const exported = engine.export(result.flow, org);
            const again = engine.read(exported, org);
            expect(again.messages.filter((message) => message.type === 'Error')).toEqual([]);
            expect(engine.export(again.flow!, org)).toBe(exported);
          }
        },
      ),
      {
        seed,
        numRuns: deep ? 20_000 : 1500,
        interruptAfterTimeLimit: deep ? 600_000 : 30_000,
        markInterruptAsFailure: false,
      },
    );
  });
});

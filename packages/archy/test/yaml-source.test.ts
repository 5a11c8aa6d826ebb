import type { Json } from '@callwright/model';
import { readYaml, scalarsOf } from '../src/index.ts';

const one = (text: string): Json | undefined => readYaml(text).documents[0];

describe('values', () => {
  it.each<[string, string, Json]>([
    ['yes, no, on, off are text', 'yes: no\non: off', { yes: 'no', on: 'off' }],
    ['dates are text', 'd: 2026-01-05', { d: '2026-01-05' }],
    ['merge keys are keys', '<<: { a: 1 }', { '<<': { a: 1 } }],
    ['numbers that do not fit stay text', 'n: 12345678901234567890', { n: '12345678901234567890' }],
    ['infinity stays text', 'n: .inf', { n: '.inf' }],
    ['plain numbers are numbers', 'n: [1, 2.5, 0x1F]', { n: [1, 2.5, 31] }],
    ['a byte order mark is no content', '\uFEFFa: 1', { a: 1 }],
    ['a byte order mark indents nothing', '\uFEFFa: 1\nb: 2', { a: 1, b: 2 }],
  ])('%s', (_name, text, value) => {
    expect(readYaml(text).problems).toEqual([]);
    expect(one(text)).toEqual(value);
  });

  it('keeps a key named __proto__', () => {
    expect(Object.keys(one('__proto__: 1') as object)).toEqual(['__proto__']);
  });

  it('reads all documents of a stream', () => {
    expect(readYaml('---\na: 1\n---\nb: 2\n').documents).toEqual([{ a: 1 }, { b: 2 }]);
  });
});

describe('problems', () => {
  it.each<[string, string, string, number, number]>([
    ['a repeated key', 'a: 1\nb: 2\na: 3', 'yaml.duplicate-key', 3, 1],
    ['an alias', 'a: &x 1\nb: *x', 'yaml.alias', 2, 4],
    ['a colon in plain text', 'say: Hours are: nine to five', 'yaml.block-as-implicit-key', 1, 6],
    ['a map as key', 'a: {{x}}', 'yaml.complex-key', 1, 5],
    ['a tab as indentation', 'a:\n\tb: 1', 'yaml.tab-as-indent', 2, 1],
  ])('%s', (_name, text, code, line, column) => {
    const [problem] = readYaml(text).problems;
    expect(problem).toMatchObject({ code, line, column });
    expect(problem?.hint).toBeDefined();
  });

  it.each([
    '['.repeat(200_000),
    '{'.repeat(100_000),
    '- '.repeat(50_000),
    'a: '.repeat(100_000),
    '[['.repeat(300),
  ])('survives nesting without end (case %#)', (text) => {
    expect(readYaml(text).problems.length).toBeGreaterThan(0);
    expect([...scalarsOf(text)]).toEqual([]);
  });

  it('reports all that is wrong', () => {
    expect(readYaml('a: 1\na: 2\nb: 1\nb: 2').problems).toHaveLength(2);
  });
});

describe('places', () => {
  const text = 'flow:\n  name: Main\n  list:\n    - one\n    - two: 2\n';
  const source = readYaml(text);

  it.each<[readonly (string | number)[], 'key' | 'value', number, number]>([
    [['flow', 'name'], 'key', 2, 3],
    [['flow', 'name'], 'value', 2, 9],
    [['flow', 'list', 1, 'two'], 'value', 5, 12],
    [['flow', 'missing'], 'key', 1, 1],
    [[], 'value', 1, 1],
  ])('of %j, its %s', (path, what, line, column) => {
    expect(source.locate(0, path, what)).toMatchObject({ line, column });
  });

  it('show the line', () => {
    expect(source.locate(0, ['flow', 'name'], 'key').excerpt).toBe('  name: Main');
  });

  it('are given for a document that does not exist', () => {
    expect(source.locate(7, ['a'], 'key')).toMatchObject({ line: 1, column: 1 });
  });
});

describe('scalars as typed', () => {
  const values = (text: string) => [...scalarsOf(text)].filter(({ role }) => role === 'value');

  it('find comments behind plain text', () => {
    expect(values('say: Press # to go on')).toMatchObject([{ value: 'Press', commentBehind: '# to go on' }]);
  });

  it('find a comment where a value is meant', () => {
    expect(values('press: #\n')).toMatchObject([{ value: '', pairEmptyValue: true, commentBehind: '#' }]);
  });

  it('keep what was typed', () => {
    expect(values('n: +13175550100\nq: "01"\nz: 01234')).toMatchObject([
      { source: '+13175550100', style: 'plain' },
      { source: '"01"', value: '01', style: 'double' },
      { source: '01234', style: 'plain' },
    ]);
  });

  it('know flow collections and blocks', () => {
    const [first, second] = values('a: [ { b: c } ]\nd: |\n  e\n');
    expect(first).toMatchObject({ path: ['a', 0, 'b'], inFlowCollection: true });
    expect(second).toMatchObject({ style: 'block', value: 'e\n', source: '|\n  e\n' });
  });
});

import type { Substitutions } from '../src/index.ts';
import { substitute } from '../src/index.ts';

describe('substitute', () => {
  it.each<[string, string, Substitutions, string]>([
    ['a whole plain value', 'name: {{n}}', { n: 'Sales line' }, 'name: Sales line'],
    ['a quoted value with a hash', 'name: "{{n}}"', { n: 'Sales #1' }, 'name: "Sales #1"'],
    ['a key', '{{n}}:\n  a: 1', { n: 'Sales' }, 'Sales:\n  a: 1'],
    ['blanks in the braces', 'a: "{{ n }}"', { n: 'x' }, 'a: "x"'],
    ['a number', 'lit: {{n}}', { n: 5 }, 'lit: 5'],
    ['a boolean', 'lit: {{n}}', { n: true }, 'lit: true'],
    ['a name in an expression', 'exp: FindQueue("{{n}}")', { n: 'Sales' }, 'exp: FindQueue("Sales")'],
    ['a dollar sign', 'a: "{{n}}"', { n: '$& $1' }, 'a: "$& $1"'],
    ['a value that looks like a placeholder', 'a: "{{n}}"', { n: '{{m}}' }, 'a: "{{m}}"'],
    ['two in one text', 'a: "{{n}} and {{m}}"', { n: 'x', m: 'y' }, 'a: "x and y"'],
  ])('fills %s', (_name, template, values, text) => {
    expect(substitute(template, values)).toEqual({ text, problems: [] });
  });

  it.each<[string, string, Substitutions, string, readonly (string | number)[], string]>([
    [
      'cut at a hash',
      'f:\n  name: {{n}}',
      { n: 'Sales #1' },
      'archy.substitution-damaged',
      ['f', 'name'],
      'n',
    ],
    ['made a map by a colon', 'a: {{n}}', { n: 'x: y' }, 'archy.substitution-damaged', ['a'], 'n'],
    ['ended by a quote', 'a: "{{n}}"', { n: 'say "hi"' }, 'archy.substitution-damaged', ['a'], 'n'],
    ['changed by an escape', 'a: "{{n}}"', { n: 'a\\nb' }, 'archy.substitution-damaged', ['a'], 'n'],
    ['broken into lines', 'a: {{n}}\nb: 1', { n: 'x\nc: 2' }, 'archy.substitution-damaged', ['a'], 'n'],
    ['losing a zero', 'a: {{n}}', { n: '0123' }, 'archy.substitution-damaged', ['a'], 'n'],
    ['losing a plus', 'a: {{n}}', { n: '+13175550100' }, 'archy.substitution-damaged', ['a'], 'n'],
    ['read as nothing', 'a: {{n}}', { n: '' }, 'archy.substitution-damaged', ['a'], 'n'],
    [
      'ending an expression',
      `exp: 'FindQueue("{{n}}")'`,
      { n: 'a"b' },
      'archy.substitution-damaged',
      ['exp'],
      'n',
    ],
    ['missing', 'a: "{{nmae}}"', {}, 'archy.substitution-missing', ['a'], 'nmae'],
    ['unused', 'a: 1', { n: 'x' }, 'archy.substitution-unused', [], 'n'],
  ])('reports a value %s', (_name, template, values, code, path, key) => {
    expect(substitute(template, values).problems).toMatchObject([{ code, path, key, severity: 'error' }]);
  });

  it('names the one value that does damage', () => {
    const { problems } = substitute('a: {{x}}\nb: {{y}}\nc: {{z}}', {
      x: 'fine',
      y: 'bad #1',
      z: 'fine too',
    });
    expect(problems.map(({ key }) => key)).toEqual(['y']);
  });

  it('proposes the key that was meant', () => {
    expect(substitute('a: "{{nmae}}"', { name: 'x' }).problems.map(({ hint }) => hint)).toEqual([
      'Did you mean name?',
      'Did you mean nmae?',
    ]);
  });
});

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

  it.each<[string, string, Substitutions, string, readonly (string | number)[]]>([
    ['cut at a hash', 'f:\n  name: {{n}}', { n: 'Sales #1' }, 'archy.substitution-damaged', ['f', 'name']],
    ['made a map by a colon', 'a: {{n}}', { n: 'x: y' }, 'archy.substitution-damaged', ['a']],
    ['ended by a quote', 'a: "{{n}}"', { n: 'say "hi"' }, 'archy.substitution-damaged', ['a']],
    ['changed by an escape', 'a: "{{n}}"', { n: 'a\\nb' }, 'archy.substitution-damaged', ['a']],
    ['broken into lines', 'a: {{n}}\nb: 1', { n: 'x\nc: 2' }, 'archy.substitution-damaged', ['a']],
    ['losing a zero', 'a: {{n}}', { n: '0123' }, 'archy.substitution-damaged', ['a']],
    ['losing a plus', 'a: {{n}}', { n: '+13175550100' }, 'archy.substitution-damaged', ['a']],
    ['read as nothing', 'a: {{n}}', { n: '' }, 'archy.substitution-damaged', ['a']],
    [
      'ending an expression',
      `exp: 'FindQueue("{{n}}")'`,
      { n: 'a"b' },
      'archy.substitution-damaged',
      ['exp'],
    ],
    ['missing', 'a: "{{nmae}}"', {}, 'archy.substitution-missing', ['a']],
    ['unused', 'a: 1', { n: 'x' }, 'archy.substitution-unused', []],
  ])('reports a value %s', (_name, template, values, code, path) => {
    const { problems } = substitute(template, values);
    expect(problems.map(({ key }) => key)).toEqual([template.includes('nmae') ? 'nmae' : 'n']);
    expect(problems).toMatchObject([{ code, path, severity: 'error' }]);
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

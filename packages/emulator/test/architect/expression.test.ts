import fc from 'fast-check';

import { quoteText, readExpression, soleVariable } from '../../src/architect/expression.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 1_000_000_000);

test.each([
  ['Flow.a + Task.b.c', ['Flow.a', 'Task.b'], []],
  ['GetAt(Flow.list, 0).x.y', ['Flow.list'], []],
  ['"Flow.text \\" Flow.more" + State.x', ['State.x'], []],
  ['FindQueue("Sales") == findskill ( "A \\"b\\"" )', [], ['findqueue Sales', 'findskill A "b"']],
  ['FindSkill(Flow.skill)', ['Flow.skill'], []],
  ['FindQueue("a" + "b")', [], []],
  ['/* Flow.comment */ Call.Ani', ['Call.Ani'], []],
  ['Prompt.Welcome', ['Prompt.Welcome'], []],
])('%s', (expression, names, calls) => {
  const parts = readExpression(expression);
  expect(parts.names.map(({ scope, member }) => `${scope}.${member}`)).toEqual(names);
  expect(parts.calls.map(({ name, argument }) => `${name} ${argument}`)).toEqual(calls);
  expect(parts.balanced).toBe(true);
});

test.each(['(', ')', '([)]', '"open', 'If(a, b', '{"a": 1'])('%s does not match', (expression) => {
  expect(readExpression(expression).balanced).toBe(false);
});

test.each([
  ['Flow.x', 'Flow.x'],
  [' Flow.x ', 'Flow.x'],
  ['Flow.x.y', undefined],
  ['Flow.x + 1', undefined],
  ['"x"', undefined],
])('%j alone is %j', (expression, variable) => {
  expect(soleVariable(expression)).toBe(variable);
});

test(`every text survives as a literal (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { calls, balanced } = readExpression(`FindQueue(${quoteText(text)})`);
      expect(calls.map((call) => call.argument)).toEqual([text]);
      expect(balanced).toBe(true);
    }),
    { seed },
  );
});

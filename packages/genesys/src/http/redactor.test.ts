import fc from 'fast-check';
import { createRedactor } from './redactor.ts';
import { randomised } from '../../test/random.ts';

const settings = randomised('redactor');

test('no spelling of a secret is left in any text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), fc.string(), fc.string(), (secret, before, after) => {
      fc.pre(!'Bearer Basic [redacted]'.includes(secret));
      const redactor = createRedactor();
      redactor.learn(secret);
      for (const spelling of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
        expect(redactor.clean(`${before}${spelling}${after}`)).not.toContain(spelling);
      }
    }),
    settings,
  );
});

test.each([
  ['Authorization: Bearer abc.def-ghi_123=', 'Authorization: Bearer [redacted]'],
  ['basic Zm9vOmJhcg== sent', 'basic [redacted] sent'],
  ['no secret here', 'no secret here'],
])('headers that nobody has told about are masked: %s', (text, clean) => {
  expect(createRedactor().clean(text)).toBe(clean);
});

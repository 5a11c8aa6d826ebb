import type { Address } from '@callwright/model';
import fc from 'fast-check';
import { generationOf, leaseKey, receiptKey, runKey } from './row-key.ts';
import { randomised } from '../../test/random.ts';

const settings = randomised('row keys');

const part = fc.string({ unit: 'binary', maxLength: 400 });

test('keys are as designed for ordinary names', () => {
  const owner = { project: 'acme-voice', org: 'prod', orgId: 'i' };
  expect(receiptKey(owner, 'CallRoute/sales')).toBe('r|acme-voice|prod|CallRoute|sales');
  expect(leaseKey(12)).toBe('lease|12');
  expect(runKey('20260302-1', 'step')).toBe('run|20260302-1|step');
  expect([generationOf('lease|12'), generationOf('r|a|b|c|d')]).toEqual([12, undefined]);
});

test('different things never share a key, and no key is too long or hard to send', () => {
  const distinct = fc.uniqueArray(fc.tuple(part, part), {
    selector: (pair) => JSON.stringify(pair),
    minLength: 2,
  });
  fc.assert(
    fc.property(distinct, (pairs) => {
      const keys = pairs.map(([run, key]) => runKey(run, key));
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) {
        expect(key.length).toBeLessThanOrEqual(256);
        expect(() => encodeURIComponent(key)).not.toThrow();
        expect(key).not.toMatch(/[\p{Cc}/\\]/u);
      }
    }),
    settings,
  );
});

test('receipts of different owners never share a key', () => {
  const owner = fc.record({ project: part, org: part, orgId: fc.constant('i') });
  fc.assert(
    fc.property(owner, owner, (a, b) => {
      fc.pre(a.project !== b.project || a.org !== b.org);
      const address: Address = 'CallRoute/sales';
      expect(receiptKey(a, address)).not.toBe(receiptKey(b, address));
    }),
    settings,
  );
});

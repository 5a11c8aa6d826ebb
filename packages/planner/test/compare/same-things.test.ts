import type { ExistingThing } from '@callwright/model';
import { sameThings } from '../../src/compare/same-things.ts';
import type { CalledThing } from '../../src/compare/same-things.ts';

const queue = (key: string, liveName: string): ExistingThing => ({ bucket: 'queues', key, liveName });
const called = (name: string, more: Partial<CalledThing> = {}): CalledThing => ({
  sort: 'queues',
  name,
  ...more,
});

const same = sameThings({
  first: {
    namePrefix: 'DEV - ',
    existing: [
      queue('sales', 'Rehearsal'),
      queue('billing', 'Rehearsal'),
      queue('support', 'Support'),
      queue('vip', 'VIP'),
      queue('old', 'Old'),
      // Swapped: what one org calls A the other calls B.
      queue('a', 'A'),
      queue('b', 'B'),
      { bucket: 'dataActions', key: 'get', liveName: 'Get', integration: 'CRM Dev' },
    ],
  },
  second: {
    namePrefix: 'PROD - ',
    existing: [
      queue('sales', 'Sales'),
      queue('billing', 'Billing'),
      queue('support', 'Support'),
      queue('vip', 'Sales VIP'),
      queue('old', 'none'),
      queue('a', 'B'),
      queue('b', 'A'),
      { bucket: 'dataActions', key: 'get', liveName: 'Get', integration: 'CRM' },
    ],
  },
});

const ALIKE: readonly (readonly [CalledThing, CalledThing, boolean])[] = [
  [called('Support'), called('Support'), true],
  [called('VIP'), called('Sales VIP'), true],
  [called('Rehearsal'), called('Sales'), true],
  [called('Rehearsal'), called('Billing'), true],
  [called('Rehearsal'), called('Support'), false],
  [called('A'), called('B'), true],
  [called('A'), called('A'), false],
  [called('Nowhere'), called('Nowhere'), true],
  [called('VIP', { sort: 'skills' }), called('Sales VIP', { sort: 'skills' }), false],
  [
    called('Get', { sort: 'dataActions', within: 'CRM Dev' }),
    called('Get', { sort: 'dataActions', within: 'CRM' }),
    true,
  ],
  [called('CRM Dev', { sort: 'integrations' }), called('CRM', { sort: 'integrations' }), true],
  [called('DEV - Bye', { sort: 'flows' }), called('PROD - Bye', { sort: 'flows' }), true],
  [called('DEV - Bye'), called('PROD - Bye'), false],
];

test.each(ALIKE)('%j and %j: %s', (first, second, isSame) => {
  expect(same.nameOf('first', first) === same.nameOf('second', second)).toBe(isSame);
});

test.each([
  [called('VIP'), ['Sales VIP']],
  [called('Rehearsal'), ['Sales', 'Billing']],
  [called('Old'), []],
  [called('Nowhere'), ['Nowhere']],
  [called('DEV - Bye', { sort: 'flows' }), ['PROD - Bye']],
])('the second org calls %j %j', (first, names) => {
  expect(same.inSecond(first).map(({ name }) => name)).toEqual(names);
});

test('a name that joins several is said as one of them, and as no other thing', () => {
  expect(same.nameOf('second', called('Billing'))).toBe('Rehearsal');
  expect(same.nameOf('first', called('VIP'))).toBe('Sales VIP');
});

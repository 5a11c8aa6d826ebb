import fc from 'fast-check';
import { placeholder, unknownId } from './known-ids.ts';

/** Nineteen of twenty from `usual`. */
export function mostly<T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

/** What servers stumble over. */
export const nasty = [
  '',
  ' ',
  '0',
  'null',
  'O\'Brien "Bob"',
  'line\nbreak',
  '<b>bold</b>',
  'a/b',
  'x-debug',
  '*',
  'Ünï 🙂',
  '\u0000',
  '__proto__',
  'a'.repeat(300),
  '%',
  '../..',
  "'; --",
];
const names = ['Alpha', 'Beta', 'Gamma', 'Sales', 'Main'];
/** Mostly names that meet each other. */
export const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ maxLength: 10 }) },
);

/** Which collection a name speaks of. */
const collections: readonly (readonly [word: RegExp, collection: string])[] = [
  [/schedulegroup/i, '/api/v2/architect/schedulegroups'],
  [/emergencygroup/i, '/api/v2/architect/emergencygroups'],
  [/schedule/i, '/api/v2/architect/schedules'],
  [/ivr/i, '/api/v2/architect/ivrs'],
  [/flow/i, '/api/v2/flows'],
  [/division/i, '/api/v2/authorization/divisions'],
  [/queue/i, '/api/v2/routing/queues'],
  [/prompt/i, '/api/v2/architect/prompts'],
  [/datatable/i, '/api/v2/flows/datatables'],
  [/pool/i, '/api/v2/telephony/providers/edges/didpools'],
  [/configuration/i, '/api/v2/webdeployments/configurations'],
  [/domain/i, '/api/v2/routing/email/domains'],
  [/route/i, '/api/v2/routing/email/domains/{domainName}/routes'],
];

/** An id, mostly of the collection that a name speaks of. */
export function idFor(name: string): fc.Arbitrary<string> {
  const likely = collections.find(([word]) => word.test(name))?.[1];
  const all = collections.map(([, collection]) => collection);
  const of = (collection: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(collection, fc.nat(7)).map(([one, n]) => placeholder(one, n));
  return fc.oneof(
    { weight: 16, arbitrary: of(likely === undefined ? fc.constantFrom(...all) : fc.constant(likely)) },
    { weight: 1, arbitrary: of(fc.constantFrom(...all)) },
    { weight: 1, arbitrary: fc.constantFrom(unknownId, 'no-guid', '1.0', '2.0', ...nasty) },
  );
}

import { giveValue, receive } from '../value.ts';
import type { Verb } from '../verb.ts';

/** Finds a queue by a name that is known at run time only. */
export const findQueue: Verb = {
  word: 'findQueue',
  arguments: ['into'],
  branches: [
    { key: 'found', output: 'found' },
    { key: 'notFound', output: 'notFound' },
  ],
  compile(step) {
    const findName = giveValue(step, step.value, 'string', step.at);
    const findResult = receive(step, step.args['into'] ?? null, 'queue', [...step.path, 'into']);
    return findName && findResult
      ? { key: 'findQueue', label: 'Find Queue', body: { findName, findResult } }
      : undefined;
  },
};

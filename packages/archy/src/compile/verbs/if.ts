import { condition } from '../value.ts';
import type { Verb } from '../verb.ts';

/** Goes one of two ways. */
export const ifVerb: Verb = {
  word: 'if',
  arguments: [],
  branches: [
    { key: 'then', output: 'yes', required: true },
    { key: 'else', output: 'no' },
  ],
  compile(step) {
    const tested = condition(step, step.value, step.at);
    return tested && { key: 'decision', label: 'Decision', body: { condition: tested } };
  },
};

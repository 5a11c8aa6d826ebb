import { liveNameOf } from '../named-thing.ts';
import { giveValue, receiveMap } from '../value.ts';
import type { Verb } from '../verb.ts';

/** Reads a row of a data table by its key. */
export const lookUp: Verb = {
  word: 'lookUp',
  arguments: ['key', 'into'],
  branches: [
    { key: 'found', output: 'found' },
    { key: 'notFound', output: 'notFound' },
    { key: 'failure', output: 'failure', required: true },
  ],
  compile(step) {
    const table = liveNameOf(step, 'tables', step.value, step.at);
    const lookupValue = giveValue(step, step.args['key'] ?? null, 'string', [...step.path, 'key']);
    const foundOutputs = receiveMap(step, step.args['into'], [...step.path, 'into']);
    const row = Object.keys(foundOutputs).length === 0 ? { none: true } : { foundOutputs };
    return table !== undefined && lookupValue
      ? {
          key: 'dataTableLookup',
          label: 'Data Table Lookup',
          body: { lookupValue, dataTable: { [table]: row } },
        }
      : undefined;
  },
};

import { changesOf, type Finding, type Invariant } from '../invariant.ts';
import { allNamedTypes, namedTypes } from './named-types.ts';

/**
 * Nobody changes, makes or deletes the objects of these names: `type` and `names`. For what a run must leave alone;
 * locks and drafts of a flow are changes too.
 */
export const objectsUntouched: Invariant = {
  rule: 'objects-untouched',
  parameters: ['type', 'names'],
  read(parameters) {
    const type = parameters.oneOf('type', allNamedTypes);
    const names = new Set(parameters.texts('names'));
    if (type === undefined) {
      throw parameters.fail('type', `is missing: one of ${allNamedTypes.join(', ')}.`);
    }
    if (names.size === 0) {
      throw parameters.fail('names', 'is missing.');
    }
    return () => {
      let touched = 0;
      return {
        begin: () => [],
        after: (change) =>
          changesOf(change, namedTypes[type]).flatMap(({ before, after }): readonly Finding[] => {
            const object = [before, after].find((each) => each !== undefined && names.has(each.name));
            if (object === undefined) {
              return [];
            }
            const did = before === undefined ? 'was made' : after === undefined ? 'is gone' : 'was changed';
            const { id, name } = object;
            const broken = {
              sentence: `'${name}' of ${type} ${did}.`,
              objects: [{ type, id, name }],
            };
            return [{ key: String(++touched), broken }];
          }),
      };
    };
  },
};

import { flowBindings } from '../flow-bindings/index.ts';
import { changesOf, type Finding, type Invariant } from '../invariant.ts';

/** No flow is deleted while a call route, a queue or anything else that can be bound to a flow uses it. */
export const noFlowDeletedWhileBound: Invariant = {
  rule: 'no-flow-deleted-while-bound',
  parameters: [],
  read: () => (org) => ({
    begin: () => [],
    after: (change) =>
      changesOf(change, 'flows').flatMap(({ before, after }): readonly Finding[] => {
        const wasThere = before !== undefined && !before.deleted;
        const isDeleted = after === undefined || after.deleted;
        if (!wasThere || !isDeleted || !flowBindings.some((binding) => binding.isBound(org, before.id))) {
          return [];
        }
        return [
          {
            key: before.id,
            broken: {
              sentence: `The flow '${before.name}' was deleted while something was bound to it.`,
              objects: [{ type: 'flow', id: before.id, name: before.name }],
            },
          },
        ];
      }),
  }),
};

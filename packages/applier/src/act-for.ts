import type { Step } from '@callwright/model';
import type { Act } from './act.ts';
import { createObject } from './acts/create-object.ts';
import { deleteFlow } from './acts/delete-flow.ts';
import { deleteObject } from './acts/delete-object.ts';
import { dropReceipt } from './acts/drop-receipt.ts';
import { moveDivision } from './acts/move-division.ts';
import { publishFlow } from './acts/publish-flow.ts';
import { renameFlow } from './acts/rename-flow.ts';
import { unlockFlow } from './acts/unlock-flow.ts';
import { updateObject } from './acts/update-object.ts';
import { writeReceipt } from './acts/write-receipt.ts';

type ActFor<D extends Step['do']> = Act<Extract<Step, { readonly do: D }>>;

const acts: { readonly [D in Step['do']]: ActFor<D> } = {
  'publish-flow': publishFlow,
  'rename-flow': renameFlow,
  'move-division': moveDivision,
  'unlock-flow': unlockFlow,
  'delete-flow': deleteFlow,
  'create-object': createObject,
  'update-object': updateObject,
  'delete-object': deleteObject,
  'write-receipt': writeReceipt,
  'drop-receipt': dropReceipt,
};

/** The implementation for a step. The table's type ties each key to its step, which indexing by a union forgets. */
export function actFor<S extends Step>(step: S): Act<S> {
  return acts[step.do] as unknown as Act<S>;
}

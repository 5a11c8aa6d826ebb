import type { DropReceipt } from '@callwright/model';
import type { Act } from '../act.ts';
import { done, ended } from '../act.ts';
import { removeReceipt } from '../keep-receipt.ts';

/** Stops managing: the receipt goes, the object stays. */
export const dropReceipt: Act<DropReceipt> = {
  doing: (step) => `drop the receipt of ${step.address}`,
  async run(step, _seen, scope) {
    const trouble = await removeReceipt(scope, step.address);
    return trouble === undefined ? done() : ended('failed', trouble);
  },
};

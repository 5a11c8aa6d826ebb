import type { WriteReceipt } from '@callwright/model';
import type { Act } from '../act.ts';
import { done, ended } from '../act.ts';
import { keepReceipt, newReceipt } from '../keep-receipt.ts';

/** Notes in the ledger what is live already; the org itself is not written to. */
export const writeReceipt: Act<WriteReceipt> = {
  doing: (step) => `note the receipt of ${step.address}`,
  async run(step, _seen, scope) {
    const { address, liveId, liveName, division, flow, attributes, pending } = step;
    const trouble = await keepReceipt(
      scope,
      newReceipt(scope.context, {
        address,
        liveId,
        liveName,
        ...(division !== undefined && { division }),
        ...(flow && { flow }),
        ...(attributes && { attributes }),
        ...(pending && { pending }),
      }),
    );
    if (trouble !== undefined) {
      return ended('failed', trouble);
    }
    if (liveId !== '') {
      scope.context.identities.remember(address, liveId);
    }
    return done({ liveId });
  },
};

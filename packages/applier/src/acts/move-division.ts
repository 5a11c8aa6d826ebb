import type { LiveFlow, LiveObject, MoveDivision, Presence } from '@callwright/model';
import { isFlowKind } from '@callwright/model';
import type { Act, StepEnd } from '../act.ts';
import { done, ended } from '../act.ts';
import { keepReceipt } from '../keep-receipt.ts';
import { readUntil } from '../read-until.ts';
import type { StepScope } from '../step-scope.ts';
import { lostTrouble, refusedTrouble } from '../trouble.ts';
import { brokenPlanTrouble } from '../unresolved.ts';

/**
 * Puts what is live into another division (facts: API 4.7, last bullet). Where it stands is no part of what the
 * precondition compares, so that is looked at here.
 */
export const moveDivision: Act<MoveDivision> = {
  doing: (step) => `move it to division "${step.to}"`,
  async run(step, { flow, object }, scope) {
    const { platform } = scope.context.input;
    const seen = flow ?? object;
    if (seen === undefined) {
      return ended('failed', brokenPlanTrouble(step));
    }
    const { from, to } = step;
    const stands = seen.division?.name;
    if (stands === to) {
      return noteReceipt(step, scope);
    }
    if (stands !== from) {
      return ended('stale', {
        code: 'applier.division-moved',
        summary: `${step.address} stands in ${stands === undefined ? 'no division that can be read' : `division "${stands}"`}; the plan saw it in "${from}".`,
        hint: 'Plan again: the new plan starts from what is there now.',
      });
    }
    const what = `move "${seen.name}" to division "${to}"`;
    const result = await scope.write(what, () => platform.moveToDivision(step.kind, step.liveId, to));
    if (result.result === 'refused') {
      return ended(result.refusal.moved ? 'stale' : 'failed', refusedTrouble(what, result.refusal));
    }
    const shown = await readUntil(
      scope,
      'the division to show',
      (): Promise<Presence<LiveFlow | LiveObject>> =>
        isFlowKind(step.kind) ? platform.flow(step.liveId) : platform.object(step.kind, step.liveId),
      (presence) =>
        presence.state === 'present' && presence.value.division?.name === to ? presence.value : undefined,
    );
    if (shown === undefined) {
      const detail =
        result.result === 'lost'
          ? result.detail
          : 'The org confirmed it, and it does not show; perhaps this client may not see that division.';
      return ended('unknown', lostTrouble(what, detail));
    }
    if ('attributes' in shown) {
      scope.context.objectsLeft.set(shown.id, shown.version);
    }
    return noteReceipt(step, scope);
  },
};

async function noteReceipt(step: MoveDivision, scope: StepScope): Promise<StepEnd> {
  const after = { liveId: step.liveId, division: step.to };
  const receipt = scope.context.receipts.get(step.address);
  const trouble =
    receipt?.liveId === step.liveId ? await keepReceipt(scope, { ...receipt, division: step.to }) : undefined;
  return trouble === undefined ? done(after) : ended('unknown', trouble, after);
}

import type { DeleteFlow, DeleteObject, Presence, Refusal, WriteResult } from '@callwright/model';
import type { StepEnd } from './act.ts';
import { done, ended } from './act.ts';
import { removeReceipt } from './keep-receipt.ts';
import { readUntil } from './read-until.ts';
import type { StepScope } from './step-scope.ts';
import { startWatch } from './stopwatch.ts';
import { lostTrouble, refusedTrouble } from './trouble.ts';

/** For this long the org may still count users that are gone already (facts: API 4.11). */
const STILL_IN_USE_MS = 30_000;
const AGAIN_MS = 5_000;

/** Deletes, reads until the thing is gone, and drops the receipt. A refusal changed nothing and may be asked again. */
export async function deleteUntilGone(
  step: DeleteFlow | DeleteObject,
  scope: StepScope,
  send: () => Promise<WriteResult<null>>,
  read: () => Promise<Presence<unknown>>,
): Promise<StepEnd> {
  const result = await sendWhileInUse(scope, send);
  if (result.result === 'refused' && !isGoneAlready(result.refusal)) {
    return ended(
      result.refusal.moved ? 'stale' : 'failed',
      refusedTrouble(`delete ${step.address}`, result.refusal),
    );
  }
  const isGone = await readUntil(scope, 'it to be gone', read, (presence) =>
    presence.state === 'gone' ? true : undefined,
  );
  if (isGone === undefined) {
    const detail = result.result === 'lost' ? result.detail : 'The org confirmed it, and it is still there.';
    return ended('unknown', lostTrouble(`delete ${step.address}`, detail));
  }
  scope.context.identities.forget(step.address);
  const trouble = await removeReceipt(scope, step.address);
  return trouble === undefined ? done() : ended('unknown', trouble);
}

async function sendWhileInUse(
  scope: StepScope,
  send: () => Promise<WriteResult<null>>,
): Promise<WriteResult<null>> {
  const watch = startWatch(scope.context.input.clock, scope.context.server);
  for (;;) {
    const result = await scope.write('delete it', send);
    const inUse = result.result === 'refused' && result.refusal.status === 409 && !result.refusal.moved;
    if (!inUse || watch.passed() >= STILL_IN_USE_MS) {
      return result;
    }
    await scope.wait(AGAIN_MS, 'its users to be gone');
  }
}

function isGoneAlready(refusal: Refusal): boolean {
  return refusal.status === 404 || refusal.status === 410;
}

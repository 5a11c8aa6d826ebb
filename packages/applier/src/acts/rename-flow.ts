import type { LiveFlow, RenameFlow, Trouble, WriteResult } from '@callwright/model';
import type { Act, StepEnd } from '../act.ts';
import { done, ended } from '../act.ts';
import { keepReceipt } from '../keep-receipt.ts';
import { leftUnpublished } from '../left-unpublished.ts';
import { readUntil } from '../read-until.ts';
import { saveDraft } from '../save-content.ts';
import type { StepScope } from '../step-scope.ts';
import { lostTrouble, refusedTrouble } from '../trouble.ts';

/** One request of the three, and how the flow shows that it has happened. */
interface Request {
  readonly what: string;
  readonly send: () => Promise<WriteResult<null>>;
  readonly shows: (flow: LiveFlow) => boolean;
}

/** Noted in the ledger, then checkout, rename, check-in (design 5); the name is live after the publish that follows as a step of its own. */
export const renameFlow: Act<RenameFlow> = {
  doing: (step) => `rename "${step.from}" to "${step.to}"`,
  async run(step, { flow }, scope) {
    const notSaved = await saveDraft(scope, flow);
    if (notSaved !== undefined) {
      return notSaved;
    }
    const { platform } = scope.context.input;
    const { clientId } = scope.context.client;
    const checkin: Request = {
      what: 'check the flow in',
      send: () => platform.checkinFlow(step.liveId),
      shows: (flow) => flow.lock.known && flow.lock.value === null,
    };
    const checkout: Request = {
      what: 'check the flow out',
      send: () => platform.checkoutFlow(step.liveId),
      shows: (flow) => flow.lock.known && flow.lock.value?.id === clientId,
    };
    const rename: Request = {
      what: `rename the flow to "${step.to}"`,
      send: () => platform.renameFlow(step.liveId, step.to),
      shows: (flow) => flow.name === step.to,
    };
    const send = (one: Request): Promise<StepEnd | undefined> =>
      request(step, scope, { ...one, before: flow });
    const notNoted = await noteRename(step, scope);
    if (notNoted !== undefined) {
      return ended('failed', notNoted);
    }
    const notCheckedOut = await send(checkout);
    if (notCheckedOut !== undefined) {
      return notCheckedOut;
    }
    const notRenamed = await send(rename);
    if (notRenamed !== undefined) {
      // Our lock would keep people out of a flow that was not renamed.
      await send(checkin);
      return notRenamed;
    }
    return (await send(checkin)) ?? finish(step, scope);
  },
};

/** Whoever comes after a run that died here must know whose lock and draft these are. Without a ledger nobody does. */
async function noteRename(step: RenameFlow, scope: StepScope): Promise<Trouble | undefined> {
  const { receipts, input, server } = scope.context;
  const receipt = receipts.get(step.address);
  const renaming = { run: input.run, step: step.id, at: server.iso() };
  return receipt && keepReceipt(scope, { ...receipt, renaming });
}

/** Undefined when the request has shown its effect. */
async function request(
  step: RenameFlow,
  scope: StepScope,
  { what, send, shows, before }: Request & { readonly before: LiveFlow | undefined },
): Promise<StepEnd | undefined> {
  const result = await scope.write(what, send);
  if (result.result === 'refused') {
    return ended(result.refusal.moved ? 'stale' : 'failed', refusedTrouble(what, result.refusal));
  }
  const { platform } = scope.context.input;
  const shown = await readUntil(
    scope,
    'the rename to show',
    () => platform.flow(step.liveId),
    (presence) => (presence.state === 'present' && shows(presence.value) ? presence.value : undefined),
  );
  if (shown === undefined) {
    const detail = result.result === 'lost' ? result.detail : 'The org confirmed it, and it does not show.';
    return ended('unknown', lostTrouble(what, detail));
  }
  leftUnpublished(scope, before, shown);
  return undefined;
}

async function finish(step: RenameFlow, scope: StepScope): Promise<StepEnd> {
  const after = { liveId: step.liveId, name: step.to };
  const receipt = scope.context.receipts.get(step.address);
  const trouble = receipt && (await keepReceipt(scope, { ...receipt, liveName: step.to }));
  return trouble === undefined ? done(after) : ended('unknown', trouble, after);
}

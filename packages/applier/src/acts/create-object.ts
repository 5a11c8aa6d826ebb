import type { Attributes, CreateObject, LiveObject, Presence, WriteResult } from '@callwright/model';
import type { Act, ReadyWrite, StepEnd } from '../act.ts';
import { done, ended, sendAndSettle } from '../act.ts';
import { attributesNotHeld } from '../compare-attributes.ts';
import { keepReceipt, newReceipt } from '../keep-receipt.ts';
import { readUntil } from '../read-until.ts';
import { notAsSent, settleLostCreate } from '../settle-lost-create.ts';
import type { StepScope } from '../step-scope.ts';
import { lostTrouble, refusedTrouble } from '../trouble.ts';
import { unresolvedTrouble } from '../unresolved.ts';

/** Creates an object whose name the precondition has found free, and reads it again. */
export const createObject: Act<CreateObject> = {
  doing: (step) => `create ${step.kind} "${step.liveName}"`,
  run: sendAndSettle(ready),
  ready,
};

async function ready(step: CreateObject, scope: StepScope): Promise<ReadyWrite | { readonly end: StepEnd }> {
  const attributes = await scope.context.identities.resolve(step.attributes);
  if ('missing' in attributes) {
    return { end: ended('failed', unresolvedTrouble(step, attributes.missing)) };
  }
  const wanted = attributes.resolved;
  let sentAt = scope.context.server.now();
  return {
    async send() {
      sentAt = scope.context.server.now();
      const result = await scope.write('create it', () =>
        scope.context.input.platform.createObject(step.kind, {
          name: step.liveName,
          attributes: wanted,
          ...(step.division !== undefined && { division: step.division }),
        }),
      );
      if (result.result === 'done') {
        rememberCreated(step, scope, result.value);
      }
      return result;
    },
    settle: (_seen, result) => settle(step, scope, { wanted, sentAt, result }),
  };
}

async function settle(
  step: CreateObject,
  scope: StepScope,
  {
    wanted,
    sentAt,
    result,
  }: { readonly wanted: Attributes; readonly sentAt: number; readonly result: WriteResult<LiveObject> },
): Promise<StepEnd> {
  if (result.result === 'refused') {
    return ended(
      result.refusal.moved ? 'stale' : 'failed',
      refusedTrouble(`create "${step.liveName}"`, result.refusal),
    );
  }
  if (result.result === 'lost') {
    const { detail } = result;
    const settled = await settleLostCreate({ step, scope, attributes: wanted, sentAt, detail });
    return 'end' in settled ? settled.end : noteReceipt(step, scope, settled.object, settled.removed);
  }
  const created = await readUntil(
    scope,
    'the new object to show',
    () => scope.context.input.platform.object(step.kind, result.value.id),
    present,
  );
  if (created === undefined) {
    return ended(
      'unknown',
      lostTrouble(
        `create "${step.liveName}"`,
        'The org confirmed it, and the object did not show up afterwards.',
      ),
    );
  }
  const different = attributesNotHeld(wanted, created.attributes);
  return different.length > 0
    ? ended('failed', notAsSent(step, created, different), { liveId: created.id })
    : noteReceipt(step, scope, created);
}

/** For the steps that follow. */
function rememberCreated(step: CreateObject, scope: StepScope, created: LiveObject): void {
  scope.context.identities.remember(step.address, created.id);
  scope.context.objectsLeft.set(created.id, created.version);
}

function present(presence: Presence<LiveObject>): LiveObject | undefined {
  return presence.state === 'present' ? presence.value : undefined;
}

/** @param removed id of a second one that this run had made and that is gone again */
async function noteReceipt(
  step: CreateObject,
  scope: StepScope,
  created: LiveObject,
  removed?: string,
): Promise<StepEnd> {
  rememberCreated(step, scope, created);
  const after = { liveId: created.id, ...(removed !== undefined && { removed }) };
  const trouble = await keepReceipt(
    scope,
    newReceipt(scope.context, {
      address: step.address,
      liveId: created.id,
      liveName: step.liveName,
      ...(step.division !== undefined && { division: step.division }),
      attributes: step.attributes,
    }),
  );
  return trouble === undefined ? done(after) : ended('unknown', trouble, after);
}

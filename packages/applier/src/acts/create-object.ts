import type { Attributes, CreateObject, LiveObject, Presence, WriteResult } from '@callwright/model';
import type { Act, ReadyWrite, StepEnd } from '../act.ts';
import { done, ended, sendAndSettle } from '../act.ts';
import { attributesNotHeld } from '../compare-attributes.ts';
import { keepReceipt, newReceipt } from '../keep-receipt.ts';
import { readUntil } from '../read-until.ts';
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
  return {
    async send() {
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
    settle: (_seen, result) => settle(step, scope, wanted, result),
  };
}

async function settle(
  step: CreateObject,
  scope: StepScope,
  wanted: Attributes,
  result: WriteResult<LiveObject>,
): Promise<StepEnd> {
  const { platform } = scope.context.input;
  if (result.result === 'refused') {
    return ended(
      result.refusal.moved ? 'stale' : 'failed',
      refusedTrouble(`create "${step.liveName}"`, result.refusal),
    );
  }
  const created =
    result.result === 'done'
      ? await readUntil(
          scope,
          'the new object to show',
          () => platform.object(step.kind, result.value.id),
          present,
        )
      : await readUntil(
          scope,
          'the new object to show by its name',
          () => platform.objectByName(step.kind, step.liveName),
          present,
        );
  if (created === undefined) {
    return ended('unknown', lostTrouble(`create "${step.liveName}"`, whyUnknown(result)));
  }
  const different = attributesNotHeld(wanted, created.attributes);
  if (different.length > 0) {
    return notAsSent(step, result.result, created, different);
  }
  return noteReceipt(step, scope, created);
}

/** For the steps that follow. */
function rememberCreated(step: CreateObject, scope: StepScope, created: LiveObject): void {
  scope.context.identities.remember(step.address, created.id);
  scope.context.objectsLeft.set(created.id, created.version);
}

function present(presence: Presence<LiveObject>): LiveObject | undefined {
  return presence.state === 'present' ? presence.value : undefined;
}

function whyUnknown(
  result: { readonly result: 'done' } | { readonly result: 'lost'; readonly detail: string },
): string {
  return result.result === 'lost'
    ? `${result.detail} No object of that name showed up afterwards.`
    : 'The org confirmed it, and the object did not show up afterwards.';
}

/** After a lost answer an object of the name with other values may be somebody else's: it is left alone. */
function notAsSent(
  step: CreateObject,
  result: 'done' | 'lost',
  created: LiveObject,
  different: readonly string[],
): StepEnd {
  return ended(
    result === 'done' ? 'failed' : 'unknown',
    {
      code: 'applier.write-not-as-sent',
      summary: `${step.kind} "${step.liveName}" is there and does not hold what was sent: ${different.join(', ')}.`,
      detail: `Its id is ${created.id}.`,
      hint: 'Plan again: the plan shows what differs.',
    },
    { liveId: created.id },
  );
}

async function noteReceipt(step: CreateObject, scope: StepScope, created: LiveObject): Promise<StepEnd> {
  rememberCreated(step, scope, created);
  const after = { liveId: created.id };
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

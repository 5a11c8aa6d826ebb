import type { Attributes, LiveObject, Presence, UpdateObject, WriteResult } from '@callwright/model';
import type { Act, ReadyWrite, StepEnd } from '../act.ts';
import { done, ended, sendAndSettle } from '../act.ts';
import { attributesNotHeld, otherAttributesChanged, otherFieldsChanged } from '../compare-attributes.ts';
import { keepReceipt, newReceipt } from '../keep-receipt.ts';
import { readUntil } from '../read-until.ts';
import type { StepScope } from '../step-scope.ts';
import { lostTrouble, refusedTrouble, unreadableTrouble } from '../trouble.ts';
import { brokenPlanTrouble, unresolvedTrouble } from '../unresolved.ts';

/** A full-replace write: read (by the precondition), change the managed attributes, write, read again (design 3). */
export const updateObject: Act<UpdateObject> = {
  doing: (step) => `update ${step.kind} "${step.liveName}"`,
  run: (step, seen, scope) =>
    seen.object === undefined
      ? Promise.resolve(ended('failed', brokenPlanTrouble(step)))
      : sendAndSettle(ready)(step, seen, scope),
  ready,
};

async function ready(step: UpdateObject, scope: StepScope): Promise<ReadyWrite | { readonly end: StepEnd }> {
  const attributes = await scope.context.identities.resolve(step.attributes);
  if ('missing' in attributes) {
    return { end: ended('failed', unresolvedTrouble(step, attributes.missing)) };
  }
  const wanted = attributes.resolved;
  return {
    async send(seen) {
      const before = there(step, seen);
      const result = await scope.write('update it', () =>
        scope.context.input.platform.updateObject(step.kind, before, {
          name: step.liveName,
          attributes: wanted,
        }),
      );
      if (result.result === 'done') {
        scope.context.objectsLeft.set(before.id, result.value.version);
      }
      return result;
    },
    async find(seen) {
      const before = there(step, seen);
      const shown = await untilShown(step, scope, before, wanted);
      if (shown === undefined || movedBeyond(before, shown)) {
        return undefined;
      }
      scope.context.objectsLeft.set(before.id, shown.version);
      return shown;
    },
    settle: (seen, result) => settle(step, scope, { before: there(step, seen), wanted, result }),
  };
}

function there(step: UpdateObject, seen: LiveObject | undefined): LiveObject {
  if (seen === undefined) {
    throw new Error(`${step.id} is to update what nobody has read`);
  }
  return seen;
}

async function settle(
  step: UpdateObject,
  scope: StepScope,
  {
    before,
    wanted,
    result,
  }: { readonly before: LiveObject; readonly wanted: Attributes; readonly result: WriteResult<LiveObject> },
): Promise<StepEnd> {
  const { platform } = scope.context.input;
  if (result.result === 'refused') {
    return ended(
      result.refusal.moved ? 'stale' : 'failed',
      refusedTrouble(`update "${step.liveName}"`, result.refusal),
    );
  }
  // Of a lost answer it was waited for already.
  const after = result.result === 'done' ? await untilShown(step, scope, before, wanted) : undefined;
  if (after !== undefined) {
    return judge(step, scope, before, wanted, after);
  }
  const last = await platform.object(step.kind, before.id);
  if (last.state === 'present' && showsWrite(last.value, before, step, wanted)) {
    return judge(step, scope, before, wanted, last.value);
  }
  if (result.result === 'lost') {
    return ended('unknown', lostTrouble(`update "${step.liveName}"`, result.detail));
  }
  return last.state === 'unknown'
    ? ended('unknown', unreadableTrouble(`${step.kind} "${step.liveName}" after the write`, last.why))
    : ended(
        'failed',
        notAsSent(
          step,
          last.state === 'present' ? attributesNotHeld(wanted, last.value.attributes) : ['it is gone'],
        ),
        { liveId: before.id },
      );
}

function untilShown(
  step: UpdateObject,
  scope: StepScope,
  before: LiveObject,
  wanted: Attributes,
): Promise<LiveObject | undefined> {
  const read = (): Promise<Presence<LiveObject>> => scope.context.input.platform.object(step.kind, before.id);
  return readUntil(scope, 'the new values to show', read, (presence) =>
    presence.state === 'present' && showsWrite(presence.value, before, step, wanted)
      ? presence.value
      : undefined,
  );
}

/** The managed values are there, or the object has moved on since we wrote. */
function showsWrite(now: LiveObject, before: LiveObject, step: UpdateObject, wanted: Attributes): boolean {
  const held = now.name === step.liveName && attributesNotHeld(wanted, now.attributes).length === 0;
  return held || movedBeyond(before, now);
}

/** More than our one write happened between the two readings (facts: API 4.1, versions count writes). */
function movedBeyond(before: LiveObject, now: LiveObject): boolean {
  return before.version !== undefined && now.version !== undefined && now.version > before.version + 1;
}

async function judge(
  step: UpdateObject,
  scope: StepScope,
  before: LiveObject,
  wanted: Attributes,
  after: LiveObject,
): Promise<StepEnd> {
  const others = [
    ...otherAttributesChanged(wanted, before.attributes, after.attributes),
    ...otherFieldsChanged(before, after),
  ];
  if (movedBeyond(before, after)) {
    return ended('overtook', {
      code: 'applier.overtook',
      summary: `${after.modifiedBy ?? 'Somebody'} changed ${step.kind} "${step.liveName}" while this step was under way.`,
      detail: `It is at version ${String(after.version)}; our write made ${String((before.version ?? 0) + 1)}. The values from before are in the journal of this run.`,
      hint: 'Plan again: the plan shows what differs, and asks before it overwrites.',
    });
  }
  if (others.length > 0) {
    return ended(
      'failed',
      {
        code: 'applier.other-fields-changed',
        summary: `Writing ${step.kind} "${step.liveName}" changed more than it should: ${others.join(', ')}.`,
        detail: 'The object as it was before is in the journal of this run.',
        hint: 'Look at the object in the org, then plan again.',
      },
      { liveId: before.id },
    );
  }
  scope.context.objectsLeft.set(after.id, after.version);
  return step.unmanaged === true ? done() : noteReceipt(step, scope, after);
}

async function noteReceipt(step: UpdateObject, scope: StepScope, after: LiveObject): Promise<StepEnd> {
  scope.context.identities.remember(step.address, after.id);
  const trouble = await keepReceipt(
    scope,
    newReceipt(scope.context, {
      address: step.address,
      liveId: after.id,
      liveName: step.liveName,
      ...(step.division !== undefined && { division: step.division }),
      attributes: step.attributes,
    }),
  );
  const left = { liveId: after.id };
  return trouble === undefined ? done(left) : ended('unknown', trouble, left);
}

function notAsSent(step: UpdateObject, different: readonly string[]): Parameters<typeof ended>[1] {
  return {
    code: 'applier.write-not-as-sent',
    summary: `${step.kind} "${step.liveName}" does not hold what was sent: ${different.join(', ')}.`,
    detail: 'The object as it was before is in the journal of this run.',
    hint: 'Plan again: the plan shows what differs.',
  };
}

import type { CreateObject, LiveObject, Presence } from '@callwright/model';
import type { Act, StepEnd } from '../act.ts';
import { done, ended } from '../act.ts';
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
  async run(step, _seen, scope) {
    const { platform } = scope.context.input;
    const attributes = await scope.context.identities.resolve(step.attributes);
    if ('missing' in attributes) {
      return ended('failed', unresolvedTrouble(step, attributes.missing));
    }
    const sentAt = scope.context.server.now();
    const result = await scope.write('create it', () =>
      platform.createObject(step.kind, {
        name: step.liveName,
        attributes: attributes.resolved,
        ...(step.division !== undefined && { division: step.division }),
      }),
    );
    if (result.result === 'refused') {
      return ended(
        result.refusal.moved ? 'stale' : 'failed',
        refusedTrouble(`create "${step.liveName}"`, result.refusal),
      );
    }
    if (result.result === 'lost') {
      const { detail } = result;
      const settled = await settleLostCreate({
        step,
        scope,
        attributes: attributes.resolved,
        sentAt,
        detail,
      });
      return 'end' in settled ? settled.end : noteReceipt(step, scope, settled.object, settled.removed);
    }
    const created = await readUntil(
      scope,
      'the new object to show',
      () => platform.object(step.kind, result.value.id),
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
    const different = attributesNotHeld(attributes.resolved, created.attributes);
    return different.length > 0
      ? ended('failed', notAsSent(step, created, different), { liveId: created.id })
      : noteReceipt(step, scope, created);
  },
};

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
  scope.context.identities.remember(step.address, created.id);
  scope.context.objectsLeft.set(created.id, created.version);
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

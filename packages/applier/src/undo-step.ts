import type { Json, Receipt, Step, StepResult, UpdateObject } from '@callwright/model';
import { isToolError } from '@callwright/model';
import type { StepEnd } from './act.ts';
import { ended } from './act.ts';
import { attributesNotHeld } from './compare-attributes.ts';
import { restoreReceipt } from './keep-receipt.ts';
import { readUntil } from './read-until.ts';
import type { RunContext } from './run-context.ts';
import type { StepScope } from './step-scope.ts';
import { openStepScope } from './step-scope.ts';

/**
 * Puts a step back whose consecutive step was not done, before anything else is sent: a number that moves would otherwise
 * stay bound nowhere (design 5, order). The outcome is `failed` when the object is as before, else `unknown`.
 * @param receipt the receipt before the step
 */
export async function undoStep(
  context: RunContext,
  step: Step,
  receipt: Receipt | undefined,
  because: StepResult,
): Promise<StepEnd> {
  const before: Json = { undoing: step.id };
  const scope = openStepScope(context, step, before, () => true);
  try {
    const obstacle =
      step.do === 'update-object' ? await putBack(step, scope, receipt) : 'it is no change of values';
    return obstacle === undefined ? undone(step, because) : notUndone(step, because, obstacle);
  } catch (error) {
    context.halt.break(error as Error);
    return notUndone(step, because, isToolError(error) ? error.message : 'the run broke');
  }
}

/** Undefined when the object holds its former values again; else what stood in the way. */
async function putBack(
  step: UpdateObject,
  scope: StepScope,
  receipt: Receipt | undefined,
): Promise<string | undefined> {
  const { platform } = scope.context.input;
  const { objectsLeft, identities } = scope.context;
  const liveId = step.liveId ?? identities.idOf(step.address) ?? '';
  const now = await platform.object(step.kind, liveId);
  if (now.state !== 'present') {
    return now.state === 'gone' ? 'it is gone' : `it could not be read (${now.why.reason})`;
  }
  const seen = now.value;
  if (seen.version !== objectsLeft.get(liveId)) {
    return 'somebody else has changed it since';
  }
  const former = await identities.resolve(step.before);
  if ('missing' in former) {
    return former.missing.join('; ');
  }
  const attributes = former.resolved;
  const result = await scope.write('undo it', () =>
    platform.updateObject(step.kind, seen, { name: seen.name, attributes }),
  );
  if (result.result === 'refused') {
    return `the org refused: ${result.refusal.message}`;
  }
  const after = await readUntil(
    scope,
    'the former values to show',
    () => platform.object(step.kind, liveId),
    (presence) =>
      presence.state === 'present' && attributesNotHeld(attributes, presence.value.attributes).length === 0
        ? presence.value
        : undefined,
  );
  if (after === undefined) {
    return 'the former values did not show afterwards';
  }
  objectsLeft.set(liveId, after.version);
  const trouble = step.unmanaged === true ? undefined : await restoreReceipt(scope, step.address, receipt);
  return trouble?.summary;
}

function undone(step: Step, because: StepResult): StepEnd {
  return ended('failed', {
    code: 'applier.undone',
    summary: `${step.address} was put back as it was, because ${because.address}, which had to follow at once, is ${because.outcome}.`,
    hint: 'Plan again.',
  });
}

function notUndone(step: Step, because: StepResult, obstacle: string): StepEnd {
  return ended('unknown', {
    code: 'applier.not-undone',
    summary: `${step.address} gave something up for ${because.address}, which is ${because.outcome}, and could not be put back: ${obstacle}.`,
    detail: 'What it gave up may be bound nowhere right now.',
    hint: 'Look at both in the org at once; then plan again.',
  });
}

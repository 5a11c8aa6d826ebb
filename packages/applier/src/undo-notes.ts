import type {
  Address,
  Attributes,
  Change,
  DeleteFlow,
  DeleteObject,
  Plan,
  PublishFlow,
  Step,
  UndoNote,
  UpdateObject,
} from '@callwright/model';
import { isFlowKind } from '@callwright/model';

/** How everything that a plan changes is before it, in the plan's order. What the plan holds or only notes is left out. */
export function undoNotes(plan: Plan): readonly UndoNote[] {
  const stepsOf = new Map<Address, Step[]>();
  for (const step of plan.steps) {
    stepsOf.set(step.address, [...(stepsOf.get(step.address) ?? []), step]);
  }
  return plan.changes.flatMap((change) => {
    const steps = stepsOf.get(change.address) ?? [];
    return change.live?.binds === undefined
      ? [
          ...noteOf(change, steps),
          ...steps.filter(isUnmanaged).map((step) => unmanaged(change.address, step)),
        ]
      : bindingNote(change, steps, plan);
  });
}

/**
 * What a binding was bound to, which may be another thing than it is bound to from now on: that one is cleared, or another
 * binding of the plan takes it. Whatever a thing held belongs to the binding that had it, so the one that takes it was
 * nothing before: two that claimed one thing could not both be put back.
 */
function bindingNote(
  { address, kind, live, applied }: Change,
  own: readonly Step[],
  { steps, changes }: Plan,
): readonly UndoNote[] {
  const liveId = applied?.liveId ?? live?.id;
  const writes = (applied === undefined ? own : steps).filter(
    (step): step is UpdateObject => step.do === 'update-object' && step.liveId === liveId,
  );
  const [first] = writes;
  if (first === undefined || liveId === undefined) {
    return [];
  }
  const attributes = firstOf(writes);
  if (applied === undefined) {
    const isTaken = changes.some((change) => change.applied?.liveId === liveId);
    if (isTaken || Object.values(attributes).every((value) => value === null)) {
      return [{ address, was: 'nothing' }];
    }
  }
  const binds = first.binds ?? changes.find((change) => change.live?.id === liveId)?.live?.binds;
  return [
    {
      address,
      was: 'object',
      kind,
      liveId,
      liveName: first.liveName,
      attributes,
      ...(binds !== undefined && { binds }),
    },
  ];
}

/** Each attribute as it is before the first step that writes it. */
function firstOf(writes: readonly (UpdateObject | DeleteObject)[]): Attributes {
  const attributes: Record<string, Attributes[string]> = {};
  for (const { before } of writes) {
    for (const [name, value] of Object.entries(before)) {
      if (!(name in attributes)) {
        attributes[name] = value;
      }
    }
  }
  return attributes;
}

function noteOf(change: Change, steps: readonly Step[]): readonly UndoNote[] {
  const { address, action, kind, live } = change;
  if (!steps.some(writesLive)) {
    return [];
  }
  if (action === 'create' || live === undefined) {
    return [{ address, was: 'nothing' }];
  }
  const move = steps.find((step) => step.do === 'move-division');
  const isMadeAnew = action === 'delete' || action === 'replace';
  const division = move?.from ?? (isMadeAnew ? live.division : undefined);
  const base = {
    address,
    liveId: live.id,
    liveName: live.name,
    ...(division !== undefined && { division }),
  };
  if (isFlowKind(kind)) {
    return [{ ...base, was: 'flow', ...flowBefore(change, steps) }];
  }
  const writes = steps.filter(isOwnWrite);
  return [{ ...base, was: 'object', kind, ...(writes.length > 0 && { attributes: firstOf(writes) }) }];
}

function writesLive(step: Step): boolean {
  return !['write-receipt', 'drop-receipt', 'unlock-flow'].includes(step.do) && !isUnmanaged(step);
}

function isUnmanaged(step: Step): step is UpdateObject & { readonly unmanaged: true } {
  return step.do === 'update-object' && step.unmanaged === true;
}

function flowBefore(
  { live }: Change,
  steps: readonly Step[],
): Pick<Extract<UndoNote, { was: 'flow' }>, 'flowType' | 'publishedVersion'> {
  const content = steps.find(
    (step): step is PublishFlow | DeleteFlow => step.do === 'publish-flow' || step.do === 'delete-flow',
  );
  return content === undefined
    ? {}
    : { flowType: content.flowType, publishedVersion: live?.publishedVersion ?? null };
}

function isOwnWrite(step: Step): step is UpdateObject | DeleteObject {
  return (step.do === 'update-object' && step.unmanaged !== true) || step.do === 'delete-object';
}

function unmanaged(address: Address, step: UpdateObject): UndoNote {
  return {
    address,
    was: 'unmanaged',
    kind: step.kind,
    liveId: step.liveId ?? '',
    liveName: step.liveName,
    attributes: step.before,
  };
}

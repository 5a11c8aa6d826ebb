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
    return [...noteOf(change, steps), ...handedOver(change, plan.steps), ...unmanagedNotes(change, steps)];
  });
}

/** A binding that goes because another one takes its thing: what that one writes over is what it was. */
function handedOver({ address, action, kind, live }: Change, steps: readonly Step[]): readonly UndoNote[] {
  const binds = action === 'release' ? live?.binds : undefined;
  const taker =
    binds === undefined
      ? undefined
      : steps.find((step): step is UpdateObject => isOwnWrite(step) && step.liveId === live?.id);
  return live === undefined || binds === undefined || taker === undefined
    ? []
    : [
        {
          address,
          was: 'object',
          kind,
          liveId: live.id,
          liveName: live.name,
          binds,
          attributes: taker.before,
        },
      ];
}

function noteOf(change: Change, steps: readonly Step[]): readonly UndoNote[] {
  const { address, action, live } = change;
  if (!steps.some((step) => writesLive(step) || (live?.binds !== undefined && isUnmanaged(step)))) {
    return [];
  }
  if (action === 'create' || live === undefined || isFirstBinding(change, steps)) {
    return [{ address, was: 'nothing' }];
  }
  const move = steps.find((step) => step.do === 'move-division');
  const isMadeAnew = action === 'delete' || action === 'replace';
  const division = move?.from ?? (isMadeAnew && live.binds === undefined ? live.division : undefined);
  const base = {
    address,
    liveId: live.id,
    liveName: live.name,
    ...(division !== undefined && { division }),
  };
  return isFlowKind(change.kind)
    ? [{ ...base, was: 'flow', ...flowBefore(change, steps) }]
    : [{ ...base, ...objectBefore(change, steps) }];
}

/** A thing that nobody had bound: unbinding it puts it back. */
function isFirstBinding({ live, applied }: Change, steps: readonly Step[]): boolean {
  return (
    live?.binds !== undefined &&
    applied === undefined &&
    steps.filter(isOwnWrite).every(({ before }) => Object.values(before).every((value) => value === null))
  );
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

/** A binding that turns to another thing was that of the thing which it lets go of. */
function objectBefore(
  { kind, live }: Change,
  steps: readonly Step[],
): Omit<Extract<UndoNote, { was: 'object' }>, 'address' | 'liveId' | 'liveName'> &
  Partial<Pick<Extract<UndoNote, { was: 'object' }>, 'liveId' | 'liveName'>> {
  const former = live?.binds === undefined ? undefined : steps.find(isUnmanaged);
  const binds = former?.binds ?? live?.binds;
  const writes = former === undefined ? steps.filter(isOwnWrite) : [former];
  const attributes: Record<string, Attributes[string]> = {};
  for (const { before } of writes) {
    for (const [name, value] of Object.entries(before)) {
      if (!(name in attributes)) {
        attributes[name] = value;
      }
    }
  }
  return {
    was: 'object',
    kind,
    ...(writes.length > 0 && { attributes }),
    ...(binds !== undefined && { binds }),
    ...(former?.liveId !== undefined && { liveId: former.liveId, liveName: former.liveName }),
  };
}

function isOwnWrite(step: Step): step is UpdateObject | DeleteObject {
  return (step.do === 'update-object' && step.unmanaged !== true) || step.do === 'delete-object';
}

function unmanagedNotes({ address, live }: Change, steps: readonly Step[]): readonly UndoNote[] {
  return live?.binds !== undefined ? [] : steps.filter(isUnmanaged).map((step) => unmanaged(address, step));
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

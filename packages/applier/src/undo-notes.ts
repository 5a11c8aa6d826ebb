import type {
  Address,
  Attributes,
  Bucket,
  Change,
  DeleteFlow,
  DeleteObject,
  LiveFacts,
  Plan,
  PublishFlow,
  Step,
  UndoNote,
  UpdateObject,
  WriteReceipt,
} from '@callwright/model';
import { isFlowKind } from '@callwright/model';

/** How everything that a plan changes is before it, in the plan's order. What the plan holds or only notes is left out. */
export function undoNotes(plan: Plan): readonly UndoNote[] {
  const stepsOf = grouped(plan.steps, ({ address }) => address);
  const things = thingsOf(plan);
  return plan.changes.flatMap((change) => {
    const steps = stepsOf.get(change.address) ?? [];
    return change.live?.binds === undefined
      ? [
          ...noteOf(change, steps),
          ...steps.filter(isUnmanaged).map((step) => unmanaged(change.address, step)),
        ]
      : bindingNote(change, change.live, things);
  });
}

/** A step at a thing that is made elsewhere: it writes it, or only notes in the ledger whose it is from now on. */
interface Touch {
  readonly step: UpdateObject | WriteReceipt;
  /** What the thing holds before it, of what is managed. */
  readonly before: Attributes;
}

/** What a plan says of things that are made elsewhere, by their id. */
interface Things {
  readonly touches: ReadonlyMap<string, readonly Touch[]>;
  readonly sorts: ReadonlyMap<string, Bucket | undefined>;
  /** Bound by the project until now. */
  readonly ours: ReadonlySet<string>;
}

function thingsOf({ steps, changes }: Plan): Things {
  const touches = steps.flatMap((step): readonly Touch[] =>
    step.do === 'update-object'
      ? [{ step, before: step.before }]
      : step.do === 'write-receipt'
        ? [{ step, before: step.attributes ?? {} }]
        : [],
  );
  return {
    touches: grouped(touches, ({ step }) => step.liveId ?? ''),
    sorts: new Map(
      changes.flatMap(({ live }) => (live === undefined ? [] : [[live.id, live.binds] as const])),
    ),
    ours: new Set(changes.flatMap(({ applied }) => applied?.liveId ?? [])),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) {
      groups.set(keyOf(item), [item]);
    } else {
      group.push(item);
    }
  }
  return groups;
}

/**
 * What a binding was bound to, which may be another thing than it is bound to from now on: that one is cleared, or another
 * binding of the plan takes it, perhaps with what it holds already. Whatever a thing held belongs to the binding that had
 * it, so the one that takes it was nothing before: two that claimed one thing could not both be put back. One whose thing
 * somebody else has bound otherwise since leaves it alone, and was nothing as well.
 */
function bindingNote(change: Change, live: LiveFacts, { touches, sorts, ours }: Things): readonly UndoNote[] {
  const { address, kind, applied } = change;
  const writesIt = ({ step }: Touch): boolean => step.do === 'update-object';
  const isOwn = ({ step }: Touch): boolean => step.address === address;
  const at = (liveId: string): readonly Touch[] => touches.get(liveId) ?? [];
  const had =
    applied === undefined ? [] : at(applied.liveId).filter((touch) => writesIt(touch) || !isOwn(touch));
  const takes =
    applied?.liveId === live.id
      ? []
      : at(live.id).filter((touch) => isOwn(touch) && (writesIt(touch) || ours.has(live.id)));
  const first = (had[0] ?? takes[0])?.step;
  if (first === undefined) {
    return [];
  }
  const attributes = firstOf(had.length > 0 ? had : takes);
  const wasFree = Object.values(attributes).every((value) => value === null);
  if (had.length === 0 && (ours.has(live.id) || wasFree)) {
    return [{ ...nothing(change), ...(live.binds !== undefined && { binds: live.binds }), attributes }];
  }
  const liveId = first.liveId ?? live.id;
  const binds = (first.do === 'update-object' ? first.binds : undefined) ?? sorts.get(liveId);
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
function firstOf(writes: readonly { readonly before: Attributes }[]): Attributes {
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

function nothing({ address, liveName }: Change): Extract<UndoNote, { was: 'nothing' }> {
  return { address, was: 'nothing', liveName };
}

function noteOf(change: Change, steps: readonly Step[]): readonly UndoNote[] {
  const { address, action, kind, live } = change;
  if (!steps.some(writesLive)) {
    return [];
  }
  if (action === 'create' || live === undefined) {
    return [nothing(change)];
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

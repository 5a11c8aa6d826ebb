import type { Change, DriftObject, DriftReport, Kind, Plan } from '@callwright/model';

/** What becomes of something in a plan. */
export const PLAN_STATES = ['created', 'updated', 'republished', 'stale', 'held', 'deleted'] as const;

/** How something differs in a report of drift; `stale` is a word of both. */
export const DRIFT_STATES = [
  'drift',
  'both',
  'missing',
  'stale',
  'not-applied',
  'unknown',
  'unmanaged',
] as const;

export type NodeState = (typeof PLAN_STATES)[number] | (typeof DRIFT_STATES)[number];

export const STATES: readonly NodeState[] = [...new Set([...PLAN_STATES, ...DRIFT_STATES])];

/** What a plan or a report of drift says of one object, as far as a picture shows it. */
export interface Marking {
  /** The address, or of what nobody manages its kind, its name and its id. */
  readonly key: string;
  readonly kind: Kind;
  readonly liveName: string;
  /** Undefined: nothing that a picture would colour. */
  readonly state?: NodeState;
}

export function planMarkings({ changes }: Plan): readonly Marking[] {
  return changes.map((change) => {
    const state = changeState(change);
    return {
      key: change.address,
      kind: change.kind,
      liveName: change.liveName,
      ...(state !== undefined && { state }),
    };
  });
}

export function driftMarkings({ objects }: DriftReport): readonly Marking[] {
  return objects.map((object) => ({
    key: keyOf(object),
    kind: object.kind,
    liveName: object.liveName,
    state: object.class === 'stale-caller' ? 'stale' : object.class,
  }));
}

/** Of what nobody manages two may have the same name: their ids tell them apart. */
export function keyOf({ address, kind, liveName, liveId = '' }: DriftObject): string {
  return address ?? `${kind} "${liveName}" ${liveId}`;
}

function changeState({ action, held, reason }: Change): NodeState | undefined {
  if (held !== undefined) {
    return 'held';
  }
  switch (action) {
    case 'create':
      return 'created';
    case 'update':
    case 'rename':
    case 'replace':
      return 'updated';
    case 'republish':
      return reason.code === 'stale-caller' ? 'stale' : 'republished';
    case 'delete':
      return 'deleted';
    case 'adopt':
    case 'release':
    case 'keep':
      return undefined;
  }
}

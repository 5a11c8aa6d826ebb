import type { Bucket, Kind } from '@callwright/model';
import { ToolError, listingKey } from '@callwright/model';
import type { ObjectKind } from '../object-kind.ts';
import { callRoute } from './call-route.ts';
import { emergencyGroup } from './emergency-group.ts';
import { emailRoute } from './email-route.ts';
import { messageRoute } from './message-route.ts';
import { queueRoute } from './queue-route.ts';
import { scheduleGroup } from './schedule-group.ts';
import { schedule } from './schedule.ts';

/** All kinds, and each sort of those that bind several. */
export const EVERY_OBJECT_KIND: readonly ObjectKind[] = [
  callRoute,
  emailRoute,
  emergencyGroup,
  ...messageRoute,
  queueRoute,
  schedule,
  scheduleGroup,
];

const KINDS: ReadonlyMap<string, ObjectKind> = new Map(
  EVERY_OBJECT_KIND.map((kind) => [listingKey(kind.kind, kind.binds), kind]),
);

/**
 * @param binds for kinds that bind things made elsewhere: of which bucket
 * @throws ToolError `genesys.unknown-kind`: a plan of a newer version of the tool, or a defect
 */
export function objectKind(kind: Kind, binds?: Bucket): ObjectKind {
  return KINDS.get(listingKey(kind, binds)) ?? unknownKind(kind);
}

/**
 * The kind of an object with this live id: one kind may have objects of several sorts, told apart by their ids.
 *
 * @throws ToolError `genesys.unknown-kind`
 */
export function objectKindOf(kind: Kind, liveId: string): ObjectKind {
  return (
    EVERY_OBJECT_KIND.find((one) => one.kind === kind && liveId.startsWith(one.idPrefix ?? '')) ??
    unknownKind(kind)
  );
}

function unknownKind(kind: Kind): never {
  throw new ToolError({
    code: 'genesys.unknown-kind',
    problem: 'failed',
    summary: `This version cannot read or write objects of the kind ${kind}`,
    detail: `It knows ${[...new Set(EVERY_OBJECT_KIND.map((one) => one.kind))].join(', ')}.`,
    hint: 'Was the plan made by a newer version? Use that version here too.',
  });
}

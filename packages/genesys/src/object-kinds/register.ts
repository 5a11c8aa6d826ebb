import type { Kind } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { ObjectKind } from '../object-kind.ts';
import { callRoute } from './call-route.ts';
import { emergencyGroup } from './emergency-group.ts';
import { emailRoute } from './email-route.ts';
import { scheduleGroup } from './schedule-group.ts';
import { schedule } from './schedule.ts';

const KINDS: ReadonlyMap<Kind, ObjectKind> = new Map(
  [callRoute, emailRoute, emergencyGroup, schedule, scheduleGroup].map((kind) => [kind.kind, kind]),
);

/** @throws ToolError `genesys.unknown-kind`: a plan of a newer version of the tool, or a defect */
export function objectKind(kind: Kind): ObjectKind {
  const found = KINDS.get(kind);
  if (found === undefined) {
    throw new ToolError({
      code: 'genesys.unknown-kind',
      problem: 'failed',
      summary: `This version cannot read or write objects of the kind ${kind}`,
      detail: `It knows ${[...KINDS.keys()].join(', ')}.`,
      hint: 'Was the plan made by a newer version? Use that version here too.',
    });
  }
  return found;
}

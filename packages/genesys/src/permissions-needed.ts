import type { Bucket, Kind } from '@callwright/model';
import { compareText, isFlowKind } from '@callwright/model';
import { objectKind } from './object-kinds/register.ts';

/** Reading flows, their content and what they use (facts: API 2.1, 2.8, 3.4). */
const READ_FLOWS = [
  'architect:flow:view',
  'architect:flow:search',
  'architect:jobExport:create',
  'architect:jobExport:view',
  'architect:dependencyTracking:view',
];
/** Publishing them; that a deploy job asks for the plain flow permissions too is not known, so they are granted (facts: API 10, item 10). */
const WRITE_FLOWS = [
  'architect:job:create',
  'architect:job:view',
  'architect:flow:add',
  'architect:flow:edit',
  'architect:flow:publish',
  'architect:flow:unlock',
  'architect:flow:delete',
];
const READ_LEDGER = ['architect:datatable:view', 'architect:datatableRow:view'];
const WRITE_LEDGER = [
  'architect:datatable:add',
  'architect:datatableRow:add',
  'architect:datatableRow:edit',
  'architect:datatableRow:delete',
];

const USUAL = { plan: ['view'], apply: ['view', 'add', 'edit', 'delete'] };

/** The permissions that a client needs to plan, or to plan and apply, resources of some kinds. Sorted. */
export function permissionsNeeded(
  purpose: 'plan' | 'apply',
  uses: readonly { readonly kind: Kind; readonly binds?: Bucket }[],
  ledger: 'org' | 'none' | { readonly file: string },
): readonly string[] {
  const writes = purpose === 'apply';
  const needed = new Set([...READ_FLOWS, ...(writes ? WRITE_FLOWS : [])]);
  if (ledger === 'org') {
    [...READ_LEDGER, ...(writes ? WRITE_LEDGER : [])].forEach((permission) => needed.add(permission));
  }
  for (const { kind, binds } of uses.filter((use) => !isFlowKind(use.kind))) {
    const { permissionEntity, permissionActions = USUAL } = objectKind(kind, binds);
    permissionActions[purpose].forEach((action) => needed.add(`${permissionEntity}:${action}`));
  }
  return [...needed].sort(compareText);
}

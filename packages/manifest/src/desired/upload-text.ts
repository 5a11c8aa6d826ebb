import type { BodyReference } from '@callwright/archy';
import { renameHeader, renameReferences } from '@callwright/archy';
import type { FlowDraft } from './flow-draft.ts';
import { flowHeader } from './flow-header.ts';
import type { OrgView } from './org-view.ts';

/** The author's own bytes, with exactly the names changed that this org spells otherwise. */
export function uploadText(
  draft: FlowDraft,
  written: string,
  meanings: ReadonlyMap<BodyReference, string>,
  view: OrgView,
): string {
  const { liveName, division } = flowHeader(draft, view);
  const byPath = new Map(
    [...meanings].map(([reference, name]) => [JSON.stringify(reference.path) + (reference.name ?? ''), name]),
  );
  const renamed =
    byPath.size === 0
      ? written
      : renameReferences(written, (reference) =>
          byPath.get(JSON.stringify(reference.path) + (reference.name ?? '')),
        );
  const newName = liveName === draft.ownName ? {} : { name: liveName };
  const newDivision = division === undefined || division === draft.division ? {} : { division };
  return Object.keys({ ...newName, ...newDivision }).length === 0
    ? renamed
    : renameHeader(renamed, { ...newName, ...newDivision });
}

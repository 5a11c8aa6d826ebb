import type { FlowDraft } from './flow-draft.ts';
import type { OrgView } from './org-view.ts';

/** Name with prefix, and the division: the flow's own, else the org's default. */
export function flowHeader(
  draft: FlowDraft,
  view: OrgView,
): { readonly liveName: string; readonly division?: string } {
  const division = draft.division ?? view.division;
  return { liveName: view.namePrefix + draft.ownName, ...(division === undefined ? {} : { division }) };
}

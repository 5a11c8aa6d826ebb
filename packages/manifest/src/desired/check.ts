import type { Address, Finding, KindTraits, ValueResource } from '@callwright/model';
import type { ManifestDocument } from '../manifest-document.ts';
import type { FlowDraft } from './flow-draft.ts';
import type { ResolvedFlow } from './flow-resource.ts';
import type { NameBook } from './name-book.ts';
import type { OrgView } from './org-view.ts';

/** A project resolved in one org, as the checks see it. */
export interface ResolvedProject {
  readonly view: OrgView;
  readonly book: NameBook;
  readonly kinds: readonly KindTraits[];
  readonly documents: readonly ManifestDocument[];
  readonly documentAt: ReadonlyMap<Address, ManifestDocument>;
  readonly drafts: readonly FlowDraft[];
  readonly flows: readonly ResolvedFlow[];
  readonly values: readonly ValueResource[];
  /** False when some flow could not be read: then "nobody calls it" cannot be said. */
  readonly allFlowsRead: boolean;
  /** The ledger that the project keeps, as written. */
  readonly ledger: 'org' | 'none' | 'file';
}

/** One rule about a project without looking at an org (language 6). Pure; one file each in `checks/`. */
export type Check = (project: ResolvedProject) => readonly Finding[];

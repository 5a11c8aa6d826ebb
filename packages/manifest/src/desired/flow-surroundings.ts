import type { Contract } from '@callwright/model';
import type { FactsCache } from '../facts-cache.ts';
import type { NameBook } from './name-book.ts';
import type { OrgView } from './org-view.ts';

/** What stands around a flow when its names are resolved. */
export interface FlowSurroundings {
  readonly book: NameBook;
  readonly view: OrgView;
  /** Contracts of the project's flows by address. */
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly cache: FactsCache;
}

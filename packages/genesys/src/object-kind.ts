import type { Attributes, Bucket, JsonObject, Kind } from '@callwright/model';
import type { ReadingApis, WritingApis } from './sdk.ts';

/** Pages and the platform's own filter by name, which may find more than was asked for. */
export interface PageOptions {
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly name?: string;
  /** Id of what the objects live below, for kinds that say {@link ObjectKind.above}. */
  readonly above?: string;
  /** Where the next page begins, for kinds that are listed by cursor. */
  readonly after?: string;
}

/** What the objects of a kind live below, where the platform lists them for one such thing at a time. */
export interface Above {
  /** In sentences, e.g. `the e-mail domains`. */
  readonly plural: string;
  readonly pageSize: number;
  readonly list: (apis: ReadingApis, page: PageOptions) => Promise<unknown>;
  /** What an object of this name lives below. */
  readonly ofName: (name: string) => string;
  /** What the object of this id lives below. */
  readonly ofId: (id: string) => string;
  /** The object as the rest of the tool sees it, with an id and a name that are unique in the org. */
  readonly globally: (wire: JsonObject, above: string) => JsonObject;
}

/**
 * Contract: one kind of object that is compared by value. A new kind is one file in `object-kinds/` and one line in
 * its register; nothing else of this package knows kinds.
 */
export interface ObjectKind {
  readonly kind: Kind;
  /** In sentences, e.g. `the call routes`. */
  readonly plural: string;
  readonly pageSize: number;
  /** Domain and entity of its permissions, e.g. `routing:callRoute` (facts: API 4.2, 6.3). */
  readonly permissionEntity: string;
  /** Actions on that entity, where they are not `view`, and `add`, `edit`, `delete` for writing. */
  readonly permissionActions?: { readonly plan: readonly string[]; readonly apply: readonly string[] };
  /** Of kinds that are read with a permission that also writes: that the platform has no smaller one. */
  readonly readsByWriting?: string;
  /** What the platform calls it where divisions are given objects (facts: API 4.7); undefined: it has no division. */
  readonly divisionType?: string;
  /** The platform wants writes of this kind one after the other (facts: API 4.3). */
  readonly serialWrites: boolean;
  /** For bindings of things made elsewhere: the bucket of these. They can be neither created nor removed. */
  readonly binds?: Bucket;
  /** What stands before the platform's id, where one kind has objects of several sorts. */
  readonly idPrefix?: string;
  /** The platform pages by cursor: pages have no number and listings no total (facts: API 4.8). */
  readonly byCursor?: true;

  /** Only for objects that live below others; then every wire below is the one of {@link Above.globally}. */
  readonly above?: Above;
  /** Of kinds with a switch that is operation and no configuration: whether it is on. */
  readonly isOn?: (wire: JsonObject) => boolean;
  /** What can refer to an object of this kind: kinds, and how dependency tracking of flows calls it. Undefined: nothing. */
  readonly users?: { readonly kinds: readonly Kind[]; readonly dependencyType?: string };
  /** Whether an object that still answers is gone for good; deleted ones always are. */
  readonly isGone?: (wire: JsonObject) => boolean;

  readonly list: (apis: ReadingApis, page: PageOptions) => Promise<unknown>;
  readonly read: (apis: ReadingApis, id: string) => Promise<unknown>;
  readonly create?: (apis: WritingApis, body: JsonObject) => Promise<unknown>;
  readonly update: (apis: WritingApis, id: string, body: JsonObject) => Promise<unknown>;
  readonly remove?: (apis: WritingApis, id: string) => Promise<unknown>;

  /** Every attribute that a manifest of the kind can manage, references as `$live`. */
  readonly attributesOf: (wire: JsonObject) => Attributes;
  /**
   * The body of a full-replace write: `base` as it was read, with the attributes that are given in place of its own.
   * An attribute that is `null` is cleared; one that is absent stays as it is.
   */
  readonly bodyOf: (base: JsonObject, attributes: Attributes) => JsonObject;
  /** Every field besides the attributes, less what the platform keeps for itself: what a write must leave as it is. */
  readonly othersOf: (wire: JsonObject) => JsonObject;
}

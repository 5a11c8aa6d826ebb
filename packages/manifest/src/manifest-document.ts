import type { DocumentPath } from '@callwright/archy';
import type { Address, Hash, JsonObject, Kind, Place } from '@callwright/model';
import { addressOf } from '@callwright/model';

/** A file of the project as it was read. */
export interface SourceFile {
  /** Relative to the project folder, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly hash: Hash;
}

/** One resource as a manifest describes it: it has the shape of its kind, and nothing else about it is certain. */
export interface ManifestDocument {
  readonly kind: Kind;
  readonly name: string;
  /** As written: variables are not filled. */
  readonly spec: JsonObject;
  readonly metadata: JsonObject;
  readonly lifecycle?: JsonObject;
  readonly source: SourceFile;
  /**
   * Where something of the resource stands. Paths are those of a document of its own (`['spec', 'numbers', 0]`), also
   * when the resource is an item of a list. Without a path: where the resource begins.
   */
  place(path?: DocumentPath, what?: 'key' | 'value'): Place;
}

/** Documents by the address of what they describe; of two for one address the later. */
export function documentsByAddress(
  documents: readonly ManifestDocument[],
): ReadonlyMap<Address, ManifestDocument> {
  return new Map(documents.map((document) => [addressOf(document.kind, document.name), document]));
}

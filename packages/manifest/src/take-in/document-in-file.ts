import { mergeYaml, readYaml } from '@callwright/archy';
import type { Json, JsonObject, Kind } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/** Where the description of one resource stands in a manifest file. */
export interface DocumentInFile {
  /** In the stream. */
  readonly position: number;
  readonly document: JsonObject;
  /** Keys that lead to its spec. */
  readonly path: readonly [string, ...string[]];
  readonly spec: JsonObject;
}

/** A resource in a file, in a document of its own or in a list; undefined when it is not there. */
export function documentInFile(
  text: string,
  { kind, name }: { readonly kind: Kind; readonly name: string },
): DocumentInFile | undefined {
  for (const [position, document] of readYaml(text).documents.entries()) {
    if (!isJsonObject(document)) {
      continue;
    }
    const { metadata, items, spec } = document;
    const item = isJsonObject(items ?? null) ? (items as JsonObject)[name] : undefined;
    if (document['kind'] === kind && isNamed(metadata, name) && isJsonObject(spec ?? null)) {
      return { position, document, path: ['spec'], spec: spec as JsonObject };
    }
    if (document['kind'] === `${kind}List` && isJsonObject(item ?? null)) {
      return { position, document, path: ['items', name], spec: item as JsonObject };
    }
  }
  return undefined;
}

function isNamed(metadata: Json | undefined, name: string): boolean {
  return isJsonObject(metadata ?? null) && (metadata as JsonObject)['name'] === name;
}

/** The text with another spec in this place, and everything else as it was; undefined where that cannot be done. */
export function withSpec(text: string, at: DocumentInFile, spec: JsonObject): string | undefined {
  return mergeYaml(text, put(at.document, at.path, spec), { document: at.position });
}

function put(map: JsonObject, [key = '', ...rest]: readonly string[], value: JsonObject): JsonObject {
  return { ...map, [key]: rest.length === 0 ? value : put(map[key] as JsonObject, rest, value) };
}

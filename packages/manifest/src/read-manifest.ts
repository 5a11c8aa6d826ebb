import type { DocumentPath } from '@callwright/archy';
import type { Address, Finding, JsonObject, Place } from '@callwright/model';
import { FLOW_TYPES, addressOf, isJsonObject, parseAddress } from '@callwright/model';
import type { CheckedDocument, CheckedFile } from './checked-file.ts';
import { checkedFile } from './checked-file.ts';
import { emptyFile, findingAt } from './findings.ts';
import type { FactsCache } from './facts-cache.ts';
import type { ManifestDocument, SourceFile } from './manifest-document.ts';

/** What one manifest file holds. */
export interface ManifestReading {
  /** Resources that have the shape of their kind. */
  readonly documents: readonly ManifestDocument[];
  /** Resources that were meant and do not have it, as far as they can be named. */
  readonly misshapen: readonly Address[];
  readonly findings: readonly Finding[];
}

export async function readManifest(source: SourceFile, cache: FactsCache): Promise<ManifestReading> {
  const file = await checkedFile(source, 'manifest', cache);
  const sound = file.documents.filter((document) => document.misshapen.length === 0);
  const unsound = file.documents.filter((document) => document.misshapen.length > 0);
  return {
    documents: [
      ...sound.flatMap((document) => resourcesOf(file, document)),
      ...unsound.flatMap((document) => soundItems(file, document)),
    ],
    misshapen: unsound.flatMap(addressesMeant),
    findings:
      file.documents.length > 0 || file.findings.length > 0
        ? file.findings
        : [findingAt(emptyFile(source.file), { file: source.file, line: 1, column: 1, excerpt: '' })],
  };
}

const TOP_KEY = new RegExp(`^["']?(${FLOW_TYPES.map(({ topKey }) => topKey).join('|')})["']?[ \\t]*:`, 'm');

/**
 * The top key of a text that is an Architect document and no manifest. Judged by its lines: such a text may hold marks
 * that make it YAML only after substitution, and it need not be parsed to be left alone.
 */
export function topKeyOfBody(text: string): string | undefined {
  return /^["'{]?\s*["']?(apiVersion|kind)["']?[ \t]*:/m.test(text) ? undefined : TOP_KEY.exec(text)?.[1];
}

function resourcesOf(file: CheckedFile, document: CheckedDocument): readonly ManifestDocument[] {
  const value = document.value as JsonObject;
  const kind = textAt(value, 'kind');
  return isJsonObject(value['items'])
    ? Object.keys(value['items']).map((name) => itemOf(file, document, kind.slice(0, -'List'.length), name))
    : [single(file, document, kind)];
}

/** In a list one broken item says nothing about the others. */
function soundItems(file: CheckedFile, document: CheckedDocument): readonly ManifestDocument[] {
  const { value, misshapen } = document;
  if (
    !isJsonObject(value) ||
    !isJsonObject(value['items']) ||
    !misshapen.every((path) => path[0] === 'items' && path.length > 1)
  ) {
    return [];
  }
  const broken = new Set(misshapen.map((path) => path[1]));
  const kind = textAt(value, 'kind').slice(0, -'List'.length);
  return Object.keys(value['items'])
    .filter((name) => !broken.has(name))
    .map((name) => itemOf(file, document, kind, name));
}

function single(file: CheckedFile, { position, value }: CheckedDocument, kind: string): ManifestDocument {
  const document = value as JsonObject;
  const metadata = document['metadata'] as JsonObject;
  return {
    kind,
    name: textAt(metadata, 'name'),
    spec: document['spec'] as JsonObject,
    metadata,
    ...(isJsonObject(document['lifecycle']) ? { lifecycle: document['lifecycle'] } : {}),
    source: file.source,
    place: (path = [], what = 'value') =>
      path.length === 0 ? file.places.beginning(position) : file.places.at(position, path, what),
  };
}

function itemOf(
  file: CheckedFile,
  { position, value }: CheckedDocument,
  kind: string,
  name: string,
): ManifestDocument {
  const items = (value as JsonObject)['items'] as JsonObject;
  return {
    kind,
    name,
    spec: items[name] as JsonObject,
    metadata: { name },
    source: file.source,
    place: (path = [], what = 'value') => itemPlace(file, position, name, path, what),
  };
}

/** The item's key is its name; what would stand under `spec` stands under the key. */
function itemPlace(
  file: CheckedFile,
  position: number,
  name: string,
  path: DocumentPath,
  what: 'key' | 'value',
): Place {
  const [part, ...rest] = path;
  return part === 'spec' && rest.length > 0
    ? file.places.at(position, ['items', name, ...rest], what)
    : file.places.at(position, ['items', name], 'key');
}

function addressesMeant({ value, misshapen }: CheckedDocument): readonly Address[] {
  if (!isJsonObject(value) || typeof value['kind'] !== 'string') {
    return [];
  }
  const kind = value['kind'];
  const names = isJsonObject(value['items'])
    ? [...new Set(misshapen.map((path) => path[1]))]
    : [isJsonObject(value['metadata']) ? value['metadata']['name'] : undefined];
  return names
    .filter((name) => typeof name === 'string')
    .map((name) => addressOf(kind.replace(/List$/, ''), name))
    .filter((address) => parseAddress(address) !== undefined);
}

/** A text that the schema has made sure of. */
function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

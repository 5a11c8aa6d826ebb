import type { DocumentPath, YamlSource } from '@callwright/archy';
import type { Place } from '@callwright/model';
import type { SourceFile } from './manifest-document.ts';

/** Finds places in one file; the text is read with places only when a path is asked for. */
export interface SourcePlaces {
  at(document: number, path: DocumentPath, what: 'key' | 'value'): Place;
  /** Where a document begins: its first line with content. */
  beginning(document: number): Place;
}

/** @param yaml how many documents the file has, and where their parts stand */
export function sourcePlaces(
  source: SourceFile,
  yaml: { readonly count: number; readonly locate: YamlSource['locate'] },
): SourcePlaces {
  let beginnings: readonly Place[] | undefined;
  const at: SourcePlaces['at'] = (document, path, what) => ({
    file: source.file,
    ...yaml.locate(document, path, what),
  });
  return {
    at,
    beginning(document) {
      beginnings ??= beginningsOf(source);
      // Counting lines agrees with the reader but for oddities such as directives; then the reader decides.
      return beginnings.length === yaml.count
        ? (beginnings[document] ?? at(document, [], 'value'))
        : at(document, [], 'value');
    },
  };
}

/** `---` at the start of a line always begins a document, so the beginnings are found without reading YAML. */
function beginningsOf(source: SourceFile): readonly Place[] {
  const found: Place[] = [];
  let open = false;
  for (const [index, raw] of source.text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const marker = /^---(?=\s|$)/.test(raw);
    const content = raw.replace(/^---(?=\s|$)/, '').trim();
    const place = (): Place => ({
      file: source.file,
      line: index + 1,
      column: raw.length - raw.trimStart().length + 1,
      excerpt: raw.slice(0, 200),
    });
    if (marker) {
      found.push(place());
      open = content === '' || content.startsWith('#');
      continue;
    }
    if (content === '' || content.startsWith('#')) {
      continue;
    }
    if (found.length === 0) {
      found.push(place());
    } else if (open) {
      // The marker was alone: the document is said to begin with its first content.
      found[found.length - 1] = place();
    }
    open = false;
  }
  return found;
}

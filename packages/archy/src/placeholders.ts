import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { DocumentPath } from './yaml-source.ts';

/** A text of a document that holds `{{key}}`. */
export interface Placeholder {
  /** With its braces. */
  readonly text: string;
  readonly path: DocumentPath;
}

/** As the platform looks for it: at least one character that is no blank, on one line (facts: ARC 9). */
const PLACEHOLDER = /\{\{[^{}\r\n]*[^{}\s][^{}\r\n]*\}\}/;

/**
 * Substitutions that nothing was put in for, in keys and texts. The platform reads them in the whole text of an upload
 * and refuses it (facts: ARC 9, 11), so that no text can say two braces in a row.
 */
export function placeholdersIn(value: Json, path: DocumentPath = []): readonly Placeholder[] {
  if (typeof value === 'string') {
    const found = PLACEHOLDER.exec(value)?.[0];
    return found === undefined ? [] : [{ text: found, path }];
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => placeholdersIn(item, [...path, index]));
  }
  if (!isJsonObject(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => [
    ...placeholdersIn(key, [...path, key]),
    ...placeholdersIn(inner, [...path, key]),
  ]);
}

import type { Document } from 'yaml';
import { parseAllDocuments } from 'yaml';

/**
 * The only file that knows `yaml`: it is slow, keeps comments and layout, and says all that is wrong with a text, with
 * codes and places.
 */

export { isMap, isPair, isScalar, isSeq, visit } from 'yaml';
export type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** How texts are read everywhere: YAML 1.2, core schema, no merge keys, no repeated keys (`readYaml`). */
const AS_READ = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: true,
  prettyErrors: false,
} as const;

/** Tags with another way of writing themselves, for `documentsOf`. */
export type CustomTags = NonNullable<Parameters<typeof parseAllDocuments>[1]>['customTags'];

/** The documents of a text with their comments; empty where the slow reader gives up, and the quick one's word stands. */
export function documentsOf(text: string, customTags?: CustomTags): readonly Document.Parsed[] {
  try {
    const documents = parseAllDocuments(text, {
      ...AS_READ,
      ...(customTags === undefined ? {} : { customTags }),
    });
    return Array.isArray(documents) ? documents : [];
  } catch {
    return [];
  }
}

/** The slow reader runs out of memory, and takes the process with it, on texts that the quick one refuses calmly. */
const MAX_NESTING = 400;

/** A bound by counting: brackets in quotes count too, which at worst costs the list of further problems. */
export function isTooDeep(text: string): boolean {
  let brackets = 0;
  let indicators = 0;
  for (const [sign] of text.matchAll(/[[{\]}\n]|[-?:](?=[ \t])/g)) {
    if (sign === '[' || sign === '{') {
      brackets += 1;
    } else if (sign === ']' || sign === '}') {
      brackets = Math.max(0, brackets - 1);
    } else {
      // Dashes and the like nest within one line: "- - - x".
      indicators = sign === '\n' ? 0 : indicators + 1;
    }
    if (brackets + indicators > MAX_NESTING) {
      return true;
    }
  }
  return false;
}

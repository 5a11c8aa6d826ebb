import { parseAllDocuments, visit } from 'yaml';
import { lineStarts, placeAt } from './text-places.ts';

/** The only file that knows `yaml`: it is slow and says all that is wrong with a text, with codes and places. */

/** Something that keeps a text from being read. Lines and columns count from 1. */
export interface YamlProblem {
  /** `yaml.` and a slug, e.g. `yaml.duplicate-key`. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
}

const HINTS: Readonly<Record<string, string>> = {
  'yaml.bad-scalar-start': 'Put the whole value in double quotes.',
  'yaml.block-as-implicit-key':
    'A text that contains ": " needs quotes: write the whole value in double quotes.',
  'yaml.multiline-implicit-key': 'A key stands on one line and ends with a colon.',
  'yaml.duplicate-key': 'Keep one of the two.',
  'yaml.tab-as-indent': 'Indent with spaces.',
  'yaml.bad-indent': 'Indent the entries of one list or map by the same number of spaces.',
  'yaml.missing-char':
    'A quote or bracket is not closed; a text that contains quotes or brackets needs quotes.',
  'yaml.complex-key': 'Braces make a map here. Put a name such as {{key}} in double quotes.',
  'yaml.alias': 'Write the value out where it is used.',
  'yaml.tag-resolve-failed': 'Quote the text if it begins with "!".',
  'yaml.too-deep': 'Take levels out; no flow needs so many.',
};

/** All problems of a text; at least one, since it is asked only after reading has failed. `fallback` names that failure. */
export function diagnoseYaml(
  text: string,
  fallback: { readonly message: string; readonly offset: number },
): readonly YamlProblem[] {
  const places = lineStarts(text);
  const problem = (code: string, message: string, offset: number): YamlProblem => {
    const hint = HINTS[code];
    return { code, message, ...(hint === undefined ? {} : { hint }), ...placeAt(places, offset) };
  };
  const found: YamlProblem[] = [];
  for (const document of isTooDeep(text) ? [] : documentsOf(text)) {
    const { errors, warnings } = document;
    for (const error of errors.length > 0 ? errors : warnings) {
      found.push(problem(slugOf(error.code), firstLine(error.message), error.pos[0]));
    }
    visit(document, {
      Alias: (_key, node) => {
        found.push(problem('yaml.alias', 'Aliases are not read.', node.range?.[0] ?? 0));
      },
      Pair: (_key, pair) => {
        if (typeof pair.key === 'object' && pair.key !== null && 'items' in pair.key) {
          const range = (pair.key as { range?: readonly number[] | null }).range;
          found.push(
            problem('yaml.complex-key', 'A map or a list stands where a name is meant.', range?.[0] ?? 0),
          );
        }
      },
    });
  }
  return found.length > 0 ? found : [problem('yaml.unreadable', fallback.message, fallback.offset)];
}

/** Empty where the slow reader gives up: the quick one's word stands alone then. */
function documentsOf(text: string): readonly ReturnType<typeof parseAllDocuments>[number][] {
  try {
    const documents = parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: true,
      prettyErrors: false,
    });
    return Array.isArray(documents) ? documents : [];
  } catch {
    return [];
  }
}

/** The slow reader runs out of memory, and takes the process with it, on texts that the quick one refuses calmly. */
const MAX_NESTING = 400;

/** A bound by counting: brackets in quotes count too, which at worst costs the list of further problems. */
function isTooDeep(text: string): boolean {
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

function slugOf(code: string): string {
  return `yaml.${code.toLowerCase().replaceAll('_', '-')}`;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

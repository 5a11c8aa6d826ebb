import { lineStarts, placeAt } from './text-places.ts';
import { documentsOf, isTooDeep, visit } from './yaml-documents.ts';

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

function slugOf(code: string): string {
  return `yaml.${code.toLowerCase().replaceAll('_', '-')}`;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

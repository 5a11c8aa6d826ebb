import type { YamlProblem } from '@callwright/archy';
import { maskForms } from '@callwright/archy';
import type { Finding } from '@callwright/model';
import { findingAt, yamlProblem } from './findings.ts';
import type { SourceFile } from './manifest-document.ts';

/** Problems that stand alone; any other one makes the parser stumble over what follows it. */
const INDEPENDENT = new Set(['yaml.alias', 'yaml.duplicate-key']);

/** Longer lines were not typed by a person, and are not worth guessing at. */
const LONGEST_TYPED = 500;

/** What keeps a file from being read, one finding per mistake, with a hint made from the line itself where one can be. */
export function yamlFindings(source: SourceFile, problems: readonly YamlProblem[]): readonly Finding[] {
  const lines = source.text.split(/\r\n|\r|\n/);
  const first = problems.find((problem) => !INDEPENDENT.has(problem.code));
  const told = new Map(
    problems
      .filter((problem) => problem === first || INDEPENDENT.has(problem.code))
      .toReversed()
      .map((problem) => [problem.line, problem]),
  );
  return [...told.values()].map((problem) => {
    const line = lines[problem.line - 1] ?? '';
    const guess =
      problem.code === 'yaml.duplicate-key'
        ? undefined
        : (correctedLine(line) ??
          (problem === first ? swallowedSign(lines.slice(0, problem.line)) : undefined));
    return findingAt(
      yamlProblem(problem.code, problem.message, guess === undefined ? problem.hint : `Write: ${guess}`),
      {
        file: source.file,
        line: problem.line,
        column: problem.column,
        excerpt: maskForms(line).slice(0, 200),
      },
    );
  });
}

/** `{ press: #, steps: [] }`: the sign swallows the closing brace, and reading fails at some later line. */
function swallowedSign(lines: readonly string[]): string | undefined {
  const swallowing = /^(.*[{[].*:\s+)#(\s*[,}\]].*)$/;
  const match = lines
    .filter((line) => line.length <= LONGEST_TYPED)
    .map((line) => swallowing.exec(line))
    .findLast((found) => found !== null);
  return match ? `${String(match[1])}"#"${String(match[2])}`.trim() : undefined;
}

/** Mistakes that people make in manifests, as a line that YAML reads as it was meant (language 5). */
function correctedLine(line: string): string | undefined {
  if (line.length > LONGEST_TYPED) {
    return undefined;
  }
  const quote = (text: string): string => JSON.stringify(text);
  // `{ zone: ${var.tz} }`: braces inside braces.
  const braced = line.replace(
    /([:,[]\s*)(\$\{[^{}]*\}[^\s,\]}]*)/g,
    (_all, before: string, text: string) => before + quote(text),
  );
  if (/[{[]/.test(line.replace(/\$\{[^{}]*\}/g, '')) && braced !== line) {
    return braced.trim();
  }
  // `press: *`
  const star = /^(.*[:,{[]\s*)\*(\s*(?:[,}\]].*)?)$/.exec(line);
  if (star) {
    return `${String(star[1])}"*"${String(star[2])}`.trim();
  }
  // `say: Hours are: nine to five`
  const colon = /^(\s*(?:-\s+)*[\w.-]+:\s+)([^"'{[|>&*!#\s].*:\s.*)$/.exec(line);
  if (colon) {
    return (String(colon[1]) + quote(String(colon[2]).trimEnd())).trim();
  }
  // `say: @home`, `say: %s`, `say: "Hello" she said`
  const sign = /^(\s*(?:-\s+)*[\w.-]+:\s+)([@`%].*)$/.exec(line);
  return sign ? (String(sign[1]) + quote(String(sign[2]).trimEnd())).trim() : undefined;
}

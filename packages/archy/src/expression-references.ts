import type { ReferenceTarget } from './reference-target.ts';

/** A thing that an expression names, and where: offsets of the bare name in the expression. */
export interface ExpressionReference {
  readonly target: ReferenceTarget;
  /** Undefined when the expression computes it. */
  readonly name?: string;
  readonly start: number;
  readonly end: number;
  /** Whether the name stands in a string literal (`FindQueue("x")`) or bare (`Prompt.x`). */
  readonly form: 'string' | 'identifier';
}

/**
 * Functions that look a thing up by name (facts: ARC 3.1). Their `...ById` forms name nothing that a text could be
 * checked for; system prompts are never missing.
 */
const FINDERS: ReadonlyMap<string, ReferenceTarget> = new Map<string, ReferenceTarget>([
  ['findqueue', 'queues'],
  ['findskill', 'skills'],
  ['findlanguageskill', 'languageSkills'],
  ['finduser', 'users'],
  ['findgroup', 'groups'],
  ['findschedule', 'schedules'],
  ['findschedulegroup', 'scheduleGroups'],
  ['findemergencygroup', 'emergencyGroups'],
  ['finduserprompt', 'prompts'],
]);

/** Texts and comments come first: a name in them is no name. */
const TOKENS = /"(?:\\[\s\S]|[^"\\])*"|\/\*[\s\S]*?\*\/|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** What an Architect expression refers to by name. Names are case-insensitive for functions and the `Prompt` scope. */
export function expressionReferences(expression: string): readonly ExpressionReference[] {
  if (!/find|prompt\./i.test(expression)) {
    return [];
  }
  const found: ExpressionReference[] = [];
  for (const match of expression.matchAll(TOKENS)) {
    const token = match[0];
    const finder = token.toLowerCase();
    const target = FINDERS.get(finder.replace(/byid$/, ''));
    if (target !== undefined) {
      const from = match.index + token.length;
      const reference = finderArgument(expression, from, target, finder.endsWith('byid'));
      if (reference !== undefined) {
        found.push(reference);
      }
    } else if (/^prompt\.[^.]+$/i.test(token)) {
      const start = match.index + 'Prompt.'.length;
      const end = match.index + token.length;
      found.push({ target: 'prompts', name: expression.slice(start, end), start, end, form: 'identifier' });
    }
  }
  return found;
}

/** The first argument of a finder, from the place behind its name; undefined when it is not called there. */
function finderArgument(
  expression: string,
  from: number,
  target: ReferenceTarget,
  byId: boolean,
): ExpressionReference | undefined {
  const call = /^\s*\(\s*/.exec(expression.slice(from));
  if (call === null) {
    return undefined;
  }
  const at = from + call[0].length;
  const literal = /^"((?:\\[\s\S]|[^"\\])*)"\s*[,)]/.exec(expression.slice(at));
  if (literal === null || byId) {
    return { target, start: at, end: at, form: 'string' };
  }
  const source = literal[1] as string;
  return {
    target,
    name: unescapeLiteral(source),
    start: at + 1,
    end: at + 1 + source.length,
    form: 'string',
  };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescapeLiteral(source: string): string {
  return source.replace(/\\([\s\S])/g, (_whole, character: string) => ESCAPES[character] ?? character);
}

/** A text as it stands between the quotes of a string literal of an expression. */
export function escapeLiteral(text: string): string {
  return text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

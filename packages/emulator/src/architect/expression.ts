/** A call such as `FindQueue("Sales")`, with the place of its text inside the expression. */
export interface FindCall {
  /** In lower case, e.g. `findqueue`. */
  readonly name: string;
  readonly argument: string;
  /** Where the argument's literal begins and ends in the expression, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** A dotted name such as `Flow.customerId` or `Prompt.Welcome`: scope and first member. */
export interface ScopedName {
  readonly scope: string;
  readonly member: string;
  readonly start: number;
  /** Behind the first member. */
  readonly end: number;
}

/** What the engine needs to know of an Architect expression (facts: ARC 3.1). */
export interface ExpressionParts {
  readonly names: readonly ScopedName[];
  readonly calls: readonly FindCall[];
  /** Quotes and brackets match. */
  readonly balanced: boolean;
}

type Token =
  | { readonly kind: 'text'; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: 'name'; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: 'sign'; readonly value: string; readonly start: number; readonly end: number };

const tokenPattern =
  /\s+|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*|\d+(?:\.\d+)?|[\s\S]/guy;
const nameStart = /^[\p{L}_]/u;
const blank = /^\s/;
const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
/** The look-up functions whose text names an object of the org; `...ById` take an id (facts: ARC 3.1). */
const findFunction = /^find[a-z]+$/;

/** Reads names and look-up calls of an expression. Any text gives a result. */
export function readExpression(expression: string): ExpressionParts {
  const tokens = tokenize(expression);
  return { names: namesOf(tokens), calls: callsOf(tokens), balanced: isBalanced(tokens) };
}

function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of expression.matchAll(tokenPattern)) {
    const value = match[0];
    const start = match.index;
    const end = start + value.length;
    if (value.startsWith('"') && value.length > 1) {
      tokens.push({ kind: 'text', value, start, end });
    } else if (nameStart.test(value)) {
      tokens.push({ kind: 'name', value, start, end });
    } else if (!blank.test(value) && !value.startsWith('/*')) {
      tokens.push({ kind: 'sign', value, start, end });
    }
  }
  return tokens;
}

function namesOf(tokens: readonly Token[]): readonly ScopedName[] {
  const names: ScopedName[] = [];
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const isMember = before?.kind === 'sign' && before.value === '.';
    if (token.kind === 'name' && token.value.includes('.') && !isMember) {
      const [scope = '', member = ''] = token.value.split('.');
      names.push({ scope, member, start: token.start, end: token.start + scope.length + 1 + member.length });
    }
  });
  return names;
}

function callsOf(tokens: readonly Token[]): readonly FindCall[] {
  const calls: FindCall[] = [];
  tokens.forEach((token, index) => {
    const [open, argument, close] = tokens.slice(index + 1, index + 4);
    const name = token.value.toLowerCase();
    if (
      token.kind === 'name' &&
      findFunction.test(name) &&
      open?.value === '(' &&
      argument?.kind === 'text' &&
      close?.value === ')'
    ) {
      calls.push({ name, argument: unquote(argument.value), start: argument.start, end: argument.end });
    }
  });
  return calls;
}

function isBalanced(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'sign') {
      const close = closing.get(token.value);
      if (close !== undefined) {
        open.push(close);
      } else if (token.value === '"' || (')]}'.includes(token.value) && open.pop() !== token.value)) {
        return false;
      }
    }
  }
  return open.length === 0;
}

/** The text of a literal: a backslash takes the next character as it is. */
function unquote(literal: string): string {
  return literal.slice(1, -1).replace(/\\([\s\S])/g, '$1');
}

/** A text as a literal of the expression language. */
export function quoteText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** The whole expression as one variable name, e.g. `Flow.x`; undefined for anything more. */
export function soleVariable(expression: string): string | undefined {
  const text = expression.trim();
  return /^[A-Za-z]+\.[A-Za-z][A-Za-z0-9_]*$/.test(text) ? text : undefined;
}

/** Something with a scope inside an expression: `Flow.verified`, `Message.Message.body` (first name only). */
export interface ScopedName {
  readonly scope: string;
  readonly name: string;
}

/** What can be told from the text of an Architect expression without evaluating it. */
export interface ExpressionReading {
  readonly scoped: readonly ScopedName[];
  /** Names that stand alone and are not called: constants, operators, forgotten scopes. */
  readonly bare: readonly string[];
  /** Set when the whole expression is one name with scope and nothing else. */
  readonly only?: ScopedName;
  /** Why it cannot be an expression: a quote or bracket that nobody closes, or nothing at all. */
  readonly trouble?: string;
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\s*\.\s*[\p{L}_][\p{L}\p{N}_]*)*/uy;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Reads names, strings and brackets of an expression (facts: ARC 3.1). Strings are double-quoted, with `\` before a quote. */
export function readExpression(text: string): ExpressionReading {
  const scoped: ScopedName[] = [];
  const bare: string[] = [];
  const open: string[] = [];
  let trouble = text.trim() === '' ? 'there is nothing behind the "="' : undefined;
  let at = 0;
  while (at < text.length && trouble === undefined) {
    const char = text[at] as string;
    if (char === '"') {
      const end = endOfString(text, at);
      trouble = end === undefined ? 'a quote is opened and never closed' : undefined;
      at = end ?? text.length;
      continue;
    }
    if (char in CLOSING) {
      open.push(char);
    } else if (char === ')' || char === ']' || char === '}') {
      const opened = open.pop();
      trouble = opened !== undefined && CLOSING[opened] === char ? undefined : `"${char}" closes nothing`;
    }
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[0];
    if (name === undefined) {
      at += skipNumber(text, at);
      continue;
    }
    const isMember = /[\])]\s*\.\s*$/.test(text.slice(Math.max(0, at - 20), at));
    const isCall = /^\s*\(/.test(text.slice(at + name.length, at + name.length + 20));
    if (!isMember && !isCall) {
      noteName(name, scoped, bare);
    } else if (!isMember && name.includes('.')) {
      noteName(name.slice(0, name.lastIndexOf('.')), scoped, bare);
    }
    at += name.length;
  }
  trouble ??= open.length > 0 ? `"${open.at(-1) ?? ''}" is opened and never closed` : undefined;
  return {
    scoped,
    bare,
    ...onlyName(text, scoped),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
    } else if (text[at] === '"') {
      return at + 1;
    }
  }
  return undefined;
}

/** Digits with what follows them, so that `1e5` is no name. */
function skipNumber(text: string, at: number): number {
  return /^\d[\p{L}\p{N}_]*/u.exec(text.slice(at, at + 40))?.[0].length ?? 1;
}

function noteName(chain: string, scoped: ScopedName[], bare: string[]): void {
  const [scope = '', name] = chain.split('.').map((part) => part.trim());
  if (name === undefined) {
    bare.push(scope);
  } else {
    scoped.push({ scope, name });
  }
}

function onlyName(text: string, scoped: readonly ScopedName[]): { only?: ScopedName } {
  const [first] = scoped;
  return first !== undefined && scoped.length === 1 && text.trim() === `${first.scope}.${first.name}`
    ? { only: first }
    : {};
}

import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/**
 * An Architect document as YAML in the style of exports (facts: ARC 7.1): two spaces, list items indented under their
 * key, one key per line, strings plain where nothing speaks against it and else double-quoted on one line, a final line
 * break. Reading it back as YAML 1.2 (core schema) gives the same data.
 */
export function writeFlow(document: JsonObject): string {
  const lines: string[] = [];
  writeMap(document, '', lines);
  return lines.length === 0 ? '{}\n' : `${lines.join('\n')}\n`;
}

const INDENT = '  ';

function writeMap(map: JsonObject, indent: string, lines: string[]): void {
  for (const [key, value] of Object.entries(map)) {
    writeEntry(keyText(key, indent), value, indent + INDENT, lines);
  }
}

function writeList(list: readonly Json[], indent: string, lines: string[]): void {
  for (const item of list) {
    if (isEmpty(item) || typeof item !== 'object' || item === null) {
      lines.push(`${indent}- ${inlineText(item)}`);
      continue;
    }
    const first = lines.length;
    writeBlock(item, indent + INDENT, lines);
    // The first line of the item carries the dash where its own indentation would be.
    lines[first] = `${indent}- ${(lines[first] ?? '').slice(indent.length + INDENT.length)}`;
  }
}

function writeEntry(start: string, value: Json, indent: string, lines: string[]): void {
  if (isEmpty(value) || typeof value !== 'object' || value === null) {
    lines.push(`${start} ${inlineText(value)}`);
  } else {
    lines.push(start);
    writeBlock(value, indent, lines);
  }
}

function writeBlock(value: readonly Json[] | JsonObject, indent: string, lines: string[]): void {
  if (isJsonObject(value)) {
    writeMap(value, indent, lines);
  } else {
    writeList(value, indent, lines);
  }
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function inlineText(value: Json): string {
  if (typeof value === 'string') {
    return isPlain(value) ? value : quoted(value);
  }
  if (typeof value === 'number') {
    // JSON has no minus zero; YAML reads "-0" as one.
    return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  }
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[]' : '{}') : String(value);
}

/** A longer key needs `?` before it (YAML 1.2.2, 7.4.2). */
const LONGEST_SIMPLE_KEY = 1000;

/** A key with its colon, indented. */
function keyText(key: string, indent: string): string {
  const text = isPlain(key) ? key : quoted(key);
  return text.length > LONGEST_SIMPLE_KEY ? `${indent}? ${text}\n${indent}:` : `${indent}${text}:`;
}

/**
 * Plain text must begin with a letter or digit of the Latin alphabet, so that neither a reference (`/inboundCall/...`)
 * nor any sign of YAML stands in front, and must read as a string in YAML 1.1 too (facts: ARC 5.1, `"yes"`).
 */
function isPlain(text: string): boolean {
  return /^[A-Za-z0-9]/.test(text) && PLAIN.test(text) && !/:\s|:$|\s#|\s$/.test(text) && !readsAsOther(text);
}

/** Printable characters without those that end a line or are never seen (YAML 1.2.2, 5.1). */
const PLAIN = /^[\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]+$/u;

const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Numbers of every notation, dates, times and version-like texts: quoting one too many harms nobody. */
const NUMBER_LIKE = /^[0-9][0-9A-Fa-f_.,:+\-xobeETZtz \s]*$/;

function readsAsOther(text: string): boolean {
  return WORDS.test(text) || NUMBER_LIKE.test(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Everything that is not plainly visible is escaped, lone surrogates included. */
function quoted(text: string): string {
  const escaped = text.replace(
    /["\\]|[^\x20-\x7e\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu,
    (char) => ESCAPES[char] ?? escapeOf(char),
  );
  return `"${escaped}"`;
}

function escapeOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

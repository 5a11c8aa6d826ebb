import fc from 'fast-check';
import type { Json } from '@callwright/model';

/** Pieces that terminals, Mermaid, DOT, HTML, XML and YAML would take for more than text. */
const PIECES = [
  '\u001b[31m',
  '\u001b]8;;https://x.example\u0007',
  '\u009b2J',
  '\u0007',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
  '\ud800',
  '\r',
  '\n',
  '\t',
  '"',
  "'",
  '`',
  '\\',
  '\\n',
  '<b>',
  '</td>',
  '<script>alert(1)</script>',
  '&lt;',
  '#quot;',
  ']',
  '[[',
  '}',
  '{{',
  ')',
  '|',
  ';',
  '-->',
  ']]>',
  '&#1;',
  '](https://x.example)',
  '%%{init: {}}%%',
  'end',
  'click n0 "javascript:alert(1)"',
  'subgraph x',
  ':::held',
  'ä',
  '電話',
  'a b',
] as const;

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

/** The same data with other texts in place of all texts that are not to be kept. */
export function withTexts<T>(data: T, next: () => string, keep: (text: string, key: string) => boolean): T {
  const change = (value: Json, key: string): Json => {
    if (typeof value === 'string') {
      return keep(value, key) ? value : next();
    }
    if (Array.isArray(value)) {
      return (value as readonly Json[]).map((item) => change(item, key));
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]))
      : value;
  };
  return change(data as Json, '') as T;
}

/** What may reach a terminal: letters, signs and blanks that are seen, and line feeds. */
export const ONLY_VISIBLE = /^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\n)*$/u;

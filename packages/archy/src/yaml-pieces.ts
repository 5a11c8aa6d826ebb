import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { scalarSource } from './scalar-source.ts';
import { writeFlow } from './write-yaml.ts';

/** Pieces of YAML to be put into a text that somebody wrote. */

/** The lines of a block of keys that begins at a column. */
export function blockPairs(map: JsonObject, column: number): readonly string[] {
  return indented(writeFlow(map), column);
}

/** The lines of one item of a block list whose dash stands at a column. */
export function blockItem(value: Json, column: number): readonly string[] {
  const [, ...lines] = writeFlow({ list: [value] })
    .trimEnd()
    .split('\n');
  return indented(lines.map((line) => line.slice(2)).join('\n'), column);
}

function indented(text: string, column: number): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(column) + line);
}

/** A value in brackets, on one line. */
export function flowText(value: Json | readonly Json[]): string {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return items.length === 0 ? '[]' : `[${items.map(flowText).join(', ')}]`;
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value);
    return entries.length === 0
      ? '{}'
      : `{ ${entries.map(([key, inner]) => `${textInBrackets(key)}: ${flowText(inner)}`).join(', ')} }`;
  }
  return typeof value === 'string' ? textInBrackets(value) : JSON.stringify(value);
}

function textInBrackets(text: string): string {
  return scalarSource(text, { style: 'plain', inFlowCollection: true });
}

/** A text as a literal block, header included; undefined where lines cannot stand as they are. */
export function literalBlock(text: string, indent: number): string | undefined {
  const lines = text.replace(/\n+$/, '').split('\n');
  const breaks = text.length - text.replace(/\n+$/, '').length;
  const isFit =
    /^[\x20-\x7e\u00a1-\u2027\u202a-\ud7ff\ue000-\ufefe\n]+$/.test(text) &&
    !/^ |[ ]$/m.test(lines[0] ?? '') &&
    breaks < 2 &&
    lines.join('').trim() !== '';
  return isFit
    ? `|${breaks === 0 ? '-' : ''}\n${lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)).join('\n')}`
    : undefined;
}

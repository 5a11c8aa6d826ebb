import { type Yaml, type YamlMap, isList, isMap } from './yaml-tree.ts';

/** Words and numbers that some YAML version would not read back as text; exports quote them (facts: ARC 7.1). */
const looksTyped =
  /^(?:<<|=|null|true|false|yes|no|on|off|y|n|~|[-+]?\.(?:inf|nan)|\.nan|[-+]?0x[0-9a-f_]+|[-+]?0o?[0-7_]+|[-+]?0b[01_]+|[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?)$/i;
/** Lower and upper ASCII letters, digits and a few signs may begin a plain scalar. */
const plainStart = /^[A-Za-z0-9_(/$;\\^+.~<=]/;
// eslint-disable-next-line no-control-regex -- control characters are exactly what must not be plain
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/u;
/** Written as escapes, in addition to what JSON escapes. */
const toEscape = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/**
 * Writes a tree as exports are written (facts: ARC 7.1): two spaces, lists indented under their key, one key a
 * line, nothing folded, text plain where possible and else double-quoted.
 */
export function writeYaml(tree: YamlMap): string {
  const lines: string[] = [];
  writeMap(tree, '', lines);
  return `${lines.join('\n')}\n`;
}

/** Keys whose text is quoted although it need not be: exports do so (facts: ARC 2.2). */
const quotedKeys = /Ref$/;

function writeMap(map: YamlMap, indent: string, lines: string[]): void {
  for (const key of Object.keys(map)) {
    writeEntry(key, map[key] ?? null, indent, indent, lines);
  }
}

/** `head` is what the first line begins with, `indent` what the lines after it are aligned to. */
function writeEntry(key: string, value: Yaml, head: string, indent: string, lines: string[]): void {
  const start = `${head}${writeText(key)}:`;
  if (isList(value)) {
    lines.push(value.length === 0 ? `${start} []` : start);
    writeList(value, `${indent}  `, lines);
  } else if (isMap(value)) {
    const empty = Object.keys(value).length === 0;
    lines.push(empty ? `${start} {}` : start);
    writeMap(value, `${indent}  `, lines);
  } else if (typeof value === 'string' && quotedKeys.test(key)) {
    lines.push(`${start} ${quote(value)}`);
  } else {
    lines.push(`${start} ${writeScalar(value)}`);
  }
}

function writeList(list: readonly Yaml[], indent: string, lines: string[]): void {
  for (const item of list) {
    if (isMap(item) && Object.keys(item).length > 0) {
      writeItemMap(item, indent, lines);
    } else if (isList(item) && item.length > 0) {
      lines.push(`${indent}-`);
      writeList(item, `${indent}  `, lines);
    } else {
      lines.push(`${indent}- ${writeLeaf(item)}`);
    }
  }
}

function writeItemMap(map: YamlMap, indent: string, lines: string[]): void {
  let head = `${indent}- `;
  for (const [key, value] of Object.entries(map)) {
    writeEntry(key, value, head, `${indent}  `, lines);
    head = `${indent}  `;
  }
}

function writeLeaf(value: Yaml): string {
  if (isList(value)) {
    return '[]';
  }
  return isMap(value) ? '{}' : writeScalar(value);
}

function writeScalar(value: string | number | boolean | null): string {
  if (typeof value === 'string') {
    return writeText(value);
  }
  return Object.is(value, -0) ? '-0.0' : String(value);
}

function writeText(text: string): string {
  return isPlain(text) ? text : quote(text);
}

function isPlain(text: string): boolean {
  return (
    plainStart.test(text) &&
    !text.endsWith(' ') &&
    !text.endsWith(':') &&
    !text.includes(': ') &&
    !text.includes(' #') &&
    !text.startsWith('...') &&
    !unprintable.test(text) &&
    !looksTyped.test(text)
  );
}

function quote(text: string): string {
  return JSON.stringify(text).replace(
    toEscape,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

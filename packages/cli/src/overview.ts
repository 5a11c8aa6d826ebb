/** Words and what they do, as they stand in help. */
export interface HelpLine {
  readonly words: string;
  readonly describe: string;
}

/**
 * What `callwright --help` prints: all commands and the flags that every one takes. Written here and not by yargs, which
 * takes longer to load than everything else that this question needs (design 11).
 * @param columns of the terminal; lines are broken between words
 */
export function overview(commands: readonly HelpLine[], flags: readonly HelpLine[], columns: number): string {
  return [
    'callwright <command>',
    '',
    ...brokenAt('Keeps the call flows of Genesys Cloud contact centres as code.', columns),
    '',
    'Commands:',
    ...table(commands, columns),
    '',
    'Options:',
    ...table(flags, columns),
    '',
    ...brokenAt('callwright COMMAND --help lists the flags of one command.', columns),
    '',
  ].join('\n');
}

const INDENT = 2;
const GAP = 2;
/** Narrower than this, a column of words is harder to read than lines that the terminal breaks. */
const NARROWEST = 24;

function table(lines: readonly HelpLine[], columns: number): readonly string[] {
  const left = Math.max(...lines.map(({ words }) => words.length)) + INDENT + GAP;
  const right = Math.max(NARROWEST, columns - left);
  return lines.flatMap(({ words, describe }) =>
    brokenAt(describe, right).map(
      (part, index) => `${(index === 0 ? ' '.repeat(INDENT) + words : '').padEnd(left)}${part}`,
    ),
  );
}

function brokenAt(text: string, width: number): readonly string[] {
  const parts: string[] = [];
  for (const word of text.split(' ')) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      parts[parts.length - 1] = `${last} ${word}`;
    } else {
      parts.push(word);
    }
  }
  return parts;
}

import { plain } from '../words.ts';

/**
 * Text from outside in Markdown, so that it is shown and nothing of it is interpreted: a code span whose fence is longer
 * than any run of backticks in it. Inside of one there is no HTML, no link, no mention and no emphasis; line breaks,
 * escapes and marks of writing direction become visible, as on a terminal. A file that is read without a renderer stays
 * readable.
 */
export function verbatim(text: string): string {
  const shown = plain(text);
  if (shown === '') {
    return '(empty)';
  }
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // One blank on each side is taken away again where there are two; a backtick at an edge would lengthen the fence.
  const padding = /^[ `]|[ `]$/.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** A command in a block of its own, to be copied. */
export function commandBlock(command: string): string {
  return `\`\`\`\n${plain(command)}\n\`\`\``;
}

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

/**
 * A sentence of ours with names from outside in it. Words of letters and figures stand as they are; everything else, from
 * a mention to a link, stands in code spans, where neither Markdown nor what GitHub, GitLab and Azure DevOps look for
 * after it (`@name`, `#12`, commits, `/close`) is interpreted. Escaping would not do: those look at the text that is shown.
 */
export function prose(text: string): string {
  const out: string[] = [];
  let risky: string[] = [];
  const settle = (): void => {
    if (risky.length > 0) {
      out.push(codeInSentence(risky.join(' ')));
      risky = [];
    }
  };
  for (const word of plain(text).split(' ')) {
    if (isInert(word, out.length === 0)) {
      settle();
      out.push(word);
    } else {
      risky.push(word);
      if (/[,.;:)]$/.test(word)) {
        settle();
      }
    }
  }
  settle();
  return out.join(' ');
}

/**
 * Letters, also with an apostrophe or hyphen between them, or a number, with the usual signs around. A hyphen before a
 * figure could be a ticket (`GH-12`), and many hexadecimal figures a commit. Letters of scripts that may be written from
 * right to left turn what stands beside them, so only Latin ones are let through.
 */
const INERT =
  /^["(]{0,2}(?:\p{Script=Latin}+(?:['’-]\p{Script=Latin}+){0,4}|\d{1,6}(?:\.\d{1,4})?)[.?]?[")]{0,2}[.,:;?]?$/u;
const COMMIT = /[0-9a-f]{7}/i;
/** Arrows and dots that edits are written with. */
const SIGNS = new Set(['›', '→', '←', '·', '–']);

function isInert(word: string, isFirst: boolean): boolean {
  // `1.` or `1)` at the beginning would be a list.
  return (
    (INERT.test(word) && !COMMIT.test(word) && !(isFirst && /^\d+[.)]/.test(word))) ||
    (SIGNS.has(word) && !isFirst)
  );
}

/** Quotes, brackets and the comma around a name stay outside of its code. */
function codeInSentence(words: string): string {
  const [, before = '', name = '', after = ''] =
    /^(["(]{0,2})(.*?)([.?]?[")]{0,2}[.,:;]?)$/su.exec(words) ?? [];
  return name === '' ? verbatim(words) : `${before}${verbatim(name)}${after}`;
}

/** Text from outside as code inside of an HTML tag of ours, where Markdown is not read. */
export function codeInHtml(text: string): string {
  const escaped = plain(text).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<code>${escaped}</code>`;
}

/**
 * The hidden first line of what is said of a plan, of drift or of two orgs, by which a later run finds its own comment or issue again.
 * The names stand percent-encoded: nothing of them can end the comment.
 */
export function hiddenMarker(
  of: 'plan' | 'drift' | 'compare',
  { project, org, against }: { readonly project: string; readonly org: string; readonly against?: string },
): string {
  const name = (text: string): string => encodeURIComponent(plain(text)).slice(0, 300);
  const names = [project, org, ...(against === undefined ? [] : [against])].map(name);
  return `<!-- callwright:${of} ${names.join('/')} -->`;
}

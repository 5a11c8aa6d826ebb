import fc from 'fast-check';
import { hostileText } from '../hostile-text.ts';
import type { MarkdownNode } from './markdown-parser.ts';

/** Texts that Markdown, or what GitHub, GitLab and Azure DevOps look for in it, would take for more than text. */
export const hostileMarkdown: fc.Arbitrary<string> = fc.oneof(
  hostileText,
  fc.constantFrom(
    '@octocat',
    'acme/team#12',
    '#123',
    'GH-12',
    '!7',
    '/close',
    'https://x.example/a',
    'www.x.example',
    'a@x.example',
    '1. one',
    '- [x] done',
    '![a](https://x.example/i.png)',
    '[a]: /b',
    '| a | b |',
    '```',
    '~~~',
    '<!-- x',
    '--> <img src=x onerror=alert(1)>',
    '</summary></details>',
    '***bold***',
    '$`x`$',
    '&copy; &#64;octocat',
    'deadbeefdeadbeef',
    ':tada:',
    '[^1]',
    '> quote',
    '# heading',
    '===',
    '    code',
    'שלום',
  ),
);

const OURS = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'inlineCode',
  'strong',
  'list',
  'listItem',
  'blockquote',
]);
const OUR_HTML =
  /^(?:<!-- callwright:(?:plan|drift) [\w%.!~*'()-]*\/[\w%.!~*'()-]* -->|<\/details>|<details><summary>(?:[\p{L}\p{N} :,·]|<code>(?:[^<>&"'`]|&#\d+;)*<\/code>)*<\/summary>)$/u;
/** Text outside of code holds nothing that GitHub, GitLab or Azure DevOps look for. */
const OUR_TEXT = /^[\p{Script=Latin}\p{N}\s.,:;()"'’?›→←·–‖⚠↔-]*$/u;

/** What no reader may be shown: a node that is not ours, or text that something could be read into. */
export function foreign(node: MarkdownNode, link?: URL): readonly MarkdownNode[] {
  switch (node.type) {
    case 'html':
      return OUR_HTML.test(node.value ?? '') ? [] : [node];
    case 'text':
      return OUR_TEXT.test(node.value ?? '') && !/\b[0-9a-f]{7,40}\b/.test(node.value ?? '') ? [] : [node];
    case 'link':
      return node.url === link?.href ? [] : [node];
    case 'list':
      return node.ordered === true ? [node] : [];
    default:
      return OURS.has(node.type) ? [] : [node];
  }
}

// Reads one JSON text of GitHub-flavoured Markdown a line, and answers each with its tree as JSON. A process of its own:
// the parser is made of ES modules, which tests cannot load.
import { createInterface } from 'node:readline';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

for await (const line of createInterface({ input: process.stdin })) {
  const tree = fromMarkdown(JSON.parse(line), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  process.stdout.write(`${JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value))}\n`);
}

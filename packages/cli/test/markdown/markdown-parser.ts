import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A node of parsed Markdown. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly ordered?: boolean | null;
  readonly children?: readonly MarkdownNode[];
}

export interface MarkdownParser {
  parse(text: string): Promise<MarkdownNode>;
  close(): void;
}

/** GitHub-flavoured Markdown as micromark reads it, autolinks and tables included. */
export function markdownParser(): MarkdownParser {
  const child = spawn(process.execPath, [join(__dirname, 'parse-lines.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  return {
    parse: (text) =>
      new Promise((resolve) => {
        waiting.push((line) => resolve(JSON.parse(line) as MarkdownNode));
        child.stdin.write(`${JSON.stringify(text)}\n`);
      }),
    close: () => {
      child.stdin.end();
    },
  };
}

/** Every node of a tree. */
export function nodesOf(node: MarkdownNode): readonly MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** The text that a reader sees, HTML of ours without its tags. */
export function shownText(node: MarkdownNode): string {
  return nodesOf(node)
    .map(({ value = '' }) => value)
    .join(' ');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** docs/language.md, and the project that its blocks are together. */
export const PAGE = readFileSync(join(__dirname, '../../../docs/language.md'), 'utf8');
export const API_VERSION = 'apiVersion: callwright/v1\n';

/** A fenced block; what stands behind `yaml` says what it is: a file, a list of steps, or (nothing) manifests. */
export interface Block {
  readonly info: string;
  readonly text: string;
}

export const BLOCKS: readonly Block[] = [...PAGE.matchAll(/^```yaml ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, info = '', text = '']) => ({ info, text }),
);

/** The flow that the page's lists of steps stand in. */
export function flowOfSteps(name: string, steps: string): string {
  const indented = steps.replace(/^(?=.)/gm, '    ');
  return `${API_VERSION}kind: InboundFlow
metadata: { name: ${name} }
spec:
  media: call
  languages: [en-us, es-us]
  variables:
    { verified: boolean, customerId: string, tier: string, note: string, count: integer, pause: duration, queue: queue }
  steps:
${indented}---
${API_VERSION}kind: CallRoute
metadata: { name: ${name} }
spec: { numbers: [{ raw: ${name} }], open: ${name} }
`;
}

export const withApiVersion = (text: string): string =>
  API_VERSION + text.replace(/^---\n/gm, `---\n${API_VERSION}`);

function fileOf(block: Block, index: number): readonly [string, string] {
  const path = /^file=(\S+)$/.exec(block.info)?.[1];
  if (path !== undefined) {
    return [path, path === 'callwright.yaml' ? withApiVersion(block.text) : block.text];
  }
  return [
    `manifests/block-${index}.yaml`,
    block.info === 'steps' ? flowOfSteps(`steps-${index}`, block.text) : withApiVersion(block.text),
  ];
}

export const PAGE_PROJECT = Object.fromEntries(BLOCKS.map(fileOf));

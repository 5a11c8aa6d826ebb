import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@callwright/model';
import { loadProject, noCache, orgNames, validateProject } from '../src/index.ts';
import { projectInMemory } from './project-in-memory.ts';

const PAGE = readFileSync(join(__dirname, '../../../docs/language.md'), 'utf8');
const API_VERSION = 'apiVersion: callwright/v1\n';

/** A fenced block; what stands behind `yaml` says what it is: a file, a list of steps, or (nothing) manifests. */
interface Block {
  readonly info: string;
  readonly text: string;
}

const BLOCKS: readonly Block[] = [...PAGE.matchAll(/^```yaml ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, info = '', text = '']) => ({ info, text }),
);

/** The flow that the page's lists of steps stand in. */
function flowOfSteps(name: string, steps: string): string {
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

const withApiVersion = (text: string): string =>
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

const PROJECT = Object.fromEntries(BLOCKS.map(fileOf));

async function findingsOf(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const loaded = await loadProject('.', projectInMemory(files));
  return validateProject(loaded, { orgs: orgNames(loaded), variables: {}, cache: noCache });
}

const told = ({ code, summary, place }: Finding): string =>
  `${code}: ${summary} (${place?.file ?? ''}:${String(place?.line)})`;

describe('the page of the language', () => {
  test('shows blocks that are known to this test', () => {
    expect(BLOCKS.length).toBeGreaterThan(10);
    expect(PAGE.match(/^```\w+/gm)).toHaveLength(BLOCKS.length);
  });

  test('is a valid project in every org', async () => {
    const findings = await findingsOf(PROJECT);
    // What the page shows on purpose: texts in one of two languages, and a verb of unverified shape.
    const expected = ['steps.language-missing', 'steps.shape-not-verified'];
    expect(findings.filter(({ code }) => !expected.includes(code)).map(told)).toEqual([]);
  });

  const section = PAGE.slice(PAGE.indexOf('\n## Traps'), PAGE.indexOf('\n## Checks without an org'));
  const traps = [...section.matchAll(/^\| `(.+?)` \| .+ \| `(.+?)` \|$/gm)].map(
    ([, typed = '', code = '']) => ({
      typed,
      code,
    }),
  );

  test.each(traps)('trap: $typed', async ({ typed, code }) => {
    const findings = await findingsOf({
      ...PROJECT,
      'manifests/trap.yaml': flowOfSteps('trap', `- ${typed}\n`),
    });
    expect(
      findings.filter(({ place }) => place?.file === 'manifests/trap.yaml').map((one) => one.code),
    ).toContain(code);
  });
});

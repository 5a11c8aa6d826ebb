import type { Finding } from '@callwright/model';
import { loadProject, noCache, orgNames, validateProject } from '../src/index.ts';
import { BLOCKS, PAGE, PAGE_PROJECT, flowOfSteps } from './language-page.ts';
import { projectInMemory } from './project-in-memory.ts';

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
    const findings = await findingsOf(PAGE_PROJECT);
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
      ...PAGE_PROJECT,
      'manifests/trap.yaml': flowOfSteps('trap', `- ${typed}\n`),
    });
    expect(
      findings.filter(({ place }) => place?.file === 'manifests/trap.yaml').map((one) => one.code),
    ).toContain(code);
  });
});

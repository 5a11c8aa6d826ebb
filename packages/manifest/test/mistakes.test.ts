import type { Finding } from '@callwright/model';
import { loadProject } from '../src/index.ts';
import type { Mistake } from './mistakes.ts';
import { NO_TRAPS, SHAPES, TRAPS, UNREADABLE } from './mistakes.ts';
import { PROJECT, projectInMemory } from './project-in-memory.ts';

const HEAD = 'apiVersion: callwright/v1\n';

async function findingsOf(text: string): Promise<readonly Finding[]> {
  const files = projectInMemory({ 'callwright.yaml': PROJECT, 'manifests/one.yaml': text });
  return (await loadProject('.', files)).findings;
}

function marked(yaml: string): { text: string; place: { line: number; column: number } | undefined } {
  const isList = yaml.includes('§- a');
  const text = isList ? yaml : HEAD + yaml;
  const at = text.indexOf('§');
  const before = text.slice(0, at).split('\n');
  return {
    text: text.replace('§', ''),
    place: at < 0 ? undefined : { line: before.length, column: (before.at(-1) ?? '').length + 1 },
  };
}

describe('every mistake gives one finding at its place', () => {
  const all: readonly Mistake[] = [...SHAPES, ...TRAPS, ...UNREADABLE];
  test.each(all.map((mistake) => [mistake.name, mistake] as const))('%s', async (_name, mistake) => {
    const { text, place } = marked(mistake.yaml);
    const findings = await findingsOf(text);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding?.severity).toBe(mistake.severity ?? 'error');
    expect(finding?.code).toMatch(
      mistake.code === '' ? /^manifest\.yaml-/ : new RegExp(`^manifest\\.${mistake.code}$`),
    );
    expect(finding?.summary).toContain(mistake.says ?? '');
    expect(mistake.hint === undefined ? undefined : finding?.hint).toBe(mistake.hint);
    expect(finding?.place?.file).toBe('manifests/one.yaml');
    expect(finding?.place?.excerpt).toBe(text.split('\n')[(finding?.place?.line ?? 0) - 1]);
    expect(place && { line: finding?.place?.line, column: finding?.place?.column }).toEqual(place);
  });

  test.each(NO_TRAPS.map(({ name, yaml }) => [name, yaml] as const))('none: %s', async (_name, yaml) => {
    expect(await findingsOf(HEAD + yaml)).toEqual([]);
    expect(await findingsOf(`\uFEFF${HEAD}${yaml}`)).toEqual([]);
  });
});

import type { Finding } from '@callwright/model';
import { stateOf } from './state-of.ts';
import { flow, route } from './desired-cases/manifest-text.ts';

/** Projects that are wrong or strange in size: what is said of them, and that something is said at all. */

const two = (number: number): string => String(number).padStart(2, '0');

/** Shared flows of which each calls the next and the last the first. */
function circle(length: number): Parameters<typeof stateOf>[1] {
  const numbers = Array.from({ length }, (_, at) => at);
  const manifests = numbers.map(
    (at) => `kind: SharedFlow\nmetadata: { name: s-${two(at)} }\nspec: { archy: s-${two(at)}.archy.yaml }\n`,
  );
  const bodies = numbers.map((at) => [
    `manifests/s-${two(at)}.archy.yaml`,
    `commonModule:
  name: Shared ${two(at)}
  supportedLanguages: { en-us: { none: true } }
  startUpTaskActions:
    - callCommonModule:
        name: Call
        commonModule: { Shared ${two((at + 1) % length)}: { ver_latestPublished: { none: true } } }
`,
  ]);
  return { manifests: manifests.join('---\n'), files: Object.fromEntries(bodies) as Record<string, string> };
}

const saidOf = (findings: readonly Finding[], code: string): readonly string[] =>
  findings.filter((finding) => finding.code === code).map(({ summary }) => summary);

describe('calls in a circle', () => {
  test.each(Array.from({ length: 50 }, (_, at) => at + 1))(
    'of %i are said with the whole path',
    async (length) => {
      const { findings } = await stateOf('local', circle(length));
      const path = Array.from({ length: length + 1 }, (_, at) => `SharedFlow/s-${two(at % length)}`);
      expect(saidOf(findings, 'manifest.call-cycle')).toEqual([`Calls go in a circle: ${path.join(' → ')}.`]);
    },
  );
});

describe('steps inside steps', () => {
  /** A decision in a decision in a decision, and in the innermost one what is given. */
  const nested = (levels: number, innermost: string): string =>
    Array.from(
      { length: levels },
      (_, at) => `${'    '.repeat(at)}- if: =Flow.known\n${'    '.repeat(at)}  then:`,
    )
      .concat(`${'    '.repeat(levels)}- ${innermost}`)
      .join('\n');
  const project = (innermost: string): Parameters<typeof stateOf>[1] => ({
    manifests: `${flow('line', nested(54, innermost), '  variables: { known: boolean }\n')}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`,
  });

  test('of 54 levels are compiled', async () => {
    const { findings, resources } = await stateOf('local', project('disconnect'));
    expect(findings).toEqual([]);
    expect(JSON.stringify(resources).match(/"decision"/g)?.length).toBeGreaterThanOrEqual(54);
  });

  test('of 54 levels with a mistake in the innermost one: one finding at its place', async () => {
    const { findings } = await stateOf('local', project('transferToQeue: sales'));
    expect(findings.map(({ place }) => place?.line)).toEqual([expect.any(Number)]);
  });
});

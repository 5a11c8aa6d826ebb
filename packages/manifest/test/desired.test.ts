import type { Finding } from '@callwright/model';
import { noCache, orgNames, validateProject } from '../src/index.ts';
import { PROJECT_CASES } from './desired-cases/index.ts';
import { markedProject } from './marked-project.ts';

const told = ({ code, place }: Finding): string =>
  place === undefined ? code : `${code} ${place.file}:${place.line}`;

describe.each(Object.entries(PROJECT_CASES))('%s', (_area, cases) => {
  test.each(cases)('$name', async (one) => {
    const { loaded, expected } = await markedProject(one);
    const findings = await validateProject(loaded, {
      orgs: orgNames(loaded),
      variables: one.variables ?? {},
      today: '2026-06-30',
      cache: noCache,
    });
    expect(findings.map(told).sort()).toEqual([...expected, ...(one.placeless ?? [])].sort());
    const words = findings
      .map((finding) => [finding.summary, finding.detail, finding.hint].join(' '))
      .join('\n');
    for (const said of one.says ?? []) {
      expect(words).toContain(said);
    }
  });
});

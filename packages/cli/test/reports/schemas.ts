import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// Its schema is that of SARIF 2.1.0; it needs `tslib`, and does not say so in its package.json.
import '@microsoft/jest-sarif';
import type { Log } from 'sarif';
import { validateXML } from 'xmllint-wasm';
import { ONLY_VISIBLE } from '../hostile-text.ts';

/** Of the xUnit plugin of Jenkins (MIT): the last that knows `file` and `line` of a test case, which GitLab reads. */
const JUNIT = readFileSync(join(__dirname, 'junit-9.xsd'), 'utf8');

/** The SARIF of an output, checked against the schema of SARIF 2.1.0; nothing in it is hidden. */
export function sarifIn(out: string): Log {
  expect(out).toMatch(ONLY_VISIBLE);
  const log = JSON.parse(out) as Log;
  expect(log).toBeValidSarifLog();
  return log;
}

/** Checks that outputs are XML, valid by the schema of JUnit reports, and hide nothing. Together: starting the checker takes time. */
export async function expectJunit(outs: readonly string[]): Promise<void> {
  outs.forEach((out) => expect(out).toMatch(ONLY_VISIBLE));
  const { errors } = await validateXML({
    xml: outs.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: JUNIT,
  });
  expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
}

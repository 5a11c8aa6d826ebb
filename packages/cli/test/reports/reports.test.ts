import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Change, Finding, HazardName, Plan } from '@callwright/model';
import { DRIFT_CLASSES, HAZARDS } from '@callwright/model';
import fc from 'fast-check';
import type { Result } from 'sarif';
import { junit } from '../../src/reporters/junit.ts';
import { ruleOf } from '../../src/reporters/sarif-rules.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import type { AssessmentReport } from '../../src/assessment.ts';
import { assessmentsOfDrift } from '../../src/assessments/of-drift.ts';
import { assessmentsOfPlan } from '../../src/assessments/of-plan.ts';
import { CREDENTIALS } from '../callwright-process.ts';
import { hostileText, withTexts } from '../hostile-text.ts';
import type { CommandHost, Ran } from '../pages/command-host.ts';
import { openCommandHost } from '../pages/command-host.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { projectFolder } from '../project-folder.ts';
import { driftReport, sampleDrift } from '../sample-drift.ts';
import { plannedCallers, sampleChange, samplePlan } from '../sample-plan.ts';
import { expectJunit, sarifIn } from './schemas.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 1_000 : 25 };

const place = { file: 'manifests/line.yaml', line: 3, column: 5 };
const address = 'InboundFlow/line' as const;

const WRONG: readonly Finding[] = [
  {
    code: 'manifest.unknown-name',
    severity: 'error',
    summary: 'There is no queue.',
    place,
    hint: 'Look\nagain.',
  },
  { code: 'manifest.unknown-name', severity: 'error', summary: 'There is no schedule.', place },
  { code: 'manifest.literal-number', severity: 'warning', summary: 'A number.', detail: 'Why.', place },
  { code: 'manifest.existing-unused', severity: 'note', summary: 'Nobody uses it.' },
];

const VALIDATION: AssessmentReport = {
  command: 'validate',
  toolVersion: '0.1.0',
  project: 'acme',
  at: '2026-03-02T10:00:00.000Z',
  facts: { orgs: 'dev' },
  assessments: [{ name: place.file, place, rating: 'bad', findings: WRONG, remarks: [] }],
};

const everyDrift = driftReport(DRIFT_CLASSES.map(sampleDrift), {
  known: [{ ...sampleDrift('drift', 90), edits: [] }],
  findings: [{ code: 'plan.switched-on', severity: 'warning', summary: 'An emergency is on.' }],
});
const COMPARED = [{ address: 'InboundFlow/agrees', place }] as const;

const REPORTS: Readonly<Record<string, AssessmentReport>> = {
  'findings of manifests': VALIDATION,
  'a plan without a resource': assessmentsOfPlan(samplePlan([], { steps: [] })),
  'a plan with something held': assessmentsOfPlan(plannedCallers(3)),
  'every class of drift': assessmentsOfDrift(everyDrift, COMPARED),
  'no drift': assessmentsOfDrift(driftReport([]), COMPARED),
};

/** How often an element or attribute stands in a report. */
const amount = (xml: string, what: string): number => xml.split(what).length - 1;

const results = (report: AssessmentReport, root = ''): readonly Result[] =>
  sarifIn(sarif(report, root)).runs[0]?.results ?? [];

const heldFor = (
  because: NonNullable<Change['held']>['because'],
  parts: Partial<Plan> = {},
): AssessmentReport =>
  assessmentsOfPlan(
    samplePlan(
      [sampleChange({ address, action: 'update', held: { because, words: 'Held.' }, place })],
      parts,
    ),
  );

describe('reports for other tools', () => {
  it('have the shapes that their schemas give them', async () => {
    for (const report of Object.values(REPORTS)) {
      sarifIn(sarif(report, ''));
    }
    await expectJunit(Object.values(REPORTS).map((report) => junit(report, '')));
  });

  it('hold nothing but text, whatever anything is called', async () => {
    process.stderr.write(`reports for other tools: CALLWRIGHT_SEED=${seed}\n`);
    const kept =
      /^(?:class|kind|flowType|severity|action|because|hazards?|code|rating|command|at|plannedAt|comparedAt)$/;
    const texts = fc.array(fc.oneof(hostileText, fc.constantFrom('\uffff', '\ufffe', 'true', '%', 'ä b')), {
      minLength: 1,
      maxLength: 25,
    });
    const made: string[] = [];
    fc.assert(
      fc.property(texts, (some) => {
        let turn = 0;
        const hostile = <T>(data: T): T =>
          withTexts(
            data,
            () => some[turn++ % some.length] ?? '',
            (_text, key) => kept.test(key),
          );
        const reports = [
          assessmentsOfPlan(hostile(plannedCallers(2))),
          assessmentsOfDrift(hostile(everyDrift), hostile(COMPARED)),
          hostile(VALIDATION),
        ];
        for (const report of reports) {
          sarifIn(sarif(report, some[0] ?? ''));
          made.push(junit(report, some[0] ?? ''));
        }
      }),
      RUNS,
    );
    await expectJunit(made);
  });

  it('say a rule of every code in words', () => {
    const codes = [
      ...HAZARDS.map((name) => `hazard.${name}`),
      ...DRIFT_CLASSES.map((name) => `drift.${name}`),
      'manifest.undeclared-variable',
    ];
    for (const code of codes) {
      expect(ruleOf(code).shortDescription?.text).toMatch(/^\p{Lu}.+ .+\.$/u);
    }
    expect(ruleOf('plan.names-left-to-platform').shortDescription?.text).toBe('names left to platform');
  });
});

describe('SARIF', () => {
  it('has the levels of findings, their words and their place', () => {
    const found = results(VALIDATION);
    expect(found.map(({ ruleId, level }) => `${ruleId ?? ''} ${level ?? ''}`)).toEqual([
      'manifest.unknown-name error',
      'manifest.unknown-name error',
      'manifest.literal-number warning',
      'manifest.existing-unused note',
    ]);
    expect(found[0]?.message.text).toBe('There is no queue.\n\nLook\nagain.');
    expect(found[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'manifests/line.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5 },
    });
  });

  it('names files from the root of the repository, as a URI', () => {
    const odd = { ...place, file: 'Flüsse 100%/"neu" <a>#?:\\.yaml' };
    const [assessment] = VALIDATION.assessments;
    const report = {
      ...VALIDATION,
      assessments: [{ ...assessment, findings: [{ ...WRONG[0], place: odd }] }],
    };
    const [result] = results(report as AssessmentReport, 'contact centre/');
    const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    expect(uri).toBe('contact%20centre/Fl%C3%BCsse%20100%25/%22neu%22%20%3Ca%3E%23%3F%3A%5C.yaml');
    expect(decodeURIComponent(uri)).toBe(`contact centre/${odd.file}`);
  });

  it('tells findings apart, and knows them again where only lines and versions changed', () => {
    const prints = (report: AssessmentReport): readonly string[] =>
      results(report).map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    for (const report of Object.values(REPORTS)) {
      expect(new Set(prints(report)).size).toBe(prints(report).length);
    }
    const moved = withTexts(
      everyDrift,
      () => 'Published outside of Callwright: version 9.0 by somebody else.',
      (_text, key) => key !== 'words',
    );
    const before = driftReport(everyDrift.objects.map((object) => ({ ...object, place })));
    const after = driftReport(moved.objects.map((object) => ({ ...object, place: { ...place, line: 70 } })));
    expect(prints(assessmentsOfDrift(after, []))).toEqual(prints(assessmentsOfDrift(before, [])));
    expect(prints(assessmentsOfDrift({ ...before, org: 'test' }, []))).not.toEqual(
      prints(assessmentsOfDrift(before, [])),
    );
  });

  it('makes no link of a name', () => {
    const [assessment] = VALIDATION.assessments;
    const summary = 'No "[here](https://x.example)".';
    const report = { ...VALIDATION, assessments: [{ ...assessment, findings: [{ ...WRONG[0], summary }] }] };
    expect(results(report as AssessmentReport)[0]?.message.text).not.toContain('](');
  });

  it('has a result for each hazard that is not allowed, and for what is held for another reason', () => {
    expect(results(assessmentsOfPlan(plannedCallers(1))).map(({ ruleId }) => ruleId)).toEqual([
      'plan.drift',
      'hazard.overwrites-outside-change',
    ]);
    expect(results(heldFor('protected')).map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['held.protected', 'error'],
    ]);
    const hazard = {
      hazard: 'too-many-changes' as HazardName,
      address: 'Project/acme' as const,
      message: '9 of 9.',
    };
    const over = heldFor('hazard', { hazards: [{ ...hazard, allowed: false }] });
    expect(results(over).map(({ ruleId }) => ruleId)).toEqual(['hazard.too-many-changes', 'held.hazard']);
    expect(results(heldFor('hazard', { hazards: [{ ...hazard, allowed: true }] }))).toHaveLength(1);
  });

  it('has a result for each row of drift; what is known drift is left out', () => {
    const found = results(assessmentsOfDrift(everyDrift, COMPARED));
    expect(found.map(({ ruleId, level }) => `${ruleId ?? ''} ${level ?? ''}`)).toEqual([
      'plan.switched-on warning',
      'drift.drift error',
      'drift.both error',
      'drift.missing error',
      'drift.stale-caller error',
      'drift.not-applied note',
      'drift.unknown error',
      'drift.unmanaged note',
    ]);
    expect(found[1]?.message.text).toContain('by Jane Doe on 2026-03-02T10:00:00Z');
  });
});

describe('JUnit', () => {
  it('has a case for everything that was looked at, failed where somebody must act', () => {
    const drift = junit(assessmentsOfDrift(everyDrift, COMPARED), '');
    expect(drift).toContain(
      '<testsuite name="callwright drift prod" tests="10" failures="4" errors="1" skipped="2"',
    );
    expect(amount(drift, '<failure ')).toBe(4);
    expect(amount(drift, '<error ')).toBe(1);
    expect(amount(drift, '<skipped ')).toBe(2);
    expect(drift).toContain(
      '<testcase name="InboundFlow/agrees" classname="callwright.drift.prod" file="manifests/line.yaml" line="3" time="0"/>',
    );
    expect(junit(heldFor('unknown'), '')).toContain('<error message="Held." type="held.unknown">');
    expect(junit(assessmentsOfPlan(plannedCallers(3)), '')).toContain(
      'tests="9" failures="1" errors="0" skipped="0"',
    );
  });

  it('says all of a failure in its text, and the first error in its line', () => {
    const xml = junit(VALIDATION, 'contact centre/');
    expect(xml).toContain(
      '<failure message="There is no queue. (and 1 more error)" type="manifest.unknown-name">',
    );
    expect(xml).toContain('file="contact centre/manifests/line.yaml" line="3"');
    for (const { summary, code } of WRONG) {
      expect(xml).toContain(`${summary} [${code}]`);
    }
  });

  it('keeps what looks like XML as it is', () => {
    const name = 'a & b &lt; &#1; "c" \'d\' ]]> --> <script>';
    const xml = junit(
      { ...VALIDATION, assessments: [{ name, rating: 'good', findings: [], remarks: [name] }] },
      '',
    );
    const escaped = 'a &amp; b &amp;lt; &amp;#1; &quot;c&quot; &apos;d&apos; ]]&gt; --&gt; &lt;script&gt;';
    expect(xml).toContain(`<testcase name="${escaped}"`);
    expect(xml).toContain(`<system-out>${escaped}</system-out>`);
  });
});

describe('commands with --format junit and sarif', () => {
  const BROKEN = 'manifests/Größe 100% "neu".yaml';
  const PROJECT = `apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
  orgs: { dev: { gateway: "http://127.0.0.1:9" } }
`;
  let host: CommandHost;
  let repository: ProjectFolder;
  beforeAll(() => {
    host = openCommandHost();
    repository = projectFolder({
      'contact centre/callwright.yaml': PROJECT,
      'sound/callwright.yaml': PROJECT,
      [`contact centre/${BROKEN}`]: `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line }
spec:
  name: Line
  media: call
  languages: [en-us]
  steps: [ { transferToQueue: nowhere } ]
`,
    });
    execFileSync('git', ['init', '--quiet'], { cwd: repository.path });
  });
  afterAll(async () => {
    repository.remove();
    await host.close();
  });
  const run = (...words: readonly string[]): Promise<Ran> =>
    host.run({ words, folder: join(repository.path, 'contact centre'), env: CREDENTIALS });

  it('report what is not valid, at its line, and exit as always', async () => {
    const found = await run('validate', '--format', 'sarif');
    expect(found.status).toBe(1);
    const [result] = sarifIn(found.out).runs[0]?.results ?? [];
    expect(result).toMatchObject({ ruleId: 'steps.unknown-name', level: 'error' });
    expect(result?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: `contact%20centre/${encodeURI(BROKEN)}` },
      region: { startLine: 8 },
    });
    const { status, out } = await run('validate', '--format', 'junit');
    expect(status).toBe(1);
    await expectJunit([out]);
    expect(out).toContain('tests="2" failures="1"');
    expect(out).toContain('file="contact centre/manifests/Größe 100% &quot;neu&quot;.yaml" line="8"');
  });

  it.each([
    ['manifests are not valid', 1, ['plan', '--org', 'dev']],
    ['there is no such org', 7, ['drift', '--org', 'nowhere']],
    ['there is no such plan', 7, ['show', 'nothing']],
  ])('print nothing where %s', async (_situation, status, words) => {
    for (const format of ['junit', 'sarif']) {
      expect(await run(...words, '--format', format)).toMatchObject({ status, out: '' });
    }
  });

  it('print nothing where the org cannot be reached', async () => {
    const ended = await run('plan', '--project', '../sound', '--org', 'dev', '--format', 'sarif');
    expect(ended).toMatchObject({ status: 1, out: '' });
  });
});

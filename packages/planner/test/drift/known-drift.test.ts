import type { DriftIgnore } from '@callwright/model';
import { modelOrg } from '@callwright/testkit';
import { NUMBER, byHand, deleted, line, route, setAttribute } from '../catalogue/org-events.ts';
import { applied } from '../plan-model.ts';
import { project } from '../sample-project.ts';
import { driftIn } from './drift-model.ts';

const PLACE = { file: 'callwright.yaml', line: 7, column: 5 };
const SAMPLE = { flows: [line], values: [route('main', 'line', NUMBER)] };
const ignore = (address: DriftIgnore['address'], path: string, until?: string): DriftIgnore => ({
  address,
  path,
  place: PLACE,
  ...(until !== undefined && { until, reason: 'porting' }),
});

const moreNumbers = setAttribute('main', 'numbers', [NUMBER, '+13175550109']);
const newWords = byHand({ ...line, says: 'Jane was here' });

test.each([
  {
    what: 'an attribute',
    line: ignore('CallRoute/main', 'numbers', '2026-12-31'),
    since: moreNumbers,
    classes: [],
    known: ['CallRoute/main'],
  },
  {
    what: 'on its last day',
    line: ignore('CallRoute/main', 'numbers', '2026-03-02'),
    since: moreNumbers,
    classes: [],
    known: ['CallRoute/main'],
  },
  {
    what: 'one that has expired counts again, and is said',
    line: ignore('CallRoute/main', 'numbers', '2026-03-01'),
    since: moreNumbers,
    classes: ['drift'],
    findings: ['drift.ignore-expired'],
  },
  {
    what: 'another attribute',
    line: ignore('CallRoute/main', 'open', '2026-12-31'),
    since: moreNumbers,
    classes: ['drift'],
    findings: ['drift.ignore-unused'],
  },
  {
    what: 'a place in a flow, with everything inside of it',
    line: ignore('InboundFlow/line', 'Main'),
    since: newWords,
    classes: [],
    known: ['InboundFlow/line'],
  },
  {
    what: 'a place that begins alike is another one',
    line: ignore('InboundFlow/line', 'Mai'),
    since: newWords,
    classes: ['drift'],
  },
  {
    what: 'that it was deleted',
    line: ignore('CallRoute/main', 'object', '2026-12-31'),
    since: deleted('main'),
    classes: [],
    known: ['CallRoute/main'],
  },
  {
    what: 'what a manifest leaves to others is no line too many when nobody changed it',
    line: ignore('InboundFlow/line', 'Main'),
    classes: [],
  },
  {
    what: 'a line of the project that nothing is found for is said',
    line: ignore('CallRoute/main', 'numbers', '2026-12-31'),
    classes: [],
    findings: ['drift.ignore-unused'],
  },
])('$what', ({ line: one, since, classes, known = [], findings = [] }) => {
  const desired = { ...project(SAMPLE), driftIgnores: [one] };
  const org = applied(desired, modelOrg());
  const report = driftIn(desired, since?.(org) ?? org);
  expect(report.objects.map((object) => object.class)).toEqual(classes);
  expect(report.known.map(({ address }) => address)).toEqual(known);
  expect(report.findings.map(({ code }) => code)).toEqual(findings);
  expect(report.summary.suppressed).toBe(known.length);
  expect(report.summary.unchanged).toBe(2 - classes.length - known.length);
});

test('a part of a change is known, and the rest counts', () => {
  const org = applied(project(SAMPLE), modelOrg());
  const since = setAttribute('main', 'open', null)(moreNumbers(org));
  const { objects } = driftIn(
    { ...project(SAMPLE), driftIgnores: [ignore('CallRoute/main', 'numbers', '2026-12-31')] },
    since,
  );
  expect(objects).toMatchObject([
    {
      class: 'drift',
      edits: [{ where: 'open' }],
      suppressed: [{ edit: { where: 'numbers' }, path: 'numbers', until: '2026-12-31', reason: 'porting' }],
    },
  ]);
});

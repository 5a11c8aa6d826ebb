import { posix } from 'node:path';
import XMLBuilder from 'fast-xml-builder';
import { PROJECT_FILE } from '@callwright/manifest';
import type { Finding } from '@callwright/model';
import { NO_PAINT } from '../paint.ts';
import type { Rating, Assessment, AssessmentReport } from '../assessment.ts';
import { count, plain } from '../words.ts';
import { findingText } from './finding-text.ts';

/** Attributes are keys with `@`. The library would write the value "true" as an attribute without one, which is no XML. */
const XML = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

type Element = Readonly<Record<string, unknown>>;

/**
 * Assessments as JUnit XML, for whoever shows tests: a test case for each thing that was looked at. Everything in it is visible
 * text; the library escapes what XML would take for more.
 *
 * @param root where the project lies in its repository, with a slash at its end, or empty: names of files begin there
 */
export function junit(report: AssessmentReport, root: string): string {
  const { command, org, assessments } = report;
  const suite = ['callwright', command, ...(org === undefined ? [] : [org])];
  const tally = {
    '@tests': String(assessments.length),
    '@failures': String(amountOf(assessments, 'bad')),
    '@errors': String(amountOf(assessments, 'unknown')),
  };
  const name = plain(suite.join(' '));
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': name,
      ...tally,
      '@time': '0',
      testsuite: {
        '@name': name,
        ...tally,
        '@skipped': String(amountOf(assessments, 'left-out')),
        '@time': '0',
        '@timestamp': report.at.slice(0, 19),
        properties: { property: propertiesOf(report) },
        testcase: assessments.map((assessment) => caseOf(assessment, plain(suite.join('.')), root)),
      },
    },
  };
  return `${XML.build(document).trimEnd()}\n`;
}

function propertiesOf({ toolVersion, project, facts }: AssessmentReport): readonly Element[] {
  return Object.entries({ toolVersion, project, ...facts }).map(([name, value]) => ({
    '@name': name,
    '@value': plain(value),
  }));
}

function caseOf(assessment: Assessment, classname: string, root: string): Element {
  const { place } = assessment;
  return {
    '@name': plain(assessment.name),
    '@classname': classname,
    '@file': plain(posix.join(root, place?.file ?? PROJECT_FILE)),
    ...(place && { '@line': String(place.line) }),
    '@time': '0',
    ...resultOf(assessment),
  };
}

/** A test case that has failed shows only what is said of the failure, so all of it stands there. */
function resultOf({ rating, findings, remarks }: Assessment): Element {
  const text = [
    ...findings.map((finding) => findingText(finding, NO_PAINT)),
    ...remarks.map((remark) => plain(remark)),
  ].join('\n\n');
  switch (rating) {
    case 'bad':
      return { failure: { ...headOf(findings), '#text': text } };
    case 'unknown':
      return { error: { ...headOf(findings), '#text': text } };
    case 'left-out':
      return { skipped: { '@message': leftOutWords(findings, remarks), '#text': text } };
    case 'good':
      return text === '' ? {} : { 'system-out': text };
  }
}

function leftOutWords(findings: readonly Finding[], remarks: readonly string[]): string {
  return plain([...findings.map(({ summary }) => summary), ...remarks].join(' '));
}

/** The first error in a line, and how many more there are. */
function headOf(findings: readonly Finding[]): Element {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first, ...more] = errors.length === 0 ? findings : errors;
  return first === undefined
    ? {}
    : {
        '@message': `${plain(first.summary)}${more.length === 0 ? '' : ` (and ${count(more.length, 'more error')})`}`,
        '@type': plain(first.code),
      };
}

function amountOf(assessments: readonly Assessment[], rating: Rating): number {
  return assessments.filter((assessment) => assessment.rating === rating).length;
}

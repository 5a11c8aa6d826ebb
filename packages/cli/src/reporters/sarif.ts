import { posix } from 'node:path';
import { PROJECT_FILE } from '@callwright/manifest';
import type { Finding } from '@callwright/model';
import { hashText } from '@callwright/model';
import type { Location, Log, Result } from 'sarif';
import type { Assessment, AssessmentReport } from '../assessment.ts';
import { plain } from '../words.ts';
import { jsonText } from './json-text.ts';
import { ruleOf } from './sarif-rules.ts';
import { findingWords } from './finding-words.ts';

/** Codes that occur once for a thing: their words tell who and when, which is not what makes two of them the same. */
const ONE_OF_EACH = /^(?:drift|hazard|held)\./;

/**
 * Findings as SARIF 2.1.0, for code scanning. What is left out on purpose – known drift, allowed hazards – is not in it: readers
 * that know nothing of suppression would show it.
 *
 * @param root where the project lies in its repository, with a slash at its end, or empty: names of files begin there
 */
export function sarif(report: AssessmentReport, root: string): string {
  const found = report.assessments.flatMap((assessment) =>
    assessment.findings.map((finding) => ({ assessment, finding })),
  );
  const codes = [...new Set(found.map(({ finding }) => finding.code))].sort();
  const seen = new Map<string, number>();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Callwright',
            version: report.toolVersion,
            rules: codes.map((code) => ruleOf(code)),
          },
        },
        automationDetails: { id: automationOf(report) },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        properties: {
          project: report.project,
          ...(report.org !== undefined && { org: report.org }),
          ...report.facts,
        },
        results: found.map(({ assessment, finding }) => {
          const key = fingerprint(finding, assessment, report);
          const times = (seen.get(key) ?? 0) + 1;
          seen.set(key, times);
          return resultOf(finding, assessment, {
            root,
            ruleIndex: codes.indexOf(finding.code),
            fingerprint: `${key}:${times}`,
          });
        }),
      },
    ],
  };
  return jsonText(log);
}

/** Reports of one category replace each other: each command and org has its own. */
function automationOf({ command, org }: AssessmentReport): string {
  return `callwright/${command}/${org === undefined ? '' : `${segment(org)}/`}`;
}

interface ResultFrame {
  readonly root: string;
  readonly ruleIndex: number;
  readonly fingerprint: string;
}

function resultOf(
  finding: Finding,
  assessment: Assessment,
  { root, ruleIndex, fingerprint: known }: ResultFrame,
): Result {
  const place = finding.place ?? assessment.place;
  const uri = uriOf(posix.join(root, place?.file ?? PROJECT_FILE));
  const location: Location = {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      ...(place && { region: { startLine: place.line, startColumn: place.column } }),
    },
    ...(finding.address !== undefined && {
      logicalLocations: [{ fullyQualifiedName: plain(finding.address), kind: 'resource' }],
    }),
  };
  return {
    ruleId: finding.code,
    ruleIndex,
    level: finding.severity,
    // `](` would make a link of what a name holds.
    message: { text: findingWords(finding).replaceAll('](', '] (') },
    locations: [location],
    partialFingerprints: {
      'callwright/v1': known,
      // GitHub works this one out of the line; what has none would all count as one.
      ...(place === undefined && { primaryLocationLineHash: known }),
    },
  };
}

/** What makes a finding of another run the same: never the line, which moves. */
function fingerprint(
  { code, address, place, summary }: Finding,
  { name }: Assessment,
  { org }: AssessmentReport,
): string {
  const words = ONE_OF_EACH.test(code) ? undefined : summary;
  return hashText(JSON.stringify([org, code, address ?? name, place?.file, words])).slice(0, 32);
}

/** A path as a relative reference (RFC 3986): everything but letters, digits and what means nothing is escaped. */
function uriOf(path: string): string {
  return path.split('/').map(segment).join('/');
}

function segment(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

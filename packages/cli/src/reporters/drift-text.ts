import type { DriftObject, DriftReport } from '@callwright/model';
import { isDrifted } from '@callwright/model';
import { SWITCHED_ON } from '@callwright/planner';
import { breakLines } from '../break-lines.ts';
import type { Paint } from '../paint.ts';
import { count, listing, plain } from '../words.ts';
import { alikeGroups, unmanagedGroups } from './drift-groups.ts';
import type { DriftGroup } from './drift-groups.ts';
import { CLASS_SIGNS, CLASS_WORDS, driftedEntrances, knownWords, tallyWords } from './drift-heading.ts';
import { driftNext } from './drift-next.ts';
import { findingText } from './finding-text.ts';
import { entranceCount, withSwitches } from './plan-heading.ts';

/** How much of a report is told, and how wide. */
export interface DriftTextOptions {
  /** Also known drift, what is to be applied in full, and every name of what is unmanaged. */
  readonly verbose: boolean;
  /** Undefined where nobody tells: lines are not broken then. */
  readonly width: number | undefined;
}

/** A report of drift as people read it: the tally, what changed and by whom, what it reaches, and what to type next. */
export function driftText(report: DriftReport, paint: Paint, { verbose, width }: DriftTextOptions): string {
  const findings = report.findings.filter(({ code }) => code !== SWITCHED_ON);
  const managed = alikeGroups(report);
  const blocks = [
    heading(report, paint),
    ...findings.map((finding) => findingText(finding, paint)),
    ...managed.map((group) => groupText(group, paint, verbose)),
    unmanagedText(report, paint, verbose),
    ...(verbose ? report.known.map((object) => knownText(object, paint)) : []),
    driftNext(report)
      .map((words) => `${paint.green('→')} ${words}`)
      .join('\n'),
  ];
  return `${breakLines(blocks.filter((block) => block !== '').join('\n\n'), width)}\n`;
}

function heading(report: DriftReport, paint: Paint): string {
  const where = paint.bold(`${plain(report.project)} ↔ org ${plain(report.org)}`);
  const isQuiet = report.objects.length === 0;
  const drifted = driftedEntrances(report);
  const reach =
    drifted.length === 0
      ? ''
      : `; drift reaches ${entranceCount(drifted)}: ${listing(drifted.map(plain), 6)}`;
  const line = isQuiet
    ? `${where}: ${paint.green('no drift')}${tallyWords(report) === '' ? '' : ` (${tallyWords(report)})`}`
    : `${where}: ${tallyWords(report)}${reach}`;
  return withSwitches(line, report.findings, paint);
}

function groupText(group: DriftGroup, paint: Paint, verbose: boolean): string {
  const [first] = group;
  if (group.length === 1) {
    return objectText(first, paint, verbose);
  }
  const names = group.map(({ address = '' }) => plain(address));
  const entrances = [...new Set(group.flatMap(({ impact }) => impact.entrances))].sort();
  return [
    `${signOf(first, paint)} ${paint.bold(count(group.length, 'resource'))}: ${plain(first.words)}`,
    `    ${listing(names, verbose ? names.length : 9)}`,
    ...(entrances.length === 0 || !isDrifted(first)
      ? []
      : [`    reached by ${listing(entrances.map(plain), 8)}`]),
  ].join('\n');
}

function objectText(object: DriftObject, paint: Paint, verbose: boolean): string {
  const { edits, pending, suppressed } = object;
  const isShort = object.class === 'not-applied' && !verbose;
  return [
    `${signOf(object, paint)} ${named(object, paint)}`,
    `    ${plain(object.words)}`,
    ...edits.map((edit) => `      ${paint.dim('·')} ${plain(edit.words)}`),
    ...(pending.length > 0 && !isShort
      ? [
          `    ${paint.dim('to be applied:')}`,
          ...pending.map((edit) => `      ${paint.dim('·')} ${plain(edit.words)}`),
        ]
      : []),
    ...(verbose ? suppressed.map((one) => `    ${paint.dim(`known: ${plain(knownWords(one))}`)}`) : []),
    ...(isDrifted(object) ? reachLine(object) : []),
  ].join('\n');
}

function reachLine({ impact: { entrances, flows, routes } }: DriftObject): readonly string[] {
  const through = [...flows, ...routes].map(plain);
  return entrances.length === 0
    ? []
    : [
        `    reached by ${listing(entrances.map(plain), 8)}${through.length === 0 ? '' : ` through ${listing(through)}`}`,
      ];
}

function knownText(object: DriftObject, paint: Paint): string {
  return [
    `${paint.dim('○ known drift')} ${named(object, paint)}`,
    ...object.suppressed.map((one) => `      ${paint.dim('·')} ${plain(knownWords(one))}`),
  ].join('\n');
}

/** What nobody manages, by sort: on most orgs that is much, so names are only listed in full when asked for. */
function unmanagedText(report: DriftReport, paint: Paint, verbose: boolean): string {
  return unmanagedGroups(report)
    .map(({ words, names }) =>
      [
        `${paint.dim('· unmanaged')} ${paint.bold(words)}`,
        ...(verbose
          ? names.map((name) => `    "${plain(name)}"`)
          : [
              `    ${listing(
                names.map((name) => `"${plain(name)}"`),
                9,
              )}`,
            ]),
      ].join('\n'),
    )
    .join('\n');
}

function signOf(object: DriftObject, paint: Paint): string {
  const words = `${CLASS_SIGNS[object.class]} ${CLASS_WORDS[object.class]}`;
  return isDrifted(object) || object.class === 'unknown' ? paint.yellow(words) : paint.cyan(words);
}

function named({ address, liveName, kind }: DriftObject, paint: Paint): string {
  return `${paint.bold(plain(address ?? kind))}${liveName === '' ? '' : ` "${plain(liveName)}"`}`;
}

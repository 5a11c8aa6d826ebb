import type { DriftReport } from '@callwright/model';
import { isDrifted } from '@callwright/model';
import { count } from '../words.ts';
import type { DriftGroup } from './drift-groups.ts';
import { alikeGroups, unmanagedGroups } from './drift-groups.ts';
import { CLASS_WORDS, driftedEntrances, tallyWords } from './drift-heading.ts';
import { driftNext } from './drift-next.ts';
import type { Piece } from './markdown-budget.ts';
import { reportWithin } from './markdown-budget.ts';
import { folded, nameOf, namesOf, sentence } from './markdown-change.ts';
import { hiddenMarker, verbatim } from './markdown-text.ts';
import { entranceCount } from './plan-heading.ts';

/**
 * A report of drift for an issue or a job summary: what has drifted, then the rest, folded. Stays within its budget: what
 * has drifted is named before anything else is told at length, and what was left out is counted. Its hidden first line
 * lets one issue be updated in place. Nothing from outside is interpreted.
 *
 * @param maxBytes bytes of UTF-8 that are never exceeded
 */
export function driftMarkdown(report: DriftReport, maxBytes: number): string {
  return reportWithin(maxBytes, {
    head: headOf(report),
    parts: partsOf(report),
    foot: driftNext(report)
      .map((words) => `- ${sentence(words)}`)
      .join('\n'),
    lossWords,
  });
}

function headOf(report: DriftReport): string {
  const entrances = driftedEntrances(report);
  const reach =
    entrances.length === 0 ? '' : ` Drift reaches ${entranceCount(entrances)}: ${namesOf(entrances, 12)}.`;
  const tally = report.objects.length === 0 ? `No drift (${tallyWords(report)}).` : `${tallyWords(report)}.`;
  return [
    hiddenMarker('drift', report),
    `### Callwright drift: ${nameOf(report.project)} ↔ org ${nameOf(report.org)}`,
    `${tally}${reach}`,
  ].join('\n\n');
}

function partsOf(report: DriftReport): readonly Piece[] {
  const groups = alikeGroups(report);
  return [
    ...groups.filter(([first]) => isDrifted(first)).map((group) => groupPiece(group, 0)),
    ...report.findings
      .filter(({ severity }) => severity !== 'note')
      .map(({ summary, code }): Piece => ({
        least: '',
        longer: [{ rank: 1, text: `- ${sentence(summary)} (${verbatim(code)})` }],
      })),
    ...groups.filter(([first]) => !isDrifted(first)).map((group) => foldedPiece(group)),
    ...unmanagedGroups(report).map(({ words, names }): Piece => ({
      least: '',
      longer: [
        { rank: 4, text: `- unmanaged: ${words}` },
        { rank: 5, text: `- unmanaged: ${words}: ${namesOf(names, 40)}` },
      ],
    })),
  ];
}

/** What has drifted is named in any case, as far as there is room for names at all. */
function groupPiece(group: DriftGroup, rank: number): Piece {
  return { least: groupLine(group, 20), longer: [{ rank, text: groupBlock(group) }] };
}

function foldedPiece(group: DriftGroup): Piece {
  const [first] = group;
  const text =
    first.edits.length + first.pending.length === 0
      ? groupBlock(group)
      : folded(
          `${CLASS_WORDS[first.class]}: ${count(first.pending.length + first.edits.length, 'difference')} of one resource`,
          [groupBlock(group)],
        );
  return {
    least: '',
    longer: [
      { rank: 2, text: groupLine(group, 20) },
      { rank: 3, text },
    ],
  };
}

function groupLine(group: DriftGroup, most: number): string {
  const [first] = group;
  return `- **${CLASS_WORDS[first.class]}** ${namesOf(
    group.map(({ address, liveName }) => address ?? liveName),
    most,
  )}`;
}

function groupBlock(group: DriftGroup): string {
  const [first] = group;
  const { edits, pending } = first;
  const entrances = [...new Set(group.flatMap(({ impact }) => impact.entrances))].sort();
  return [
    groupLine(group, 200),
    `  - ${sentence(first.words)}`,
    ...edits.map(({ words }) => `  - ${sentence(words)}`),
    ...pending.map(({ words }) => `  - to be applied: ${sentence(words)}`),
    ...(entrances.length === 0 || !isDrifted(first) ? [] : [`  - reached by ${namesOf(entrances, 12)}`]),
  ].join('\n');
}

function lossWords(cut: number): string {
  return `> **Not all of it has room here**: ${count(cut, 'entry is', 'entries are')} shortened or left out. The whole: \`callwright drift --format json\`.`;
}

import type { DriftObject, DriftReport } from '@callwright/model';
import { isDrifted } from '@callwright/model';
import { SWITCHED_ON } from '@callwright/planner';
import { listing } from '../words.ts';
import type { DriftGroup } from './drift-groups.ts';
import { alikeGroups, unmanagedGroups } from './drift-groups.ts';
import { CLASS_WORDS, driftedEntrances, tallyWords } from './drift-heading.ts';
import { driftNext } from './drift-next.ts';
import { verbatim } from './markdown-text.ts';
import { entranceCount } from './plan-heading.ts';

/** What an issue or a comment takes on the common platforms, less some room for what stands around it. */
const MOST_BYTES = 65_000;

/**
 * A report of drift in Markdown, for an issue or a job summary: what has drifted first, then the rest, folded. It stays
 * within what such pages take: what does not fit is counted, and what has drifted is named in any case. Nothing from
 * outside is interpreted.
 */
export function driftMarkdown(report: DriftReport): string {
  const groups = alikeGroups(report);
  const drifted = groups.filter(([first]) => isDrifted(first));
  const others = groups.filter(([first]) => !isDrifted(first));
  const head = [
    `## Drift of ${verbatim(report.project)} in org ${verbatim(report.org)}`,
    sentence(report),
    ...report.findings
      .filter(({ severity }) => severity !== 'note')
      .map(
        ({ code, summary }) => `**${code === SWITCHED_ON ? 'Switched on' : 'Note'}**: ${verbatim(summary)}`,
      ),
  ];
  const next = driftNext(report).map((words) => `- ${verbatim(words)}`);
  const tail = next.length === 0 ? [] : [`**Next**\n\n${next.join('\n')}`];
  const parts = [
    ...drifted.map(groupBlock),
    ...folded('Not applied yet, or unknown', others.map(groupBlock)),
    ...folded(
      'Unmanaged',
      unmanagedGroups(report).map(({ words, names }) => `- ${words}: ${listing(names.map(verbatim), 30)}`),
    ),
  ];
  const room = MOST_BYTES - bytesOf([...head, ...tail].join('\n\n')) - 400;
  return `${[...head, ...fitting(parts, drifted.map(groupLine), room), ...tail].join('\n\n')}\n`;
}

function sentence(report: DriftReport): string {
  const entrances = driftedEntrances(report);
  const reach =
    entrances.length === 0
      ? ''
      : ` Drift reaches ${entranceCount(entrances)}: ${listing(entrances.map(verbatim), 12)}.`;
  return report.objects.length === 0 ? `No drift (${tallyWords(report)}).` : `${tallyWords(report)}.${reach}`;
}

function groupBlock(group: DriftGroup): string {
  const [first] = group;
  const { edits, pending, impact } = first;
  const entrances = [...new Set(group.flatMap((object) => object.impact.entrances))].sort();
  return [
    groupLine(group),
    `  ${verbatim(first.words)}`,
    ...edits.map(({ words }) => `  - ${verbatim(words)}`),
    ...(pending.length === 0
      ? []
      : ['  - to be applied:', ...pending.map(({ words }) => `    - ${verbatim(words)}`)]),
    ...(entrances.length === 0
      ? []
      : [
          `  - reached by ${listing(entrances.map(verbatim), 12)}${impact.routes.length === 0 ? '' : ` through ${listing(impact.routes.map(verbatim), 6)}`}`,
        ]),
  ].join('\n');
}

function groupLine(group: DriftGroup): string {
  const [first] = group;
  const names = group.map(({ address, kind, liveName }: DriftObject) =>
    address === undefined ? `${kind} ${verbatim(liveName)}` : verbatim(address),
  );
  return `- **${CLASS_WORDS[first.class]}** ${listing(names, 60)}`;
}

function folded(title: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0
    ? []
    : [`<details><summary>${title}</summary>\n\n${blocks.join('\n')}\n\n</details>`];
}

/** In their order, as many as there is room for; what has drifted is at least named in a line before anything else is said. */
function fitting(parts: readonly string[], lines: readonly string[], room: number): readonly string[] {
  let left = room - lines.reduce((sum, line) => sum + bytesOf(line) + 2, 0);
  const shown = parts.map((part, index) => {
    const line = lines[index];
    const more = bytesOf(part) + 2 - (line === undefined ? 0 : bytesOf(line) + 2);
    if (more > left) {
      return line;
    }
    left -= more;
    return part;
  });
  const cut = shown.filter((text, index) => text !== parts[index]).length;
  return [
    ...shown.filter((text) => text !== undefined),
    ...(cut === 0
      ? []
      : [
          `_${String(cut)} ${cut === 1 ? 'part is' : 'parts are'} cut short for lack of room; \`callwright drift --format json\` has everything._`,
        ]),
  ];
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

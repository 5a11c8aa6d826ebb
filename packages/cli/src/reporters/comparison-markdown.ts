import type { ComparedObject, Comparison, LackedThing, NotCheckedSort } from '@callwright/model';
import { count } from '../words.ts';
import {
  classWords,
  comparisonNext,
  comparisonTally,
  lackReasons,
  nounOfSort,
  orgOf,
} from './comparison-words.ts';
import type { Piece } from './markdown-budget.ts';
import { reportWithin } from './markdown-budget.ts';
import { nameOf, namesOf, sentence } from './markdown-change.ts';
import { hiddenMarker, verbatim } from './markdown-text.ts';

/**
 * Two orgs for an issue or a comment: what the second lacks and what differs, then the rest. Stays within its budget: each
 * difference is named before any is told at length, and what was left out is counted. Its hidden first line lets one
 * comment be updated in place. Nothing from outside is interpreted.
 *
 * @param maxBytes bytes of UTF-8 that are never exceeded
 */
export function comparisonMarkdown(found: Comparison, maxBytes: number): string {
  return reportWithin(maxBytes, {
    head: headOf(found),
    parts: partsOf(found),
    foot: comparisonNext(found)
      .map((words) => `- ${sentence(words)}`)
      .join('\n'),
    lossWords,
  });
}

function headOf(found: Comparison): string {
  const { project, first, second } = found;
  const tally = comparisonTally(found);
  const hasEdits = found.objects.some(({ edits }) => edits.length > 0);
  return [
    hiddenMarker('compare', { project, org: first.org, against: second.org }),
    `### Callwright compare: ${nameOf(project)}, ${nameOf(first.org)} against ${nameOf(second.org)}`,
    tally === '' ? 'Nothing is there in either.' : `${sentence(tally)}.`,
    ...(hasEdits ? [`Edits say what would make ${nameOf(second.org)} what ${nameOf(first.org)} is.`] : []),
  ].join('\n\n');
}

function partsOf(found: Comparison): readonly Piece[] {
  return [
    ...found.lacks.map((thing) => lackPiece(thing, found)),
    ...found.objects
      .filter(({ class: is }) => is !== 'configured' && is !== 'unknown')
      .map((object) => objectPiece(object, found)),
    ...found.stale.map(({ side, address, words }): Piece => {
      const line = `- **stale caller in** ${nameOf(orgOf(found, side))}: ${nameOf(address)}`;
      return { least: line, longer: [{ rank: 0, text: `${line}\n  - ${sentence(words)}` }] };
    }),
    ...found.findings
      .filter(({ severity }) => severity !== 'note')
      .map(({ summary, code }): Piece => ({
        least: '',
        longer: [{ rank: 1, text: `- ${sentence(summary)} (${verbatim(code)})` }],
      })),
    ...found.objects.filter(({ class: is }) => is === 'unknown').map((object) => objectPiece(object, found)),
    ...found.notChecked.map(notCheckedPiece),
    ...configuredPiece(found),
  ];
}

function lackPiece(thing: LackedThing, found: Comparison): Piece {
  const of = thing.within === undefined ? '' : ` of ${nameOf(thing.within)}`;
  const line = `- **lacking in** ${nameOf(orgOf(found, 'second'))}: ${nounOfSort(thing.sort)} ${nameOf(thing.name)}${of}`;
  return {
    least: line,
    longer: [{ rank: 0, text: `${line}\n  - ${sentence(lackReasons(thing, found))}` }],
  };
}

function objectPiece(object: ComparedObject, found: Comparison): Piece {
  const { address, kind, name, words, edits, class: is } = object;
  const line = `- **${sentence(classWords(is, found))}** ${nameOf(address ?? kind)}${address === undefined ? ` ${nameOf(name)}` : ''}`;
  return {
    least: line,
    longer: [
      {
        rank: is === 'unknown' ? 1 : 0,
        text: [line, `  - ${sentence(words)}`, ...edits.map((edit) => `  - ${sentence(edit.words)}`)].join(
          '\n',
        ),
      },
    ],
  };
}

function notCheckedPiece({ sort, names, detail, neededBy }: NotCheckedSort): Piece {
  const line = `- **not checked** ${count(names.length, nounOfSort(sort))}`;
  return {
    least: '',
    longer: [
      { rank: 2, text: line },
      {
        rank: 3,
        text: `${line}: ${namesOf(names, 20)}\n  - ${sentence(detail)}\n  - needed by ${namesOf(neededBy, 12)}`,
      },
    ],
  };
}

/** What the manifests explain is counted, and named where there is room. */
function configuredPiece({ objects }: Comparison): readonly Piece[] {
  const names = objects
    .filter(({ class: is }) => is === 'configured')
    .map(({ address, name }) => address ?? name);
  return names.length === 0
    ? []
    : [
        {
          least: '',
          longer: [{ rank: 4, text: `- as the manifests say: ${namesOf(names, 40)}` }],
        },
      ];
}

function lossWords(cut: number): string {
  return `> **Not all of it has room here**: ${count(cut, 'entry is', 'entries are')} shortened or left out. The whole: \`callwright compare --format json\`.`;
}

import type { ComparedClass, ComparedObject, Comparison, NotCheckedSort } from '@callwright/model';
import { breakLines } from '../break-lines.ts';
import type { Paint } from '../paint.ts';
import { listing, plain } from '../words.ts';
import {
  classWords,
  comparisonNext,
  comparisonTally,
  lackReasons,
  notCheckedNames,
  orgOf,
  thingWords,
} from './comparison-words.ts';
import { findingText } from './finding-text.ts';

/** How much of a comparison is told, and how wide. */
export interface ComparisonTextOptions {
  /** Also what differs as the manifests say, and every name. */
  readonly verbose: boolean;
  /** Undefined where nobody tells: lines are not broken then. */
  readonly width: number | undefined;
}

const SIGNS: Readonly<Record<ComparedClass, string>> = {
  differs: '~',
  'only-in-first': '+',
  'only-in-second': '-',
  unknown: '?',
  configured: '·',
};

/** Two orgs as people read it: the tally, what the second lacks, what differs and how, and what to type next. */
export function comparisonText(
  found: Comparison,
  paint: Paint,
  { verbose, width }: ComparisonTextOptions,
): string {
  const objects = found.objects.filter(({ class: is }) => verbose || is !== 'configured');
  const blocks = [
    heading(found, paint),
    ...found.findings.map((finding) => findingText(finding, paint)),
    ...found.lacks.map((thing) =>
      [
        `${paint.yellow(`! lacking in ${orgOf(found, 'second')}`)} ${paint.bold(thingWords(thing))}`,
        `    ${lackReasons(thing, found)}`,
      ].join('\n'),
    ),
    ...objects.map((object) => objectText(object, found, paint, verbose)),
    ...found.stale.map(({ side, address, words }) =>
      [
        `${paint.yellow(`↻ stale caller in ${orgOf(found, side)}`)} ${paint.bold(plain(address))}`,
        `    ${plain(words)}`,
      ].join('\n'),
    ),
    ...found.notChecked.map((sort) => notCheckedText(sort, paint, verbose)),
    comparisonNext(found)
      .map((words) => `${paint.green('→')} ${words}`)
      .join('\n'),
  ];
  return `${breakLines(blocks.filter((block) => block !== '').join('\n\n'), width)}\n`;
}

function heading(found: Comparison, paint: Paint): string {
  const where = paint.bold(
    `${plain(found.project)}: ${orgOf(found, 'first')} against ${orgOf(found, 'second')}`,
  );
  const tally = comparisonTally(found);
  const hasEdits = found.objects.some(({ edits }) => edits.length > 0);
  return [
    `${where}: ${tally === '' ? paint.green('nothing is there in either') : tally}`,
    ...(hasEdits
      ? [
          paint.dim(
            `Edits say what would make ${orgOf(found, 'second')} what ${orgOf(found, 'first')} is; "was" is ${orgOf(found, 'second')}.`,
          ),
        ]
      : []),
  ].join('\n');
}

function objectText(object: ComparedObject, found: Comparison, paint: Paint, verbose: boolean): string {
  const { address, kind, name, words, edits, configured, class: is } = object;
  const sign = `${SIGNS[is]} ${classWords(is, found)}`;
  const isQuiet = is === 'configured';
  return [
    `${isQuiet ? paint.dim(sign) : paint.yellow(sign)} ${paint.bold(plain(address ?? kind))} "${plain(name)}"`,
    `    ${plain(words)}`,
    ...edits.map((edit) => `      ${paint.dim('·')} ${plain(edit.words)}`),
    ...(verbose
      ? configured.map((edit) => `      ${paint.dim(`· as the manifests say: ${plain(edit.words)}`)}`)
      : []),
  ].join('\n');
}

function notCheckedText(sort: NotCheckedSort, paint: Paint, verbose: boolean): string {
  const names = notCheckedNames(sort, verbose ? sort.names.length : 5);
  return [
    `${sort.because === 'unreadable' ? paint.yellow('? not checked') : paint.dim('? not checked')} ${names}`,
    `    ${plain(sort.detail)} Needed by ${listing(sort.neededBy.map(plain), 8)}.`,
  ].join('\n');
}

import type { Address, Change, Hazard } from '@callwright/model';
import { allowanceOf } from '@callwright/model';
import { count, cut, listing, plain } from '../words.ts';
import type { ChangeGroup } from './change-groups.ts';
import { groupReason, plainSignOf } from './change-text.ts';
import { nounOf } from './kind-noun.ts';
import type { Piece } from './markdown-budget.ts';
import { codeInHtml, prose, verbatim } from './markdown-text.ts';
import { entranceCount } from './plan-heading.ts';

/** Longest sentence and name, in characters; longer ones end in `…`. A prompt that is spoken may fill pages. */
const SENTENCE = 400;
const NAME = 120;
/** Most edits and names of one change. */
const MOST_EDITS = 40;
const MOST_NAMES = 60;

/** A sentence from a plan in one line. Cut after signs became visible, which makes them longer: its bytes have a bound. */
export function sentence(words: string): string {
  return prose(cut(plain(words), SENTENCE));
}

/** A name from a plan. */
export function nameOf(text: string): string {
  return verbatim(cut(plain(text), NAME));
}

/** Names in order; of many only the first, and how many there are beside. */
export function namesOf(texts: readonly string[], most = MOST_NAMES): string {
  return listing(texts.map(nameOf), most);
}

/** A change, or several for one reason, that nobody needs to allow: a line, and more behind it. */
export function changePiece(group: ChangeGroup, times: ReadonlyMap<Address, string> | undefined): Piece {
  const [first] = group;
  const line = group.length === 1 ? changeLine(first) : groupLine(group);
  return {
    least: '',
    longer: [
      { rank: RANK.line, text: line },
      { rank: RANK.folded, text: group.length === 1 ? foldedChange(first, times) : foldedGroup(group) },
    ],
  };
}

/** Which forms are paid first. */
export const RANK = { finding: 0, line: 1, reach: 2, danger: 3, folded: 4 } as const;

function changeLine(change: Change): string {
  return `- ${signOf(change)} ${nameOf(change.address)}${tail(sizeWords(change))}`;
}

function groupLine(group: ChangeGroup): string {
  const [first] = group;
  return `- ${signOf(first)} ${groupWords(group)}${tail(reachWords(entrancesOf(group)))}`;
}

function groupWords(group: ChangeGroup): string {
  return `${sentence(count(group.length, ...nounOf(group[0].kind)))}: ${sentence(groupReason(group[0]))}`;
}

function foldedChange(change: Change, times: ReadonlyMap<Address, string> | undefined): string {
  const head = `${codeInHtml(plainSignOf(change))} ${codeInHtml(cut(change.address, NAME))}${tail(sizeWords(change))}`;
  return folded(head, [
    ...liveNameLine(change),
    `- ${sentence(change.reason.words)}`,
    ...followsLine(change),
    ...editLines(change, '', MOST_EDITS),
    ...nextLine(change, times),
    ...reachLines(change, ''),
  ]);
}

function foldedGroup(group: ChangeGroup): string {
  const [first] = group;
  const [one, many] = nounOf(first.kind);
  const head = `${codeInHtml(plainSignOf(first))} ${group.length} ${codeInHtml(group.length === 1 ? one : many)}${tail(reachWords(entrancesOf(group)))}`;
  return folded(head, [
    `- ${sentence(groupReason(first))}`,
    ...group.map((change) => `- ${nameOf(change.address)}${tail(reachedNames(change.impact.entrances))}`),
  ]);
}

/** Lines behind a heading that opens them. The heading is HTML, in which Markdown is not read. */
export function folded(heading: string, lines: readonly string[]): string {
  return `<details><summary>${heading}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** A change that somebody must look at: it is held, has a hazard, or takes something away. */
export function dangerPiece(
  change: Change,
  hazards: readonly Hazard[],
  times: ReadonlyMap<Address, string> | undefined,
): Piece {
  const head = `- ${signOf(change)} ${nameOf(change.address)}`;
  const full = [
    `${head}${change.liveName === '' ? '' : `, in the org ${nameOf(change.liveName)}`}`,
    `  - ${sentence(change.reason.words)}`,
    ...followsLine(change).map((line) => `  ${line}`),
    ...editLines(change, '  ', 10),
    ...nextLine(change, times).map((line) => `  ${line}`),
    ...reachLines(change, '  '),
    ...hazards.flatMap((hazard) => hazardLines(hazard)),
    ...heldLines(change, hazards),
  ].join('\n');
  const short = hazards.map(
    (hazard) => `${hazardWords(hazard)}${hazard.allowed ? '' : `: ${verbatim(allowanceOf(hazard))}`}`,
  );
  return {
    least: `${head}${tail([...short, ...(hasOpen(hazards) ? [] : [heldWords(change)])].filter(Boolean).join('; '))}`,
    longer: [{ rank: RANK.danger, text: full }],
  };
}

/** A hazard of the plan as a whole. */
export function hazardPiece(hazard: Hazard): Piece {
  return {
    least: `- ${hazardWords(hazard)} ${nameOf(hazard.address)}${hazard.allowed ? '' : `: ${verbatim(allowanceOf(hazard))}`}`,
    longer: [
      {
        rank: RANK.danger,
        text: [`- ${nameOf(hazard.address)}`, ...hazardLines(hazard)].join('\n'),
      },
    ],
  };
}

function hazardLines(hazard: Hazard): readonly string[] {
  const by = hazard.allowed && hazard.allowedBy !== undefined ? ` (${sentence(hazard.allowedBy)})` : '';
  return [
    `  - ${hazardWords(hazard)}${by}: ${sentence(hazard.message)}`,
    ...(hazard.allowed ? [] : [`  - to let it happen: ${verbatim(allowanceOf(hazard))}`]),
  ];
}

export function hazardWords({ hazard, allowed }: Pick<Hazard, 'hazard' | 'allowed'>): string {
  return `⚠ ${nameOf(hazard)}, ${allowed ? 'allowed' : '**not allowed**'}`;
}

function hasOpen(hazards: readonly Hazard[]): boolean {
  return hazards.some(({ allowed }) => !allowed);
}

function heldLines(change: Change, hazards: readonly Hazard[]): readonly string[] {
  const { held } = change;
  if (held === undefined || (held.because === 'hazard' && hasOpen(hazards))) {
    return [];
  }
  return [
    `  - held: ${sentence(held.words)}`,
    ...(hasOpen(hazards) ? [] : (held.hint?.split('\n') ?? []).map((line) => `  - ${nameOf(line)}`)),
  ];
}

function heldWords({ held }: Change): string {
  return held === undefined ? '' : sentence(cut(held.words, 160));
}

/** Sign and word in code: alone a sign would be taken for a list. */
export function signOf(change: Change): string {
  return verbatim(plainSignOf(change).trim());
}

function liveNameLine({ liveName }: Change): readonly string[] {
  return liveName === '' ? [] : [`- in the org ${nameOf(liveName)}`];
}

function followsLine({ reason }: Change): readonly string[] {
  return reason.because.length === 0 ? [] : [`- follows from ${reason.because.map(nameOf).join(' ← ')}`];
}

function nextLine({ address }: Change, times: ReadonlyMap<Address, string> | undefined): readonly string[] {
  const next = times?.get(address);
  return next === undefined ? [] : [`- next: ${sentence(next)}`];
}

function editLines({ edits }: Change, indent: string, most: number): readonly string[] {
  const shown = edits.length > most ? edits.slice(0, most - 1) : edits;
  return [
    ...shown.map(({ words }) => `${indent}- ${sentence(words)}`),
    ...(shown.length < edits.length ? [`${indent}- and ${edits.length - shown.length} more edits`] : []),
  ];
}

function reachLines({ impact }: Change, indent: string): readonly string[] {
  const { flows, routes, entrances, dynamic } = impact;
  const through = [...flows, ...routes];
  return [
    ...(entrances.length === 0 ? [] : [`${indent}- reaches ${namesOf(entrances)}`]),
    ...(through.length === 0
      ? []
      : [`${indent}- ${entrances.length === 0 ? 'reaches' : 'through'} ${namesOf(through)}`]),
    ...(dynamic ? [`${indent}- more may be reached: some targets are decided at run time`] : []),
  ];
}

function sizeWords({ edits, impact }: Change): string {
  return [edits.length === 0 ? '' : count(edits.length, 'edit'), reachWords(impact.entrances)]
    .filter((part) => part !== '')
    .join(', ');
}

function reachWords(entrances: readonly string[]): string {
  return entrances.length === 0 ? '' : `reaches ${entranceCount(entrances)}`;
}

function reachedNames(entrances: readonly string[]): string {
  return entrances.length === 0 ? '' : `reaches ${namesOf(entrances, 8)}`;
}

function entrancesOf(group: ChangeGroup): readonly string[] {
  return [...new Set(group.flatMap(({ impact }) => impact.entrances))];
}

function tail(words: string): string {
  return words === '' ? '' : `: ${words}`;
}

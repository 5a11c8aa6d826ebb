import type { Action, Address, Change, Finding, Plan } from '@callwright/model';
import { isEmpty } from '@callwright/model';
import { SWITCHED_ON } from '@callwright/planner';
import { instantWords } from '../instants.ts';
import { count, cut, duration, plain } from '../words.ts';
import type { ChangeGroup } from './change-groups.ts';
import { groupChanges } from './change-groups.ts';
import type { Piece } from './markdown-budget.ts';
import { bytesOf, fitInto } from './markdown-budget.ts';
import {
  RANK,
  changePiece,
  dangerPiece,
  folded,
  hazardPiece,
  nameOf,
  namesOf,
  sentence,
} from './markdown-change.ts';
import { isDangerous, terseDangers } from './markdown-dangers.ts';
import type { Loss, Whereabouts } from './markdown-loss.ts';
import { lossWords } from './markdown-loss.ts';
import { hiddenMarker } from './markdown-text.ts';
import { entranceCount, reachedEntrances, summaryWords } from './plan-heading.ts';

/** How much may be said, and where the whole is. */
export interface PlanMarkdownOptions extends Whereabouts {
  /** Bytes of UTF-8 that are never exceeded; at least `LEAST_BYTES` of max-bytes.ts. */
  readonly maxBytes: number;
  /** When schedules of the plan will be next, by address. */
  readonly times?: ReadonlyMap<Address, string>;
}

/** GitHub takes comments of 65,536 characters; the others take more. */
export const DEFAULT_BYTES = 65_000;

/**
 * A plan for those who review it, as a comment of a pull request: what it reaches, what somebody must look at with the
 * words that allow it, then everything else, folded. Empty when nothing changes. Stays within its budget and keeps every
 * dangerous change; what was left out is said, and where the whole is. Nothing from outside is interpreted.
 */
export function planMarkdown(plan: Plan, options: PlanMarkdownOptions): string {
  const changes = plan.changes.filter((change) => change.action !== 'keep' || change.held !== undefined);
  if (changes.length === 0) {
    return '';
  }
  const head = headOf(plan, options.maxBytes / 4);
  const foot = footOf(plan);
  const parts = partsOf(plan, changes, options);
  // Counts are shorter where less is left out, so this notice is the longest there can be.
  const room = options.maxBytes - bytesOf(head, lossWords(everythingOf(parts), options), ...TITLES, foot);
  const { blocks, loss } = tellWithin(room, plan, parts);
  return `${[head, lossWords(loss, options), ...blocks, foot].filter((block) => block !== '').join('\n\n')}\n`;
}

/** Something that is told, and how many changes of which action it stands for. */
interface Part {
  readonly of: 'danger' | 'finding' | 'reach' | 'change' | 'note';
  readonly piece: Piece;
  readonly changes: readonly Change[];
}

const TITLE = {
  danger: '#### Needs a look',
  finding: '#### Findings',
  change: '#### Changes',
  note: '#### Notes',
} as const;
const TITLES = Object.values(TITLE);

function partsOf(plan: Plan, changes: readonly Change[], { times }: PlanMarkdownOptions): readonly Part[] {
  const hazards = new Map<Address, Plan['hazards'][number][]>();
  for (const hazard of plan.hazards) {
    hazards.set(hazard.address, [...(hazards.get(hazard.address) ?? []), hazard]);
  }
  const dangers = changes.filter(isDangerous);
  const known = new Set(dangers.map(({ address }) => address));
  return [
    ...plan.hazards
      .filter(({ address }) => !known.has(address))
      .map((hazard): Part => ({ of: 'danger', piece: hazardPiece(hazard), changes: [] })),
    ...dangers.map((change): Part => ({
      of: 'danger',
      piece: dangerPiece(change, hazards.get(change.address) ?? [], times),
      changes: [change],
    })),
    ...reachPart(plan),
    ...plan.findings
      .filter(({ code, severity, address }) => code !== SWITCHED_ON && (severity !== 'note' || !address))
      .map((finding): Part => ({
        of: finding.severity === 'note' ? 'note' : 'finding',
        piece: findingPiece(finding),
        changes: [],
      })),
    ...groupChanges(changes.filter((change) => !isDangerous(change))).map((group: ChangeGroup): Part => ({
      of: 'change',
      piece: changePiece(group, times),
      changes: group,
    })),
  ];
}

interface Told {
  readonly blocks: readonly string[];
  readonly loss: Loss;
}

/** Every danger by itself, and as much of the rest as there is room for; else every consequence once. */
function tellWithin(room: number, plan: Plan, parts: readonly Part[]): Told {
  const oneByOne = fitInto(
    room,
    parts.map(({ piece }) => piece),
  );
  if (oneByOne !== undefined) {
    return { blocks: sectionsOf(parts, oneByOne.texts, ''), loss: lossOf(parts, oneByOne, undefined) };
  }
  const dangers = parts.filter(({ of }) => of === 'danger').flatMap(({ changes }) => changes);
  const terse = terseDangers(plan, dangers, room);
  const rest = parts.map(({ of, piece }) => (of === 'danger' ? optional(piece) : piece));
  const fitted = fitInto(room - bytesOf(terse.text), rest) ?? {
    texts: rest.map(() => ''),
    whole: rest.map(() => false),
  };
  return { blocks: sectionsOf(parts, fitted.texts, terse.text), loss: lossOf(parts, fitted, terse.unnamed) };
}

/** What is named elsewhere already may be left out here. */
function optional({ least, longer }: Piece): Piece {
  return { least: '', longer: [{ rank: RANK.danger, text: least }, ...longer] };
}

function sectionsOf(parts: readonly Part[], texts: readonly string[], terse: string): readonly string[] {
  const textsOf = (of: Part['of']): readonly string[] =>
    texts.filter((text, index) => text !== '' && parts[index]?.of === of);
  const section = (of: keyof typeof TITLE, blocks: readonly string[]): readonly string[] =>
    blocks.length === 0 ? [] : [TITLE[of], ...blocks];
  return [
    ...textsOf('reach'),
    ...section('danger', terse === '' ? textsOf('danger') : [terse, ...textsOf('danger')]),
    ...section('finding', textsOf('finding')),
    ...section('change', textsOf('change')),
    ...section('note', textsOf('note')),
  ];
}

function lossOf(
  parts: readonly Part[],
  { texts, whole }: { readonly texts: readonly string[]; readonly whole: readonly boolean[] },
  unnamedDangers: number | undefined,
): Loss {
  const unnamed: Partial<Record<Action, number>> = {};
  let shortened = 0;
  const lost = parts.filter((part, index) => {
    if (whole[index] !== true && part.of === 'change' && texts[index] === '') {
      for (const { action } of part.changes) {
        unnamed[action] = (unnamed[action] ?? 0) + 1;
      }
    } else if (whole[index] !== true) {
      shortened += part.changes.length;
    }
    return whole[index] !== true;
  });
  return {
    unnamed,
    shortened,
    findings: lost.filter(({ of }) => of === 'finding' || of === 'note').length,
    reach: lost.some(({ of }) => of === 'reach'),
    dangers: unnamedDangers,
  };
}

/** As if nothing were said at all. */
function everythingOf(parts: readonly Part[]): Loss {
  const nothing = { texts: parts.map(() => ''), whole: parts.map(() => false) };
  const amount = parts.reduce((sum, { changes }) => sum + changes.length, 0);
  return { ...lossOf(parts, nothing, amount + parts.length), shortened: amount };
}

function headOf(plan: Plan, most: number): string {
  const targets = plan.targets === undefined ? '' : `, only ${namesOf(plan.targets, 4)}`;
  const rollback = plan.rollsBack === undefined ? '' : `, putting back run ${nameOf(plan.rollsBack)}`;
  const title = `${hiddenMarker('plan', plan)}\n\n### Callwright plan: ${nameOf(plan.project)} → org ${nameOf(plan.org)}`;
  const switched = plan.findings.filter(({ code }) => code === SWITCHED_ON);
  const reached = reachedEntrances(plan);
  const summary = `**${isEmpty(plan) ? 'Nothing can be done: ' : ''}${summaryWords(plan)}**`;
  const full = [
    `${title}${targets}${rollback}`,
    ...switched.map((finding) => `⚠ ${sentence(finding.summary)}`),
    `${summary}; ${reached.length === 0 ? 'reaches no number or address' : `reaches ${entranceCount(reached)}: ${namesOf(reached, 6)}`}`,
  ].join('\n\n');
  if (bytesOf(full) <= most) {
    return full;
  }
  const short = (name: string): string => nameOf(cut(plain(name), 40));
  return [
    hiddenMarker('plan', plan),
    `### Callwright plan: ${short(plan.project)} → org ${short(plan.org)}${plan.targets === undefined ? '' : ', limited by targets'}`,
    ...(switched.length === 0
      ? []
      : [`⚠ ${count(switched.length, 'emergency switch', 'emergency switches')} on`]),
    `${summary}; reaches ${entranceCount(reached) || 'no number or address'}`,
  ].join('\n\n');
}

/** What all that is done reaches, by name. */
function reachPart(plan: Plan): readonly Part[] {
  const acting = plan.changes.filter((change) => change.held === undefined && change.action !== 'keep');
  const all = (part: 'flows' | 'routes' | 'entrances'): readonly string[] =>
    [...new Set(acting.flatMap(({ impact }) => impact[part]))].sort();
  const [flows, routes, entrances] = [all('flows'), all('routes'), all('entrances')];
  if (flows.length + routes.length + entrances.length === 0) {
    return [];
  }
  const counts = [
    ...(entrances.length > 0 ? [entranceCount(entrances)] : []),
    ...(flows.length > 0 ? [count(flows.length, 'flow')] : []),
    ...(routes.length > 0 ? [count(routes.length, 'route')] : []),
  ].join(' · ');
  const text = folded(`Reaches ${counts}`, [
    ...(entrances.length > 0 ? [`- reaches ${namesOf(entrances, 500)}`] : []),
    ...(flows.length > 0 ? [`- flows: ${namesOf(flows, 500)}`] : []),
    ...(routes.length > 0 ? [`- routes: ${namesOf(routes, 500)}`] : []),
    ...(acting.some(({ impact }) => impact.dynamic)
      ? ['- more may be reached: some targets are decided at run time']
      : []),
  ]);
  return [{ of: 'reach', piece: { least: '', longer: [{ rank: RANK.reach, text }] }, changes: [] }];
}

function findingPiece({ severity, code, summary, detail, hint, address }: Finding): Piece {
  const about = address === undefined ? '' : ` ${nameOf(address)}`;
  const line = `- **${severity}**${about}: ${sentence(summary)} ${nameOf(code)}`;
  const more = [...(detail?.split('\n') ?? []), ...(hint?.split('\n') ?? [])].filter((text) => text !== '');
  return {
    least: '',
    longer: [
      { rank: severity === 'note' ? RANK.reach : RANK.finding, text: line },
      ...(more.length === 0
        ? []
        : [{ rank: RANK.folded, text: [line, ...more.map((text) => `  - ${sentence(text)}`)].join('\n') }]),
    ],
  };
}

function footOf(plan: Plan): string {
  const { reads, writes, seconds } = plan.estimate;
  const commit = plan.gitCommit === undefined ? '' : ` of commit ${nameOf(cut(plain(plan.gitCommit), 60))}`;
  const cost = isEmpty(plan)
    ? ''
    : ` About ${count(reads, 'read')} and ${count(writes, 'write')}, ${duration(seconds)} at the rate budget.`;
  return `Plan ${nameOf(cut(plain(plan.digest), 12))}${commit}, made ${sentence(cut(instantWords(plan.plannedAt), 40))} by Callwright ${nameOf(cut(plain(plan.toolVersion), 40))}.${cost}`;
}

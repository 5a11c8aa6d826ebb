import type { Address, Change, DriftObject, DriftReport, Finding, Impact, Plan } from '@callwright/model';
import { allowanceOf } from '@callwright/model';
import { instantWords } from '../instants.ts';
import { keyOf } from '../marking.ts';
import type { ChainLink } from '../reason-chain.ts';
import { reasonChains } from '../reason-chain.ts';
import { hazardWords, hazardsOf, plainSignOf } from '../reporters/change-text.ts';
import { CLASS_WORDS } from '../reporters/drift-heading.ts';
import { cut, plain } from '../words.ts';

/** What a page tells of one object: everything in it is made visible and cut, so that it can be shown as it is. */
export interface Story {
  /** The key of its node in the picture. */
  readonly key: string;
  /** Sign and word of what happens to it. */
  readonly sign: string;
  readonly title: string;
  /** As the org calls it. */
  readonly liveName: string;
  readonly parts: readonly StoryPart[];
}

export interface StoryPart {
  /** `danger` must be looked at; `command` is what somebody may type or write. */
  readonly is: 'words' | 'edits' | 'danger' | 'command' | 'names';
  /** What stands above it; nothing above plain words. */
  readonly title?: string;
  readonly items: readonly StoryItem[];
}

export interface StoryItem {
  readonly text: string;
  /** The key of the node that it leads to. */
  readonly to?: string;
}

/** Longest text, in characters, and most items of one part: a prompt that is spoken may fill pages. */
const LONGEST = 600;
const MOST = 60;

/** What happens to everything that a plan changes or holds, in the order of the plan. */
export function planStories(plan: Plan, times: ReadonlyMap<Address, string>): readonly Story[] {
  const chainOf = reasonChains(plan);
  return plan.changes
    .filter((change) => change.action !== 'keep' || change.held !== undefined)
    .map((change) => changeStory(change, plan, chainOf(change.address) ?? [], times.get(change.address)));
}

function changeStory(
  change: Change,
  plan: Plan,
  chain: readonly ChainLink[],
  next: string | undefined,
): Story {
  const { address, reason, edits, held, impact } = change;
  const hazards = hazardsOf(change, plan);
  const open = hazards.filter(({ allowed }) => !allowed);
  return storyOf({ key: address, sign: plainSignOf(change), title: address, liveName: change.liveName }, [
    part('words', undefined, [reason.words]),
    part(
      'names',
      'Because of',
      chain
        .filter(({ depth }) => depth > 0)
        .map(({ change: cause }) => ({
          text: `${cause.address}: ${cause.reason.words}`,
          to: cause.address,
        })),
    ),
    part(
      'edits',
      'What changes',
      edits.map(({ words }) => words),
    ),
    part('words', 'Next', next === undefined ? [] : [next]),
    part('danger', 'Needs a look', hazards.map(hazardWords)),
    part('danger', 'Held', held === undefined ? [] : [held.words]),
    part('command', 'To let it happen', [
      ...open.map(allowanceOf),
      ...(open.length === 0 ? (held?.hint?.split('\n') ?? []) : []),
    ]),
    ...impactParts(impact),
    part('words', 'In the org now', liveWords(change)),
  ]);
}

/** What differs, in the order of the report; of known drift nothing. */
export function driftStories({ objects }: DriftReport): readonly Story[] {
  return objects.map(driftStory);
}

function driftStory(object: DriftObject): Story {
  const { words, because, edits, pending, suppressed, impact } = object;
  const { address, liveName } = object;
  const head = { key: keyOf(object), sign: CLASS_WORDS[object.class], title: address ?? liveName, liveName };
  return storyOf(head, [
    part('words', undefined, [words]),
    part(
      'names',
      'Old copies of',
      because.map((shared) => ({ text: shared, to: shared })),
    ),
    part(
      'edits',
      'What is live, against what was applied',
      edits.map((edit) => edit.words),
    ),
    part(
      'edits',
      'What waits to be applied',
      pending.map((edit) => edit.words),
    ),
    part(
      'words',
      'Known, and left out of judgement',
      suppressed.map(({ edit }) => edit.words),
    ),
    ...impactParts(impact),
    part('words', 'In the org now', liveWords(object)),
  ]);
}

function liveWords({ live }: Pick<Change, 'live'> | Pick<DriftObject, 'live'>): readonly string[] {
  if (live === undefined) {
    return [];
  }
  const version = live.publishedVersion === undefined ? '' : `, version ${live.publishedVersion}`;
  const who = live.by === undefined ? '' : `, by ${live.by}`;
  const when = live.at === undefined ? '' : `, ${instantWords(live.at)}`;
  return [`${live.name}${version}${who}${when}`];
}

function impactParts({ flows, routes, entrances, dynamic }: Impact): readonly StoryPart[] {
  return [
    part('names', 'Reaches', [
      ...entrances.map((entrance) => ({ text: entrance, to: `entrance ${entrance}` })),
      ...[...routes, ...flows].map((name) => ({ text: name, to: name })),
    ]),
    part('words', undefined, dynamic ? ['More may be reached: some targets are decided at run time.'] : []),
  ];
}

/** What is told of the whole. */
export function findingParts(findings: readonly Finding[]): readonly StoryPart[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, code, summary, detail, hint, address }) =>
      part(severity === 'error' ? 'danger' : 'words', `${severity}, ${code}`, [
        ...(address === undefined ? [summary] : [`${address}: ${summary}`]),
        ...(detail?.split('\n') ?? []),
        ...(hint?.split('\n') ?? []),
      ]),
    );
}

/** A story from words as they are; parts without items are left out. */
export function storyOf(
  { key, sign, title, liveName }: Omit<Story, 'parts'>,
  parts: readonly StoryPart[],
): Story {
  return {
    key: shown(key),
    sign: shown(sign),
    title: shown(title),
    liveName: shown(liveName),
    parts: parts.filter(({ items }) => items.length > 0),
  };
}

/** A part from words as they are; of many items the first, and how many there are beside. */
export function part(
  is: StoryPart['is'],
  title: string | undefined,
  items: readonly (string | StoryItem)[],
): StoryPart {
  const first = items.length > MOST ? items.slice(0, MOST - 1) : items;
  const rest = items.length - first.length;
  return {
    is,
    ...(title !== undefined && { title: shown(title) }),
    items: [...first, ...(rest > 0 ? [`and ${rest} more`] : [])].map((item) =>
      typeof item === 'string'
        ? { text: shown(item) }
        : { text: shown(item.text), ...(item.to !== undefined && { to: shown(item.to) }) },
    ),
  };
}

function shown(text: string): string {
  return cut(plain(text), LONGEST);
}

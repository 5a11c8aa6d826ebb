import type { Change, Hazard, HazardName, Plan } from '@callwright/model';
import { cut, plain } from '../words.ts';
import { bytesOf } from './markdown-budget.ts';
import { hazardWords } from './markdown-change.ts';
import { verbatim } from './markdown-text.ts';

/** What a reviewer must not miss: a change that is held, has a hazard, or takes something away. */
export function isDangerous({ action, held, hazards }: Change): boolean {
  return held !== undefined || hazards.length > 0 || action === 'delete' || action === 'replace';
}

/** The dangers of a plan in as few words as can be. */
export interface TerseDangers {
  readonly text: string;
  /** Addresses for whose names there was no room; 0 where all are named. */
  readonly unnamed: number;
}

/** One consequence and everything that it happens to. */
interface Consequence {
  readonly words: string;
  readonly addresses: readonly string[];
}

/**
 * Every consequence once, with the addresses that it happens to: for plans whose dangers have no room one by one. Where
 * even the names are too many, each consequence keeps its count and as many names as there is room for.
 * @param room bytes
 */
export function terseDangers(plan: Plan, dangers: readonly Change[], room: number): TerseDangers {
  const consequences = consequencesOf(plan, dangers);
  const all = Math.max(0, ...consequences.map(({ addresses }) => addresses.length));
  const told = (most: number): string =>
    consequences.map((consequence) => consequenceLine(consequence, most)).join('\n');
  let [fits, over] = [0, all + 1];
  if (bytesOf(told(all)) <= room) {
    fits = all;
  } else {
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2);
      [fits, over] = bytesOf(told(middle)) <= room ? [middle, over] : [fits, middle];
    }
  }
  const text = told(fits);
  const unnamed = new Set(consequences.flatMap(({ addresses }) => addresses.slice(fits))).size;
  return { text: bytesOf(text) <= room ? text : cutLines(text.split('\n'), room), unnamed };
}

/** There are few consequences, unless somebody has made up a plan; then the first of them must do. */
function cutLines(lines: readonly string[], room: number): string {
  for (let shown = lines.length - 1; shown >= 0; shown -= 1) {
    const text = [...lines.slice(0, shown), `- and **${lines.length - shown} more consequences**`].join('\n');
    if (bytesOf(text) <= room) {
      return text;
    }
  }
  return '';
}

/** What nobody has allowed comes first, then what is held for other reasons, what is allowed, and what takes away. */
function consequencesOf(plan: Plan, dangers: readonly Change[]): readonly Consequence[] {
  const open = plan.hazards.filter(({ allowed }) => !allowed);
  const settled = plan.hazards.filter(({ allowed }) => allowed);
  const openAt = new Set(open.map(({ address }) => address));
  return [
    ...hazardsByName(open),
    ...grouped(
      dangers.filter((change) => change.held !== undefined && !openAt.has(change.address)),
      ({ held }) => `‖ held, ${HELD[held?.because ?? 'unknown']}`,
    ),
    ...hazardsByName(settled),
    ...grouped(
      dangers.filter(({ action }) => action === 'delete' || action === 'replace'),
      ({ action, held }) => `${verbatim(cut(plain(action), 40))}${held === undefined ? '' : ', held'}`,
    ),
  ];
}

const HELD: Readonly<Record<NonNullable<Change['held']>['because'], string>> = {
  hazard: 'a hazard is not allowed',
  unknown: 'a fact is not known',
  'needs-held': 'it needs something that is held',
  'removal-not-confirmed': 'nobody has confirmed the removal',
  conflict: 'something else is in the way',
  frozen: 'nothing is applied now',
  protected: 'it is protected',
};

function hazardsByName(hazards: readonly Hazard[]): readonly Consequence[] {
  return grouped(hazards, (hazard) =>
    hazard.allowed
      ? hazardWords(hazard)
      : `${hazardWords(hazard)}, to let it happen ${verbatim(overrideOf(hazard.hazard))}`,
  );
}

function overrideOf(hazard: HazardName): string {
  return cut(plain(`--allow ${hazard}:ADDRESS`), 80);
}

function grouped<T extends { readonly address: string }>(
  items: readonly T[],
  wordsOf: (item: T) => string,
): readonly Consequence[] {
  const groups = new Map<string, Set<string>>();
  for (const item of items) {
    const words = wordsOf(item);
    groups.set(words, (groups.get(words) ?? new Set()).add(item.address));
  }
  return [...groups].map(([words, addresses]) => ({ words, addresses: [...addresses] }));
}

function consequenceLine({ words, addresses }: Consequence, most: number): string {
  const shown = addresses.slice(0, most);
  const more = addresses.length - shown.length;
  const byKind = new Map<string, string[]>();
  for (const address of shown) {
    const kind = kindOf(address);
    byKind.set(kind, [...(byKind.get(kind) ?? []), cut(plain(address.slice(kind.length)), 120)]);
  }
  const names = [...byKind].map(([kind, own]) => verbatim(`${cut(plain(kind), 80)}${own.join(' ')}`));
  return [
    `- ${words} (${addresses.length}):`,
    ...names,
    ...(more > 0 ? [`and **${more} more whose names have no room here**`] : []),
  ].join(' ');
}

/** With the stroke: `InboundFlow/`. */
function kindOf(address: string): string {
  return address.slice(0, address.indexOf('/') + 1);
}

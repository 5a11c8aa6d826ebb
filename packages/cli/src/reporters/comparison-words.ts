import { THING_NOUNS } from '@callwright/archy';
import type {
  ComparedClass,
  Comparison,
  LackedThing,
  NotCheckedSort,
  OrgSide,
  ThingSort,
} from '@callwright/model';
import { isDifferent } from '@callwright/model';
import { count, listing, plain } from '../words.ts';

/** What a class is called; the word that stands beside its sign. */
export function classWords(is: ComparedClass, { first, second }: Comparison): string {
  switch (is) {
    case 'differs':
      return 'differs';
    case 'only-in-first':
      return `only in ${plain(first.org)}`;
    case 'only-in-second':
      return `only in ${plain(second.org)}`;
    case 'unknown':
      return 'unknown';
    case 'configured':
      return 'differs as the manifests say';
  }
}

/** `2 differ, 1 only in dev, 3 lacking in prod, 9 alike`. */
export function comparisonTally({ summary, first, second }: Comparison): string {
  const parts: readonly (readonly [number, string])[] = [
    [summary.differs, summary.differs === 1 ? 'differs' : 'differ'],
    [summary['only-in-first'], `only in ${plain(first.org)}`],
    [summary['only-in-second'], `only in ${plain(second.org)}`],
    [summary.lacks, `lacking in ${plain(second.org)}`],
    [summary.stale, summary.stale === 1 ? 'stale caller' : 'stale callers'],
    [summary.unknown, 'unknown'],
    [summary.configured, 'as the manifests say'],
    [summary.alike, 'alike'],
  ];
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, words]) => `${amount} ${words}`)
    .join(', ');
}

/** `data action "Get Customer" of "CRM"`: from outside, and made visible. */
export function thingWords({ sort, name, within }: Pick<LackedThing, 'sort' | 'name' | 'within'>): string {
  return `${nounOfSort(sort)} "${plain(name)}"${within === undefined ? '' : ` of "${plain(within)}"`}`;
}

export function nounOfSort(sort: ThingSort): string {
  return THING_NOUNS[sort];
}

/** Who needs it, and what is there instead, as one sentence. */
export function lackReasons({ neededBy, instead }: LackedThing, { second }: Comparison): string {
  const names = instead.map((name) => `"${plain(name)}"`);
  const there = names.length === 0 ? '' : ` ${plain(second.org)} has ${listing(names)}.`;
  return `Needed by ${listing(neededBy.map(plain), 8)}.${there}`;
}

/** `2 scripts: "A" and "B"`. */
export function notCheckedNames({ sort, names }: NotCheckedSort, most: number): string {
  return `${count(names.length, nounOfSort(sort))}: ${listing(
    names.map((name) => `"${plain(name)}"`),
    most,
  )}`;
}

export function orgOf({ first, second }: Comparison, side: OrgSide): string {
  return plain((side === 'first' ? first : second).org);
}

/** What to type or to do next, as sentences; none when they are alike. */
export function comparisonNext(found: Comparison): readonly string[] {
  const { summary } = found;
  const [first, second] = [orgOf(found, 'first'), orgOf(found, 'second')];
  const hasUnread = summary.unknown > 0 || found.notChecked.some(({ because }) => because === 'unreadable');
  const others = summary.differs + summary['only-in-first'] + summary['only-in-second'] + summary.stale;
  return [
    ...(summary.lacks > 0
      ? [`make in ${second} what is lacking there: whatever names it cannot be published or written`]
      : []),
    ...(isDifferent(found) && others > 0
      ? [
          `to see what the manifests would change: callwright plan --org ${second}`,
          `to see what people changed in ${first}: callwright drift --org ${first}`,
        ]
      : []),
    ...(hasUnread
      ? [`what is unknown may differ: callwright doctor --org ${second} shows what this client may read`]
      : []),
  ];
}

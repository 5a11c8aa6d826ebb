import type { Address, Change, Finding, Hazard, Json, LiveFacts, Plan } from '@callwright/model';
import { compareText, stableStringify } from '@callwright/model';
import { writtenBy } from './written-by.ts';

/**
 * What a plan would do otherwise than one that was reviewed, change by change; empty when it may be applied in its place
 * (design 12, pull requests). Everything that a reviewer reads of a change must be the same: what happens and why, its
 * edits, what it reaches, its hazards, what is held, and which version of the org it is made over; and what the steps
 * would write, since a create has no edits. What may differ: commits, instants, runs, lines of files, the version of
 * Callwright, findings, and whatever is said of resources to which nothing happens in either plan.
 */
export function reviewedDifferences(reviewed: Plan, now: Plan): readonly Finding[] {
  const before = new Map(reviewed.changes.filter(happens).map((change) => [change.address, change]));
  const after = new Map(now.changes.filter(happens).map((change) => [change.address, change]));
  const addresses = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return [
    ...wholeDifferences(reviewed, now),
    ...addresses.flatMap((address) => {
      const lines = differencesOf(address, before.get(address), after.get(address), { reviewed, now });
      return lines.length === 0 ? [] : [differs(address, lines)];
    }),
  ];
}

/** Kept as it is, a resource is no concern of a reviewer. */
function happens({ action, held }: Change): boolean {
  return action !== 'keep' || held !== undefined;
}

interface Both {
  readonly reviewed: Plan;
  readonly now: Plan;
}

function differs(address: Address, lines: readonly string[]): Finding {
  return {
    code: 'plan.differs-from-reviewed',
    severity: 'error',
    summary: `${address}: ${lines[0] ?? ''}`,
    ...(lines.length > 1 && { detail: lines.slice(1).join('\n') }),
    address,
  };
}

function wholeDifferences(reviewed: Plan, now: Plan): readonly Finding[] {
  const whole = (summary: string): Finding => ({
    code: 'plan.differs-from-reviewed',
    severity: 'error',
    summary,
  });
  const targets = ({ targets: only }: Plan): string =>
    only === undefined ? 'everything' : `only ${only.join(', ')}`;
  const hazardsElsewhere = (plan: Plan): readonly Hazard[] =>
    plan.hazards.filter(({ address }) => !plan.changes.some((change) => change.address === address));
  return [
    ...(targets(reviewed) === targets(now)
      ? []
      : [whole(`It plans ${targets(now)} (reviewed: ${targets(reviewed)}).`)]),
    ...(reviewed.rollsBack === now.rollsBack
      ? []
      : [whole(`It puts back ${now.rollsBack ?? 'no run'} (reviewed: ${reviewed.rollsBack ?? 'no run'}).`)]),
    ...hazardDifferences(hazardsElsewhere(reviewed), hazardsElsewhere(now)).map(whole),
  ];
}

function differencesOf(
  address: Address,
  before: Change | undefined,
  after: Change | undefined,
  { reviewed, now }: Both,
): readonly string[] {
  if (before === undefined && after === undefined) {
    return [];
  }
  if (before === undefined || after === undefined) {
    return after === undefined
      ? [`nothing happens any more (reviewed: ${before === undefined ? '' : actionOf(before)}).`]
      : [
          `${actionOf(after)}, which the reviewed plan does not have.`,
          after.reason.words,
          ...after.edits.map(({ words }) => words),
        ];
  }
  const at = ({ hazards }: Plan): readonly Hazard[] => hazards.filter((hazard) => hazard.address === address);
  return [
    ...said('', actionOf(before), actionOf(after)),
    ...liveDifferences(before.live, after.live),
    ...said('its name in the org is ', before.liveName, after.liveName),
    ...listDifferences('edit', editsOf(before), editsOf(after)),
    ...listDifferences('reaches', reachedBy(before), reachedBy(after)),
    ...hazardDifferences(at(reviewed), at(now)),
    ...said('held: ', before.held?.words ?? 'no', after.held?.words ?? 'no'),
    ...said('', reasonOf(before), reasonOf(after)),
    ...same(
      attributesOf(before),
      attributesOf(after),
      'what its receipt will remember is other than reviewed.',
    ),
    ...same(
      writtenBy(reviewed, address),
      writtenBy(now, address),
      'what would be written is other than what was reviewed.',
    ),
  ];
}

function actionOf({ action, held }: Change): string {
  return held === undefined ? action : `held (${action})`;
}

function reasonOf({ reason }: Change): string {
  return [
    reason.words,
    ...(reason.because.length === 0 ? [] : [`follows from ${reason.because.join(' ← ')}`]),
  ].join(' ');
}

function attributesOf({ protect, movedFrom, liveId }: Change): Json {
  return { protect: protect ?? false, movedFrom: movedFrom ?? null, liveId: liveId ?? null };
}

function editsOf({ edits }: Change): readonly string[] {
  return edits.map(({ words }) => words);
}

function reachedBy({ impact: { flows, routes, entrances, dynamic } }: Change): readonly string[] {
  return [...entrances, ...flows, ...routes, ...(dynamic ? ['targets that are decided at run time'] : [])];
}

/** Over which version of the org: an edit that reads the same is another one over other content. */
function liveDifferences(before: LiveFacts | undefined, after: LiveFacts | undefined): readonly string[] {
  if (before?.publishedVersion !== after?.publishedVersion && before?.id === after?.id) {
    const who = [
      after?.by === undefined ? '' : ` by ${after.by}`,
      after?.at === undefined ? '' : ` on ${after.at}`,
    ];
    return [`the org holds ${versionOf(after)} of it${who.join('')} (reviewed over ${versionOf(before)}).`];
  }
  const facts = (live: LiveFacts | undefined): Json =>
    live === undefined ? null : { ...live, by: '', at: '' };
  return same(
    facts(before),
    facts(after),
    'what the org holds is other than reviewed: its id, name, division or kind.',
  );
}

function versionOf(live: LiveFacts | undefined): string {
  return live?.publishedVersion === undefined ? 'no published version' : `version ${live.publishedVersion}`;
}

function hazardDifferences(before: readonly Hazard[], after: readonly Hazard[]): readonly string[] {
  const words = ({ hazard, address, message, allowed, allowedBy }: Hazard): string =>
    `${hazard}:${address}, ${allowed ? `allowed (${allowedBy ?? ''})` : 'not allowed'}: ${message}`;
  return listDifferences('hazard', before.map(words), after.map(words));
}

function listDifferences(
  what: string,
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const [had, has] = [new Set(before), new Set(after)];
  const changed = [
    ...after.filter((text) => !had.has(text)).map((text) => `${what}, not reviewed: ${text}`),
    ...before.filter((text) => !has.has(text)).map((text) => `${what}, gone since the review: ${text}`),
  ];
  return changed.length > 0 || before.join('\n') === after.join('\n')
    ? changed
    : [`${what}: the same in another order than reviewed.`];
}

function said(before: string, reviewed: string, now: string): readonly string[] {
  return reviewed === now ? [] : [`${before}${now} (reviewed: ${reviewed})`];
}

function same(reviewed: Json, now: Json, words: string): readonly string[] {
  return stableStringify(reviewed) === stableStringify(now) ? [] : [words];
}

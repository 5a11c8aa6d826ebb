import type { Action, Change, Hazard, Plan } from '@callwright/model';
import { allowanceOf } from '@callwright/model';
import type { Paint } from '../paint.ts';
import { count, listing, plain } from '../words.ts';
import type { ChangeGroup } from './change-groups.ts';
import { nounOf } from './kind-noun.ts';

/** Sign and word of each action (design 9); the sign never stands alone. */
const SIGNS: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  republish: '↻',
  rename: '→',
  replace: '-/+',
  delete: '-',
  adopt: '=',
  release: '○',
  keep: ' ',
};

/**
 * One change in full: what, why, its edits, when it will be next if it is a schedule, what it reaches, its hazards, and
 * what would release it.
 */
export function changeText(change: Change, plan: Plan, paint: Paint, times?: string): string {
  const hazards = hazardsOf(change, plan);
  return [
    `${signOf(change, paint)} ${named(change, paint)}`,
    `    ${plain(change.reason.words)}`,
    ...(change.reason.because.length > 0
      ? [`    ${paint.dim(`follows from ${change.reason.because.map(plain).join(' ← ')}`)}`]
      : []),
    ...change.edits.map((edit) => `      ${paint.dim('·')} ${plain(edit.words)}`),
    ...(times === undefined ? [] : [`    next: ${times}`]),
    ...impactLines(change, paint),
    ...hazards.flatMap((hazard) => hazardLines(hazard, paint)),
    ...heldLines(change, hazards, paint),
  ].join('\n');
}

/** Several changes for one reason, with a count; `verbose` lists each with what it reaches. */
export function groupText(group: ChangeGroup, paint: Paint, verbose: boolean): string {
  const [first] = group;
  const head = `${signOf(first, paint)} ${paint.bold(count(group.length, ...nounOf(first.kind)))}: ${groupReason(first)}`;
  if (verbose) {
    return [
      head,
      ...group.flatMap((change) => [`    ${named(change, paint)}`, ...reachLine(change, '      ')]),
    ].join('\n');
  }
  const names = group.map(({ address }) => plain(address.slice(address.indexOf('/') + 1)));
  return [head, `    ${listing(names, 9)}`, ...reachLine(together(group), '    ')].join('\n');
}

/** The reason of all of a group. The codes are those of the planner; any other reason is quoted. */
export function groupReason({ reason }: Change): string {
  const shared = reason.because.map(plain).join(', ');
  switch (reason.code) {
    case 'shared-flow-changes':
      return `they hold a copy of ${shared}, which changes`;
    case 'stale-caller':
      return `their copies of ${shared} are older than what is published`;
    case 'equal-and-unmanaged':
      return 'the org has them with the same content; they are taken into the ledger';
    default:
      return plain(reason.words);
  }
}

export function hazardsOf(change: Change, plan: Plan): readonly Hazard[] {
  return plan.hazards.filter(
    (hazard) => hazard.address === change.address && change.hazards.includes(hazard.hazard),
  );
}

/** Sign and word, in the colour of what happens. */
export function signOf(change: Change, paint: Paint): string {
  const colour = change.held
    ? paint.yellow
    : change.action === 'delete'
      ? paint.red
      : change.action === 'create'
        ? paint.green
        : paint.cyan;
  return colour(plainSignOf(change));
}

/** Sign and word. */
export function plainSignOf({ held, action }: Pick<Change, 'held' | 'action'>): string {
  return held ? `‖ held (${action})` : `${SIGNS[action]} ${action}`;
}

export function named({ address, liveName }: Pick<Change, 'address' | 'liveName'>, paint: Paint): string {
  return `${paint.bold(plain(address))}${liveName === '' ? '' : ` "${plain(liveName)}"`}`;
}

export function impactLines(change: Change, paint: Paint): readonly string[] {
  const { flows, routes, entrances, dynamic } = change.impact;
  return entrances.length === 0 && flows.length === 0 && routes.length === 0 && dynamic
    ? [`    ${paint.dim('some targets are decided at run time')}`]
    : reachLine(change, '    ');
}

function reachLine({ impact }: Pick<Change, 'impact'>, indent: string): readonly string[] {
  const { flows, routes, entrances, dynamic } = impact;
  const through = [...flows, ...routes].map(plain);
  if (entrances.length === 0 && through.length === 0) {
    return [];
  }
  const reaches =
    entrances.length === 0
      ? listing(through)
      : `${listing(entrances.map(plain), 8)}${through.length === 0 ? '' : ` through ${listing(through)}`}`;
  return [`${indent}reaches ${reaches}${dynamic ? ', and more that is decided at run time' : ''}`];
}

/** What all of a group reach. */
function together(group: ChangeGroup): Pick<Change, 'impact'> {
  const all = (part: 'flows' | 'routes' | 'entrances'): readonly string[] => [
    ...new Set(group.flatMap(({ impact }) => impact[part])),
  ];
  return {
    impact: {
      flows: all('flows'),
      routes: all('routes'),
      entrances: [...all('entrances')].sort(),
      dynamic: group.some(({ impact }) => impact.dynamic),
    },
  };
}

/** `discards-draft, allowed (git: agreed): Ana has a draft.` as it is, without a sign. */
export function hazardWords({ hazard, allowed, allowedBy = '', message }: Hazard): string {
  return `${hazard}, ${allowed ? `allowed (${allowedBy})` : 'not allowed'}: ${message}`;
}

export function hazardLines(hazard: Hazard, paint: Paint): readonly string[] {
  const state = hazard.allowed
    ? paint.green(`allowed (${plain(hazard.allowedBy ?? '')})`)
    : paint.red('not allowed');
  return [`    ${paint.yellow('⚠')} ${plain(hazard.hazard)}, ${state}: ${plain(hazard.message)}`];
}

/** Why it is held, and what to type or write to release it. */
export function heldLines(change: Change, hazards: readonly Hazard[], paint: Paint): readonly string[] {
  const { held } = change;
  if (held === undefined) {
    return [];
  }
  const open = hazards.filter((hazard) => !hazard.allowed);
  // A hazard says itself why it holds.
  const why = held.because === 'hazard' && open.length > 0 ? [] : [`    held: ${plain(held.words)}`];
  const hint = open.length === 0 ? (held.hint?.split('\n') ?? []) : [];
  return [
    ...why,
    ...open.map((hazard) => `    ${paint.green('→')} to let it happen: ${plain(allowanceOf(hazard))}`),
    ...hint.map((line, index) => `    ${index === 0 ? paint.green('→') : ' '} ${plain(line)}`),
  ];
}

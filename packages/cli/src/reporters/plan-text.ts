import type { Action, Change, Hazard, Plan } from '@callwright/model';
import { allowanceOf, isEmpty } from '@callwright/model';
import type { Paint } from '../paint.ts';
import { count, duration, listing, plain } from '../words.ts';
import { findingText } from './finding-text.ts';

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

/** A plan as people read it. */
export function planText(plan: Plan, paint: Paint, options: { readonly verbose: boolean }): string {
  const findings = shownFindings(plan, options.verbose);
  const notes = findings.filter((finding) => finding.severity === 'note');
  const blocks = [
    planHeading(plan, paint),
    ...findings.filter((finding) => !notes.includes(finding)).map((finding) => findingText(finding, paint)),
    ...plan.changes
      .filter((change) => options.verbose || isShown(change))
      .map((change) => changeText(change, plan, paint)),
    ...notes.map((finding) => findingText(finding, paint)),
    closing(plan, paint),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The first line says the most important thing: what is done, and how many entrances it reaches. */
export function planHeading(plan: Plan, paint: Paint): string {
  const where = `${plain(plan.project)} → org ${plain(plan.org)}`;
  if (isEmpty(plan)) {
    const held = plan.summary.held;
    return held === 0
      ? `${paint.bold(where)}: ${paint.green('nothing to do')}, the org is as the manifests say (${count(plan.summary.keep, 'resource')} kept)`
      : `${paint.bold(where)}: ${paint.yellow(`nothing can be done, ${count(held, 'change')} held`)}`;
  }
  const reached = reachedEntrances(plan);
  const reach =
    reached.length === 0 ? 'reaches no number or address' : `reaches ${listing(reached.map(plain), 6)}`;
  return `${paint.bold(where)}: ${summaryWords(plan)}; ${reach}`;
}

export function summaryWords(plan: Plan): string {
  const { summary } = plan;
  const parts = (
    ['create', 'update', 'republish', 'rename', 'replace', 'delete', 'adopt', 'release'] as const
  )
    .filter((action) => summary[action] > 0)
    .map((action) => `${summary[action]} to ${action}`);
  return [
    ...parts,
    ...(summary.held > 0 ? [`${summary.held} held`] : []),
    ...(summary.keep > 0 ? [`${summary.keep} kept`] : []),
  ].join(', ');
}

function reachedEntrances(plan: Plan): readonly string[] {
  const acting = plan.changes.filter((change) => change.held === undefined && change.action !== 'keep');
  return [...new Set(acting.flatMap((change) => change.impact.entrances))].sort();
}

/** What stays as it is, or only gets a new receipt, is listed with `--verbose`. */
function isShown(change: Change): boolean {
  return change.action !== 'keep' || change.held !== undefined;
}

function shownFindings(plan: Plan, verbose: boolean): Plan['findings'] {
  return verbose
    ? plan.findings
    : plan.findings.filter((finding) => finding.severity !== 'note' || finding.address === undefined);
}

function changeText(change: Change, plan: Plan, paint: Paint): string {
  const lines = [headline(change, paint), `    ${plain(change.reason.words)}`];
  if (change.reason.because.length > 0) {
    lines.push(`    ${paint.dim(`follows from ${change.reason.because.map(plain).join(' ← ')}`)}`);
  }
  lines.push(...change.edits.map((edit) => `      ${paint.dim('·')} ${plain(edit.words)}`));
  lines.push(...impactLines(change, paint));
  const hazards = plan.hazards.filter(
    (hazard) => hazard.address === change.address && change.hazards.includes(hazard.hazard),
  );
  lines.push(...hazards.flatMap((hazard) => hazardLines(hazard, paint)));
  if (change.held) {
    lines.push(...heldLines(change, hazards, paint));
  }
  return lines.join('\n');
}

function headline(change: Change, paint: Paint): string {
  const name = change.liveName === '' ? '' : ` "${plain(change.liveName)}"`;
  if (change.held) {
    return `${paint.yellow(`‖ held (${change.action})`)} ${paint.bold(change.address)}${name}`;
  }
  const colour =
    change.action === 'delete' ? paint.red : change.action === 'create' ? paint.green : paint.cyan;
  return `${colour(`${SIGNS[change.action]} ${change.action}`)} ${paint.bold(change.address)}${name}`;
}

function impactLines(change: Change, paint: Paint): readonly string[] {
  const { flows, routes, entrances, dynamic } = change.impact;
  const through = [...flows, ...routes].map(plain);
  if (entrances.length === 0 && through.length === 0) {
    return dynamic ? [`    ${paint.dim('some targets are decided at run time')}`] : [];
  }
  const reaches =
    entrances.length === 0
      ? listing(through)
      : `${listing(entrances.map(plain), 8)}${through.length === 0 ? '' : ` through ${listing(through)}`}`;
  return [`    reaches ${reaches}${dynamic ? ', and more that is decided at run time' : ''}`];
}

function hazardLines(hazard: Hazard, paint: Paint): readonly string[] {
  const state = hazard.allowed
    ? paint.green(`allowed (${plain(hazard.allowedBy ?? '')})`)
    : paint.red('not allowed');
  return [`    ${paint.yellow('⚠')} ${hazard.hazard}, ${state}: ${plain(hazard.message)}`];
}

function heldLines(change: Change, hazards: readonly Hazard[], paint: Paint): readonly string[] {
  const open = hazards.filter((hazard) => !hazard.allowed);
  // A hazard says itself why it holds.
  const lines =
    change.held?.because === 'hazard' && open.length > 0
      ? []
      : [`    held: ${plain(change.held?.words ?? '')}`];
  for (const hazard of open) {
    lines.push(`    ${paint.green('→')} to let it happen: ${allowanceOf(hazard)}`);
  }
  if (open.length === 0 && change.held?.hint !== undefined) {
    lines.push(
      ...change.held.hint
        .split('\n')
        .map((line, index) => `    ${index === 0 ? paint.green('→') : ' '} ${plain(line)}`),
    );
  }
  return lines;
}

function closing(plan: Plan, paint: Paint): string {
  if (isEmpty(plan)) {
    return '';
  }
  const { reads, writes, seconds } = plan.estimate;
  return paint.dim(
    `About ${count(reads, 'read')} and ${count(writes, 'write')}, ${duration(seconds)} at the rate budget. Plan ${plan.digest.slice(0, 12)}.`,
  );
}

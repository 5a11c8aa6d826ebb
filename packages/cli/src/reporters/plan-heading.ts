import type { Plan } from '@callwright/model';
import { isEmpty } from '@callwright/model';
import { SWITCHED_ON } from '@callwright/planner';
import type { Paint } from '../paint.ts';
import { count, listing, plain } from '../words.ts';

/**
 * The first line says the most important thing: what is done, and how many entrances it reaches. Before it stands only
 * what is switched on in the org, such as an emergency.
 */
export function planHeading(plan: Plan, paint: Paint): string {
  return withSwitches(headline(plan, paint), plan.findings, paint);
}

/** What is switched on in the org stands before the first line of anything that is told of it (language 2). */
export function withSwitches(line: string, findings: Plan['findings'], paint: Paint): string {
  const on = findings.filter(({ code }) => code === SWITCHED_ON).map(({ summary }) => plain(summary));
  return on.length === 0 ? line : `${paint.red(`⚠ ${on.join(' ')}`)}\n${line}`;
}

function headline(plan: Plan, paint: Paint): string {
  const only = plan.targets === undefined ? '' : `, only ${listing(plan.targets.map(plain), 4)}`;
  const where = paint.bold(`${plain(plan.project)} → org ${plain(plan.org)}${only}`);
  if (!isEmpty(plan)) {
    return `${where}: ${summaryWords(plan)}; ${reachWords(reachedEntrances(plan))}`;
  }
  const { held, keep } = plan.summary;
  return held === 0
    ? `${where}: ${paint.green('nothing to do')}, ${plan.targets === undefined ? 'the org is' : 'these are'} as the manifests say (${count(keep, 'resource')} kept)`
    : `${where}: ${paint.yellow(`nothing can be done, ${count(held, 'change')} held`)}`;
}

/** `1 to update, 2 to republish, 1 held, 6 kept`. */
export function summaryWords({ summary }: Plan): string {
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

/** What customers dial or write to and a plan touches; what is held and what stays touches nothing. */
export function reachedEntrances({ changes }: Plan): readonly string[] {
  const acting = changes.filter((change) => change.held === undefined && change.action !== 'keep');
  return [...new Set(acting.flatMap((change) => change.impact.entrances))].sort();
}

function reachWords(entrances: readonly string[]): string {
  return entrances.length === 0
    ? 'reaches no number or address'
    : `reaches ${entranceCount(entrances)}: ${listing(entrances.map(plain), 6)}`;
}

/** `3 numbers`, `1 number and 2 addresses`. */
export function entranceCount(entrances: readonly string[]): string {
  const numbers = entrances.filter((entrance) => /^\+?\d/.test(entrance)).length;
  const addresses = entrances.filter((entrance) => entrance.includes('@')).length;
  const others = entrances.length - numbers - addresses;
  return listing([
    ...(numbers > 0 ? [count(numbers, 'number')] : []),
    ...(addresses > 0 ? [count(addresses, 'address', 'addresses')] : []),
    ...(others > 0 ? [count(others, numbers + addresses > 0 ? 'other entrance' : 'entrance')] : []),
  ]);
}

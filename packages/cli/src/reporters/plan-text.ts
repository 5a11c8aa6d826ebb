import type { Address, Change, Plan } from '@callwright/model';
import { isEmpty } from '@callwright/model';
import { SWITCHED_ON } from '@callwright/planner';
import { breakLines } from '../break-lines.ts';
import type { Paint } from '../paint.ts';
import { count, duration, plain } from '../words.ts';
import { groupChanges } from './change-groups.ts';
import { changeText, groupText } from './change-text.ts';
import { findingText } from './finding-text.ts';
import { planHeading } from './plan-heading.ts';

/** How much of a plan is told, and how wide. */
export interface PlanTextOptions {
  /** Also what stays as it is, every name of what is folded, and notes about single resources. */
  readonly verbose: boolean;
  /** Undefined where nobody tells: lines are not broken then. */
  readonly width: number | undefined;
  /** When schedules of the plan will be next, by address. */
  readonly times?: ReadonlyMap<Address, string>;
}

/**
 * A plan as people read it: what it reaches, what is wrong, the changes in the order of work, notes, what it costs.
 * Nothing from outside is interpreted by a terminal.
 */
export function planText(plan: Plan, paint: Paint, { verbose, width, times }: PlanTextOptions): string {
  const findings = shownFindings(plan, verbose);
  const isNote = ({ severity }: Plan['findings'][number]): boolean => severity === 'note';
  const groups = groupChanges(plan.changes.filter((change) => verbose || isShown(change)));
  const blocks = [
    planHeading(plan, paint),
    ...findings.filter((finding) => !isNote(finding)).map((finding) => findingText(finding, paint)),
    ...groups.map((group) =>
      group.length === 1
        ? changeText(group[0], plan, paint, times?.get(group[0].address))
        : groupText(group, paint, verbose),
    ),
    ...findings.filter(isNote).map((finding) => findingText(finding, paint)),
    closing(plan, paint),
  ];
  return `${breakLines(blocks.filter((block) => block !== '').join('\n\n'), width)}\n`;
}

/** What stays as it is, or only gets a new receipt, is listed with `--verbose`. */
function isShown(change: Change): boolean {
  return change.action !== 'keep' || change.held !== undefined;
}

function shownFindings(plan: Plan, verbose: boolean): Plan['findings'] {
  const findings = plan.findings.filter(({ code }) => code !== SWITCHED_ON);
  return verbose
    ? findings
    : findings.filter((finding) => finding.severity !== 'note' || finding.address === undefined);
}

function closing(plan: Plan, paint: Paint): string {
  if (isEmpty(plan)) {
    return '';
  }
  const { reads, writes, seconds } = plan.estimate;
  return paint.dim(
    `About ${count(reads, 'read')} and ${count(writes, 'write')}, ${duration(seconds)} at the rate budget. Plan ${plain(plan.digest.slice(0, 12))}.`,
  );
}

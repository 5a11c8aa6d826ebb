import type { Adoption, LeftOut } from '@callwright/manifest';
import type { Address, Change, Finding, Plan } from '@callwright/model';
import { leftOut, notListed } from '../adopt/findings.ts';
import type { OpenAdoption } from '../adopt/open-adoption.ts';
import type { OrgRow } from '../adopt/org-rows.ts';
import { kindOfRow } from '../adopt/org-rows.ts';
import { breakLines } from '../break-lines.ts';
import type { Paint } from '../paint.ts';
import { count, plain } from '../words.ts';
import { findingText } from './finding-text.ts';
import { summaryWords } from './plan-heading.ts';

/** What came of an adoption. */
export interface ToldAdoption {
  readonly adoption: Adoption;
  readonly plan: Plan;
  readonly opened: Pick<OpenAdoption, 'rows' | 'desired'>;
  readonly left: readonly LeftOut[];
  readonly dryRun: boolean;
}

export interface AdoptLayout {
  readonly paint: Paint;
  readonly width: number | undefined;
}

/** Whether everything that was chosen is described, and planning changes nothing of it. */
export function isProven(told: ToldAdoption): boolean {
  return told.left.length === 0 && open(told).ofAdopted.length === 0;
}

/** Changes other than taking into the ledger and keeping: of what was adopted, and of the rest of the project. */
function open({ adoption, plan }: Pick<ToldAdoption, 'adoption' | 'plan'>): {
  readonly ofAdopted: readonly Change[];
  readonly ofOthers: readonly Change[];
} {
  const adopted = new Set<Address>([...adoption.added, ...adoption.changed, ...adoption.unchanged]);
  const changes = plan.changes.filter(
    ({ action, held }) => held !== undefined || (action !== 'adopt' && action !== 'keep'),
  );
  return {
    ofAdopted: changes.filter(({ address }) => adopted.has(address)),
    ofOthers: changes.filter(({ address }) => !adopted.has(address)),
  };
}

export function adoptionText(told: ToldAdoption, { paint, width }: AdoptLayout): string {
  const { adoption, plan, opened, left, dryRun } = told;
  const { ofAdopted, ofOthers } = open(told);
  const lines = [
    ...fileLines(told, paint),
    ...findingLines(adoption.findings, paint),
    ...findingLines([...opened.rows.incomplete.map(notListed), ...left.map(leftOut)], paint),
    heading(told, paint),
    `Proof, a plan for org ${plain(plan.org)}: ${planWords(plan, ofAdopted, paint)}`,
    ...ofAdopted.map((change) => changeLine(change, paint)),
    ...(ofOthers.length === 0
      ? []
      : [
          `${count(ofOthers.length, 'change')} of the project that ${ofOthers.length === 1 ? 'has' : 'have'} nothing to do with it:`,
          ...ofOthers.slice(0, MOST_OTHERS).map((change) => changeLine(change, paint)),
          ...(ofOthers.length > MOST_OTHERS ? [`  and ${ofOthers.length - MOST_OTHERS} more`] : []),
        ]),
    '',
    dryRun
      ? 'Nothing was written. Next: the same without --dry-run'
      : `Next: callwright plan --org ${plain(plan.org)}`,
  ];
  return `${breakLines(lines.join('\n'), width)}\n`;
}

/** Each on lines of its own, with a blank line behind it. */
export function findingLines(findings: readonly Finding[], paint: Paint): readonly string[] {
  return findings.flatMap((finding) => [findingText(finding, paint), '']);
}

const MOST_OTHERS = 20;

function fileLines({ adoption, dryRun }: ToldAdoption, paint: Paint): readonly string[] {
  const files = [...adoption.files.keys()].toSorted();
  return [
    ...files.map((file) => `${paint.green(dryRun ? 'would write' : 'wrote')} ${plain(file)}`),
    ...(files.length > 0 ? [''] : []),
  ];
}

function heading({ adoption, left, dryRun }: ToldAdoption, paint: Paint): string {
  const { added, changed, unchanged, existing } = adoption;
  const parts = [
    `${count(added.length, 'resource')} ${dryRun ? 'to be described anew' : 'described anew'}`,
    ...(changed.length > 0 ? [`${changed.length} brought up to date`] : []),
    ...(unchanged.length > 0 ? [`${unchanged.length} as they were`] : []),
    ...(existing.length > 0
      ? [`${count(existing.length, 'thing')} made elsewhere named under \`existing\``]
      : []),
    ...(left.length > 0 ? [paint.yellow(`${left.length} left out`)] : []),
  ];
  return paint.bold(parts.join(', '));
}

function planWords(plan: Plan, open: readonly Change[], paint: Paint): string {
  return open.length === 0
    ? `${paint.green('nothing of it would change')} (${summaryWords(plan) || 'nothing to do'})`
    : paint.yellow(`${count(open.length, 'resource')} would change all the same`);
}

function changeLine({ address, action, held, reason, edits }: Change, paint: Paint): string {
  const why =
    edits.length > 0
      ? edits
          .slice(0, 3)
          .map(({ words }) => plain(words))
          .join('; ')
      : plain(reason.words);
  return `  ${held === undefined ? paint.yellow(action) : paint.yellow(`‖ ${action}, held`)} ${address}: ${why}`;
}

/** The same as data: `schemas/adopt.schema.json`. */
export function adoptionJson(told: ToldAdoption): object {
  const { adoption, plan, opened, left, dryRun } = told;
  const { ofAdopted, ofOthers } = open(told);
  const words = ({ address, action, held, reason }: Change): object => ({
    address,
    action,
    held: held !== undefined,
    reason: reason.words,
  });
  return {
    formatVersion: 1,
    project: plan.project,
    org: plan.org,
    orgId: plan.orgId,
    dryRun,
    proven: isProven(told),
    files: [...adoption.files.keys()].toSorted(),
    added: adoption.added,
    changed: adoption.changed,
    unchanged: adoption.unchanged,
    existing: adoption.existing.map(({ bucket, key, liveName }) => ({ bucket, key, liveName })),
    left: left.map(({ kind, liveName, why }) => ({ kind, liveName, why })),
    notListed: opened.rows.incomplete.map(({ what, why }) => ({ what, why: why.detail })),
    findings: adoption.findings,
    plan: { summary: plan.summary, ofAdopted: ofAdopted.map(words), ofOthers: ofOthers.map(words) },
  };
}

/** What there is, one line each. */
export function listText(
  opened: Pick<OpenAdoption, 'rows' | 'addressOf' | 'desired'>,
  rows: readonly OrgRow[],
  { paint, width }: AdoptLayout,
): string {
  const lines = rows.map((row) => {
    const address = opened.addressOf(row.live.id);
    const state = address === undefined ? stateOf(row) : `managed as ${address}`;
    return `${kindOfRow(row).padEnd(14)} ${plain(row.live.name)}${state === '' ? '' : paint.dim(` (${state})`)}`;
  });
  const missing = findingLines(opened.rows.incomplete.map(notListed), paint);
  return `${[...lines, ...missing.map((line) => breakLines(line, width)), paint.bold(`${count(rows.length, 'thing')} in org ${plain(opened.desired.org)}`)].join('\n')}\n`;
}

function stateOf(row: OrgRow): string {
  if (row.is === 'object') {
    return '';
  }
  return row.live.published === undefined ? 'never published' : row.live.active ? '' : 'not active';
}

/** The same as data: `schemas/adopt-list.schema.json`. */
export function listJson(
  opened: Pick<OpenAdoption, 'rows' | 'addressOf' | 'desired'>,
  rows: readonly OrgRow[],
): object {
  return {
    formatVersion: 1,
    project: opened.desired.project,
    org: opened.desired.org,
    found: rows.map((row) => {
      const address = opened.addressOf(row.live.id);
      return {
        kind: kindOfRow(row),
        liveName: row.live.name,
        ...(row.is === 'flow' ? { flowType: row.live.type, published: row.live.published?.id ?? null } : {}),
        ...(address === undefined ? {} : { address }),
      };
    }),
    notListed: opened.rows.incomplete.map(({ what, why }) => ({ what, why: why.detail })),
  };
}

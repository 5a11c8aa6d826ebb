import type { PastRun } from '../past-run.ts';
import { instantWords } from '../instants.ts';
import type { Paint } from '../paint.ts';
import { plain } from '../words.ts';
import { jsonText } from './json-text.ts';
import { countsOf, tallyWords } from './run-tally.ts';

/** Runs, one a line: id, when, org, and what they came to. */
export function runsText(runs: readonly PastRun[], paint: Paint): string {
  const rows = runs.map((run) => [
    plain(run.run),
    beganWords(run),
    plain(run.org ?? '?'),
    endWords(run, paint),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${lines.join('\n')}\n\n${paint.green('→')} callwright runs RUN tells one of them.\n`;
}

/** Runs as data (schemas/runs.schema.json). */
export function runsJson(project: string, runs: readonly PastRun[]): string {
  return jsonText({ formatVersion: 1, project, runs: runs.map(asData) });
}

function asData(run: PastRun): object {
  const { state, folder, org } = run;
  const head = { run: run.run, folder, state, ...(org !== undefined && { org }) };
  if (run.state === 'damaged') {
    return { ...head, damage: { code: run.error.code, summary: run.error.message } };
  }
  if (run.state === 'not-begun') {
    return head;
  }
  const { begunAt, endedAt } = run.story;
  return { ...head, begunAt, ...(endedAt !== undefined && { endedAt }), counts: countsOf(run.summary) };
}

/** `apply` gives ids that begin with the instant. */
function beganWords(run: PastRun): string {
  if ('story' in run) {
    return instantWords(run.story.begunAt);
  }
  const found = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)/.exec(run.run);
  return found === null ? '?' : `${found.slice(1, 4).join('-')} ${found.slice(4, 7).join(':')} UTC`;
}

function endWords(run: PastRun, paint: Paint): string {
  switch (run.state) {
    case 'damaged':
      return `${paint.red('damaged')}: ${plain(run.error.message)} ${paint.dim(`[${run.error.code}]`)}`;
    case 'not-begun':
      return paint.yellow('not begun: it never had the lease');
    case 'ended':
      return tallyWords(run.summary) || 'no steps';
    case 'interrupted':
    case 'open':
      return `${tallyWords(run.summary) || 'no steps'}; ${paint.yellow(STATE_WORDS[run.state])}`;
  }
}

/** A journal without an end cannot tell a process that died from one that is at work. */
export const STATE_WORDS = {
  interrupted: 'interrupted',
  open: 'died, or still at work',
} as const;

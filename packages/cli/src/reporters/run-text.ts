import { nextCommand } from '@callwright/applier';
import type { MessagePlaces } from '@callwright/manifest';
import type { JsonObject, Outcome, Plan, Run, StepResult } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Paint } from '../paint.ts';
import { plain } from '../words.ts';
import { excerptLines, placeText } from './finding-text.ts';
import { jsonText } from './json-text.ts';
import type { Tally } from './run-tally.ts';
import { tallyWords } from './run-tally.ts';

/** What a run came to, and what to type next. */
export function runText(
  run: Run,
  plan: Plan,
  options: { readonly folder: string; readonly paint: Paint; readonly places: MessagePlaces },
): string {
  const { paint, places } = options;
  const results = Object.values(run.outcomes);
  const blocks = results
    .filter((result) => result.outcome !== 'done' && result.outcome !== 'skipped')
    .map((result) => troubleText(result, places, paint));
  blocks.push(
    ...results.flatMap((result) => {
      const removed = removedBy(result);
      return removed === undefined
        ? []
        : [
            `${result.outcome} ${plain(result.address)}: it had been made twice; the second one, ${plain(removed)}, to which nothing referred, was removed.`,
          ];
    }),
  );
  const skipped = new Set(
    results.filter((result) => result.outcome === 'skipped').map((result) => plain(result.address)),
  );
  if (skipped.size > 0) {
    blocks.push(`${paint.yellow('skipped')}: ${[...skipped].join(', ')}`);
  }
  const tally = tallyOf(run, plan);
  blocks.push(`Run ${run.run}: ${tallyWords(tally)}`);
  if (run.stopped) {
    const { summary, detail, hint } = run.stopped;
    blocks.push(
      [
        `${paint.red('stopped')}: ${plain(summary)}`,
        ...(detail === undefined ? [] : [`  ${plain(detail)}`]),
        ...(hint === undefined ? [] : [`  ${paint.green('→')} ${plain(hint)}`]),
      ].join('\n'),
    );
  }
  blocks.push(nextWords(run, tally, plan.org, options.folder));
  return `\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The run as data; messages of the platform that point at a line of the project come with their places. */
export function runJson(run: Run, plan: Plan, places: MessagePlaces): string {
  const steps = Object.values(run.outcomes).map((result) => ({ ...result, ...placesOf(result, places) }));
  return jsonText({
    formatVersion: 1,
    run: run.run,
    org: plan.org,
    planDigest: plan.digest,
    interrupted: run.interrupted,
    ...(run.stopped ? { stopped: run.stopped } : {}),
    steps,
  });
}

function tallyOf(run: Run, plan: Plan): Tally {
  const results = Object.values(run.outcomes);
  const amount = (outcome: Outcome): number => results.filter((one) => one.outcome === outcome).length;
  return {
    done: amount('done'),
    failed: amount('failed'),
    unknown: amount('unknown'),
    stale: amount('stale'),
    overtook: amount('overtook'),
    skipped: amount('skipped'),
    notTried: plan.steps.length - results.length,
    held: plan.summary.held,
  };
}

/** What `apply` prints as data when the plan had no step, so that there was no run. */
export function noRunJson(plan: Plan): string {
  return jsonText({
    formatVersion: 1,
    org: plan.org,
    planDigest: plan.digest,
    interrupted: false,
    steps: [],
  });
}

/** Id of a second object of the same name that a step had made and removed again. */
function removedBy({ outcome, after }: StepResult): string | undefined {
  const removed =
    outcome === 'done' && isJsonObject(after ?? null) ? (after as JsonObject)['removed'] : undefined;
  return typeof removed === 'string' ? removed : undefined;
}

/** `message` counts from 0 in `trouble.messages`. */
function placesOf(result: StepResult, places: MessagePlaces): { readonly places?: readonly unknown[] } {
  const found = (result.trouble?.messages ?? []).flatMap((text, message) => {
    const place = places(result.address, text);
    return place === undefined ? [] : [{ message, place }];
  });
  return found.length === 0 ? {} : { places: found };
}

function troubleText(result: StepResult, places: MessagePlaces, paint: Paint): string {
  const trouble = result.trouble;
  const lines = [
    `${paint.red(result.outcome)} ${plain(result.address)}: ${plain(trouble?.summary ?? '')}${trouble ? ` ${paint.dim(`[${trouble.code}]`)}` : ''}`,
  ];
  if (trouble?.detail !== undefined) {
    lines.push(`  ${plain(trouble.detail)}`);
  }
  for (const message of trouble?.messages ?? []) {
    const place = places(result.address, message);
    lines.push(...(place === undefined ? [] : [`  ${placeText(place)}:`, ...excerptLines(place, paint)]));
    lines.push(...message.split('\n').map((line) => `  ${paint.dim('|')} ${plain(line)}`));
  }
  if (trouble?.correlationId !== undefined) {
    lines.push(`  ${paint.dim(`correlation id ${trouble.correlationId}`)}`);
  }
  if (trouble?.hint !== undefined) {
    lines.push(
      ...trouble.hint
        .split('\n')
        .map((line, index) => `  ${index === 0 ? paint.green('→') : ' '} ${plain(line)}`),
    );
  }
  return lines.join('\n');
}

function nextWords({ run }: Run, tally: Tally, org: string, folder: string): string {
  const journal = `The journal is in ${folder}.`;
  const next = nextCommand(tally, run, org);
  return next === undefined
    ? journal
    : `${journal} What was done stays done. Next: ${next}, or to put it back: callwright rollback ${run} --org ${org}`;
}

import type { RunStory, StepStory } from '@callwright/applier';
import { nextCommand } from '@callwright/applier';
import type { Json, Outcome, Plan, ToolError } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { instantWords, secondsBetween } from '../instants.ts';
import type { Paint } from '../paint.ts';
import type { PastRun } from '../past-run.ts';
import { duration, plain } from '../words.ts';
import { jsonText } from './json-text.ts';
import { countsOf, tallyWords } from './run-tally.ts';
import { STATE_WORDS } from './runs-text.ts';

/** A run whose journal can be read, and the plan beside it where that can be told. */
export interface ToldRun {
  readonly past: Extract<PastRun, { readonly story: RunStory }>;
  readonly plan?: Plan | undefined;
  /** Why there is no plan. */
  readonly error?: ToolError | undefined;
}

/** One run as people read it: head, a line for each step with what went wrong, what was not tried, what to type next. */
export function pastRunText(told: ToldRun, paint: Paint): string {
  const { story, summary } = told.past;
  const held = heldIn(told.plan);
  const blocks = [
    `${paint.bold(`Run ${plain(story.run)}: ${plain(story.project)} → org ${plain(story.org)}`)}: ${tallyWords({ ...summary, held }) || 'no steps'}`,
    headLines(told).join('\n'),
    story.steps.map((step) => stepText(step, story, paint)).join('\n'),
    untriedText(story, paint),
    nextText(told, paint),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** One run as data (schemas/run.schema.json): everything that the journal tells. */
export function pastRunJson({ past, plan, error }: ToldRun): string {
  const { story, summary, folder } = past;
  const held = heldIn(plan);
  const next = nextCommand({ ...summary, held }, story.run, story.org);
  return jsonText({
    formatVersion: 1,
    run: story.run,
    folder,
    state: story.state,
    project: story.project,
    org: story.org,
    orgId: story.orgId,
    ...(story.holder !== undefined && { holder: story.holder }),
    begunAt: story.begunAt,
    ...(story.endedAt !== undefined && { endedAt: story.endedAt }),
    planDigest: story.planDigest,
    ...(plan && {
      plan: {
        plannedAt: plan.plannedAt,
        toolVersion: plan.toolVersion,
        ...(plan.gitCommit !== undefined && { gitCommit: plan.gitCommit }),
        held,
      },
    }),
    ...(error && { planDamage: { code: error.code, summary: error.message } }),
    counts: countsOf(summary),
    steps: story.steps.map((step) => ({ ...step, ...secondsOf(step) })),
    notTried: story.notTried,
    ...(next !== undefined && { next }),
  });
}

type NotBegun = Extract<PastRun, { readonly state: 'not-begun' }>;

/** A run that waited for the lease and never had it. */
export function notBegunText({ run, folder, org }: NotBegun, paint: Paint): string {
  const lines = [
    `${paint.bold(`Run ${plain(run)}`)} was not begun: it never had the lease, and changed nothing. Its folder is ${plain(folder)}.`,
    ...(org === undefined ? [] : [`${paint.green('→')} Next: callwright plan --org ${plain(org)}`]),
  ];
  return `${lines.join('\n\n')}\n`;
}

/** The same as data (schemas/run.schema.json). */
export function notBegunJson({ run, folder, state, org }: NotBegun): string {
  return jsonText({ formatVersion: 1, run, folder, state, ...(org !== undefined && { org }) });
}

function heldIn(plan: Plan | undefined): number {
  return plan?.summary.held ?? 0;
}

function headLines({ past, plan, error }: ToldRun): readonly string[] {
  const { story, folder } = past;
  const by = story.holder === undefined ? '' : ` by ${plain(story.holder)}`;
  const took = story.endedAt === undefined ? undefined : secondsBetween(story.begunAt, story.endedAt);
  const end =
    story.endedAt === undefined
      ? `no end in the journal: ${STATE_WORDS.open}`
      : `${instantWords(story.endedAt)}${took === undefined ? '' : `, after ${duration(took)}`}${story.state === 'interrupted' ? `; ${STATE_WORDS.interrupted}` : ''}`;
  return [
    `  begun    ${instantWords(story.begunAt)}${by}`,
    `  ended    ${end}`,
    `  plan     ${plain(story.planDigest.slice(0, 12))}${plan ? planWords(plan) : ''}`,
    ...(error ? [`           ${plain(error.message)} [${error.code}]`] : []),
    `  journal  ${plain(folder)}`,
  ];
}

function planWords({ plannedAt, gitCommit, toolVersion }: Plan): string {
  const commit =
    gitCommit === undefined
      ? 'from no commit'
      : `from commit ${plain(gitCommit.slice(0, 12))}${gitCommit.endsWith('+') ? ' with changes that were not committed' : ''}`;
  return `, made ${instantWords(plannedAt)} ${commit} with Callwright ${plain(toolVersion)}`;
}

function stepText(step: StepStory, story: RunStory, paint: Paint): string {
  const { trouble } = step;
  const took = secondsOf(step).seconds;
  const at = step.endedAt ?? step.startedAt;
  const reason =
    trouble !== undefined
      ? `: ${plain(trouble.summary)} ${paint.dim(`[${plain(trouble.code)}]`)}`
      : step.endedAt === undefined
        ? ': begun, and the journal has no answer; the next plan reads what became of it'
        : '';
  const lines = [
    `${timeWords(at, story.begunAt)}  ${outcomeWord(step.outcome, paint)} ${plain(step.step.replace(':', ' '))}${took === undefined ? '' : paint.dim(` (${duration(took)})`)}${reason}`,
    ...(trouble?.detail === undefined ? [] : [plain(trouble.detail)]),
    ...(trouble?.messages ?? []).flatMap((message) =>
      message.split('\n').map((line) => `${paint.dim('|')} ${plain(line)}`),
    ),
    ...(trouble?.correlationId === undefined
      ? []
      : [paint.dim(`correlation id ${plain(trouble.correlationId)}`)]),
    ...step.notes.flatMap((note) => keptWords(note)),
    ...(trouble?.hint === undefined ? [] : hintLines(trouble.hint, paint)),
  ];
  return lines.join('\n            ');
}

function hintLines(hint: string, paint: Paint): readonly string[] {
  return hint.split('\n').map((line, index) => `${index === 0 ? paint.green('→') : ' '} ${plain(line)}`);
}

/** The time of day; with the day where it is another one than that of the beginning. */
function timeWords(at: string | undefined, begunAt: string): string {
  const words = at === undefined ? '' : instantWords(at);
  return at?.slice(0, 10) === begunAt.slice(0, 10) ? words.slice(11, 19) : words;
}

function outcomeWord(outcome: Outcome, paint: Paint): string {
  const colour = outcome === 'done' ? paint.green : outcome === 'skipped' ? paint.yellow : paint.red;
  return colour(outcome.padEnd(8));
}

function secondsOf({ startedAt, endedAt }: StepStory): { readonly seconds?: number } {
  const seconds =
    startedAt === undefined || endedAt === undefined ? undefined : secondsBetween(startedAt, endedAt);
  return seconds === undefined ? {} : { seconds };
}

/** What a note keeps of somebody else's work, or says of what was removed; other notes serve later processes only. */
function keptWords(note: Json): readonly string[] {
  const removes = isJsonObject(note) ? note['removes'] : undefined;
  if (removes !== undefined && isJsonObject(removes)) {
    return [`removes: ${textOf(removes['liveId'])}, which this run had made as a second one of its name`];
  }
  const theirs = isJsonObject(note) ? note['overtook'] : undefined;
  if (theirs === undefined || !isJsonObject(theirs)) {
    return [];
  }
  const version = `their version ${textOf(theirs['version'])}`;
  return 'export' in theirs
    ? [`kept: ${version}, whole, in the journal`]
    : [`not kept: ${version} could not be exported (${textOf(theirs['notExported'])})`];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? plain(value) : '?';
}

function untriedText({ notTried }: RunStory, paint: Paint): string {
  return notTried.length === 0
    ? ''
    : [
        `${paint.yellow('not tried')} (${notTried.length}):`,
        ...notTried.map((step) => `  ${plain(step.replace(':', ' '))}`),
      ].join('\n');
}

function nextText({ past, plan }: ToldRun, paint: Paint): string {
  const { story, summary } = past;
  const next = nextCommand({ ...summary, held: heldIn(plan) }, plain(story.run), plain(story.org));
  const lines = [
    ...(story.state === 'open'
      ? [`Whether it is still at work: callwright runs --lease --org ${plain(story.org)}`]
      : []),
    ...(next === undefined ? [] : [`Next: ${next}`]),
  ];
  return lines.map((line) => `${paint.green('→')} ${line}`).join('\n');
}

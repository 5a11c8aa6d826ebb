import type { StepStory } from '@callwright/applier';
import type { Outcome, Plan, StepId } from '@callwright/model';
import { instantWords, secondsBetween } from '../../instants.ts';
import type { ToldRun } from '../../reporters/past-run-text.ts';
import { cut, duration, plain } from '../../words.ts';

/** A run as rows of a timeline, in waves: what had to wait for nothing, then what waited for that, and so on. */
export interface RunRows {
  readonly waves: readonly RunWave[];
  /** Instants below the timeline, in seconds from the beginning. */
  readonly marks: readonly number[];
  /** Seconds that the timeline is long; never 0. */
  readonly seconds: number;
}

export interface RunWave {
  readonly title: string;
  readonly rows: readonly RunRow[];
}

/** One step. Every text can be shown as it is; seconds count from the beginning of the run. */
export interface RunRow {
  readonly step: string;
  readonly outcome: Outcome | 'not tried';
  readonly trouble: readonly string[];
  readonly began?: number;
  /** When the platform was left to work at a job. */
  readonly waitedFrom?: number;
  /** When it was asked how the job goes. */
  readonly polls: readonly number[];
  readonly ended?: number;
  readonly took: string;
}

export function runRows({ past: { story }, plan }: ToldRun): RunRows {
  const told = new Map(story.steps.map((step) => [step.step, step]));
  const since = (at: string | undefined): number | undefined =>
    at === undefined ? undefined : secondsBetween(story.begunAt, at);
  const rowOf = (id: StepId): RunRow => stepRow(id, told.get(id), since);
  const waves = wavesOf([...told.keys(), ...story.notTried], plan);
  const rows = waves.map((ids, index) => ({
    title: plan === undefined ? 'Steps' : `Wave ${index + 1}`,
    rows: ids.map(rowOf).sort((a, b) => (a.began ?? Infinity) - (b.began ?? Infinity)),
  }));
  const seconds = Math.max(
    1,
    since(story.endedAt) ?? 0,
    ...rows.flatMap((wave) => wave.rows.flatMap(({ began = 0, ended = 0 }) => [began, ended])),
  );
  return { waves: rows, marks: [0, 0.25, 0.5, 0.75, 1].map((part) => part * seconds), seconds };
}

function stepRow(
  id: StepId,
  story: StepStory | undefined,
  since: (at: string | undefined) => number | undefined,
): RunRow {
  const step = cut(plain(id.replace(':', ' ')), 200);
  if (story === undefined) {
    return { step, outcome: 'not tried', trouble: [], polls: [], took: '' };
  }
  const { outcome, trouble, startedAt, endedAt, notes, notedAt, polls = [] } = story;
  const job = notes.findIndex((note) => typeof note === 'object' && note !== null && 'job' in note);
  const [began, waitedFrom, ended] = [since(startedAt), since(notedAt[job]), since(endedAt)];
  return {
    step,
    outcome,
    trouble: [trouble?.summary, trouble?.detail, ...(trouble?.messages ?? []), trouble?.hint]
      .filter((text) => text !== undefined)
      .map((text) => cut(plain(text), 600)),
    ...(began !== undefined && { began }),
    ...(waitedFrom !== undefined && { waitedFrom }),
    polls: polls.map(since).filter((at) => at !== undefined),
    ...(ended !== undefined && { ended }),
    took: began === undefined || ended === undefined ? '' : duration(ended - began),
  };
}

/** Steps by how many others had to end before, one after the other; all in one wave where no plan tells. */
function wavesOf(ids: readonly StepId[], plan: Plan | undefined): readonly (readonly StepId[])[] {
  const after = new Map((plan?.steps ?? []).map((step) => [step.id, step.after]));
  const waves = new Map<StepId, number>();
  // A plan lists what a step waits for before it.
  for (const [id, before] of after) {
    waves.set(id, Math.max(-1, ...before.map((other) => waves.get(other) ?? -1)) + 1);
  }
  const found: (StepId[] | undefined)[] = [];
  for (const id of ids) {
    (found[waves.get(id) ?? 0] ??= []).push(id);
  }
  return found.filter((wave) => wave !== undefined);
}

/** The time of day; within a few seconds, how long after the beginning. */
export function markWords(begunAt: string, mark: number, seconds: number): string {
  const at = Date.parse(begunAt);
  return Number.isNaN(at) || seconds < 10
    ? `+${mark.toFixed(1)} s`
    : instantWords(new Date(at + mark * 1000).toISOString()).slice(11, 19);
}

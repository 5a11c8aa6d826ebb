import type { Address, Hash, JournalEntry, Json, Outcome, StepId, Trouble } from '@callwright/model';
import { lastEnd, outcomesOf } from './summarise-run.ts';

/** How a run ended. `open`: its journal has no end: its process died, or is still at work. */
export type RunState = 'ended' | 'interrupted' | 'open';

/** What the journal tells of one step that was tried. */
export interface StepStory {
  readonly step: StepId;
  readonly address: Address;
  /** `unknown` also for a step that was begun and has no end. */
  readonly outcome: Outcome;
  /** When its first request was about to leave; a step that sent none has no such instant. */
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly trouble?: Trouble;
  readonly before?: Json;
  readonly after?: Json;
  readonly notes: readonly Json[];
  /** When each of the notes was written: that of a publish, when its job was made and had not begun. */
  readonly notedAt: readonly string[];
  /** When the platform was asked how the step's job goes; of a step that has ended, and none where it has no job. */
  readonly polls?: readonly string[];
}

/** A run from its journal alone: right also for one whose process died. */
export interface RunStory {
  readonly run: string;
  readonly project: string;
  readonly org: string;
  readonly orgId: string;
  readonly planDigest: Hash;
  readonly holder?: string;
  readonly state: RunState;
  readonly begunAt: string;
  readonly endedAt?: string;
  /** In the order in which the journal first names them. */
  readonly steps: readonly StepStory[];
  /** In the order of the plan. */
  readonly notTried: readonly StepId[];
}

/** What a journal tells; undefined for an empty one: that run never had the lease. */
export function runStory(entries: readonly JournalEntry[]): RunStory | undefined {
  const [opened] = entries;
  if (opened?.entry !== 'opened') {
    return undefined;
  }
  const { run, project, org, orgId, planDigest, holder, at } = opened;
  const closed = lastEnd(entries);
  const outcomes = outcomesOf(entries);
  return {
    run,
    project,
    org,
    orgId,
    planDigest,
    ...(holder !== undefined && { holder }),
    state: closed === undefined ? 'open' : closed.interrupted ? 'interrupted' : 'ended',
    begunAt: at,
    ...(closed && { endedAt: closed.at }),
    steps: stepStories(entries),
    notTried: [...outcomes].flatMap(([step, outcome]) => (outcome === 'notTried' ? [step] : [])),
  };
}

function stepStories(entries: readonly JournalEntry[]): readonly StepStory[] {
  const stories = new Map<StepId, StepStory>();
  for (const entry of entries) {
    if (entry.entry === 'opened' || entry.entry === 'resumed' || entry.entry === 'closed') {
      continue;
    }
    const before = stories.get(entry.step) ?? {
      step: entry.step,
      address: addressIn(entry.step),
      outcome: 'unknown',
      notes: [],
      notedAt: [],
    };
    stories.set(entry.step, withEntry(before, entry));
  }
  return [...stories.values()];
}

function withEntry(
  story: StepStory,
  entry: Exclude<JournalEntry, { readonly entry: 'opened' | 'resumed' | 'closed' }>,
): StepStory {
  switch (entry.entry) {
    case 'started':
      return {
        ...story,
        address: entry.address,
        startedAt: entry.at,
        ...(entry.before !== undefined && { before: entry.before }),
      };
    case 'noted':
      return {
        ...story,
        notes: [...story.notes, entry.note],
        notedAt: [...story.notedAt, entry.at],
      };
    case 'ended':
      // A step that was put back ends twice; nothing of the first end holds.
      return {
        step: story.step,
        address: story.address,
        outcome: entry.outcome,
        ...(story.startedAt !== undefined && { startedAt: story.startedAt }),
        endedAt: entry.at,
        ...('trouble' in entry && { trouble: entry.trouble }),
        ...(story.before !== undefined && { before: story.before }),
        ...(entry.after !== undefined && { after: entry.after }),
        notes: story.notes,
        notedAt: story.notedAt,
        ...(entry.polls !== undefined && { polls: entry.polls }),
      };
  }
}

/** A step that sent nothing has its address in its id only: `verb:Kind/name`, with `#` and a number where it has several. */
export function addressIn(step: StepId): Address {
  return step.slice(step.indexOf(':') + 1).replace(/#.*$/, '') as Address;
}

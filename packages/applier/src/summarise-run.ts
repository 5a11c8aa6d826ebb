import type { JournalEntry, Outcome, Plan, StepId } from '@callwright/model';

/** How many steps ended how. A step that was begun and has no end in the journal is unknown. */
export type RunSummary = Readonly<Record<Outcome | 'notTried', number>> & {
  /** Changes that the plan held, so that no step of theirs exists. */
  readonly held: number;
  readonly interrupted: boolean;
};

/** The run in numbers, from its journal alone: right also for a run whose process died. */
export function summariseRun(entries: readonly JournalEntry[], plan?: Pick<Plan, 'changes'>): RunSummary {
  const counts: Record<Outcome | 'notTried', number> = {
    done: 0,
    failed: 0,
    unknown: 0,
    stale: 0,
    overtook: 0,
    skipped: 0,
    notTried: 0,
  };
  for (const outcome of outcomesOf(entries).values()) {
    counts[outcome] += 1;
  }
  const end = lastEnd(entries);
  return {
    ...counts,
    held: plan?.changes.filter((change) => change.held !== undefined).length ?? 0,
    interrupted: end === undefined || end.interrupted,
  };
}

/** How the run ended, the last time that it went on; undefined where it has not ended since. */
export function lastEnd(
  entries: readonly JournalEntry[],
): Extract<JournalEntry, { readonly entry: 'closed' }> | undefined {
  const last = entries.findLast(({ entry }) => entry === 'closed' || entry === 'resumed');
  return last?.entry === 'closed' ? last : undefined;
}

/** The outcome of every step of a run, as its journal tells it. */
export function outcomesOf(entries: readonly JournalEntry[]): ReadonlyMap<StepId, Outcome | 'notTried'> {
  const outcomes = new Map<StepId, Outcome | 'notTried'>();
  for (const entry of entries) {
    switch (entry.entry) {
      case 'opened':
        entry.steps.forEach((step) => outcomes.set(step, 'notTried'));
        break;
      case 'started':
        outcomes.set(entry.step, 'unknown');
        break;
      case 'ended':
        outcomes.set(entry.step, entry.outcome);
        break;
      case 'resumed':
        entry.settled.forEach((step) => outcomes.set(step, 'done'));
        entry.steps.forEach((step) => outcomes.set(step, 'notTried'));
        break;
      case 'noted':
      case 'closed':
        break;
    }
  }
  return outcomes;
}

/**
 * What to type after a run, told by the run itself or by its journal; undefined when everything is done and nothing is
 * held. A run that did not get to its end goes on; where something went wrong, or is held, somebody has to look.
 */
export function nextCommand(
  counts: Omit<RunSummary, 'interrupted'>,
  run: string,
  org: string,
): string | undefined {
  const { failed, unknown, stale, overtook, skipped, notTried, held } = counts;
  if (notTried + unknown > 0 && failed + stale + overtook === 0) {
    return resumeCommand(run, org);
  }
  return failed + unknown + stale + overtook + skipped + notTried + held === 0
    ? undefined
    : `callwright plan --org ${org}`;
}

/** What goes on with a run. */
export function resumeCommand(run: string, org: string): string {
  return `callwright apply --resume ${run} --org ${org}`;
}

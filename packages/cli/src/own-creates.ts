import type { DesiredState, LedgerReading, LiveState, PlatformReader, RunNotes } from '@callwright/model';
import { isMadeSince } from '@callwright/model';
import { soughtObjects } from '@callwright/planner';

/** Whose objects they may be. */
export interface MayHaveMade {
  readonly desired: DesiredState;
  readonly ledger: LedgerReading;
  /** The run that goes on; else it is the last one of the project in this org. */
  readonly goesOn: RunNotes | undefined;
}

/**
 * What a run has surely made and could not note, because it died or could not read its work again: of what is desired, the
 * only object of its name, made by our client while the run had the lease (which keeps all other runs away), and untouched
 * by anybody else since. Whoever plans next goes on with it as with anything that is managed; what is not sure stays
 * somebody else's. By id, for `LiveState`.
 */
export async function ownCreates(
  { desired, ledger, goesOn }: MayHaveMade,
  reader: PlatformReader,
): Promise<NonNullable<LiveState['unnoted']>> {
  const notes = goesOn ?? (await lastRun(desired, ledger));
  if (notes === undefined) {
    return {};
  }
  const wanted = new Set(desired.resources.map(({ address }) => address));
  // What binds something makes nothing.
  const sought = soughtObjects({ notes, ledger }).filter(
    ({ address, binds }) => binds === undefined && wanted.has(address),
  );
  const until = await endOf(notes, ledger);
  if (sought.length === 0 || until === undefined) {
    return {};
  }
  const { clientId } = await reader.identify();
  // What the platform dates may be cut to whole seconds, and so are the server's times of leases and notes: both ends are
  // taken to the whole second. In the last one nobody else makes anything: a holder first notes its run.
  const since = Math.floor(Date.parse(notes.at) / 1000) * 1000;
  const end = Math.floor(Date.parse(until) / 1000) * 1000 + 999;
  const found = await Promise.all(
    sought.map(async ({ kind, liveName }): Promise<readonly (readonly [string, string])[]> => {
      const { rows, complete } = await reader.namesakes(kind, liveName);
      const [only, second] = rows;
      const isOurs =
        complete.known &&
        second === undefined &&
        only !== undefined &&
        isMadeSince(only, clientId, since, end);
      return isOurs ? [[only.object.id, notes.run]] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** An earlier one does not count: what its notes tell may have been let go of since. */
async function lastRun({ project, org }: DesiredState, ledger: LedgerReading): Promise<RunNotes | undefined> {
  if ((ledger.runNotes ?? []).length === 0) {
    return undefined;
  }
  const { notedRuns, readRunNotes } = await import('@callwright/applier');
  const last = notedRuns(ledger).find((one) => one.project === project && one.org === org);
  return last && readRunNotes(ledger, last.run);
}

/** ISO instant after which the run has surely written nothing; undefined where nobody can tell. */
async function endOf({ run, at }: RunNotes, ledger: LedgerReading): Promise<string | undefined> {
  const { lease } = ledger;
  if (lease?.run === run) {
    return lease.expiresAt;
  }
  const { notedRuns } = await import('@callwright/applier');
  const next = notedRuns(ledger).findLast((one) => one.at > at);
  return next?.at ?? lease?.takenAt;
}

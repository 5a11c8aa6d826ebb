import type { Allowance, LedgerReading, PlatformReader, RunNotes } from '@callwright/model';
import { isMadeSince } from '@callwright/model';
import { soughtObjects } from '@callwright/planner';

/**
 * What a dead run has surely made and could not note any more: the only object of its name, made by our client since the
 * run began, and untouched by anybody else. The run that goes on takes it over, as an allowance; what is not sure stays a
 * hazard that somebody has to allow.
 */
export async function ownCreates(
  notes: RunNotes,
  ledger: LedgerReading,
  reader: PlatformReader,
): Promise<readonly Allowance[]> {
  // What binds something makes nothing.
  const sought = soughtObjects({ notes, ledger }).filter(({ binds }) => binds === undefined);
  if (sought.length === 0) {
    return [];
  }
  const { clientId } = await reader.identify();
  // What the platform dates may be cut to whole seconds.
  const since = Math.floor(Date.parse(notes.at) / 1000) * 1000;
  const owned: Allowance[] = [];
  for (const { address, kind, liveName } of sought) {
    const { rows, complete } = await reader.namesakes(kind, liveName);
    const [only] = rows;
    if (complete.known && rows.length === 1 && only !== undefined && isMadeSince(only, clientId, since)) {
      owned.push({
        hazard: 'takes-over-unmanaged',
        address,
        from: 'resume',
        reason: `run ${notes.run} made it`,
      });
    }
  }
  return owned;
}

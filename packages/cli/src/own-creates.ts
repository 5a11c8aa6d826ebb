import type { Allowance, LedgerReading, PlatformReader, RunNotes } from '@callwright/model';
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
  const owned: Allowance[] = [];
  for (const { address, kind, liveName } of sought) {
    const { rows, complete } = await reader.namesakes(kind, liveName);
    const [only] = rows;
    if (complete.known && rows.length === 1 && only !== undefined && isOurs(only, clientId, notes.at)) {
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

type Namesake = Awaited<ReturnType<PlatformReader['namesakes']>>['rows'][number];

function isOurs({ object, madeBy, madeAt }: Namesake, clientId: string, since: string): boolean {
  return (
    madeBy.includes(clientId) &&
    madeAt !== undefined &&
    Date.parse(madeAt) >= Math.floor(Date.parse(since) / 1000) * 1000 &&
    (object.modifiedBy === undefined || madeBy.includes(object.modifiedBy))
  );
}

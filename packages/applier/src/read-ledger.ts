import type { LedgerReader, LedgerReading } from '@callwright/model';
import { ToolError } from '@callwright/model';

/**
 * The ledger's content, complete. Throws when it is hidden or could be read in part only: a lease or a pending publish
 * might stand in what is missing, and unknown is never absent (design 1, promise 5).
 */
export async function readLedger(ledger: LedgerReader): Promise<LedgerReading> {
  const reading = await ledger.read();
  if (reading.state === 'hidden') {
    throw new ToolError({
      code: 'applier.ledger-hidden',
      problem: 'configuration',
      summary: 'The ledger exists in the org, and this client may not see it.',
      detail: 'Without the ledger nobody can tell whether another run is writing to the org right now.',
      hint: 'Give the client access to the division of the data table "Callwright ledger"; `callwright doctor` names the permissions.',
      findings: reading.findings,
    });
  }
  if (!reading.complete) {
    throw new ToolError({
      code: 'applier.ledger-incomplete',
      problem: 'failed',
      summary: 'Not all rows of the ledger could be read.',
      detail:
        'The lease of another run or the note of a publish under way might stand in a row that is missing.',
      hint: 'Nothing was changed. Run the same command again; if it stays, repair or remove the rows named above.',
      findings: reading.findings,
    });
  }
  return reading;
}

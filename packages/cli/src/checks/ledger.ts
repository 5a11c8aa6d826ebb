import type { LedgerReading } from '@callwright/model';
import { isToolError } from '@callwright/model';
import type { Check, Look, Reached } from '../check.ts';
import { count, plain } from '../words.ts';

/** The ledger: there, not made yet, hidden from this client, or read in part. */
export const ledgerLook: Look = {
  checks: ['ledger'],
  async look(reached) {
    const kept = reached.org.ledger;
    if (kept === 'none') {
      return [
        {
          check: 'ledger',
          result: 'good',
          words:
            'the project keeps none (`ledger: none`): contents are compared each time, and nothing is ever deleted',
        },
      ];
    }
    const reading = await reached.ledger();
    return [
      ...reading.findings.map(({ code, summary, detail, hint }): Check => ({
        check: 'ledger',
        result: 'bad',
        code,
        words: [summary, detail].flatMap((text) => (text === undefined ? [] : [plain(text)])).join('. '),
        ...(hint !== undefined && { fix: plain(hint) }),
      })),
      ...(await stateChecks(reading, reached)),
    ];
  },
};

async function stateChecks(reading: LedgerReading, reached: Reached): Promise<readonly Check[]> {
  const { ledger: kept } = reached.org;
  const where = typeof kept === 'object' ? `in the file ${plain(kept.file)}` : await tableWords(reached);
  switch (reading.state) {
    case 'present':
      return reading.complete
        ? [{ check: 'ledger', result: 'good', words: `${where}: ${rowWords(reading)}` }]
        : [];
    case 'none':
    case 'missing':
      return [
        {
          check: 'ledger',
          result: 'good',
          words:
            typeof kept === 'object'
              ? `there is no file ${plain(kept.file)} yet: the first apply makes it`
              : 'there is none that this client sees: the first apply makes the data table "Callwright ledger"',
          ...(kept === 'org' && {
            fix: 'If something was applied here before, the table lies in a division that the role of this client does not reach: give it architect:datatable:view there. Until then nothing can be deleted, and an apply that tries to make the table is refused.',
          }),
        },
      ];
    case 'hidden':
      // Without a finding it would be told nowhere.
      return reading.findings.length > 0
        ? []
        : [{ check: 'ledger', result: 'bad', words: 'there is a table that this client cannot see' }];
  }
}

async function tableWords({ inspector }: Reached): Promise<string> {
  try {
    const place = await inspector.ledgerPlace();
    const division = place.known && place.value.table === 'seen' ? place.value.division : undefined;
    return division === undefined
      ? 'in the data table "Callwright ledger"'
      : `in the data table "Callwright ledger", division "${plain(division)}"`;
  } catch (error) {
    if (isToolError(error) && error.problem === 'interrupted') {
      throw error;
    }
    return 'in the data table "Callwright ledger"';
  }
}

function rowWords({ receipts, elsewhere }: LedgerReading): string {
  const others =
    elsewhere.length === 0 ? '' : `, and ${elsewhere.length} of other projects, which are left alone`;
  return `${count(receipts.length, 'receipt')} of this project${others}`;
}

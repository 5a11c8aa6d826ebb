import type {
  Address,
  LedgerReading,
  LiveObject,
  Presence,
  Receipt,
  RunNotes,
  UndoNote,
} from '@callwright/model';
import { unknown } from '@callwright/model';
import { unnotedFindings } from '../src/rollback/unnoted.ts';

const RUN = '20260302-110000-abcdef';
const route: UndoNote = { address: 'CallRoute/main', was: 'nothing', liveName: 'Main' };
const binding: UndoNote = {
  address: 'QueueRoute/sales',
  was: 'nothing',
  liveName: 'Sales',
  binds: 'queues',
  attributes: { call: null },
};
const present = (attributes: LiveObject['attributes'] = {}): Presence<LiveObject> => ({
  state: 'present',
  value: { id: 'id-1', kind: 'CallRoute', name: 'Main', attributes },
});
const receipt = (address: Address, liveId: string): Receipt => ({ address, liveId }) as unknown as Receipt;

/** What is said of one note, where the org has this of it. */
function said(
  note: UndoNote,
  found: Presence<LiveObject>,
  ledger: Partial<LedgerReading> = {},
): readonly string[] {
  const reading: LedgerReading = {
    state: 'present',
    receipts: [],
    elsewhere: [],
    complete: true,
    findings: [],
    ...ledger,
  };
  const told = { notes: { run: RUN, notes: [note] } as unknown as RunNotes, ledger: reading };
  return unnotedFindings(told, new Map([[note.address, found]])).map(
    ({ code, summary, hint }) => `${code}: ${summary} ${hint ?? ''}`,
  );
}

describe('what a run may have made without noting it', () => {
  test('is said where the org has something of that name, with how to find out', () => {
    expect(said(route, present())).toEqual([
      `plan.not-noted: CallRoute/main stays as it is: the org has "Main", of which no receipt tells, and run ${RUN} may have made it without noting that. If it did, go on with it first and put it back then: callwright apply --resume ${RUN}`,
    ]);
  });

  test('is said where nobody can tell whether it is there', () => {
    expect(
      said(route, { state: 'unknown', why: unknown('not-allowed', 'The routes were not shown.') }),
    ).toEqual([expect.stringContaining('nobody can tell whether it is there (The routes were not shown.)')]);
  });

  test('is not said of what is not there', () => {
    expect(said(route, { state: 'gone' })).toEqual([]);
  });

  test.each([
    ['the address itself, which is put back by it', { receipts: [receipt('CallRoute/main', 'id-1')] }],
    ['another address', { receipts: [receipt('CallRoute/other', 'id-1')] }],
    ['another project', { elsewhere: [receipt('CallRoute/other', 'id-1')] }],
  ])('is not said of what has a receipt of %s', (_, receipts) => {
    expect(said(route, present(), receipts)).toEqual([]);
  });

  test.each([
    ['no receipts are kept', { state: 'none' as const }],
    ['not all receipts could be read', { complete: false }],
  ])('is not said where %s: a missing one tells nothing', (_, ledger) => {
    expect(said(route, present(), ledger)).toEqual([]);
  });

  test.each([
    [{ call: { $live: 'flow-1' }, email: null }, 1],
    [{ call: null, email: { $live: 'flow-1' } }, 0],
  ])('of a thing that was made elsewhere only where what the run sets is set: %j', (attributes, times) => {
    expect(said(binding, present(attributes))).toHaveLength(times);
  });

  test('is not said of flows, of which the ledger tells before their body leaves', () => {
    expect(said({ address: 'InboundFlow/main', was: 'nothing', liveName: 'Main' }, present())).toEqual([]);
  });
});

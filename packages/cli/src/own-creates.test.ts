import type {
  DesiredState,
  LedgerReading,
  LiveObject,
  Namesake,
  PlatformReader,
  RunNotes,
} from '@callwright/model';
import { known } from '@callwright/model';
import { ownCreates } from './own-creates.ts';

const US = 'our-client';
const at = (minute: number): string => `2026-03-02T12:${String(minute).padStart(2, '0')}:00.000Z`;

/** Run 7 began at minute 10 and had the lease until minute 20 at the latest. */
const NOTES: RunNotes = {
  run: 'run-7',
  project: 'acme',
  org: 'dev',
  planDigest: '',
  sourcesDigest: '',
  at: at(10),
  notes: [{ address: 'CallRoute/main', was: 'nothing', liveName: 'Main' }],
};
const LEASE = {
  generation: 3,
  holder: 'ci',
  run: 'run-7',
  takenAt: at(9),
  expiresAt: at(20),
  released: true,
};

interface Given {
  readonly rows?: readonly Partial<Namesake & { readonly modifiedBy: string }>[];
  readonly notes?: readonly RunNotes[];
  readonly ledger?: Partial<LedgerReading>;
  readonly wanted?: readonly string[];
  readonly goesOn?: RunNotes;
}

async function owned({
  rows = [{}],
  notes = [NOTES],
  ledger = {},
  wanted = ['CallRoute/main'],
  goesOn,
}: Given): Promise<unknown> {
  const namesakes = rows.map(({ modifiedBy, ...row }, number): Namesake => {
    const object = { id: `id-${String(number)}`, ...(modifiedBy !== undefined && { modifiedBy }) };
    return { object: object as LiveObject, madeBy: [US], madeAt: at(15), ...row };
  });
  const reader = {
    identify: () => Promise.resolve({ clientId: US }),
    namesakes: () => Promise.resolve({ rows: namesakes, complete: known(true) }),
  } as unknown as PlatformReader;
  const reading = {
    state: 'present',
    receipts: [],
    complete: true,
    lease: LEASE,
    runNotes: notes.flatMap(({ notes: undo, ...head }) => [
      { run: head.run, key: 'undo-1', note: undo },
      { run: head.run, key: 'run', note: { ...head, parts: 1 } },
    ]),
    ...ledger,
  } as unknown as LedgerReading;
  const desired = {
    project: 'acme',
    org: 'dev',
    resources: wanted.map((address) => ({ address })),
  } as unknown as DesiredState;
  return ownCreates({ desired, ledger: reading, goesOn }, reader);
}

describe('what the last run has surely made and could not note', () => {
  test.each<readonly [string, Given]>([
    ['is the one of its name, by our client, while the run had the lease', {}],
    ['may be dated in whole seconds', { rows: [{ madeAt: '2026-03-02T12:10:00Z' }] }],
    [
      'is found by the lease of whoever came next',
      { ledger: { lease: { ...LEASE, run: 'x', takenAt: at(16) } } },
    ],
    [
      'is that of the run that goes on, whatever came after it',
      { notes: [NOTES, { ...NOTES, run: 'run-8', at: at(30), notes: [] }], goesOn: NOTES },
    ],
    [
      'is not that of another project',
      { notes: [NOTES, { ...NOTES, project: 'other', run: 'run-8', at: at(30) }] },
    ],
  ])('%s', async (_what, given) => {
    expect(await owned(given)).toEqual({ 'id-0': 'run-7' });
  });

  test.each<readonly [string, Given]>([
    ['there is none', { rows: [] }],
    ['there are two of that name', { rows: [{}, {}] }],
    ['somebody else has made it', { rows: [{ madeBy: ['somebody'] }] }],
    ['nobody tells who has made it', { rows: [{ madeBy: [] }] }],
    ['somebody else has changed it', { rows: [{ modifiedBy: 'somebody' }] }],
    ['it is older than the run', { rows: [{ madeAt: at(9) }] }],
    ['it is younger than the lease of the run', { rows: [{ madeAt: at(21) }] }],
    [
      'it is younger than the lease of whoever came next',
      { ledger: { lease: { ...LEASE, run: 'x', takenAt: at(14) } } },
    ],
    [
      'it is younger than the next run',
      {
        goesOn: NOTES,
        notes: [NOTES, { ...NOTES, run: 'run-8', at: at(14) }],
        ledger: { lease: { ...LEASE, run: 'run-8' } },
      },
    ],
    [
      'a later run of the project says nothing of it',
      { notes: [NOTES, { ...NOTES, run: 'run-8', at: at(30), notes: [] }] },
    ],
    [
      'it was there before the run',
      { notes: [{ ...NOTES, notes: [{ address: 'CallRoute/main', was: 'too-large' }] }] },
    ],
    ['no manifest wants it', { wanted: [] }],
    [
      'a receipt tells of it',
      { ledger: { receipts: [{ address: 'CallRoute/main' }] as unknown as LedgerReading['receipts'] } },
    ],
    ['receipts are missing', { ledger: { complete: false } }],
    ['no run is noted', { notes: [] }],
  ])('is nothing where %s', async (_what, given) => {
    expect(await owned(given)).toEqual({});
  });
});

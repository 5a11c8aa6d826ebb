import type {
  Address,
  Bucket,
  Finding,
  Kind,
  LedgerReading,
  LiveObject,
  Presence,
  RunNotes,
} from '@callwright/model';
import { isFlowKind, kindOf } from '@callwright/model';

/** Something that a run was to make, and of which no receipt tells. */
export interface SoughtObject {
  readonly address: Address;
  readonly kind: Kind;
  readonly liveName: string;
  /** Of a binding: the sort of the thing that it binds, and the attributes that it sets there. */
  readonly binds?: Bucket;
  readonly sets?: readonly string[];
}

/** What is known of a run, and of everything that is managed. */
export interface Told {
  readonly notes: RunNotes;
  readonly ledger: LedgerReading;
}

/**
 * What a run may have made without noting it: it ended between the answer of the org and the receipt. Flows are not among
 * it, since the ledger has a receipt of a flow before its body leaves. Where no receipts are kept, or some could not be
 * read, a missing one tells nothing.
 */
export function soughtObjects({ notes, ledger }: Told): readonly SoughtObject[] {
  if (ledger.state === 'none' || !ledger.complete) {
    return [];
  }
  const noted = new Set(ledger.receipts.map(({ address }) => address));
  return notes.notes.flatMap((note): readonly SoughtObject[] => {
    const kind = kindOf(note.address);
    if (
      note.was !== 'nothing' ||
      note.liveName === undefined ||
      isFlowKind(kind) ||
      noted.has(note.address)
    ) {
      return [];
    }
    const { address, liveName, binds, attributes } = note;
    return [
      {
        address,
        kind,
        liveName,
        ...(binds !== undefined && { binds }),
        ...(attributes && { sets: Object.keys(attributes) }),
      },
    ];
  });
}

/**
 * Whatever is there of that, said and left alone: an object of the right name may as well be somebody else's, and only the
 * run that goes on finds out (design 1.5).
 */
export function unnotedFindings(
  told: Told,
  found: ReadonlyMap<Address, Presence<LiveObject>>,
): readonly Finding[] {
  const { notes, ledger } = told;
  const { run } = notes;
  const managed = new Set([...ledger.receipts, ...ledger.elsewhere].map(({ liveId }) => liveId));
  return soughtObjects(told).flatMap((one): readonly Finding[] => {
    const presence = found.get(one.address);
    const sight = presence && inWords(presence, one, managed);
    return sight === undefined
      ? []
      : [
          {
            code: 'plan.not-noted',
            severity: 'warning',
            summary: `${one.address} stays as it is: ${sight}, and run ${run} may have made it without noting that.`,
            address: one.address,
            hint: `If it did, go on with it first and put it back then: callwright apply --resume ${run}`,
          },
        ];
  });
}

/** Undefined where the run has made nothing of it, or another receipt tells of what is there. */
function inWords(
  presence: Presence<LiveObject>,
  { liveName, sets }: SoughtObject,
  managed: ReadonlySet<string>,
): string | undefined {
  switch (presence.state) {
    case 'gone':
      return undefined;
    case 'unknown':
      return `nobody can tell whether it is there (${presence.why.detail})`;
    case 'present': {
      const { id, attributes } = presence.value;
      const isUnbound = sets?.every((name) => (attributes[name] ?? null) === null) === true;
      return managed.has(id) || isUnbound
        ? undefined
        : `the org has "${liveName}"${sets === undefined ? '' : ' bound'}, of which no receipt tells`;
    }
  }
}

import type {
  Address,
  Allowance,
  Bucket,
  DesiredState,
  Fact,
  Finding,
  FlowResource,
  LedgerReading,
  LiveObject,
  Place,
  Presence,
  Receipt,
  RemovalPolicy,
  Resource,
  RunNotes,
  UndoNote,
  ValueResource,
} from '@callwright/model';
import { hashText, isFlowKind, kindOf, referencesIn, unknown } from '@callwright/model';
import type { Rollback } from '../plan-input.ts';
import { flowOfExport, flowOfReceipt } from './flow-before.ts';
import type { NamesBefore } from './names-before.ts';
import { namesBefore } from './names-before.ts';
import { unnotedFindings } from './unnoted.ts';

/** What a rollback is made from. */
export interface BeforeInput {
  readonly notes: RunNotes;
  readonly ledger: LedgerReading;
  /** Exports by address, see {@link wantedBodies}. */
  readonly bodies: ReadonlyMap<Address, ExportedBody>;
  /** Of receipts of kinds that bind several sorts of things: which sort, by live id. */
  readonly sorts: ReadonlyMap<string, Bucket>;
  /** What is there of `soughtObjects`. */
  readonly found: ReadonlyMap<Address, Presence<LiveObject>>;
  /** Whose org it is; its resources are not looked at. */
  readonly desired: DesiredState;
}

/** An export, and whether it was made before the run: then it says the names from before it. */
export interface ExportedBody {
  readonly text: Fact<string>;
  readonly isFromBefore?: true;
}

/** How things were before a run, as a desired state, and what the plan that puts them back is limited to. */
export interface Before {
  readonly desired: DesiredState;
  readonly targets: readonly Address[];
  readonly rollback: Rollback;
}

/** One version of a flow whose export a rollback needs. */
export interface WantedBody {
  readonly address: Address;
  readonly liveId: string;
  readonly version: string;
}

/** Exports that a rollback needs: of flows that the run published, as they were; of other callers of shared flows among them, as they are. */
export function wantedBodies({
  notes,
  ledger,
}: Pick<BeforeInput, 'notes' | 'ledger'>): readonly WantedBody[] {
  const touched = new Set(notes.notes.map(({ address }) => address));
  const before = notes.notes.flatMap((note): readonly WantedBody[] =>
    note.was === 'flow' && typeof note.publishedVersion === 'string'
      ? [{ address: note.address, liveId: note.liveId, version: note.publishedVersion }]
      : [],
  );
  const callers = ledger.receipts.flatMap(({ address, liveId, flow }): readonly WantedBody[] => {
    const calls = flow?.snapshots.some(
      (snapshot) => snapshot.address !== undefined && touched.has(snapshot.address),
    );
    return calls === true && !touched.has(address) && typeof flow?.publishedVersion === 'string'
      ? [{ address, liveId, version: flow.publishedVersion }]
      : [];
  });
  return [...before, ...callers];
}

/**
 * The state that a run found, for a plan of its own (design 6, rollback). What the run made is to be deleted, what it
 * changed or deleted gets back what it had, and everything else stands as its receipt says. What cannot be put back, or may
 * have been made without a receipt, is a finding and stays as it is.
 */
export function desiredBefore(input: BeforeInput): Before {
  const { notes, ledger, desired } = input;
  const { receipts } = ledger;
  const names = namesBefore(notes.notes, receipts, desired.kinds);
  const receiptOf = new Map(receipts.map((receipt) => [receipt.address, receipt]));
  const place: Place = { file: `run ${notes.run}`, line: 1, column: 1 };
  const resources: Resource[] = [];
  const removed: Record<Address, RemovalPolicy> = {};
  const findings: Finding[] = [...unnotedFindings(input, input.found)];
  const touched = new Set<Address>();
  const gone = new Set<Address>();
  const sight = { ...input, names, place };
  const states = notes.notes.map((note) => ({
    address: note.address,
    before: stateBefore(note, receiptOf.get(note.address), sight),
  }));
  for (const { address, before } of leaveWhatNeedsThem(states, (one) => receiptOf.has(one))) {
    if (before.is === 'left') {
      findings.push(notPutBack(address, notes.run, before.why));
      if (before.isGone === true) {
        gone.add(address);
      }
      continue;
    }
    if (before.is === 'resource') {
      resources.push(before.resource);
    } else if (!receiptOf.has(address)) {
      continue;
    } else {
      removed[address] = 'delete';
    }
    touched.add(address);
  }
  const others = receipts
    .filter(({ address }) => !touched.has(address) && !gone.has(address))
    .map((receipt) => asItIs(receipt, sight));
  return {
    desired: {
      ...desired,
      namePrefix: '',
      resources: [...resources, ...others],
      existing: [],
      removed,
      allowances: [...desired.allowances, ...[...touched].map((address) => wasSo(address, notes.run))],
      ...(desired.guardrails && { guardrails: { minimum: 0, freeze: desired.guardrails.freeze } }),
      acceptances: [],
      sourcesDigest: hashText(JSON.stringify(notes)),
      findings,
    },
    targets: [...touched],
    rollback: { run: notes.run, later: laterRuns(notes, receipts) },
  };
}

/** A number that led nowhere before the run leads nowhere again: that is what a rollback is for. */
function wasSo(address: Address, run: string): Allowance {
  return { hazard: 'unroutes-number', address, from: 'rollback', reason: `so it was before run ${run}` };
}

type StateBefore =
  | { readonly is: 'resource'; readonly resource: Resource }
  | { readonly is: 'nothing' }
  /** `isGone`: the org does not have it any more, whatever its receipt says. */
  | { readonly is: 'left'; readonly why: string; readonly isGone?: boolean };

interface Noted {
  readonly address: Address;
  readonly before: StateBefore;
}

/** What refers to something that is gone and does not come back cannot come back either; nor what refers to that. */
function leaveWhatNeedsThem(
  states: readonly Noted[],
  hasReceipt: (address: Address) => boolean,
): readonly Noted[] {
  const lost = new Set(
    states.flatMap(({ address, before }) =>
      before.is === 'left' && (before.isGone === true || !hasReceipt(address)) ? [address] : [],
    ),
  );
  const next = states.map((noted): Noted => {
    const { address, before } = noted;
    const missing = before.is === 'resource' ? missingOf(before.resource, lost) : undefined;
    return missing === undefined
      ? noted
      : { address, before: { is: 'left', why: `it needs ${missing}, which is gone and is not put back` } };
  });
  return next.every((noted, at) => noted === states[at]) ? states : leaveWhatNeedsThem(next, hasReceipt);
}

function missingOf({ dependencies }: Resource, lost: ReadonlySet<Address>): Address | undefined {
  return dependencies.flatMap((one) =>
    one.to === 'managed' && lost.has(one.address) ? [one.address] : [],
  )[0];
}

interface Sight extends BeforeInput {
  readonly names: NamesBefore;
  readonly place: Place;
}

function stateBefore(note: UndoNote, receipt: Receipt | undefined, sight: Sight): StateBefore {
  switch (note.was) {
    case 'nothing':
      return { is: 'nothing' };
    case 'too-large':
      return {
        is: 'left',
        why: 'the ledger has no room for what it was, and the folder of the run is not here',
      };
    case 'unmanaged':
      return {
        is: 'left',
        why: `"${note.liveName}", which this project does not manage, gave something up for it and does not get it back`,
      };
    case 'object':
      return { is: 'resource', resource: objectBefore(note, receipt, sight.place) };
    case 'flow':
      return flowBefore(note, receipt, sight);
  }
}

function flowBefore(
  note: Extract<UndoNote, { was: 'flow' }>,
  receipt: Receipt | undefined,
  { bodies, names, place, notes, ledger, desired }: Sight,
): StateBefore {
  const { address, liveName, publishedVersion } = note;
  const division = note.division ?? receipt?.division;
  const header = { address, liveName, ...(division !== undefined && { division }), place };
  if (publishedVersion === null) {
    return { is: 'left', why: 'it was never published before, and a publish cannot be taken back' };
  }
  if (publishedVersion === undefined) {
    return receipt?.flow === undefined
      ? { is: 'left', why: 'it has no receipt any more' }
      : { is: 'resource', resource: flowOfReceipt(receipt.flow, header) };
  }
  const body = bodies.get(address);
  const text = body?.text ?? unknown('not-asked', `Version ${publishedVersion} was not exported.`);
  const named = body?.isFromBefore ? namesBefore(notes.notes, ledger.receipts, desired.kinds, 'then') : names;
  const flow = text.known ? flowOfExport(text.value, header, named) : text;
  return flow.known
    ? { is: 'resource', resource: flow.value }
    : {
        is: 'left',
        why: `its version ${publishedVersion} cannot be had: ${flow.detail}`,
        isGone: flow.reason === 'gone',
      };
}

function objectBefore(
  { address, kind, liveName, attributes, division, binds }: Extract<UndoNote, { was: 'object' }>,
  receipt: Receipt | undefined,
  place: Place,
): ValueResource {
  const before = attributes ?? receipt?.attributes ?? {};
  const where = division ?? receipt?.division;
  return {
    address,
    kind,
    liveName,
    ...(where !== undefined && { division: where }),
    place,
    attributes: before,
    dependencies: dependenciesOf(before),
    ...(binds !== undefined && { binds }),
  };
}

/** What the run left alone. A caller of a shared flow that goes back is published again with the content that it has. */
function asItIs(receipt: Receipt, { bodies, desired, names, place, sorts }: Sight): Resource {
  const { address, liveName, division, flow, attributes = {}, protect } = receipt;
  const header = {
    address,
    liveName,
    ...(division !== undefined && { division }),
    ...(protect && { protect }),
    place,
  };
  const kind = kindOf(address);
  if (!isFlowKind(kind) || flow === undefined) {
    const bound = desired.kinds.find((traits) => traits.kind === kind)?.binds;
    const binds = bound?.length === 1 ? bound[0]?.bucket : sorts.get(receipt.liveId);
    return {
      ...header,
      kind,
      attributes,
      dependencies: dependenciesOf(attributes),
      ...(binds !== undefined && { binds }),
    };
  }
  const text = bodies.get(address)?.text;
  const exported: Fact<FlowResource> | undefined = text?.known
    ? flowOfExport(text.value, header, names)
    : undefined;
  return exported?.known ? { ...exported.value, ...header } : flowOfReceipt(flow, header);
}

function dependenciesOf(attributes: ValueResource['attributes']): ValueResource['dependencies'] {
  return referencesIn(attributes).flatMap((reference) =>
    '$ref' in reference ? [{ to: 'managed' as const, address: reference.$ref, how: 'binds' as const }] : [],
  );
}

function laterRuns({ run, at, notes }: RunNotes, receipts: readonly Receipt[]): Rollback['later'] {
  const noted = new Map(notes.map((note) => [note.address, note]));
  const isLater = (receipt: Receipt): boolean => {
    const appliedBy = noted.get(receipt.address)?.appliedBy;
    // Instants are whole seconds of the server, so they tell only where nothing else does.
    return receipt.run !== run && (appliedBy === undefined ? receipt.at > at : receipt.run !== appliedBy);
  };
  return new Map(
    receipts
      .filter((receipt) => noted.has(receipt.address) && isLater(receipt))
      .map((receipt) => [receipt.address, { run: receipt.run, at: receipt.at }]),
  );
}

function notPutBack(address: Address, run: string, why: string): Finding {
  return {
    code: 'plan.not-put-back',
    severity: 'warning',
    summary: `${address} is not put back as it was before run ${run}: ${why}.`,
    address,
  };
}

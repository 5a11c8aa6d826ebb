import type {
  Bucket,
  DesiredState,
  Fact,
  Kind,
  LedgerReader,
  LedgerReading,
  Listing,
  LiveObject,
  LiveState,
  LiveThing,
  OrgSide,
  PlatformReader,
  Presence,
  Resource,
  RunNotes,
  ThingSort,
  ValueResource,
} from '@callwright/model';
import {
  ToolError,
  nameKey,
  compareText,
  isFlowKind,
  isFlowResource,
  kindOf,
  listingKey,
  unknown,
} from '@callwright/model';
import type { Needs, PlanInput } from '@callwright/planner';
import { ownCreates } from './own-creates.ts';

/** Rounds of reading: a fact may ask for another one, but never without end. */
const MOST_ROUNDS = 6;

export interface OrgReading {
  readonly live: LiveState;
  readonly ledger: LedgerReading;
}

/** One org that is being read: what reads it, and who hears how far that is. */
export interface ReadingFrom {
  readonly reader: PlatformReader;
  readonly ledger: LedgerReader;
  readonly progress: (words: string) => void;
  /** The run that goes on. */
  readonly goesOn?: RunNotes | undefined;
}

/**
 * Reads what a comparison needs and no more (design 3): listings and the ledger, then whatever the planner says is missing
 * of what is read so far.
 */
export async function readOrg(
  desired: DesiredState,
  from: ReadingFrom & {
    readonly missing: (facts: Pick<PlanInput, 'desired' | 'live' | 'ledger'>) => Needs;
  },
): Promise<OrgReading> {
  const listed = await readListings(desired, from);
  let read: OrgReading = { ...listed, live: { ...listed.live, names: {} } };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const needs = from.missing({ desired, ...read });
    if (needs.isEmpty) {
      return read;
    }
    read = await readMissing(read, needs, from);
  }
  return read;
}

/**
 * Two orgs of one project, side by side: what is missing of one may depend on what was read of the other. Nothing is made
 * on their word, so whole listings say what is there, and no name is asked for by itself.
 */
export async function readTwoOrgs(
  orgs: Readonly<Record<OrgSide, ReadingFrom & { readonly desired: DesiredState }>>,
  missing: (
    facts: Readonly<Record<OrgSide, Pick<PlanInput, 'desired' | 'live' | 'ledger'>>>,
  ) => Readonly<Record<OrgSide, Needs>>,
): Promise<Readonly<Record<OrgSide, OrgReading>>> {
  const { first, second } = orgs;
  let read = await eachSide(
    () => readListings(first.desired, first),
    () => readListings(second.desired, second),
  );
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = read;
    const needs = missing({
      first: { desired: first.desired, ...before.first },
      second: { desired: second.desired, ...before.second },
    });
    if (needs.first.isEmpty && needs.second.isEmpty) {
      return read;
    }
    read = await eachSide(
      () => readMissing(before.first, needs.first, first),
      () => readMissing(before.second, needs.second, second),
    );
  }
  return read;
}

async function eachSide(
  readFirst: () => Promise<OrgReading>,
  readSecond: () => Promise<OrgReading>,
): Promise<Readonly<Record<OrgSide, OrgReading>>> {
  const [first, second] = await Promise.all([readFirst(), readSecond()]);
  return { first, second };
}

/** What is read before anybody can say what else is needed. */
async function readListings(
  desired: DesiredState,
  { reader, ledger: receipts, progress, goesOn }: ReadingFrom,
): Promise<OrgReading> {
  const client = await reader.identify();
  checkOrg(desired, client.organization);
  progress('reading flows and the ledger');
  const [flows, ledger] = await Promise.all([reader.listFlows(), receipts.read()]);
  const [objects, unnoted] = await Promise.all([
    listAll(reader, wantedListings(desired, ledger)),
    ownCreates({ desired, ledger, goesOn }, reader),
  ]);
  const live: LiveState = {
    client,
    flows,
    objects,
    presence: {},
    exports: {},
    consumed: {},
    consumers: {},
    things: {},
    numbers: {},
    unnoted,
  };
  return { live, ledger };
}

async function readMissing(
  { live, ledger }: OrgReading,
  needs: Needs,
  { reader, progress }: ReadingFrom,
): Promise<OrgReading> {
  if (needs.isEmpty) {
    return { live, ledger };
  }
  progress(wordsOf(needs));
  return { live: await withFacts(live, needs, reader, (read) => progress(wordsOf(needs, read))), ledger };
}

/** A project pins an org by id; working on another one would be the worst of mistakes. */
export function checkOrg(
  desired: DesiredState,
  organization: { readonly id: string; readonly name: string },
): void {
  if (desired.orgId !== undefined && desired.orgId.toLowerCase() !== organization.id.toLowerCase()) {
    throw new ToolError({
      code: 'cli.wrong-org',
      problem: 'configuration',
      summary: `The credentials of org ${desired.org} lead to another organisation: "${organization.name}" (${organization.id}).`,
      detail: `The project pins ${desired.orgId} for it. Nothing was changed.`,
      hint: 'Check which credentials and which region are set; callwright doctor shows where they lead.',
    });
  }
}

/**
 * What is listed before anything else is known: kinds that are used or have receipts. Of kinds that bind things made
 * elsewhere only the sorts that manifests name, and all where only a receipt is left.
 */
function wantedListings(desired: DesiredState, ledger: LedgerReading): Needs['listings'] {
  const used = new Map<string, Needs['listings'][number]>();
  const want = (kind: Kind, binds?: Bucket): void =>
    void used.set(listingKey(kind, binds), { kind, ...(binds !== undefined && { binds }) });
  const traits = new Map(desired.kinds.map((one) => [one.kind, one]));
  const addresses = new Set(desired.resources.map(({ address }) => address));
  desired.resources.filter(isValueResource).forEach(({ kind, binds }) => want(kind, binds));
  for (const { address } of ledger.receipts.filter((receipt) => !addresses.has(receipt.address))) {
    const kind = kindOf(address);
    const sorts = traits.get(kind)?.binds;
    if (!isFlowKind(kind)) {
      (sorts ?? [{ bucket: undefined }]).forEach(({ bucket }) => want(kind, bucket));
    }
  }
  return [...used].sort(([a], [b]) => compareText(a, b)).map(([, listing]) => listing);
}

function isValueResource(resource: Resource): resource is ValueResource {
  return !isFlowResource(resource);
}

async function listAll(
  reader: PlatformReader,
  listings: Needs['listings'],
): Promise<Record<string, Listing<LiveObject>>> {
  const read = await Promise.all(
    listings.map(
      async ({ kind, binds }) => [listingKey(kind, binds), await reader.listObjects(kind, binds)] as const,
    ),
  );
  return Object.fromEntries(read);
}

async function listThings(
  reader: PlatformReader,
  sorts: readonly ThingSort[],
): Promise<Partial<Record<ThingSort, Listing<LiveThing>>>> {
  const listings = await Promise.all(
    sorts.map(async (sort) => [sort, (await reader.listThings(sort)) ?? notListable(sort)] as const),
  );
  return Object.fromEntries(listings);
}

function notListable(sort: ThingSort): Listing<LiveThing> {
  return { rows: [], complete: unknown('not-asked', `The platform cannot be asked for ${sort}.`) };
}

async function withFacts(
  live: LiveState,
  needs: Needs,
  reader: PlatformReader,
  onExport: (read: number) => void,
): Promise<LiveState> {
  const [exports, presence, names, consumed, consumers, objects, things, numbers] = await Promise.all([
    needs.exports.length === 0 ? {} : reader.exportFlows(needs.exports, onExport),
    collect(needs.presence, async ({ kind, id }): Promise<readonly [string, Presence<'object'>]> => {
      const found = isFlowKind(kind) ? await reader.flow(id) : await reader.object(kind, id);
      return [id, found.state === 'present' ? { state: 'present', value: 'object' } : found];
    }),
    collect(needs.names, async ({ kind, type, name }): Promise<readonly [string, Presence<string>]> => {
      const found =
        type === undefined ? await reader.objectByName(kind, name) : await reader.flowByName(type, name);
      return [
        nameKey(type ?? kind, name),
        found.state === 'present' ? { state: 'present', value: found.value.id } : found,
      ];
    }),
    collect(needs.consumed, async (flow) => [flow.id, await reader.consumedModules(flow)] as const),
    collect(needs.consumers, async (used) => [used.id, await reader.consumers(used)] as const),
    listAll(reader, needs.listings),
    listThings(reader, needs.things),
    needs.numbers.length === 0 ? {} : reader.numbers(needs.numbers),
  ]);
  return {
    ...live,
    exports: { ...live.exports, ...exports },
    presence: { ...live.presence, ...presence },
    ...(live.names && { names: { ...live.names, ...names } }),
    consumed: { ...live.consumed, ...consumed },
    consumers: { ...live.consumers, ...consumers },
    objects: { ...live.objects, ...objects },
    things: { ...live.things, ...things },
    numbers: { ...live.numbers, ...numbers },
  };
}

async function collect<T, F extends Fact<unknown> | Presence<unknown>>(
  items: readonly T[],
  read: (item: T) => Promise<readonly [string, F]>,
): Promise<Record<string, F>> {
  return Object.fromEntries(await Promise.all(items.map(read)));
}

/** @param read of how many flows the content has come */
function wordsOf(needs: Needs, read = 0): string {
  const parts = [
    [needs.exports.length, exportWords(read, needs.exports.length)],
    [needs.presence.length, 'whether objects still exist'],
    [needs.names.length, 'whether new names are free'],
    [needs.consumed.length, 'which shared flows callers hold'],
    [needs.consumers.length, 'which flows use what changes'],
    [needs.listings.length, 'more listings'],
    [needs.numbers.length, 'who has the numbers'],
    [needs.things.length, 'what the flows and routes to be written name'],
  ] as const;
  return `reading ${parts
    .filter(([amount]) => amount > 0)
    .map(([, words]) => words)
    .join(', ')}`;
}

/** Exports take longest, so they are counted; what is asked besides them has mostly come by then. */
function exportWords(read: number, wanted: number): string {
  return wanted < 2 ? 'content of a flow' : `content of ${wanted} flows (${read} of ${wanted} read)`;
}

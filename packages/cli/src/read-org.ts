import type {
  DesiredState,
  Fact,
  Kind,
  LedgerReader,
  LedgerReading,
  Listing,
  LiveObject,
  LiveState,
  LiveThing,
  PlatformReader,
  Presence,
  ThingSort,
} from '@callwright/model';
import { ToolError, askedName, isFlowKind, kindOf, unknown } from '@callwright/model';
import type { Needs, PlanOptions } from '@callwright/planner';
import { missingFacts } from '@callwright/planner';

/** Rounds of reading: a fact may ask for another one, but never without end. */
const MOST_ROUNDS = 6;

export interface OrgReading {
  readonly live: LiveState;
  readonly ledger: LedgerReading;
}

/** Reads what a plan needs and no more (design 3): listings and the ledger, then whatever the planner says is missing. */
export async function readOrg(
  desired: DesiredState,
  from: {
    readonly reader: PlatformReader;
    readonly ledger: LedgerReader;
    readonly options: PlanOptions;
    readonly progress: (words: string) => void;
  },
): Promise<OrgReading> {
  const { reader, progress } = from;
  const client = await reader.identify();
  checkOrg(desired, client.organization);
  progress('reading flows and the ledger');
  const [flows, ledger] = await Promise.all([reader.listFlows(), from.ledger.read()]);
  const kinds = valueKinds(desired, ledger);
  const objects = await listAll(reader, kinds);
  let live: LiveState = {
    client,
    flows,
    objects,
    presence: {},
    names: {},
    exports: {},
    consumed: {},
    consumers: {},
    things: {},
    numbers: {},
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const needs = missingFacts({ desired, live, ledger, options: from.options });
    if (needs.isEmpty) {
      return { live, ledger };
    }
    progress(wordsOf(needs));
    live = await withFacts(live, needs, reader);
  }
  return { live, ledger };
}

/** A project pins an org by id; working on another one would be the worst of mistakes. */
function checkOrg(desired: DesiredState, organization: { readonly id: string; readonly name: string }): void {
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

function valueKinds(desired: DesiredState, ledger: LedgerReading): readonly Kind[] {
  const used = [
    ...desired.resources.map((resource) => resource.kind),
    ...ledger.receipts.map((receipt) => kindOf(receipt.address)),
  ];
  return [...new Set(used)].filter((kind) => !isFlowKind(kind)).sort();
}

async function listAll(
  reader: PlatformReader,
  kinds: readonly Kind[],
): Promise<Record<Kind, Listing<LiveObject>>> {
  const listings = await Promise.all(
    kinds.map(async (kind) => [kind, await reader.listObjects(kind)] as const),
  );
  return Object.fromEntries(listings) as Record<Kind, Listing<LiveObject>>;
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

async function withFacts(live: LiveState, needs: Needs, reader: PlatformReader): Promise<LiveState> {
  const [exports, presence, names, consumed, consumers, objects, things, numbers] = await Promise.all([
    needs.exports.length === 0 ? {} : reader.exportFlows(needs.exports),
    collect(needs.presence, async ({ kind, id }): Promise<readonly [string, Presence<'object'>]> => {
      const found = isFlowKind(kind) ? await reader.flow(id) : await reader.object(kind, id);
      return [id, found.state === 'present' ? { state: 'present', value: 'object' } : found];
    }),
    collect(needs.names, async ({ kind, type, name }): Promise<readonly [string, Presence<string>]> => {
      const found =
        type === undefined ? await reader.objectByName(kind, name) : await reader.flowByName(type, name);
      return [
        askedName(type ?? kind, name),
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
    names: { ...live.names, ...names },
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

function wordsOf(needs: Needs): string {
  const parts = [
    [needs.exports.length, 'content of flows'],
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

import type {
  ConsumedModule,
  Consumer,
  Fact,
  FlowType,
  JsonObject,
  Presence,
  LiveFlow,
  TrackedObject,
} from '@callwright/model';
import { FLOW_TYPES, flowTypeNames, known } from '@callwright/model';
import { listAll } from './page-listing.ts';
import { liveFlow } from './flow-row.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { textField } from './wire-field.ts';

const PAGE = 100;
const MODULE = 'COMMONMODULEFLOW';

/** Ids in one look-up: they stand in the query. */
const LOOKUP = 50;

/**
 * The shared flows that one version of a flow carries, with their versions (facts: API 3.5; that the version is the
 * snapshotted one is an assumption to confirm on a real org).
 */
export async function consumedModules(
  line: PlatformLine<ReadingApis>,
  flow: { readonly id: string; readonly type: FlowType; readonly version: string },
): Promise<Fact<readonly ConsumedModule[]>> {
  const objectType = flowTypeNames(flow.type)?.dependencyType ?? '';
  const listing = await listAll(
    line.call,
    'the shared flows inside a flow',
    PAGE,
    (page) =>
      line.apis.architect.getArchitectDependencytrackingConsumedresources(flow.id, flow.version, objectType, {
        ...page,
        resourceType: [MODULE],
      }),
    rowKey,
  );
  if (!listing.complete.known) {
    return listing.complete;
  }
  return known(
    listing.rows
      .filter((row) => textField(row, 'type') === MODULE)
      .map((row) => {
        const [name, version] = [textField(row, 'name'), textField(row, 'version')];
        return {
          id: textField(row, 'id') ?? '',
          ...(name === undefined ? {} : { name }),
          ...(version === undefined ? {} : { version }),
        };
      }),
  );
}

/**
 * Flows whose *published* version uses something: carries the shared flow, leads to the flow, names the group.
 * Dependency tracking has one row per consuming version, old ones included (facts: API 3.5), so each row is held against
 * the version that its flow has published now.
 */
export async function consumers(
  line: PlatformLine<ReadingApis>,
  used: TrackedObject,
  readFlow: (id: string) => Promise<Presence<LiveFlow>>,
): Promise<Fact<readonly Consumer[]>> {
  const listing = await listAll(
    line.call,
    'the flows that use something',
    PAGE,
    (page) =>
      line.apis.architect.getArchitectDependencytrackingConsumingresources(used.id, used.objectType, {
        ...page,
        flowFilter: 'published',
      }),
    rowKey,
  );
  if (!listing.complete.known) {
    return listing.complete;
  }
  const rows = listing.rows.filter((row) => row['deleted'] !== true && isFlowType(row));
  const ids = [...new Set(rows.map((row) => textField(row, 'id') ?? ''))];
  const flows = await lookUp(line, ids, readFlow);
  if (!flows.known) {
    return flows;
  }
  return known(
    flows.value
      .filter((flow) =>
        rows.some((row) => textField(row, 'id') === flow.id && sameVersion(row, flow.published?.id)),
      )
      .map(({ id, name, type }) => ({ id, name, type })),
  );
}

/** One row per consuming version. */
function rowKey(row: JsonObject): string | undefined {
  const id = textField(row, 'id');
  return id === undefined ? undefined : `${id}@${textField(row, 'version') ?? ''}`;
}

/** Consumers come as `INBOUNDCALLFLOW` and as `INBOUNDCALL` (facts: API 3.5). */
function isFlowType(row: JsonObject): boolean {
  const type = textField(row, 'type') ?? '';
  return FLOW_TYPES.some((known) => known.dependencyType === type || known.type === type.toLowerCase());
}

/** A row without a version is one of the published version: the filter asked for nothing else. */
function sameVersion(row: JsonObject, published: string | undefined): boolean {
  const version = textField(row, 'version');
  return published !== undefined && (version === undefined || Number(version) === Number(published));
}

/** The flows by id. An id that the look-up leaves out is asked for: gone is a fact only by 404 or 410. */
async function lookUp(
  line: PlatformLine<ReadingApis>,
  ids: readonly string[],
  readFlow: (id: string) => Promise<Presence<LiveFlow>>,
): Promise<Fact<readonly LiveFlow[]>> {
  const found: LiveFlow[] = [];
  for (let at = 0; at < ids.length; at += LOOKUP) {
    const part = ids.slice(at, at + LOOKUP);
    const listing = await listAll(line.call, 'the flows that use something', PAGE, (page) =>
      line.apis.architect.getFlowsLookup(part, { ...page }),
    );
    if (!listing.complete.known) {
      return listing.complete;
    }
    found.push(...listing.rows.flatMap((row) => liveFlow(row, 'listing') ?? []));
    const missing = part.filter((id) => !listing.rows.some((row) => textField(row, 'id') === id));
    for (const id of missing) {
      const presence = await readFlow(id);
      if (presence.state === 'unknown') {
        return presence.why;
      }
      if (presence.state === 'present') {
        found.push(presence.value);
      }
    }
  }
  return known(found);
}

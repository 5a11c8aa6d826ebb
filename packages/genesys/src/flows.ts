import type { Fact, FlowType, Listing, LiveFlow, LiveVersion, Presence } from '@callwright/model';
import { isJsonObject, known } from '@callwright/model';
import { isGone, unknownOf, unreadable } from './answer.ts';
import { liveFlow, liveVersion, versionNumber } from './flow-row.ts';
import { listAll } from './page-listing.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { textField } from './wire-field.ts';

/** Page sizes that CX as Code uses too (facts: API 2.2, 4.2). */
const FLOW_PAGE = 500;
const VERSION_PAGE = 100;

/** Reading flows; how each member answers is said at the port. */
export interface Flows {
  list(): Promise<Listing<LiveFlow>>;
  read(id: string): Promise<Presence<LiveFlow>>;
  byName(type: FlowType, name: string): Promise<Presence<LiveFlow>>;
  versions(id: string): Promise<Fact<readonly LiveVersion[]>>;
}

export function createFlows(line: PlatformLine<ReadingApis>): Flows {
  const list = async (filter: {
    readonly type?: string[];
    readonly name?: string;
  }): Promise<Listing<LiveFlow>> => {
    const listing = await listAll(line.call, 'the flows', FLOW_PAGE, (page) =>
      line.apis.architect.getFlows({ ...page, ...filter, includeSchemas: false }),
    );
    return {
      complete: listing.complete,
      rows: listing.rows.flatMap((row) => liveFlow(row, 'listing') ?? []),
    };
  };

  const read = async (id: string): Promise<Presence<LiveFlow>> => {
    const answer = await line.call(() => line.apis.architect.getFlow(id));
    if (isGone(answer)) {
      return { state: 'gone' };
    }
    if (answer.answer !== 'ok') {
      return { state: 'unknown', why: unknownOf('a flow', answer) };
    }
    const wire = isJsonObject(answer.body) ? answer.body : {};
    if (wire['deleted'] === true) {
      return { state: 'gone' };
    }
    const flow = liveFlow(wire, 'read');
    return flow === undefined
      ? { state: 'unknown', why: unreadable('a flow') }
      : { state: 'present', value: flow };
  };

  return {
    list: () => list({}),
    read,
    /** The filter by name is not described and may find more or lag behind (facts: API 2.2): compared here, read by id. */
    async byName(type, name) {
      const listing = await list({ type: [type], name });
      const found = listing.rows.find((flow) => flow.type === type && flow.name === name);
      if (found !== undefined) {
        return read(found.id);
      }
      return listing.complete.known ? { state: 'gone' } : { state: 'unknown', why: listing.complete };
    },
    async versions(id) {
      const listing = await listAll(line.call, 'the versions of a flow', VERSION_PAGE, (page) =>
        line.apis.architect.getFlowVersions(id, { ...page }),
      );
      if (!listing.complete.known) {
        return listing.complete;
      }
      const numbered = listing.rows.filter((row) => versionNumber(textField(row, 'id') ?? '') !== undefined);
      return known(
        numbered
          .flatMap((row) => liveVersion(row) ?? [])
          .sort((a, b) => (versionNumber(b.id) ?? 0) - (versionNumber(a.id) ?? 0)),
      );
    },
  };
}

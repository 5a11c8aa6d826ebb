import type { PlatformReader } from '@callwright/model';
import type { Connection } from './connection.ts';
import { consumedModules, consumers } from './dependency-tracking.ts';
import { exportFlows } from './export-flows.ts';
import type { Flows } from './flows.ts';
import { createFlows } from './flows.ts';
import { identify, permissions } from './identity.ts';
import { numberHoldings } from './numbers.ts';
import type { Objects } from './objects.ts';
import { createObjects } from './objects.ts';
import type { PlatformLine } from './platform-line.ts';
import { openLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { listThings } from './things.ts';
import { usersOf } from './users.ts';

/**
 * Opens an org for reading: neither its type nor its HTTP client can write. Nothing is sent yet.
 *
 * @throws ToolError `genesys.wrong-region`, `genesys.wrong-gateway`, `genesys.sdk-unusable`
 */
export async function openReader(connection: Connection): Promise<PlatformReader> {
  const line = await openLine(connection, 'read');
  return readerOf(line, createFlows(line), createObjects(line));
}

/** The reading members of the port, on a line of any mode. */
export function readerOf(line: PlatformLine<ReadingApis>, flows: Flows, objects: Objects): PlatformReader {
  return {
    identify: () => identify(line),
    permissions: () => permissions(line),
    listFlows: () => flows.list(),
    listObjects: (kind, binds) => objects.list(kind, binds),
    listThings: (sort) => listThings(line, sort),
    numbers: (numbers) => numberHoldings(line, numbers),
    flow: (id) => flows.read(id),
    flowByName: (type, name) => flows.byName(type, name),
    object: (kind, id) => objects.read(kind, id),
    objectByName: (kind, name) => objects.byName(kind, name),
    namesakes: (kind, name) => objects.namesakes(kind, name),
    usersOf: (kind, id) => usersOf(line, { flows, objects }, kind, id),
    versions: (flowId) => flows.versions(flowId),
    exportFlows: (wanted, onRead) => exportFlows(line, wanted, onRead),
    consumedModules: (flow) => consumedModules(line, flow),
    consumers: (used) => consumers(line, used, (id) => flows.read(id)),
    serverTime: () => line.serverTime(),
  };
}

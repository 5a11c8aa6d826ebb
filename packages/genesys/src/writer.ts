import type { PlatformWriter } from '@callwright/model';
import type { Connection } from './connection.ts';
import { moveToDivision } from './division-move.ts';
import { createFlowWrites } from './flow-writes.ts';
import { createFlows } from './flows.ts';
import { createObjectWrites } from './object-writes.ts';
import { createObjects } from './objects.ts';
import { openLine } from './platform-line.ts';
import { readerOf } from './reader.ts';
import { thingByName } from './things.ts';

/** Reading before it, itself, reading after it twice, and its receipt. */
const REQUESTS_PER_WRITE = 5;

/**
 * Opens an org for reading and writing. Each writing member sends one write and never repeats it, except after a 429,
 * a 401 or a connection that could not be made: then nothing has happened.
 *
 * @throws ToolError `genesys.wrong-region`, `genesys.wrong-gateway`, `genesys.sdk-unusable`
 */
export async function openWriter(connection: Connection): Promise<PlatformWriter> {
  const line = await openLine(connection, 'write');
  const objects = createObjects(line);
  const flowWrites = createFlowWrites(line);
  const objectWrites = createObjectWrites(line, objects);
  return {
    ...readerOf(line, createFlows(line), objects),
    registerPublish: () => flowWrites.registerPublish(),
    upload: (job, text) => flowWrites.upload(job, text),
    publishState: (jobId) => flowWrites.publishState(jobId),
    unlockFlow: (id) => flowWrites.unlock(id),
    checkoutFlow: (id) => flowWrites.checkout(id),
    renameFlow: (id, name) => flowWrites.rename(id, name),
    checkinFlow: (id) => flowWrites.checkin(id),
    publishVersion: (id, version) => flowWrites.publishVersion(id, version),
    deleteFlow: (id) => flowWrites.remove(id),
    createObject: (kind, wanted) => objectWrites.create(kind, wanted),
    updateObject: (kind, seen, wanted) => objectWrites.update(kind, seen, wanted),
    deleteObject: (kind, id) => objectWrites.remove(kind, id),
    moveToDivision: (kind, id, division) => moveToDivision(line, kind, id, division),
    thingByName: (bucket, name) => thingByName(line, bucket, name),
    atOnce: (writes, work) => line.prepaid({ all: writes * REQUESTS_PER_WRITE, writes }, work),
  };
}

import { emulatorError } from '../../emulator-error.ts';
import { flowNamed } from '../../flows/flow-name.ts';
import type { LocalOrg } from '../../local-org.ts';
import { nameKey } from '../../state/tables.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';
import { ensureObject, objectsOf, writtenObject, type SeedObject } from './named-objects.ts';

/** `Sales`, or `{ name, division, description, inQueueFlow: <name of an in-queue call flow> }`. */
interface SeedQueue extends SeedObject {
  readonly inQueueFlow?: string;
}

/** Queues. */
export const queuesPart = seedPart({
  keys: ['queues'],
  read: (seed) =>
    seed.maps('queues', ['id', 'name', 'division', 'description', 'inQueueFlow']).map((entry): SeedQueue => ({
      kind: 'queue',
      name: entry.requiredText('name'),
      ...optional('id', entry.text('id')),
      ...optional('division', entry.text('division')),
      ...optional('description', entry.text('description')),
      ...optional('inQueueFlow', entry.text('inQueueFlow')),
    })),
  make: (org, wanted) => wanted.forEach((queue) => ensureObject(org, queue)),
  bind: (org, wanted) => wanted.forEach((queue) => bindQueue(org, queue)),
  write: (org) =>
    unlessEmpty(
      'queues',
      objectsOf(org, 'queue').map((queue) => ({
        ...writtenObject(org, queue),
        ...optional(
          'inQueueFlow',
          queue.queueFlowId === undefined ? undefined : org.tables.flows.get(queue.queueFlowId)?.name,
        ),
      })),
    ),
});

function bindQueue(org: LocalOrg, { name, inQueueFlow }: SeedQueue): void {
  if (inQueueFlow === undefined) {
    return;
  }
  const flow = flowNamed(org, 'inqueuecall', inQueueFlow);
  if (flow === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's queue '${name}' names the in-queue flow '${inQueueFlow}', which is not among its flows.`,
    );
  }
  const queue = org.tables.named.having(nameKey('queue', name)).find((candidate) => candidate.name === name);
  if (queue !== undefined) {
    org.tables.named.put({ ...queue, queueFlowId: flow.id });
  }
}

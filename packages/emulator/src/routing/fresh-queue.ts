import type { LocalOrg } from '../local-org.ts';
import type { QueueRecord } from '../state/queue-record.ts';

/** A queue that somebody makes now, with nothing but its name. `by` is the id of the maker. */
export function freshQueue(
  org: LocalOrg,
  queue: Pick<QueueRecord, 'id' | 'name' | 'divisionId'>,
  by: string,
): QueueRecord {
  const now = org.clock.now();
  return {
    id: queue.id,
    name: queue.name,
    divisionId: queue.divisionId,
    dateCreated: now,
    dateModified: now,
    createdBy: by,
    modifiedBy: by,
    flows: {},
    prompts: {},
    fields: {},
    tasks: 0,
    listedFrom: now,
  };
}

import type { NamedRegister } from '../named-register.ts';
import { freshQueue } from '../routing/fresh-queue.ts';
import { isReadable } from '../routing/lingering.ts';
import { nameKey } from '../state/tables.ts';

/** Queues; one made by its name has no settings. */
export const queueRegister: NamedRegister = {
  having: (org, name) =>
    org.tables.queues.having(nameKey('', name)).filter((queue) => isReadable(org, queue)),
  nameOf: (org, id) => org.tables.queues.get(id)?.name,
  make: (org, object, by) => {
    org.tables.queues.put(freshQueue(org, object, by.id));
  },
};

import type { ObjectKind } from '../../architect/engine.ts';
import { isoDate } from '../../clock.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import { freshQueue } from '../../routing/fresh-queue.ts';
import { isLiving } from '../../routing/lingering.ts';
import { queueSettingsShape } from '../../routing/shapes/queue-shape.ts';
import {
  queueFlowTypes,
  queuePromptFields,
  type QueueFlowField,
  type QueueRecord,
} from '../../state/queue-record.ts';
import { nameKey } from '../../state/tables.ts';
import { makeLacking } from '../lacking.ts';
import { readDate } from '../seed-date.ts';
import { seedDivisionId, writtenDivision } from '../seed-division.ts';
import { seedFlowId, writtenFlow } from '../seed-flow.ts';
import { seedNamedId, writtenNamed } from '../seed-named.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';
import { readSettings, writtenSettings } from '../seed-settings.ts';
import { readTouches, touched, touchKeys, writtenTouches, type SeedTouches } from '../seed-touch.ts';

const promptKinds: readonly ObjectKind[] = ['userPrompt', 'systemPrompt'];

/** Keys of a seed with the fields whose flows they name. */
const flowKeys = {
  inQueueFlow: 'queueFlow',
  emailInQueueFlow: 'emailInQueueFlow',
  messageInQueueFlow: 'messageInQueueFlow',
} as const satisfies Readonly<Record<string, QueueFlowField>>;

/**
 * `Sales`, or `{ name, division, description, inQueueFlow, emailInQueueFlow, messageInQueueFlow, whisperPrompt,
 * onHoldPrompt, tasks, settings }`: flows and prompts by name, `settings` as the API writes the other fields.
 */
interface SeedQueue extends SeedTouches {
  readonly id?: string;
  readonly name: string;
  readonly division?: string;
  readonly description?: string;
  /** By key of the seed. */
  readonly flows: Readonly<Record<string, string>>;
  readonly prompts: Readonly<Record<string, string>>;
  readonly tasks: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds; from its making when it is not said. */
  readonly listedFrom?: number;
  /** Epoch milliseconds from which it is gone: its name is still known to what names it. */
  readonly deleted?: number;
}

const keys = [
  'id',
  'name',
  'division',
  'description',
  ...Object.keys(flowKeys),
  ...queuePromptFields,
  'tasks',
  'settings',
  ...touchKeys,
  'listedFrom',
  'deleted',
];

/** Queues. */
export const queuesPart = seedPart({
  keys: ['queues'],
  read: (seed) => seed.maps('queues', keys).map(queueOf),
  make: (org, wanted) =>
    makeLacking(
      wanted,
      {
        hasId: (id) => org.tables.queues.get(id) !== undefined,
        hasName: ({ name, deleted }) => deleted === undefined && queueNamed(org, name) !== undefined,
      },
      (queue) => makeQueue(org, queue),
    ),
  bind: (org, wanted) => wanted.forEach((queue) => bindQueue(org, queue)),
  write: (org) =>
    unlessEmpty(
      'queues',
      org.tables.queues.all().map((queue) => writtenQueue(org, queue)),
    ),
});

function queueOf(entry: ReadMap): SeedQueue {
  const texts = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const found = entry.text(name);
        return found === undefined ? [] : [[name, found]];
      }),
    );
  return {
    name: entry.requiredText('name'),
    ...optional('id', entry.text('id')),
    ...optional('division', entry.text('division')),
    ...optional('description', entry.text('description')),
    flows: texts(Object.keys(flowKeys)),
    prompts: texts(queuePromptFields),
    tasks: entry.whole('tasks') ?? 0,
    settings: readSettings(entry, queueSettingsShape),
    ...readTouches(entry),
    ...optional('listedFrom', readDate(entry, 'listedFrom')),
    ...optional('deleted', readDate(entry, 'deleted')),
  };
}

function makeQueue(org: LocalOrg, queue: SeedQueue): void {
  const place = `queue '${queue.name}'`;
  const divisionId = seedDivisionId(org, queue.division, place);
  const fresh = freshQueue(org, { id: queue.id ?? newId(org), name: queue.name, divisionId }, 'seed');
  const prompts = Object.entries(queue.prompts).map(([field, name]) => [
    field,
    seedNamedId(org, promptKinds, name, place),
  ]);
  const about = touched(fresh, queue);
  org.tables.queues.put({
    ...fresh,
    ...about,
    ...optional('description', queue.description),
    prompts: Object.fromEntries(prompts) as QueueRecord['prompts'],
    fields: queue.settings,
    tasks: queue.tasks,
    listedFrom: queue.listedFrom ?? about.dateCreated,
    ...optional('goneFrom', queue.deleted),
  });
}

function queueNamed(org: LocalOrg, name: string): QueueRecord | undefined {
  return org.tables.queues.having(nameKey('', name)).find(isLiving);
}

function bindQueue(org: LocalOrg, wanted: SeedQueue): void {
  const queue =
    (wanted.id === undefined ? undefined : org.tables.queues.get(wanted.id)) ?? queueNamed(org, wanted.name);
  if (queue === undefined || Object.keys(wanted.flows).length === 0) {
    return;
  }
  const flows = Object.entries(flowKeys).flatMap(([key, field]) => {
    const id = seedFlowId(org, queueFlowTypes[field], wanted.flows[key], `queue '${wanted.name}'`);
    return id === undefined ? [] : [[field, id]];
  });
  org.tables.queues.put({
    ...queue,
    flows: { ...queue.flows, ...(Object.fromEntries(flows) as QueueRecord['flows']) },
  });
}

function writtenQueue(org: LocalOrg, queue: QueueRecord): Readonly<Record<string, unknown>> {
  return {
    id: queue.id,
    name: queue.name,
    ...writtenDivision(org, queue.divisionId),
    ...optional('description', queue.description),
    ...Object.fromEntries(
      Object.entries(flowKeys).flatMap(([key, field]) => {
        const name = writtenFlow(org, queue.flows[field]);
        return name === undefined ? [] : [[key, name]];
      }),
    ),
    ...Object.fromEntries(
      Object.entries(queue.prompts).map(([field, id]) => [field, writtenNamed(org, promptKinds, id)]),
    ),
    ...(queue.tasks === 0 ? {} : { tasks: queue.tasks }),
    ...writtenSettings(queue.fields),
    ...writtenTouches(queue),
    ...(queue.listedFrom === queue.dateCreated ? {} : { listedFrom: isoDate(queue.listedFrom) }),
    ...(queue.goneFrom === undefined ? {} : { deleted: isoDate(queue.goneFrom) }),
  };
}

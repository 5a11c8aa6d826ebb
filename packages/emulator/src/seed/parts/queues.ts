import type { ObjectKind } from '../../architect/engine.ts';
import { emulatorError } from '../../emulator-error.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import { registerOf } from '../../named-registers/index.ts';
import { freshQueue } from '../../routing/fresh-queue.ts';
import { isGone } from '../../routing/lingering.ts';
import { queueSettingsShape } from '../../routing/shapes/queue-shape.ts';
import {
  queueFlowTypes,
  queuePromptFields,
  type QueueFlowField,
  type QueueRecord,
} from '../../state/queue-record.ts';
import { nameKey } from '../../state/tables.ts';
import { seedDivisionId, writtenDivision } from '../seed-division.ts';
import { seedFlowId, writtenFlow } from '../seed-flow.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';
import { readSettings, writtenSettings } from '../seed-settings.ts';

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
interface SeedQueue {
  readonly id?: string;
  readonly name: string;
  readonly division?: string;
  readonly description?: string;
  /** By key of the seed. */
  readonly flows: Readonly<Record<string, string>>;
  readonly prompts: Readonly<Record<string, string>>;
  readonly tasks: number;
  readonly settings: Readonly<Record<string, unknown>>;
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
];

/** Queues. */
export const queuesPart = seedPart({
  keys: ['queues'],
  read: (seed) => seed.maps('queues', keys).map(queueOf),
  make: (org, wanted) => wanted.forEach((queue) => ensureQueue(org, queue)),
  bind: (org, wanted) => wanted.forEach((queue) => bindQueue(org, queue)),
  write: (org) =>
    unlessEmpty(
      'queues',
      org.tables.queues
        .all()
        .filter((queue) => !isGone(org, queue))
        .map((queue) => writtenQueue(org, queue)),
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
  };
}

function ensureQueue(org: LocalOrg, queue: SeedQueue): void {
  if (queueNamed(org, queue.name) !== undefined) {
    return;
  }
  const divisionId = seedDivisionId(org, queue.division, `queue '${queue.name}'`);
  const prompts = Object.entries(queue.prompts).map(([field, name]) => [field, promptId(org, queue, name)]);
  org.tables.queues.put({
    ...freshQueue(org, { id: queue.id ?? newId(org), name: queue.name, divisionId }, 'seed'),
    ...optional('description', queue.description),
    prompts: Object.fromEntries(prompts) as QueueRecord['prompts'],
    fields: queue.settings,
    tasks: queue.tasks,
  });
}

function queueNamed(org: LocalOrg, name: string): QueueRecord | undefined {
  return org.tables.queues.having(nameKey('', name)).find((queue) => !isGone(org, queue));
}

function promptId(org: LocalOrg, queue: SeedQueue, name: string): string {
  const kinds: readonly ObjectKind[] = ['userPrompt', 'systemPrompt'];
  const [found] = kinds.flatMap((kind) => registerOf(kind).having(org, name, undefined));
  if (found === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's queue '${queue.name}' names the prompt '${name}', which is not among its prompts.`,
    );
  }
  return found.id;
}

function bindQueue(org: LocalOrg, wanted: SeedQueue): void {
  const queue = queueNamed(org, wanted.name);
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
  const promptName = (id: string): string =>
    registerOf('userPrompt').nameOf(org, id) ?? registerOf('systemPrompt').nameOf(org, id) ?? id;
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
    ...Object.fromEntries(Object.entries(queue.prompts).map(([field, id]) => [field, promptName(id)])),
    ...(queue.tasks === 0 ? {} : { tasks: queue.tasks }),
    ...writtenSettings(queue.fields),
  };
}

import type { ObjectKind } from '../architect/engine.ts';
import { apiError } from '../http/api-error.ts';
import { idOf, malformed, readShaped, type ShapedBody } from '../http/body-shape.ts';
import { isMap } from '../http/body.ts';
import type { Call } from '../http/operation.ts';
import { registerOf } from '../named-registers/index.ts';
import {
  queueFlowTypes,
  queuePromptFields,
  type QueueFlowField,
  type QueueRecord,
} from '../state/queue-record.ts';
import { boundFlow } from './bound-flow.ts';
import { queueSettingsShape, queueShape } from './shapes/queue-shape.ts';

/** What a body says of a queue. */
export interface QueueBody {
  readonly content: Pick<QueueRecord, 'name' | 'description' | 'flows' | 'prompts' | 'fields'>;
  readonly divisionId: string | undefined;
  readonly sourceQueueId: string | undefined;
}

/**
 * Reads a body and checks what it names (facts: API 4.1, 4.7). 400 `required.field.missing` without a name; `bad.request` for
 * flows and prompts that do not fit (the code is assumed).
 */
export function queueBody(call: Call): QueueBody {
  const body = readShaped(call.body, queueShape, malformed);
  const name = body['name'];
  if (typeof name !== 'string' || name.trim() === '') {
    throw apiError('required.field.missing', {}, 'name');
  }
  refuseImpliedQueue(body);
  const description = body['description'];
  return {
    content: {
      name,
      ...(typeof description === 'string' ? { description } : {}),
      flows: flowsOf(call, body),
      prompts: promptsOf(call, body),
      fields: readShaped(body, queueSettingsShape, malformed),
    },
    divisionId: idOf(body['division']),
    sourceQueueId: typeof body['sourceQueueId'] === 'string' ? body['sourceQueueId'] : undefined,
  };
}

/** The first rule's queue is the queue itself: answers name it, bodies must not (facts: API 4.7; the code is assumed). */
function refuseImpliedQueue(body: ShapedBody): void {
  const routing = body['conditionalGroupRouting'];
  const rules = isMap(routing) ? routing['rules'] : undefined;
  const first: unknown = Array.isArray(rules) ? rules[0] : undefined;
  if (isMap(first) && first['queue'] !== undefined) {
    throw apiError('bad.request', {}, 'conditionalGroupRouting.rules[0].queue');
  }
}

function flowsOf(call: Call, body: ShapedBody): QueueRecord['flows'] {
  const fields = Object.keys(queueFlowTypes) as QueueFlowField[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const id = idOf(body[field]);
      if (id !== undefined && boundFlow(call, id, queueFlowTypes[field]) === undefined) {
        throw apiError('bad.request', {}, field);
      }
      return id === undefined ? [] : [[field, id]];
    }),
  );
}

function promptsOf(call: Call, body: ShapedBody): QueueRecord['prompts'] {
  const kinds: readonly ObjectKind[] = ['userPrompt', 'systemPrompt'];
  return Object.fromEntries(
    queuePromptFields.flatMap((field) => {
      const id = idOf(body[field]);
      if (id !== undefined && kinds.every((kind) => registerOf(kind).nameOf(call.org, id) === undefined)) {
        throw apiError('bad.request', {}, field);
      }
      return id === undefined ? [] : [[field, id]];
    }),
  );
}

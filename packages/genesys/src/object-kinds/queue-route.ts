import type { JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { QueueRequest } from '../sdk.ts';
import { referenceAs, withAttributes } from '../attribute-writing.ts';
import type { ObjectKind } from '../object-kind.ts';
import { PLATFORM_FIELDS, besides, withoutFields } from '../other-fields.ts';
import { liveReferenceOrNull, objectField, objectsField } from '../wire-field.ts';

/** They follow the people in the queue, not what somebody wrote. */
const COUNTS = ['memberCount', 'userMemberCount', 'joinedMemberCount'];

/**
 * In-queue flows of queues, `routing/queues` (facts: API 4.1, 4.7). Attributes: `inQueue.call`, `inQueue.email`,
 * `inQueue.message`. The queue is made elsewhere, and everything else of it is sent back as it was read.
 */
export const queueRoute: ObjectKind = {
  kind: 'QueueRoute',
  binds: 'queues',
  plural: 'the queues',
  pageSize: 500,
  permissionEntity: 'routing:queue',
  permissionActions: { plan: ['view'], apply: ['view', 'edit'] },
  serialWrites: false,

  list: ({ routing }, { pageNumber, pageSize, name }) =>
    routing.getRoutingQueues({ pageNumber, pageSize, ...(name === undefined ? {} : { name }) }),
  read: ({ routing }, id) => routing.getRoutingQueue(id),
  update: ({ routing }, id, body) => routing.putRoutingQueue(id, body as unknown as QueueRequest),

  attributesOf: (wire) => ({
    'inQueue.call': liveReferenceOrNull(wire, 'queueFlow', 'flows'),
    'inQueue.email': liveReferenceOrNull(wire, 'emailInQueueFlow', 'flows'),
    'inQueue.message': liveReferenceOrNull(wire, 'messageInQueueFlow', 'flows'),
  }),
  bodyOf: (base, attributes) =>
    withAttributes(withoutImpliedQueue(withoutFields(base, [...PLATFORM_FIELDS, ...COUNTS])), attributes, {
      'inQueue.call': referenceAs('queueFlow'),
      'inQueue.email': referenceAs('emailInQueueFlow'),
      'inQueue.message': referenceAs('messageInQueueFlow'),
    }),
  othersOf: besides('queueFlow', 'emailInQueueFlow', 'messageInQueueFlow', ...COUNTS),
};

/** The first rule is about the queue itself: answers name it, and a body that does is refused (facts: API 4.7). */
function withoutImpliedQueue(wire: JsonObject): JsonObject {
  const routing = objectField(wire, 'conditionalGroupRouting');
  const [first, ...others] = routing === undefined ? [] : objectsField(routing, 'rules');
  return first === undefined || !isJsonObject(routing)
    ? wire
    : {
        ...wire,
        conditionalGroupRouting: { ...routing, rules: [withoutFields(first, ['queue']), ...others] },
      };
}

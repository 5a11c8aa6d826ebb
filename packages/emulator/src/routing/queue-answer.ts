import { divisionReference } from '../access.ts';
import { isoDate } from '../clock.ts';
import { isMap } from '../http/body.ts';
import type { LocalOrg } from '../local-org.ts';
import { registerOf } from '../named-registers/index.ts';
import type { QueueRecord } from '../state/queue-record.ts';
import { flowReference } from './bound-flow.ts';
import { writtenAddressAnswer } from './route-reference.ts';

const path = '/api/v2/routing/queues';

/** `Queue` (facts: API appendix A). Fields that nobody wrote are absent: no default is made up (assumed, README). */
export function queueAnswer(org: LocalOrg, queue: QueueRecord): Readonly<Record<string, unknown>> {
  return {
    id: queue.id,
    name: queue.name,
    division: divisionReference(org, queue.divisionId),
    description: queue.description,
    dateCreated: isoDate(queue.dateCreated),
    dateModified: isoDate(queue.dateModified),
    createdBy: queue.createdBy,
    modifiedBy: queue.modifiedBy,
    memberCount: 0,
    userMemberCount: 0,
    joinedMemberCount: 0,
    ...queue.fields,
    ...impliedQueue(queue),
    ...outboundAddresses(org, queue),
    ...Object.fromEntries(Object.entries(queue.flows).map(([field, id]) => [field, flowReference(org, id)])),
    ...Object.fromEntries(
      Object.entries(queue.prompts).map(([field, id]) => [field, promptReference(org, id)]),
    ),
    selfUri: `${path}/${queue.id}`,
  };
}

/** `{ id, name, selfUri }` of a queue. */
export function queueReference(org: LocalOrg, id: string): Readonly<Record<string, unknown>> {
  return { id, name: org.tables.queues.get(id)?.name, selfUri: `${path}/${id}` };
}

function promptReference(org: LocalOrg, id: string): Readonly<Record<string, unknown>> {
  const name = registerOf('userPrompt').nameOf(org, id) ?? registerOf('systemPrompt').nameOf(org, id);
  return { id, name, selfUri: `/api/v2/architect/prompts/${id}` };
}

/** Answers name the queue of the first rule, which bodies must leave out (facts: API 4.7). */
function impliedQueue(queue: QueueRecord): Readonly<Record<string, unknown>> {
  const routing = queue.fields['conditionalGroupRouting'];
  const rules: unknown = isMap(routing) ? routing['rules'] : undefined;
  if (!isMap(routing) || !Array.isArray(rules) || rules.length === 0) {
    return {};
  }
  const [first, ...others] = rules as readonly Readonly<Record<string, unknown>>[];
  const own = { id: queue.id, name: queue.name, selfUri: `${path}/${queue.id}` };
  return { conditionalGroupRouting: { ...routing, rules: [{ ...first, queue: own }, ...others] } };
}

/** Addresses with pattern and sender of their routes, as the model wants them. */
function outboundAddresses(org: LocalOrg, queue: QueueRecord): Readonly<Record<string, unknown>> {
  const { outboundEmailAddress: own, mediaSettings: media } = queue.fields;
  const email = isMap(media) ? media['email'] : undefined;
  const all = isMap(email) ? email['allOutboundEmailAddresses'] : undefined;
  return {
    ...(isMap(own) ? { outboundEmailAddress: writtenAddressAnswer(org, own) } : {}),
    ...(isMap(media) && isMap(email) && Array.isArray(all)
      ? {
          mediaSettings: {
            ...media,
            email: {
              ...email,
              allOutboundEmailAddresses: all
                .filter(isMap)
                .map((address) => writtenAddressAnswer(org, address)),
            },
          },
        }
      : {}),
  };
}

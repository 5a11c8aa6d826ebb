import { isoDate } from '../clock.ts';
import { flowAnswer } from '../flows/flow-answer.ts';
import { apiError } from '../http/api-error.ts';
import { fieldsOf, idOf, malformed, readShaped, text } from '../http/body-shape.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { nameMatcher, page, smallPage, sortedBy } from '../http/paging.ts';
import type { LocalOrg } from '../local-org.ts';
import { boundFlow } from '../routing/bound-flow.ts';
import { messengerTypes, type MessageRecipientRecord } from '../state/message-recipient-record.ts';
import { without } from '../without.ts';

const path = '/api/v2/routing/message/recipients';
const onePath = `${path}/{recipientId}`;
const permissions = { every: ['routing:message:manage'] };

/** Body of a PUT (facts: API appendix A, `RecipientRequest`). */
const recipientShape = fieldsOf({ flow: fieldsOf({ id: text }) });

/** Message recipients: they come with numbers and integrations, only their flow can be changed (facts: API 4.2, 4.5). */
export const messageRecipients: readonly Operation[] = [
  { method: 'GET', path, permissions, handle: list },
  {
    method: 'GET',
    path: onePath,
    permissions,
    handle: (call) => ok(answer(call.org, requireRecipient(call))),
  },
  { method: 'PUT', path: onePath, permissions, handle: bind },
];

/** The query does not know `webmessaging`, which answers may have (facts: API 4.5). */
const queryTypes = messengerTypes.filter((type) => type !== 'webmessaging');

function list(call: Call): Reply {
  const { org, query } = call;
  const type = query.oneOf('messengerType', queryTypes);
  const fits = nameMatcher(query.text('name'));
  const found = org.tables.recipients
    .all()
    .filter(({ name, messengerType }) => fits(name) && (type === undefined || type === messengerType));
  return page(
    call,
    sortedBy(found, ({ name, id }) => `${name.toLowerCase()}\n${id}`, false),
    smallPage,
    (recipient) => answer(org, recipient),
  );
}

function requireRecipient(call: Call): MessageRecipientRecord {
  const recipient = call.org.tables.recipients.get(param(call, 'recipientId'));
  if (recipient === undefined) {
    throw apiError('not.found');
  }
  return recipient;
}

/** A body without flow clears it, or is 400 when `recipientFlowsClear` is off: which, is unknown (facts: API 4.5, 10.9). */
function bind(call: Call): Reply {
  const { org } = call;
  const former = requireRecipient(call);
  const flowId = idOf(readShaped(call.body, recipientShape, malformed)['flow']);
  const isRefused =
    flowId === undefined
      ? !org.settings().recipientFlowsClear
      : boundFlow(call, flowId, 'inboundshortmessage') === undefined;
  if (isRefused) {
    throw apiError('bad.request', {}, 'flow');
  }
  const recipient: MessageRecipientRecord = {
    ...without(former, 'flowId'),
    ...(flowId === undefined ? {} : { flowId }),
    dateModified: org.clock.now(),
  };
  org.tables.recipients.put(recipient);
  return ok(answer(org, recipient));
}

/** `Recipient`, with the whole flow (facts: API 4.5). Clients are no users, so nobody is named as its maker. */
function answer(org: LocalOrg, recipient: MessageRecipientRecord): Readonly<Record<string, unknown>> {
  const flow = recipient.flowId === undefined ? undefined : org.tables.flows.get(recipient.flowId);
  return {
    id: recipient.id,
    name: recipient.name,
    flow: flow === undefined ? undefined : flowAnswer(org, flow, { schemas: true }),
    dateCreated: isoDate(recipient.dateCreated),
    dateModified: isoDate(recipient.dateModified),
    messengerType: recipient.messengerType,
    selfUri: `${path}/${recipient.id}`,
  };
}

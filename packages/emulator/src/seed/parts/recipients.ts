import { newId, type LocalOrg } from '../../local-org.ts';
import { messengerTypes, type MessageRecipientRecord } from '../../state/message-recipient-record.ts';
import { seedFlowId, writtenFlow } from '../seed-flow.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';

/** `{ name, messengerType, flow: <name of an inbound message flow> }`. */
interface SeedRecipient {
  readonly id?: string;
  readonly name: string;
  readonly messengerType: MessageRecipientRecord['messengerType'];
  readonly flow?: string;
}

/** Message recipients; the type is `open` when none is said. */
export const recipientsPart = seedPart({
  keys: ['recipients'],
  read: (seed) =>
    seed.maps('recipients', ['id', 'name', 'messengerType', 'flow']).map((entry): SeedRecipient => ({
      ...optional('id', entry.text('id')),
      name: entry.requiredText('name'),
      messengerType: entry.oneOf('messengerType', messengerTypes) ?? 'open',
      ...optional('flow', entry.text('flow')),
    })),
  make: () => undefined,
  bind: (org, wanted) => wanted.forEach((recipient) => ensureRecipient(org, recipient)),
  write: (org) =>
    unlessEmpty(
      'recipients',
      org.tables.recipients.all().map(({ id, name, messengerType, flowId }) => ({
        id,
        name,
        messengerType,
        ...optional('flow', writtenFlow(org, flowId)),
      })),
    ),
});

function ensureRecipient(org: LocalOrg, { id, name, messengerType, flow }: SeedRecipient): void {
  const isThere = org.tables.recipients
    .all()
    .some((recipient) => recipient.name === name && recipient.messengerType === messengerType);
  if (isThere) {
    return;
  }
  const now = org.clock.now();
  org.tables.recipients.put({
    id: id ?? newId(org),
    name,
    messengerType,
    ...optional('flowId', seedFlowId(org, 'inboundshortmessage', flow, `recipient '${name}'`)),
    dateCreated: now,
    dateModified: now,
  });
}

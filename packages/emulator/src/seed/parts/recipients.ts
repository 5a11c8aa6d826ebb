import { newId, type LocalOrg } from '../../local-org.ts';
import { messengerTypes, type MessageRecipientRecord } from '../../state/message-recipient-record.ts';
import { makeLacking } from '../lacking.ts';
import { readDates, writtenDates } from '../seed-date.ts';
import { seedFlowId, writtenFlow } from '../seed-flow.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';

/** `{ name, messengerType, flow: <name of an inbound message flow> }`. */
interface SeedRecipient {
  readonly id?: string;
  readonly name: string;
  readonly messengerType: MessageRecipientRecord['messengerType'];
  readonly flow?: string;
  /** Epoch milliseconds. */
  readonly dateCreated?: number;
  readonly dateModified?: number;
}

const dates = ['dateCreated', 'dateModified'] as const;

/** Message recipients; the type is `open` when none is said. */
export const recipientsPart = seedPart({
  keys: ['recipients'],
  read: (seed) =>
    seed
      .maps('recipients', ['id', 'name', 'messengerType', 'flow', ...dates])
      .map((entry): SeedRecipient => ({
        ...optional('id', entry.text('id')),
        name: entry.requiredText('name'),
        messengerType: entry.oneOf('messengerType', messengerTypes) ?? 'open',
        ...optional('flow', entry.text('flow')),
        ...readDates(entry, dates),
      })),
  make: () => undefined,
  bind: (org, wanted) =>
    makeLacking(
      wanted,
      {
        hasId: (id) => org.tables.recipients.get(id) !== undefined,
        hasName: ({ name, messengerType }) =>
          org.tables.recipients
            .all()
            .some((present) => present.name === name && present.messengerType === messengerType),
      },
      (recipient) => org.tables.recipients.put(recipientOf(org, recipient)),
    ),
  write: (org) =>
    unlessEmpty(
      'recipients',
      org.tables.recipients.all().map(({ id, name, messengerType, flowId, ...recipient }) => ({
        id,
        name,
        messengerType,
        ...optional('flow', writtenFlow(org, flowId)),
        ...writtenDates(recipient, dates),
      })),
    ),
});

function recipientOf(
  org: LocalOrg,
  { id, name, messengerType, flow, dateCreated = org.clock.now(), dateModified }: SeedRecipient,
): MessageRecipientRecord {
  return {
    id: id ?? newId(org),
    name,
    messengerType,
    ...optional('flowId', seedFlowId(org, 'inboundshortmessage', flow, `recipient '${name}'`)),
    dateCreated,
    dateModified: dateModified ?? dateCreated,
  };
}

/** What messages can come through (facts: API 4.5). */
export const messengerTypes = [
  'sms',
  'facebook',
  'twitter',
  'whatsapp',
  'webmessaging',
  'instagram',
  'open',
  'apple',
] as const;

/** A number or an integration that messages come to; nobody can make or remove one through the API. */
export interface MessageRecipientRecord {
  readonly id: string;
  readonly name: string;
  readonly messengerType: (typeof messengerTypes)[number];
  readonly flowId?: string;
  /** Epoch milliseconds. */
  readonly dateCreated: number;
  readonly dateModified: number;
}

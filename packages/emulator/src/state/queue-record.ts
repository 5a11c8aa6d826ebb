/** Fields of a queue that name a flow, with the type of that flow (facts: API 4.1). */
export const queueFlowTypes = {
  queueFlow: 'inqueuecall',
  emailInQueueFlow: 'inqueueemail',
  messageInQueueFlow: 'inqueueshortmessage',
} as const;

/** Fields of a queue that name a prompt. */
export const queuePromptFields = ['whisperPrompt', 'onHoldPrompt'] as const;

export type QueueFlowField = keyof typeof queueFlowTypes;
export type QueuePromptField = (typeof queuePromptFields)[number];

export interface QueueRecord {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly divisionId: string;
  /** Epoch milliseconds. */
  readonly dateCreated: number;
  readonly dateModified: number;
  /** Ids. */
  readonly createdBy: string;
  readonly modifiedBy: string;
  /** Ids of flows and prompts. */
  readonly flows: Readonly<Partial<Record<QueueFlowField, string>>>;
  readonly prompts: Readonly<Partial<Record<QueuePromptField, string>>>;
  /** Every other field of the model, as it was written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Work in it: while there is some, only a forced delete removes it (facts: API 4.7). */
  readonly tasks: number;
  /** Epoch milliseconds from which listings show it (facts: API 4.7). */
  readonly listedFrom: number;
  /** Epoch milliseconds from which it is not there any more; set by a delete. The record stays, for its name. */
  readonly goneFrom?: number;
  /** Epoch milliseconds until which the cache of the API still answers reads by id, gone or not (facts: API 4.7). */
  readonly cachedUntil?: number;
}

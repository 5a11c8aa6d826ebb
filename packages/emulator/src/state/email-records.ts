/** An e-mail domain; `id` is its name in lower case (facts: API 4.6). */
export interface EmailDomainRecord {
  readonly id: string;
  /** Below the root domain of the platform. */
  readonly subDomain: boolean;
  /** The other fields of the model, as they were written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds from which reads know it. */
  readonly readableFrom: number;
  readonly goneFrom?: number;
}

/** A route of a domain: which queue or flow takes what comes for an address (facts: API 4.6). */
export interface EmailRouteRecord {
  readonly id: string;
  readonly domainId: string;
  /** What stands before the `@`. */
  readonly pattern: string;
  readonly fromName: string;
  /** Either a queue or a flow. */
  readonly queueId?: string;
  readonly flowId?: string;
  readonly spamFlowId?: string;
  readonly skillIds: readonly string[];
  readonly languageId?: string;
  /** The address that replies come from; it may be the route's own. */
  readonly reply?: { readonly domainId: string; readonly routeId: string };
  /** The other fields of the model, as they were written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly readableFrom: number;
  readonly activeFrom: number;
  readonly goneFrom?: number;
}

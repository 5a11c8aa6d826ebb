import type { KnownIds } from './known-ids.ts';

/** A request that was made up. Ids of the org stand in it as placeholders, so that it can be told before it is sent. */
export interface MadeRequest {
  readonly method: string;
  readonly template: string;
  /** Encoded path with query, placeholders in it. */
  readonly address: string;
  /** Text of the body, placeholders in it. */
  readonly body: string | undefined;
  readonly contentType: string;
  readonly client: string;
}

/** The same with ids, as it goes over the wire. */
export function sendable(made: MadeRequest, ids: KnownIds): MadeRequest {
  return {
    ...made,
    address: ids.filledIn(made.address),
    body: made.body === undefined ? undefined : ids.filledIn(made.body),
  };
}

/** One readable line. */
export function told({ method, address, body, contentType, client }: MadeRequest): string {
  const words = [method, address];
  if (body !== undefined) {
    words.push(body.length > 2000 ? `(${String(body.length)} characters)` : body);
  }
  if (contentType !== 'application/json') {
    words.push(`as ${contentType}`);
  }
  return `${words.join(' ')}${client === 'local' ? '' : ` by ${client}`}`;
}

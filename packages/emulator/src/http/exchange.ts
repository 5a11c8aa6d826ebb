import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiError } from './api-error.ts';

/** A request as it came, before anybody knows what it means. */
export interface RawRequest {
  readonly method: string;
  /** Path without query, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  header(name: string): string | undefined;
  /** Reads the body once; ApiError 413 beyond `most` bytes. */
  body(most: number): Promise<Buffer>;
}

/** A whole answer. */
export interface RawReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Wraps a request of node:http. */
export function rawRequest(incoming: IncomingMessage): RawRequest {
  const url = incoming.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: incoming.method ?? 'GET',
    path: mark === -1 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1)),
    header(name) {
      const value = incoming.headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    body: (most) => readAll(incoming, most),
  };
}

async function readAll(incoming: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    // node:http gives buffers as long as no encoding is set.
    const bytes = part as Buffer;
    length += bytes.length;
    if (length <= most) {
      parts.push(bytes);
    }
  }
  if (length > most) {
    throw apiError('request.entity.too.large', { limit: String(most) });
  }
  return Buffer.concat(parts);
}

/** A JSON answer. */
export function jsonReply(status: number, json: unknown): RawReply {
  return {
    status,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(json),
  };
}

/** Sends an answer whole. `date` is the org's clock, which need not be the machine's. */
export function send(
  response: ServerResponse,
  reply: RawReply,
  about: { readonly correlationId: string; readonly date: number },
): void {
  const body = reply.body === undefined ? undefined : Buffer.from(reply.body);
  response.sendDate = false;
  response.writeHead(reply.status, {
    Date: new Date(about.date).toUTCString(),
    'ININ-Correlation-Id': about.correlationId,
    ...reply.headers,
    ...(reply.status === 204 ? {} : { 'Content-Length': String(body?.length ?? 0) }),
  });
  response.end(body);
}

import type { IncomingMessage } from 'node:http';
import { apiError } from './api-error.ts';

/** A request as it came, before anybody knows what it means. */
export interface RawRequest {
  readonly method: string;
  /** Path without query, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  header(name: string): string | undefined;
  /** The whole body; ApiError 413 beyond `most` bytes. What is on the wire is read once, however often this is asked. */
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
  let read: Promise<ReadBody> | undefined;
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
    async body(most) {
      const { length, bytes } = await (read ??= readAll(incoming));
      if (length > most) {
        throw apiError('request.entity.too.large', { limit: String(most) });
      }
      return bytes;
    },
  };
}

/** Bytes of the largest body that anybody asks for; more of a body is counted and not kept. */
export const largestBody = 50 * 1024 * 1024;

interface ReadBody {
  readonly length: number;
  readonly bytes: Buffer;
}

async function readAll(incoming: IncomingMessage): Promise<ReadBody> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    // node:http gives buffers as long as no encoding is set.
    const bytes = part as Buffer;
    length += bytes.length;
    if (length <= largestBody) {
      parts.push(bytes);
    }
  }
  return { length, bytes: Buffer.concat(parts) };
}

/** A JSON answer. */
export function jsonReply(status: number, json: unknown): RawReply {
  return {
    status,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(json),
  };
}

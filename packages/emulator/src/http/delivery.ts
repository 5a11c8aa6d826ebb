import type { ServerResponse } from 'node:http';
import type { RawReply } from './exchange.ts';

/** How an answer reaches the client, or does not. */
export type Delivery =
  /** `skewMs`: how far the `Date` header is from the org's clock. */
  | { readonly kind: 'whole'; readonly reply: RawReply; readonly skewMs?: number }
  /** The headers promise the whole body; the connection ends after so many bytes of it, or after half. */
  | { readonly kind: 'truncated'; readonly reply: RawReply; readonly bytes: number | undefined }
  /** The connection ends without an answer. */
  | { readonly kind: 'dropped' };

/** What every answer carries besides its own headers. */
export interface Stamp {
  readonly correlationId: string;
  /** Epoch milliseconds; need not be the machine's time. */
  readonly date: number;
  readonly headers: ReadonlyMap<string, string>;
}

/** Sends an answer as it is to be delivered. One without a body cannot be cut: it is dropped instead. */
export function deliver(response: ServerResponse, delivery: Delivery, stamp: Stamp): void {
  switch (delivery.kind) {
    case 'whole':
      sendWhole(response, delivery.reply, stamp);
      return;
    case 'truncated':
      sendPart(response, delivery.reply, delivery.bytes, stamp);
      return;
    case 'dropped':
      response.destroy();
  }
}

function sendWhole(response: ServerResponse, reply: RawReply, stamp: Stamp): void {
  const body = reply.body === undefined ? undefined : Buffer.from(reply.body);
  writeHead(response, reply, body?.length ?? 0, stamp);
  response.end(body);
}

function sendPart(response: ServerResponse, reply: RawReply, bytes: number | undefined, stamp: Stamp): void {
  const body = Buffer.from(reply.body ?? '');
  if (body.length === 0 || response.req.method === 'HEAD') {
    response.destroy();
    return;
  }
  writeHead(response, reply, body.length, stamp);
  response.flushHeaders();
  const cut = Math.min(bytes ?? Math.floor(body.length / 2), body.length - 1);
  response.write(body.subarray(0, cut), () => response.destroy());
}

function writeHead(response: ServerResponse, reply: RawReply, length: number, stamp: Stamp): void {
  response.sendDate = false;
  response.writeHead(reply.status, {
    Date: new Date(stamp.date).toUTCString(),
    'ININ-Correlation-Id': stamp.correlationId,
    ...Object.fromEntries(stamp.headers),
    ...reply.headers,
    ...(reply.status === 204 ? {} : { 'Content-Length': String(length) }),
  });
}

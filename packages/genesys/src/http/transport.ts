import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import zlib from 'node:zlib';
import type { HttpAnswer, HttpRequest, NoAnswer } from './http-message.ts';
import type { Environment } from './proxy.ts';
import { proxyFor } from './proxy.ts';

/** Bytes of one answer, before and after unpacking. The largest answers are zipped exports. */
const LARGEST_ANSWER = 128 * 1024 * 1024;

/** Idle sockets are closed before servers usually do, so that a write rarely meets a dead one. */
const IDLE_MS = 4_000;

/** The one place where bytes leave and arrive. Never throws: what went wrong is data. */
export interface Transport {
  send(request: HttpRequest): Promise<HttpAnswer | NoAnswer>;
  /** Closes idle sockets; sending again opens new ones. */
  close(): void;
}

export function createTransport(options: {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly environment: Environment;
}): Transport {
  const agents = new Map<string, http.Agent>();
  const agentFor = (url: URL): http.Agent => {
    const proxy = proxyFor(url, options.environment);
    const key = `${url.protocol} ${proxy?.href ?? 'direct'}`;
    const agent = agents.get(key) ?? newAgent(url.protocol, proxy);
    agents.set(key, agent);
    return agent;
  };
  return {
    async send(request) {
      const outcome = await exchangeBytes(request, agentFor(request.url), options);
      return outcome.arrived ? unpacked(outcome) : outcome;
    },
    close() {
      agents.forEach((agent) => agent.destroy());
      agents.clear();
    },
  };
}

function newAgent(protocol: string, proxy: URL | undefined): http.Agent {
  const settings = { keepAlive: true, maxSockets: 8, timeout: IDLE_MS };
  if (protocol === 'http:') {
    return new http.Agent(settings);
  }
  const agent = new https.Agent(settings);
  if (proxy !== undefined) {
    Object.assign(agent, { createConnection: tunnelThrough(proxy) });
  }
  return agent;
}

type Connected = (error: Error | null, socket?: Socket) => void;

/** A `createConnection` that reaches an https host through a proxy's CONNECT. */
function tunnelThrough(proxy: URL) {
  return (target: tls.ConnectionOptions, connected: Connected): undefined => {
    const where = `${target.host ?? ''}:${target.port ?? 443}`;
    const request = (proxy.protocol === 'https:' ? https : http).request({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: where,
      agent: false,
      headers: { host: where, ...proxyAuthorization(proxy) },
    });
    request.once('error', connected);
    request.once('connect', (answer: http.IncomingMessage, socket: Socket) => {
      if (answer.statusCode === 200) {
        connected(
          null,
          tls.connect({ ...target, socket, servername: target.servername ?? target.host ?? '' }),
        );
      } else {
        socket.destroy();
        connected(Object.assign(new Error('tunnel refused'), { code: `PROXY_${answer.statusCode ?? 0}` }));
      }
    });
    request.end();
  };
}

function proxyAuthorization(proxy: URL): Record<string, string> {
  if (proxy.username === '') {
    return {};
  }
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

function exchangeBytes(
  request: HttpRequest,
  agent: http.Agent,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
): Promise<HttpAnswer | NoAnswer> {
  return new Promise((resolve) => {
    let connected = false;
    const outgoing = (request.url.protocol === 'https:' ? https : http).request(request.url, {
      method: request.method,
      agent,
      headers: {
        ...request.headers,
        ...(request.body === undefined && !['POST', 'PUT', 'PATCH'].includes(request.method)
          ? {}
          : { 'content-length': String(request.body?.length ?? 0) }),
      },
    });

    const finish = (outcome: HttpAnswer | NoAnswer): void => {
      clearTimeout(deadline);
      options.signal?.removeEventListener('abort', abort);
      resolve(outcome);
      outgoing.destroy();
    };
    const fail = (code: string): void => finish({ arrived: false, sent: connected, code });
    const abort = (): void => fail('aborted');
    const deadline = setTimeout(() => fail('timed-out'), options.timeoutMs);

    options.signal?.addEventListener('abort', abort, { once: true });
    outgoing.on('error', (error) => fail(codeOf(error)));
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) {
        connected = true;
        return;
      }
      socket.once(request.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    outgoing.on('response', (incoming) => {
      collect(
        incoming,
        (body) => {
          // Not through `finish`: destroying the request would close a socket that can be kept.
          clearTimeout(deadline);
          options.signal?.removeEventListener('abort', abort);
          resolve({ arrived: true, status: incoming.statusCode ?? 0, headers: headersOf(incoming), body });
        },
        fail,
      );
    });

    if (options.signal?.aborted === true) {
      abort();
      return;
    }
    outgoing.end(request.body);
  });
}

function collect(
  incoming: http.IncomingMessage,
  done: (body: Buffer) => void,
  fail: (code: string) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size > LARGEST_ANSWER) {
      fail('answer-too-large');
    }
  });
  incoming.on('error', (error) => fail(codeOf(error)));
  incoming.on('end', () => (incoming.complete ? done(Buffer.concat(chunks)) : fail('ECONNRESET')));
}

function headersOf(incoming: http.IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function unpacked(answer: HttpAnswer): Promise<HttpAnswer | NoAnswer> {
  if (answer.headers['content-encoding'] !== 'gzip' || answer.body.length === 0) {
    return Promise.resolve(answer);
  }
  return new Promise((resolve) => {
    zlib.gunzip(answer.body, { maxOutputLength: LARGEST_ANSWER }, (error, body) =>
      resolve(
        error === null ? { ...answer, body } : { arrived: false, sent: true, code: 'answer-unreadable' },
      ),
    );
  });
}

function codeOf(error: Error): string {
  const code = (error as NodeJS.ErrnoException).code;
  return typeof code === 'string' ? code : 'connection-broken';
}

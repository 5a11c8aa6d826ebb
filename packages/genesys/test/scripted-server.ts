import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** One request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** With query. */
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  /** Port of the caller: equal ports are one connection. */
  readonly port: number | undefined;
}

export interface ScriptedServer {
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** Requests other than the token request. */
  api(): readonly Arrived[];
  /** Serves as a proxy: `target` is `host:port`. */
  onConnect(answer: (target: string, socket: Duplex) => void): void;
  close(): Promise<void>;
}

export type Script = (request: Arrived, response: http.ServerResponse, nth: number) => void;

export const TOKEN = 'token-that-nobody-may-see-0123456789';

/** A server for the mechanics of HTTP: it logs in everybody and answers the rest by script. */
export async function scriptedServer(
  script: Script,
  login: Script = (_request, response) =>
    json(response, 200, { access_token: TOKEN, token_type: 'bearer', expires_in: 86_400 }),
): Promise<ScriptedServer> {
  const arrived: Arrived[] = [];
  const server = http.createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request: Arrived = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
        port: incoming.socket.remotePort,
      };
      arrived.push(request);
      const isLogin = request.url === '/oauth/token';
      const nth = arrived.filter((one) => (one.url === '/oauth/token') === isLogin).length;
      (isLogin ? login : script)(request, response, nth);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    api: () => arrived.filter((request) => request.url !== '/oauth/token'),
    onConnect: (answer) => {
      server.on('connect', (request, socket) => answer(request.url ?? '', socket));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(
  response: http.ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export function listing(entities: readonly unknown[], total = entities.length): unknown {
  return { entities, total, pageSize: 500, pageNumber: 1, pageCount: 1 };
}

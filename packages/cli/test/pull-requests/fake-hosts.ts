import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { azureRoutes } from './fake-azure.ts';
import { githubRoutes } from './fake-github.ts';
import { gitlabRoutes } from './fake-gitlab.ts';
import type { Answer, Asked, Held } from './fake-routes.ts';

/** A comment, note or thread. */
export interface Said {
  readonly id: number;
  readonly by: string;
  body: string;
}

export interface FakeIssue extends Said {
  readonly title: string;
  open: boolean;
}

/** A plan or run that a pipeline has kept. */
export interface Kept {
  readonly run: number;
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  readonly event: string;
  readonly repository: string;
}

/** What a host where changes are reviewed holds, and the part of the three APIs that pipelines use. */
export interface FakeHosts {
  readonly url: string;
  readonly comments: Map<string, Said[]>;
  readonly issues: FakeIssue[];
  readonly kept: Kept[];
  /** Merge commit to pull request. */
  readonly merged: Map<string, { readonly number: string; readonly head: string }>;
  /** Requests as `METHOD path`. */
  readonly seen: string[];
  close(): Promise<void>;
}

export const HOST_TOKEN = 'hush-token-of-the-pipeline';

export async function fakeHosts(): Promise<FakeHosts> {
  const hosts = {
    comments: new Map<string, Said[]>(),
    issues: [] as FakeIssue[],
    kept: [] as Kept[],
    merged: new Map<string, { readonly number: string; readonly head: string }>(),
    seen: [] as string[],
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://host');
      const token = String(request.headers.authorization ?? request.headers['private-token'] ?? '');
      const text = Buffer.concat(chunks).toString('utf8');
      const asked: Asked = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        body: (text === '' ? {} : JSON.parse(text)) as Asked['body'],
      };
      hosts.seen.push(`${asked.method} ${asked.path}`);
      const [status, body] = token.includes(HOST_TOKEN) ? answerOf(hosts, asked) : [401];
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...hosts,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answerOf(hosts: Held, asked: Asked): Answer {
  for (const [method, path, answer] of [...githubRoutes(), ...gitlabRoutes(), ...azureRoutes()]) {
    const found = path.exec(asked.path);
    if (found && method === asked.method) {
      return answer(hosts, found.slice(1), asked);
    }
  }
  return [404];
}

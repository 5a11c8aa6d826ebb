/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { createArchitectEngine } from '../../src/architect/create-engine.ts';
import type { EmulatorOptions } from '../../src/emulator-options.ts';
import { startServer } from '../../src/server-start.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed body; tests look into it freely. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of the server under test have no type here
  readonly json: any;
}

export interface ServedOrg {
  readonly url: string;
  /** A request with the token of client `local`, or of another. */
  call(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  raw(method: string, path: string, init?: RequestInit): Promise<Answer>;
  token(id?: string, secret?: string): Promise<string>;
  /** Runs a deploy job to its end and gives its state. */
  deploy(yaml: string, token?: string): Promise<Answer['json']>;
  close(): Promise<void>;
}

/** Starts a server in this process. Time stands at 2026-01-01 and moves with `clock.advance`. */
export async function serveOrg(
  options: EmulatorOptions & { readonly seedText?: string } = {},
): Promise<ServedOrg> {
  const emulator = await startServer(
    createArchitectEngine({ lenientReferences: options.lenientReferences ?? false }),
    {
      checkAnswers: true,
      ...options,
      ...(options.seedText === undefined ? {} : { seed: { text: options.seedText } }),
    },
  );
  const close = async (): Promise<void> => {
    running.delete(close);
    await emulator.close();
  };
  running.add(close);
  return connect(emulator.url, close);
}

const running = new Set<() => Promise<void>>();

/** Ends every server that a failed test left: an open one would keep jest from ending. */
export async function closeServers(): Promise<void> {
  await Promise.all([...running].map((close) => close()));
}

/** The same over a server that runs already. */
export function connect(url: string, close: () => Promise<void>): ServedOrg {
  let ownToken: string | undefined;
  const raw: ServedOrg['raw'] = async (method, path, init = {}) => {
    const response = await fetch(path.startsWith('http') ? path : `${url}${path}`, { method, ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json' && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  };
  const token: ServedOrg['token'] = async (id = 'local', secret = 'local') => {
    const answer = await raw('POST', '/oauth/token', {
      headers: { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return answer.json.access_token as string;
  };
  const call: ServedOrg['call'] = async (method, path, body, given) => {
    const bearer = given ?? (ownToken ??= await token());
    return raw(method, path.startsWith('/emulator') ? path : `/api/v2${path}`, {
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const deploy: ServedOrg['deploy'] = async (yaml, given) => {
    const { json } = await call('POST', '/flows/jobs', undefined, given);
    await raw('PUT', json.presignedUrl, { headers: json.headers, body: yaml });
    for (;;) {
      const state = await call('GET', `/flows/jobs/${json.id as string}?expand=messages`, undefined, given);
      if (state.json.status === 'Success' || state.json.status === 'Failure') {
        return state.json;
      }
    }
  };
  return { url, call, raw, token, deploy, close };
}

/** A clock that tests move. */
export function testClock(start = Date.parse('2026-01-01T00:00:00Z')): {
  now(): number;
  advance(ms: number): void;
} {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

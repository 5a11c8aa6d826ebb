import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Secrets that a test looks for in everything that was printed. */
export const SECRET = 'hush-7f3b-secret-of-the-client';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly template: string;
  readonly status: number;
}

/** A flow as `/emulator/state` tells it. */
export interface FlowState {
  readonly id: string;
  readonly name: string;
  readonly deleted?: boolean;
  readonly publishedVersion?: string;
}
export interface VersionState {
  readonly flowId: string;
  readonly version: string;
  readonly consumed: readonly { readonly name: string; readonly type: string; readonly version: string }[];
}
export interface OrgState {
  readonly organization: { readonly id: string };
  readonly flows: readonly FlowState[];
  readonly versions: readonly VersionState[];
  readonly ivrs: readonly { readonly name: string }[];
}

export interface PublishedByHand {
  readonly id: string;
  readonly version: string;
}

/** One local org over HTTP: what it was asked, what it holds, and people who work in it. */
export interface LocalOrg {
  readonly url: string;
  /** What was asked since `forget`. */
  requests(): Promise<readonly SeenRequest[]>;
  forget(): Promise<void>;
  state(): Promise<OrgState>;
  /** Publishes a document by hand, as a person in Architect would. */
  publish(user: string, yaml: string): Promise<PublishedByHand>;
  /** Any request of the platform's API, as the client with every permission. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  /** The YAML of a version of a flow, the published one unless said, as an export gives it. */
  exported(name: string, type: string, version?: string): Promise<string>;
  /** The same by id and version. */
  exportedVersion(id: string, version: string): Promise<string>;
  /** How the local org behaves; see `Settings` of the emulator. */
  settings(changed: Readonly<Record<string, unknown>>): Promise<void>;
  /** A fault rule, as a fault file writes it. */
  fault(rule: Readonly<Record<string, unknown>>): Promise<void>;
  /** Moves its virtual clock on. */
  pass(ms: number): Promise<void>;
  /** The control interface below `/emulator`. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
}

/** How one local org is started. */
export interface OrgStart {
  readonly lenientReferences?: boolean;
  /** With a data folder, commands whose local org it is join it. */
  readonly dataDir?: string;
  /** `virtual:<ISO date>`: time stands still until `POST /emulator/clock` moves it. */
  readonly clock?: string;
  /** Rules that are evaluated after every change. */
  readonly invariants?: readonly { readonly rule: string; readonly with?: unknown }[];
}

export interface LocalOrgs {
  start(seed?: Readonly<Record<string, unknown>>, options?: OrgStart): Promise<LocalOrg>;
  /** Ends one org; its data folder may be copied or opened again then. */
  stop(org: LocalOrg): Promise<void>;
  close(): Promise<void>;
}

/** What every org of these tests holds, beside what a test seeds. */
const SEED = {
  org: { name: 'Acme' },
  users: ['Robin Fields'],
  queues: ['Sales', 'Support'],
  didPools: [{ from: '+13175550100', to: '+13175550109' }],
  clients: [
    { id: 'pipeline', secret: SECRET, name: 'Pipeline', permissions: 'all', divisions: 'all' },
    { id: 'guest', secret: SECRET, name: 'Guest', permissions: ['routing:queue:view'], divisions: 'all' },
    {
      id: 'reviewer',
      secret: SECRET,
      name: 'Reviewer',
      permissions: [
        'architect:flow:view',
        'architect:flow:search',
        'architect:jobExport:create',
        'architect:jobExport:view',
        'architect:dependencyTracking:view',
        'architect:datatable:view',
        'architect:datatableRow:view',
        'routing:callRoute:view',
      ],
      divisions: 'all',
    },
  ],
};

interface Started {
  readonly number: number;
  readonly url?: string;
  readonly trouble?: string;
}

/** Starts the process in which the local orgs of one test file live. */
export function localOrgs(): LocalOrgs {
  const host: ChildProcess = fork(join(__dirname, 'local-orgs.mjs'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const waiting = new Map<number, (started: Started) => void>();
  let last = 0;
  host.on('message', (started: Started) => waiting.get(started.number)?.(started));
  const asked = async (question: Readonly<Record<string, unknown>>): Promise<string> => {
    const number = ++last;
    const answer = await new Promise<Started>((resolve) => {
      waiting.set(number, resolve);
      host.send({ number, ...question });
    });
    waiting.delete(number);
    if (answer.url === undefined) {
      throw new Error(`the local org did not start: ${answer.trouble ?? ''}`);
    }
    return answer.url;
  };
  return {
    start: async (seed = {}, options = {}) =>
      overHttp(await asked({ ...options, seed: JSON.stringify({ ...SEED, ...seed }) })),
    stop: async ({ url }) => {
      await asked({ stop: url });
    },
    close: () =>
      new Promise((resolve) => {
        host.once('exit', () => resolve());
        host.disconnect();
      }),
  };
}

/** A client of the local org. */
export interface Client {
  readonly id: string;
  readonly secret: string;
}

/** A local org that listens somewhere; the client is the one that `call` and `exported` use. */
export function overHttp(url: string, client: Client = { id: 'pipeline', secret: SECRET }): LocalOrg {
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/emulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    }
    return answer.json();
  };
  const call: LocalOrg['call'] = async (method, path, body) => {
    const answer = await fetch(`${url}/api/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${await tokenOf(url, client)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    }
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  const exportedVersion: LocalOrg['exportedVersion'] = async (id, version) => {
    const job = (await call('POST', '/flows/export/jobs', {
      flows: [{ flow: { id, version } }],
    })) as ExportJob;
    for (let polls = 0; polls < 10; polls++) {
      const { downloadUrl } = (await call('GET', `/flows/export/jobs/${job.id}`)) as ExportJob;
      if (downloadUrl !== undefined) {
        return (await fetch(downloadUrl)).text();
      }
    }
    throw new Error(`the export of ${id} does not end`);
  };
  return {
    url,
    requests: async () =>
      ((await control('GET', '/requests')) as { readonly requests: readonly SeenRequest[] }).requests,
    forget: async () => {
      await control('POST', '/requests/reset');
    },
    state: async () => (await control('GET', '/state')) as OrgState,
    publish: async (user, yaml) =>
      (await control('POST', '/people/publish', { user, yaml })) as PublishedByHand,
    settings: async (changed) => {
      await control('POST', '/settings', changed);
    },
    fault: async (rule) => {
      await control('POST', '/faults', rule);
    },
    pass: async (ms) => {
      await control('POST', '/clock', { advanceMs: ms });
    },
    call,
    control,
    async exported(name, type, version) {
      const found = (await call('GET', `/flows?name=${encodeURIComponent(name)}&type=${type}`)) as FlowPage;
      const [flow] = found.entities;
      return exportedVersion(flow?.id ?? '', version ?? flow?.publishedVersion.id ?? '');
    },
    exportedVersion,
  };
}

interface FlowPage {
  readonly entities: readonly { readonly id: string; readonly publishedVersion: { readonly id: string } }[];
}
interface ExportJob {
  readonly id: string;
  readonly downloadUrl?: string;
}

async function tokenOf(url: string, { id, secret }: Client): Promise<string> {
  const login = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await login.json()) as { readonly access_token: string };
  return token;
}

/**
 * Requests that change an org, in their order; an export job changes nothing (design 3), and neither does a login. What
 * a run writes into the ledger (its lease, its notes) is one `ledger`, however much it is.
 */
export function writesOf(requests: readonly SeenRequest[]): readonly string[] {
  const writes = requests
    .map(({ method, template }) => `${method} ${template}`)
    .filter(
      (request) =>
        !request.startsWith('GET ') &&
        request !== 'POST /oauth/token' &&
        request !== 'POST /api/v2/flows/export/jobs',
    )
    .map((request) => (request.includes('/flows/datatables') ? 'ledger' : request));
  return [...new Set(writes)];
}

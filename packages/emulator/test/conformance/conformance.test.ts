import fc from 'fast-check';
import {
  describedOperations,
  readApiDescription,
  type ApiDescription,
} from '../../src/contract/api-description.ts';
import { applyOverlay, readOverlay } from '../../src/contract/overlay.ts';
import type { Method } from '../../src/http/operation.ts';
import { createRouter } from '../../src/http/router.ts';
import { operations } from '../../src/operations/operations.ts';
import {
  brokenBody,
  callerBody,
  inqueueCallBody,
  mediumBody,
  moduleBody,
  plainBody,
  transferBody,
} from '../server/bodies.ts';
import { closeServers, serveOrg, type Answer, type ServedOrg } from '../server/served-org.ts';
import { createKnownIds, placeholder, type KnownIds } from './known-ids.ts';
import { sendable, told, type MadeRequest } from './made-request.ts';
import { requests, type Target } from './request-arbitrary.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? 20_260_101);
const deep = process.env['CALLWRIGHT_DEEP'] === '1';
const wanted = deep ? 5000 : 1000;
/** At most; half as many on average. Each batch goes to a fresh org. */
const batchSize = 100;
/** Longer than a good run takes: what is found is made smaller until then. */
const minutes = deep ? 10 : 2;

const description: ApiDescription = applyOverlay(readApiDescription(), readOverlay());
const served = new Set(operations.map(({ method, path }) => `${method} ${path}`));
const isServed = ({ method, path }: Target): boolean => served.has(`${method} ${path}`);
const router = createRouter(
  describedOperations(description).map(({ method, path }) => ({ method: method as Method, path })),
);
const targets: readonly Target[] = describedOperations(description);
/** Reads that need nothing but what their path says. */
const reads = targets
  .filter(
    (target) =>
      target.method === 'GET' &&
      isServed(target) &&
      !(target.operation.parameters ?? []).some(({ in: place, required }) => place === 'query' && required),
  )
  .map(({ path }) => path);
/** What is asked before a batch, for ids, and after it, to see that the state is whole. */
const listings = reads.filter((path) => !path.includes('{'));
/** What stands in other objects, asked for ids only. */
const innerListings = reads.filter((path) => /\}\/[a-z]+$/.test(path));

const seedText = `
org: { name: Acme, divisions: [Sales] }
clients:
  - { id: local, secret: local, name: Local, permissions: all, divisions: all }
  - { id: narrow, secret: local, name: Narrow, permissions: all, divisions: [Home] }
  - { id: reader, secret: local, name: Reader, permissions: ['architect:flow:view', 'routing:callRoute:view'], divisions: all }
users: [Ann]
queues: [Sales, { name: Support, division: Sales }]
prompts: [Welcome]
milestones: [Asked]
outcomes: [Sold]
dataTables:
  - { name: Routing, key: Number, columns: { Target: string, Open: boolean }, rows: [{ key: '1', Target: Sales }] }
didPools: [{ from: '+13175550100', to: '+13175550109' }]
schedules: [{ name: Weekdays, start: 2026-01-05T08:00, end: 2026-01-05T18:00, rrule: 'FREQ=WEEKLY;BYDAY=MO' }]
scheduleGroups: [{ name: Office, timeZone: America/New_York, open: [Weekdays] }]
flows:
  - yaml: ${JSON.stringify(moduleBody('Alpha'))}
  - yaml: ${JSON.stringify(callerBody('Main', 'Alpha'))}
  - yaml: ${JSON.stringify(transferBody('Beta', 'Sales'))}
  - yaml: ${JSON.stringify(plainBody('Gamma'))}
  - yaml: ${JSON.stringify(mediumBody('inboundEmail', 'Mail'))}
  - yaml: ${JSON.stringify(mediumBody('inboundShortMessage', 'Texts'))}
  - yaml: ${JSON.stringify(inqueueCallBody('Waiting'))}
ivrs: [{ name: Main, dnis: ['+13175550100'], open: Main, closed: Main, scheduleGroup: Office }]
emergencyGroups: [{ name: Storm, enabled: true, callFlows: [{ flow: Gamma, ivrs: [Main] }] }]
emailDomains: [{ name: help.example.com, routes: [{ pattern: info, flow: Mail }, { pattern: sales, queue: Sales }] }]
recipients: [{ name: Shop, flow: Texts }]
webDeploymentConfigurations: [{ name: Look }]
webDeployments: [{ name: Site, configuration: Look, flow: Texts }]
`;

/** A whole deploy job: uploads have no operation of their own. */
const deployments = fc
  .constantFrom(
    moduleBody('Alpha', 'other'),
    callerBody('Main', 'Alpha'),
    plainBody('Beta'),
    transferBody('Gamma', 'Support'),
    brokenBody('Main'),
    'no flow',
  )
  .map((body): MadeRequest => ({
    method: 'DEPLOY',
    template: '/api/v2/flows/jobs',
    address: '/api/v2/flows/jobs',
    contentType: 'application/json',
    client: 'local',
    body,
  }));

afterAll(closeServers);

describe(`requests that are made up from the API description (CALLWRIGHT_SEED=${String(seed)})`, () => {
  test(
    `${String(wanted)} of them never break the server, its contract or its state`,
    async () => {
      let sent = 0;
      const batches = fc.asyncProperty(batch(), async (made) => {
        sent += made.length;
        await runBatch(made);
      });
      for (let round = 0; sent < wanted; round++) {
        await fc.assert(batches, {
          seed: seed + round,
          numRuns: 10,
          interruptAfterTimeLimit: minutes * 60_000,
        });
      }
    },
    (minutes + 1) * 60_000,
  );
});

/** Half of the batches go everywhere, half stay with one kind of object: only so do locks, drafts and versions meet. */
function batch(): fc.Arbitrary<readonly MadeRequest[]> {
  const clients = ['narrow', 'reader'];
  const of = (made: fc.Arbitrary<MadeRequest>): fc.Arbitrary<readonly MadeRequest[]> =>
    fc.array(made, { minLength: 1, maxLength: batchSize, size: 'max' });
  const everywhere = fc.oneof(
    { weight: 30, arbitrary: requests(targets.filter(isServed), description, clients) },
    { weight: 1, arbitrary: requests(targets, description, clients) },
    { weight: 2, arbitrary: deployments },
  );
  const kinds = [
    /^\/api\/v2\/flows(?!\/(datatables|milestones|outcomes))/,
    /^\/api\/v2\/flows\/datatables/,
    /^\/api\/v2\/architect\/(ivrs|schedule|emergency)/,
    /^\/api\/v2\/routing\/(queues|email)/,
    /^\/api\/v2\/(webdeployments|routing\/message)/,
    /^\/api\/v2\/(authorization|organizations)/,
  ].map((kind) =>
    requests(
      targets.filter((target) => isServed(target) && kind.test(target.path)),
      description,
      clients,
    ),
  );
  return fc.oneof(
    { weight: kinds.length, arbitrary: of(everywhere) },
    ...kinds.map((arbitrary) => ({ weight: 1, arbitrary: of(arbitrary) })),
  );
}

/** Sends a batch to a fresh org; throws a sentence with the requests that led to what must not be. */
async function runBatch(batch: readonly MadeRequest[]): Promise<void> {
  const org = await serveOrg({ seedText, lenientReferences: true });
  const ids = createKnownIds((path) => router.find('GET', path)?.target.path);
  const sent: string[] = [];
  try {
    const tokens = tokensOf(org);
    await listAll(org, ids);
    await listWithin(org, ids);
    for (const one of batch) {
      const request = sendable(one, ids);
      sent.push(told(request));
      const answer = await send(org, request, await tokens.of(request.client));
      if (answer.status === 401) {
        tokens.forget(request.client);
      }
      requireGood(answer, request, sent);
      ids.learn(answer.json);
    }
    sent.push('GET of every listing');
    await listAll(org, ids);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${sent.join('\n')}`, {
      cause: error,
    });
  } finally {
    await org.close();
  }
}

/** The token of a client; a new one after it was refused, as a request may revoke it. */
interface Tokens {
  of(client: string): Promise<string>;
  forget(client: string): void;
}

function tokensOf(org: ServedOrg): Tokens {
  const tokens = new Map<string, Promise<string>>();
  return {
    of(client) {
      const token = tokens.get(client) ?? org.token(client);
      tokens.set(client, token);
      return token;
    },
    forget: (client) => tokens.delete(client),
  };
}

function send(
  org: ServedOrg,
  { method, address, body, contentType }: MadeRequest,
  token: string,
): Promise<Answer> {
  if (method === 'DEPLOY') {
    return deployed(org, body ?? '', token);
  }
  return org.raw(method, address, {
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': contentType },
    ...(body === undefined ? {} : { body }),
  });
}

async function deployed(org: ServedOrg, body: string, token: string): Promise<Answer> {
  const registered = await org.call('POST', '/flows/jobs', undefined, token);
  if (registered.status !== 200) {
    return registered;
  }
  const { id, presignedUrl, headers } = registered.json as {
    readonly id: string;
    readonly presignedUrl: string;
    readonly headers: Record<string, string>;
  };
  await org.raw('PUT', presignedUrl, { headers, body });
  return org.call('GET', `/flows/jobs/${id}?expand=messages`, undefined, token);
}

function requireGood(answer: Answer, { method, template }: MadeRequest, sent: readonly string[]): void {
  const may501 = !served.has(`${method} ${template}`);
  if (answer.status >= 500 && !(may501 && answer.status === 501)) {
    throw new Error(`answer ${String(answer.status)} to request ${String(sent.length)}: ${answer.text}`);
  }
}

async function listAll(org: ServedOrg, ids: KnownIds): Promise<void> {
  for (const path of listings) {
    const answer = await org.call('GET', path.replace('/api/v2', ''));
    if (answer.status !== 200) {
      throw new Error(`GET ${path} answers ${String(answer.status)}: ${answer.text}`);
    }
    ids.learn(answer.json);
  }
}

async function listWithin(org: ServedOrg, ids: KnownIds): Promise<void> {
  for (const path of innerListings) {
    const first = path.replace(/\{.*$/, '').replace(/\/$/, '');
    const address = ids.filledIn(path.replace(/\{[^}]+\}/, placeholder(first, 0)));
    ids.learn((await org.call('GET', address.replace('/api/v2', ''))).json);
  }
}

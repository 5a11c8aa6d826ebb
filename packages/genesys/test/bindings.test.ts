import type { Attributes, JsonObject, Kind, LiveObject, PlatformWriter } from '@callwright/model';
import { openReader, openWriter } from '../src/index.ts';
import type { LocalOrg } from './local-org.ts';
import { localOrg } from './local-org.ts';

const DEPLOYMENTS = 230;

const chatBody = (name: string): string => `inboundShortMessage:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./states/state[start]
  states:
    - state:
        name: Start
        refId: start
        actions:
          - disconnect: { name: Bye }
`;

let org: LocalOrg;
beforeAll(async () => {
  org = await localOrg(`
clients:
  - { id: local, secret: local-secret, name: Pipeline }
  - { id: blind, secret: blind-secret, permissions: ['routing:message:manage'] }
prompts: [Please Wait]
flows:
  - yaml: ${JSON.stringify(chatBody('Chat'))}
  - yaml: ${JSON.stringify(chatBody('Other chat'))}
  - yaml: ${JSON.stringify('inqueueCall:\n  name: Waiting\n  defaultLanguage: en-us\n  startUpTaskActions:\n    - endTask: { name: End }\n')}
  - yaml: ${JSON.stringify('inqueueEmail:\n  name: Mail waiting\n  defaultLanguage: en-us\n  startUpState:\n    actions:\n      - endState: { name: End }\n')}
recipients:
  - { name: WhatsApp Main, messengerType: whatsapp }
  - { name: Bound, messengerType: open, flow: Other chat }
webDeploymentConfigurations: [Chat window]
webDeployments:
  - name: Web Chat
    configuration: Chat window
    flow: Other chat
    inactive: true
    settings:
      description: On the front page
      allowAllDomains: false
      allowedDomains: [acme.example, shop.acme.example]
  - { name: Bare, configuration: Chat window }
${Array.from({ length: DEPLOYMENTS - 2 }, (_, at) => `  - { name: Page ${at}, configuration: Chat window }`).join('\n')}
queues:
  - name: Sales
    description: Who buys
    emailInQueueFlow: Mail waiting
    whisperPrompt: Please Wait
    settings:
      skillEvaluationMethod: BEST
      callingPartyName: Acme
      enableTranscription: true
      acwSettings: { wrapupPrompt: MANDATORY_TIMEOUT, timeoutMs: 30000 }
      mediaSettings: { call: { alertingTimeoutSeconds: 20, serviceLevel: { percentage: 0.8, durationMs: 20000 } } }
      conditionalGroupRouting:
        rules:
          - { operator: GreaterThan, conditionValue: 5, waitSeconds: 10, metric: EstimatedWaitTime }
          - { operator: LessThan, conditionValue: 2, waitSeconds: 20, metric: ServiceLevel }
  - Bare
`);
});
afterAll(() => org.close());

/** The body of an object, as the platform answers it. */
async function bodyOf(path: string): Promise<JsonObject> {
  const login = await fetch(`${org.url}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from('local:local-secret').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const answer = await fetch(`${org.url}/api/v2${path}`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()) as JsonObject;
}

const SORTS = {
  recipients: {
    kind: 'MessageRoute',
    path: '/routing/message/recipients',
    field: 'flow',
    prefix: 'recipient/',
  },
  deployments: {
    kind: 'MessageRoute',
    path: '/webdeployments/deployments',
    field: 'flow',
    prefix: 'deployment/',
  },
  queues: { kind: 'QueueRoute', path: '/routing/queues', field: 'queueFlow', prefix: '' },
} as const;
type Sort = keyof typeof SORTS;

async function named(writer: PlatformWriter, sort: Sort, name: string): Promise<LiveObject> {
  const listing = await writer.listObjects(SORTS[sort].kind, sort);
  expect(listing.complete).toMatchObject({ known: true });
  const row = listing.rows.find((one) => one.name === name);
  const read = row && (await writer.object(row.kind, row.id));
  if (read?.state !== 'present') {
    throw new Error(`there is no ${name}`);
  }
  return read.value;
}

async function write(
  writer: PlatformWriter,
  kind: Kind,
  seen: LiveObject,
  attributes: Attributes,
): Promise<LiveObject> {
  const result = await writer.updateObject(kind, seen, { name: seen.name, attributes });
  if (result.result !== 'done') {
    throw new Error(JSON.stringify(result));
  }
  return result.value;
}

async function flowId(writer: PlatformWriter, name: string): Promise<string> {
  const { rows } = await writer.listFlows();
  return rows.find((flow) => flow.name === name)?.id ?? '';
}

function without(body: JsonObject, ...fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([field]) => !fields.includes(field)));
}

test.each<[Sort, string, string, string]>([
  ['recipients', 'WhatsApp Main', 'flow', 'Chat'],
  ['recipients', 'Bound', 'flow', 'Chat'],
  ['deployments', 'Web Chat', 'flow', 'Chat'],
  ['deployments', 'Bare', 'flow', 'Chat'],
  ['queues', 'Sales', 'inQueue.call', 'Waiting'],
  ['queues', 'Bare', 'inQueue.call', 'Waiting'],
])('%s: everything of %s but %s is as before', async (sort, name, attribute, flow) => {
  const { kind, path, field, prefix } = SORTS[sort];
  const writer = await openWriter(org.connection());
  const seen = await named(writer, sort, name);
  expect(seen).toMatchObject({ kind, binds: sort, name });
  const address = `${path}/${seen.id.slice(prefix.length)}`;
  const before = await bodyOf(address);
  const id = await flowId(writer, flow);
  const bound = await write(writer, kind, seen, { [attribute]: { $live: { bucket: 'flows', id } } });
  expect(bound.attributes).toEqual({
    ...seen.attributes,
    [attribute]: { $live: { bucket: 'flows', id, name: flow } },
  });
  expect(bound.others).toEqual(seen.others);
  const after = await bodyOf(address);
  const moves = ['dateModified', 'modifiedBy'];
  expect(without(after, field, ...moves)).toEqual(without(before, field, ...moves));
  expect(after[field]).toMatchObject({ id });

  const again = await named(writer, sort, name);
  const cleared = await write(writer, kind, again, { [attribute]: null });
  expect(cleared.attributes).toEqual({ ...seen.attributes, [attribute]: null });
  expect(without(await bodyOf(address), field, ...moves)).toEqual(without(before, field, ...moves));
  expect((await bodyOf(address))[field]).toBeUndefined();
});

test('a name is never written, whatever the plan believed', async () => {
  const writer = await openWriter(org.connection());
  const seen = await named(writer, 'queues', 'Bare');
  const result = await writer.updateObject('QueueRoute', seen, {
    name: 'Other name',
    attributes: { 'inQueue.call': null },
  });
  expect(result).toMatchObject({ result: 'done', value: { name: 'Bare' } });
});

test('web deployments are listed to the last cursor, each once', async () => {
  const reader = await openReader(org.connection());
  const listing = await reader.listObjects('MessageRoute', 'deployments');
  expect(listing.complete).toEqual({ known: true, value: true });
  expect(new Set(listing.rows.map(({ id }) => id)).size).toBe(DEPLOYMENTS);
});

test('what may not be listed is unknown, and does not hide the other sort', async () => {
  const reader = await openReader(
    org.connection({ credentials: { clientId: 'blind', clientSecret: 'blind-secret' } }),
  );
  expect((await reader.listObjects('MessageRoute', 'recipients')).complete).toMatchObject({ known: true });
  expect((await reader.listObjects('MessageRoute', 'deployments')).complete).toMatchObject({
    known: false,
    reason: 'forbidden',
  });
});

test('a recipient that refuses to be cleared is told as refused', async () => {
  await org.control('settings', { recipientFlowsClear: false });
  const writer = await openWriter(org.connection());
  const seen = await named(writer, 'recipients', 'Bound');
  expect(
    await writer.updateObject('MessageRoute', seen, { name: seen.name, attributes: { flow: null } }),
  ).toMatchObject({ result: 'refused', refusal: { status: 400, moved: false } });
  await org.control('settings', { recipientFlowsClear: true });
});

test('what is made elsewhere can be neither created nor deleted from here', async () => {
  const writer = await openWriter(org.connection());
  await expect(writer.createObject('QueueRoute', { name: 'x', attributes: {} })).rejects.toThrow();
  await expect(writer.deleteObject('MessageRoute', 'recipient/x')).rejects.toThrow('made elsewhere');
});

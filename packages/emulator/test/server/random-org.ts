/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { moduleBody, plainBody } from './bodies.ts';
import type { Answer, ServedOrg, testClock } from './served-org.ts';

/** Numbers from 0 to below 1 that follow from a seed, so that a failing walk can be taken again. */
export function randomNumbers(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What the walk goes through. */
export interface Walk {
  readonly org: ServedOrg;
  readonly clock: ReturnType<typeof testClock>;
  readonly random: () => number;
  /** Tokens of the clients that take part. */
  readonly tokens: readonly string[];
}

/** Names that a file format could trip over. */
const names = [
  'Login',
  'login',
  'Main "menu"',
  'Größe & <b>Übersicht</b>',
  'id:5',
  'yes',
  '0x1f',
  '2026-01-01',
  "It's: a # test",
  'Zwei\u2028Zeilen',
];

const people = ['Ann', 'Bob', 'null'];

/** One thing that a client, a person or time does to an org. Whether it succeeds does not matter. */
type Deed = (walk: Walk) => Promise<unknown>;

/** Takes so many steps of a random walk. No answer may be a defect. */
export async function walkThrough(walk: Walk, steps: number): Promise<void> {
  for (let n = 0; n < steps; n++) {
    const answer = await pick(walk, deeds)(walk);
    if (isAnswer(answer) && answer.status >= 500 && answer.status !== 501) {
      throw new Error(`A deed was answered ${String(answer.status)}: ${answer.text}`);
    }
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'status' in value && typeof value.status === 'number';
}

function pick<T>({ random }: Walk, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function chance({ random }: Walk, likelihood: number): boolean {
  return random() < likelihood;
}

function ask(walk: Walk, method: string, path: string, body?: unknown): Promise<Answer> {
  return walk.org.call(
    method,
    path,
    body,
    path.startsWith('/emulator') ? undefined : pick(walk, walk.tokens),
  );
}

const quoted = (text: string): string => JSON.stringify(text).replaceAll('\u2028', '\\u2028');

async function idsIn(walk: Walk, path: string): Promise<readonly string[]> {
  const { json } = await walk.org.call('GET', path, undefined, walk.tokens[0]);
  return ((json?.entities ?? []) as { readonly id: string }[]).map(({ id }) => id);
}

/** The id of something that is in a listing, or of nothing. */
async function oneOf(walk: Walk, path: string): Promise<string> {
  const ids = await idsIn(walk, path);
  return ids.length === 0 || chance(walk, 0.03) ? '00000000-0000-4000-8000-000000000000' : pick(walk, ids);
}

const flowList = '/flows?pageSize=500&deleted=true';

async function flowDeed(walk: Walk, act: (id: string) => Promise<unknown>): Promise<unknown> {
  return act(await oneOf(walk, chance(walk, 0.9) ? '/flows?pageSize=500' : flowList));
}

function start(name: string, more: string): string {
  return plainBody(quoted(name), more);
}

function calling(name: string, action: string): string {
  return plainBody(quoted(name)).replace('          - disconnect', `${action}          - disconnect`);
}

const callAction = (module: string): string => `          - callCommonModule:
              name: Call it
              commonModule:
                ${quoted(module)}:
                  ver_latestPublished: { none: true }
`;
const transferAction = (queue: string): string => `          - transferToAcd:
              name: To queue
              targetQueue: { lit: { name: ${quoted(queue)} } }
`;
const flowAction = (flow: string): string => `          - transferToFlow:
              name: To flow
              targetFlow: { name: ${quoted(flow)} }
`;
const expressionAction = (queue: string): string => `          - updateData:
              name: Find it
              statements:
                - queue: { variable: Task.q, value: { exp: ${quoted(`FindQueue(${JSON.stringify(queue)})`)} } }
`;

function body(walk: Walk): string {
  const name = pick(walk, names);
  const other = pick(walk, names);
  return pick(walk, [
    () => moduleBody(quoted(name), pick(walk, ['ok', 'done'])),
    () => moduleBody(quoted(name)),
    () => calling(name, callAction(other)),
    () => calling(name, callAction(other)),
    () => calling(name, transferAction(other)),
    () => calling(name, flowAction(other)),
    () => calling(name, expressionAction(other)),
    () => start(name, `  description: ${quoted(`${other}\n of ${name} `)}\n`),
    () => start(name, '  division: Sales\n'),
    () =>
      `inQueueCall:\n  name: ${quoted(name)}\n  defaultLanguage: en-us\n  startUpRef: ./tasks/task[main]\n${plainBody(
        'x',
      )
        .split('\n')
        .slice(4)
        .join('\n')}`,
  ])();
}

const description = (walk: Walk): Readonly<Record<string, unknown>> =>
  chance(walk, 0.5) ? {} : { description: pick(walk, ['', 'Plain', 'Two\nlines: "x"', ' - odd ']) };

const named = (walk: Walk): Readonly<Record<string, unknown>> => ({
  name: pick(walk, names),
  ...description(walk),
});

async function reference(walk: Walk, path: string): Promise<{ readonly id: string }> {
  return { id: await oneOf(walk, path) };
}

const ivrBody = async (walk: Walk): Promise<unknown> => ({
  ...named(walk),
  dnis: chance(walk, 0.5) ? [] : [`+1317555${String(Math.floor(walk.random() * 90) + 100).padStart(4, '0')}`],
  ...(chance(walk, 0.6)
    ? { openHoursFlow: await reference(walk, '/flows?type=inboundcall&pageSize=500') }
    : {}),
  ...(chance(walk, 0.4) ? { scheduleGroup: await reference(walk, '/architect/schedulegroups') } : {}),
});
const scheduleBody = (walk: Walk): Promise<unknown> =>
  Promise.resolve({
    ...named(walk),
    start: '2026-01-05T08:00:00.000',
    end: '2026-01-05T18:00:00.000',
    ...(chance(walk, 0.5) ? { rrule: 'FREQ=WEEKLY;BYDAY=MO' } : {}),
  });
const groupBody = async (walk: Walk): Promise<unknown> => ({
  ...named(walk),
  timeZone: 'America/New_York',
  openSchedules: chance(walk, 0.7) ? [await reference(walk, '/architect/schedules')] : [],
});
const emergencyBody = async (walk: Walk): Promise<unknown> => ({
  ...named(walk),
  enabled: chance(walk, 0.5),
  emergencyCallFlows: chance(walk, 0.6)
    ? [
        {
          emergencyFlow: await reference(walk, '/flows?type=inboundcall&pageSize=500'),
          ivrs: [await reference(walk, '/architect/ivrs')],
        },
      ]
    : [],
});
const queueBody = async (walk: Walk): Promise<unknown> => ({
  ...named(walk),
  ...(chance(walk, 0.4) ? { queueFlow: await reference(walk, '/flows?type=inqueuecall&pageSize=500') } : {}),
  ...(chance(walk, 0.3) ? { mediaSettings: { call: { alertingTimeoutSeconds: 30 } } } : {}),
});
const deploymentBody = async (walk: Walk): Promise<unknown> => ({
  ...named(walk),
  configuration: {
    id: await oneOf(walk, '/webdeployments/configurations?showOnlyPublished=false'),
    version: pick(walk, ['1', '2']),
  },
  allowAllDomains: true,
});
const domainBody = (walk: Walk): Promise<unknown> =>
  Promise.resolve({ id: `${pick(walk, ['a', 'b', 'c'])}.example.com`, subDomain: chance(walk, 0.2) });

/** A resource with the usual four operations. */
function resource(path: string, make: (walk: Walk) => Promise<unknown>, list = path): readonly Deed[] {
  return [
    async (walk) => ask(walk, 'POST', path, await make(walk)),
    async (walk) => ask(walk, 'POST', path, await make(walk)),
    async (walk) => ask(walk, 'PUT', `${path}/${await oneOf(walk, list)}`, await make(walk)),
    async (walk) =>
      chance(walk, 0.4) ? ask(walk, 'DELETE', `${path}/${await oneOf(walk, list)}`) : undefined,
  ];
}

const tableBody = (walk: Walk): Promise<unknown> => {
  const columns = [
    ['key', 'string'],
    ['A', 'string'],
    ['B', 'integer'],
    ['yes', 'boolean'],
    ['7', 'number'],
  ].slice(0, 1 + Math.floor(walk.random() * 5));
  const properties = columns.map(([name, type]) => [
    name,
    { type, title: name, ...(chance(walk, 0.3) && type === 'string' ? { default: 'x: y' } : {}) },
  ]);
  const schema = { type: 'object', required: ['key'], properties: Object.fromEntries(properties) as unknown };
  return Promise.resolve({ ...named(walk), schema });
};

const rowDeed: Deed = async (walk) => {
  const rows = `/flows/datatables/${await oneOf(walk, '/flows/datatables')}/rows`;
  const key = pick(walk, ['1', 'null', 'a\nb', 'ä "x"', '~', '/ %']);
  const values = {
    key,
    ...(chance(walk, 0.5) ? { A: pick(walk, ['', 'no', '\ttab', 'line\n\nline ', '\ud83d']) } : {}),
    ...(chance(walk, 0.3) ? { B: pick(walk, [0, -1, 2 ** 53, 1e21]) } : {}),
    ...(chance(walk, 0.3) ? { '7': pick(walk, [0.1, -0.5, 1e-7]) } : {}),
  };
  return pick(walk, [
    () => ask(walk, 'POST', rows, values),
    () => ask(walk, 'POST', rows, values),
    () => ask(walk, 'PUT', `${rows}/${encodeURIComponent(key)}`, values),
    () => ask(walk, 'DELETE', `${rows}/${encodeURIComponent(key)}`),
  ])();
};

const moveDeed: Deed = async (walk) => {
  const [type, list] = pick(walk, [
    ['FLOW', '/flows?pageSize=500'],
    ['QUEUE', '/routing/queues'],
    ['DATATABLES', '/flows/datatables'],
    ['CALLROUTE', '/architect/ivrs'],
    ['SCHEDULES', '/architect/schedules'],
  ] as const);
  const division = await oneOf(walk, '/authorization/divisions');
  return ask(walk, 'POST', `/authorization/divisions/${division}/objects/${type}`, [await oneOf(walk, list)]);
};

const routeDeed: Deed = async (walk) => {
  const routes = `/routing/email/domains/${await oneOf(walk, '/routing/email/domains')}/routes`;
  const route = {
    pattern: pick(walk, ['info', 'sales', '*']),
    fromName: 'Acme',
    fromEmail: 'info@a.example.com',
    ...(chance(walk, 0.5)
      ? { flow: await reference(walk, '/flows?type=inboundemail&pageSize=500') }
      : { queue: await reference(walk, '/routing/queues') }),
  };
  return pick(walk, [
    () => ask(walk, 'POST', routes, route),
    async () => ask(walk, 'PUT', `${routes}/${await oneOf(walk, routes)}`, route),
    async () => ask(walk, 'DELETE', `${routes}/${await oneOf(walk, routes)}`),
  ])();
};

const deployDeed: Deed = (walk) => walk.org.deploy(body(walk), pick(walk, walk.tokens));

const personDeed: Deed = async (walk) => {
  const user = pick(walk, people);
  const flow = await oneOf(walk, '/flows?pageSize=500');
  return pick(walk, [
    () => ask(walk, 'POST', '/emulator/people/publish', { user, yaml: body(walk) }),
    () => ask(walk, 'POST', '/emulator/people/lock', { user, flow }),
    () => ask(walk, 'POST', '/emulator/people/draft', { user, flow }),
    () => ask(walk, 'POST', '/emulator/people/draft', { user, flow, yaml: body(walk) }),
    () => ask(walk, 'POST', '/emulator/people/unlock', { flow }),
  ])();
};

const flowActs = ['checkout', 'checkin', 'revert', 'unlock', 'publish', 'publish', 'deactivate'] as const;

const actDeed: Deed = (walk) =>
  flowDeed(walk, (id) => {
    const act = pick(walk, flowActs);
    const version =
      act === 'publish' && chance(walk, 0.5) ? `&version=${pick(walk, ['1.0', '2.0', '3'])}` : '';
    return ask(walk, 'POST', `/flows/actions/${act}?flow=${id}${version}`);
  });

function passTime(most: number): Deed {
  return (walk) => {
    walk.clock.advance(Math.floor(walk.random() * most));
    return Promise.resolve();
  };
}

const deeds: readonly Deed[] = [
  ...Array.from({ length: 10 }, () => deployDeed),
  ...Array.from({ length: 5 }, () => personDeed),
  ...Array.from({ length: 8 }, () => actDeed),
  (walk) => flowDeed(walk, (id) => ask(walk, 'PUT', `/flows/${id}`, named(walk))),
  (walk) => flowDeed(walk, (id) => ask(walk, 'PUT', `/flows/${id}`, named(walk))),
  (walk) => flowDeed(walk, (id) => ask(walk, 'DELETE', `/flows/${id}`)),
  (walk) =>
    ask(walk, 'POST', '/flows', {
      ...named(walk),
      type: pick(walk, ['inboundcall', 'workflow', 'inboundemail']),
    }),
  ...resource('/architect/ivrs', ivrBody),
  ...resource('/architect/schedules', scheduleBody),
  ...resource('/architect/schedulegroups', groupBody),
  ...resource('/architect/emergencygroups', emergencyBody),
  ...resource('/routing/queues', queueBody),
  ...resource('/flows/datatables', tableBody),
  ...resource('/routing/email/domains', domainBody),
  ...resource(
    '/webdeployments/configurations',
    (walk) => Promise.resolve({ ...named(walk), version: '1' }),
    '/webdeployments/configurations?showOnlyPublished=false',
  ),
  async (walk) => {
    const id = await oneOf(walk, '/webdeployments/configurations?showOnlyPublished=false');
    return ask(walk, 'POST', `/webdeployments/configurations/${id}/versions/draft/publish`);
  },
  ...resource('/webdeployments/deployments', deploymentBody),
  async (walk) =>
    ask(walk, 'PUT', `/routing/message/recipients/${await oneOf(walk, '/routing/message/recipients')}`, {
      flow: await reference(walk, '/flows?type=inboundshortmessage&pageSize=500'),
    }),
  routeDeed,
  routeDeed,
  rowDeed,
  rowDeed,
  rowDeed,
  moveDeed,
  moveDeed,
  ...resource('/authorization/divisions', (walk) => Promise.resolve(named(walk))),
  passTime(100_000),
  passTime(2),
];

/**
 * A project with everything that Callwright manages, before and after a day's work on it: the plan that leads from one to
 * the other has steps of every kind, over all kinds of resources (`covered` of the tests asks that).
 */
import type { LocalOrg } from '../local-orgs.ts';
import { SECRET } from '../local-orgs.ts';

const number = (at: number): string => `+131755501${String(at).padStart(2, '0')}`;
const DOMAIN = 'acme.example';

/** The number that a route nobody manages gives up: the one thing that a rollback does not give back. */
export const TAKEN_NUMBER = number(9);
export const UNMANAGED_ROUTE = 'Old line';

const ALL = { permissions: 'all', divisions: 'all' };

/** What the org holds before the project comes. */
export const MATRIX_SEED = {
  org: { name: 'Acme', divisions: ['Voice'] },
  users: ['Robin Fields'],
  queues: ['Sales', 'Support', 'Billing'],
  didPools: [{ from: number(0), to: number(20) }],
  emailDomains: [{ name: DOMAIN }],
  recipients: ['WhatsApp', 'Sms'],
  webDeploymentConfigurations: ['Window'],
  webDeployments: [{ name: 'Website', configuration: 'Window' }],
  schedules: [
    {
      name: 'Found',
      start: '2026-07-04T00:00',
      end: '2026-07-05T00:00',
      rrule: 'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4',
    },
  ],
  clients: [{ id: 'pipeline', secret: SECRET, name: 'Pipeline', ...ALL }],
};

/** How the local org behaves: as the platform does, where it takes its time (facts: API 2, 4 and 5). */
export const MATRIX_SETTINGS = {
  jobDelayMs: 4_000,
  flowActMs: 1_000,
  flowSearchLagMs: 2_000,
  consumerLagMs: 3_000,
  releaseLagMs: 2_000,
  emailReadLagMs: 1_000,
  emailDeleteLagMs: 1_000,
  rowDeleteLagMs: 500,
  requestsPerMinute: 300,
  ivrWritesPerMinute: 100,
};

/** What must hold after every request of every run (issue "Must show": invariants). */
export const MATRIX_INVARIANTS = [
  { rule: 'no-number-bound-to-unpublished-flow' },
  { rule: 'moving-number-unbound-at-most-one-request', with: { numbers: [number(1)] } },
  { rule: 'no-flow-deleted-while-bound' },
  { rule: 'no-duplicate-names-per-type' },
];

interface Spec {
  readonly [field: string]: unknown;
}
type Documents = Readonly<Record<string, Spec>>;

const calls = (name: string, steps: readonly unknown[], more: Spec = {}): Spec => ({
  name,
  media: 'call',
  languages: ['en-us'],
  steps: [...steps, { transferToQueue: 'Sales' }],
  ...more,
});
const shared = (name: string, says: string): Spec => ({
  name,
  compatibleWith: ['inboundCall'],
  languages: ['en-us'],
  steps: [{ say: says }],
});
const other = (media: string, name: string): Spec => ({
  name,
  media,
  languages: ['en-us'],
  steps: [{ say: 'We are with you in a moment.' }, { transferToQueue: 'Sales' }],
});
const waiting = (name: string): Spec => ({
  name,
  type: 'inqueueCall',
  languages: ['en-us'],
  steps: [{ say: 'Please wait.' }, { hold: '30s' }],
});
const yearly = (month: number, day: number): Spec => ({
  start: `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00`,
  end: `2026-${String(month).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}T00:00`,
  repeat: `FREQ=YEARLY;BYMONTH=${String(month)};BYMONTHDAY=${String(day)}`,
});

const BEFORE: Documents = {
  'SharedFlow/auth': shared('Auth', 'Who are you?'),
  'SharedFlow/greet': shared('Greeting', 'Hello.'),
  'SharedFlow/survey': shared('Survey', 'How was it?'),
  'InboundFlow/main': calls('Main', [{ call: 'auth' }, { call: 'greet' }]),
  'InboundFlow/sales': calls('Sales line', [{ call: 'auth' }]),
  'InboundFlow/service': calls('Service', [{ call: 'survey' }]),
  'InboundFlow/night': calls('Night', [{ say: 'We are asleep.' }]),
  'InboundFlow/summer': calls('Summer', [{ say: 'It is warm.' }]),
  'InboundFlow/locked': calls('Locked', [{ say: 'One.' }]),
  'InboundFlow/drafted': calls('Drafted', [{ say: 'One.' }]),
  'InboundFlow/mail': other('email', 'Mail'),
  'InboundFlow/chat': other('message', 'Chat'),
  'Flow/wait': waiting('Wait'),
  'Schedule/week': {
    start: '2026-01-05T08:00',
    end: '2026-01-05T18:00',
    repeat: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  },
  'Schedule/may-day': yearly(5, 1),
  'Schedule/released': yearly(6, 1),
  'ScheduleGroup/office': { name: 'Office', timeZone: 'America/New_York', open: ['week'] },
  'ScheduleGroup/old-hours': { name: 'Old hours', timeZone: 'America/New_York', open: ['week'] },
  'CallRoute/main': {
    name: 'Main',
    numbers: [number(0), number(1)],
    open: 'main',
    hours: 'office',
    closed: 'night',
    holiday: 'night',
  },
  'CallRoute/sales': { name: 'Sales', numbers: [number(2)], open: 'sales' },
  'CallRoute/summer': { name: 'Summer offers', numbers: [number(3)], open: 'summer' },
  'EmailRoute/help': { address: `help@${DOMAIN}`, fromName: 'Help', flow: 'mail' },
  'EmailRoute/old': { address: `old@${DOMAIN}`, fromName: 'Old', queue: 'Sales' },
  'MessageRoute/whatsapp': { recipient: 'WhatsApp', flow: 'chat' },
  'MessageRoute/website': { deployment: 'Website', flow: 'chat' },
  'QueueRoute/support': { queue: 'Support', inQueue: { call: 'wait' } },
  'EmergencyGroup/evacuation': { name: 'Evacuation', flows: [{ flow: 'night', routes: ['main'] }] },
  'EmergencyGroup/flood': { name: 'Flood', flows: [{ flow: 'night', routes: ['sales'] }] },
};

const AFTER: Documents = {
  'SharedFlow/auth': shared('Auth', 'Who is calling?'),
  'SharedFlow/greet': shared('Welcome', 'Hello, and welcome.'),
  'SharedFlow/goodbye': shared('Goodbye', 'Good day.'),
  'InboundFlow/main': calls('Main', [{ call: 'auth' }, { call: 'greet' }, { call: 'goodbye' }]),
  'InboundFlow/sales': calls('Sales line', [{ call: 'auth' }]),
  'InboundFlow/service': calls('Service and care', [{ say: 'We care.' }]),
  'InboundFlow/night': calls('Night', [{ say: 'We are asleep.' }], { division: 'Voice' }),
  'InboundFlow/locked': calls('Locked', [{ say: 'Two.' }]),
  'InboundFlow/drafted': calls('Drafted', [{ say: 'Two.' }]),
  'InboundFlow/ping': calls('Ping', [{ transferToFlow: 'pong' }]),
  'InboundFlow/pong': calls('Pong', [{ transferToFlow: 'ping' }]),
  'InboundFlow/mail': other('email', 'Mail'),
  'InboundFlow/chat': other('message', 'Chat'),
  'InboundFlow/chat-2': other('message', 'Chat 2'),
  'Flow/wait': waiting('Wait'),
  'Flow/wait-2': waiting('Wait 2'),
  'Schedule/week': {
    start: '2026-01-05T09:00',
    end: '2026-01-05T17:00',
    repeat: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  },
  'Schedule/christmas': yearly(12, 25),
  'Schedule/found': { name: 'Found', ...yearly(7, 4) },
  'ScheduleGroup/office': {
    name: 'Office',
    timeZone: 'America/New_York',
    open: ['week'],
    holidays: ['christmas'],
  },
  'ScheduleGroup/weekend': {
    name: 'Weekend',
    timeZone: 'America/New_York',
    open: ['week'],
    division: 'Voice',
  },
  'CallRoute/main': {
    name: 'Main',
    numbers: [number(0)],
    open: 'main',
    hours: 'office',
    closed: 'night',
    holiday: 'night',
  },
  'CallRoute/sales': { name: 'Sales', numbers: [number(1), number(2)], open: 'sales', division: 'Voice' },
  'CallRoute/ping': { name: 'Ping', numbers: [number(4), TAKEN_NUMBER], open: 'ping' },
  'EmailRoute/help': { address: `help@${DOMAIN}`, fromName: 'Help and care', queue: 'Support' },
  'EmailRoute/new': { address: `new@${DOMAIN}`, fromName: 'New', flow: 'mail' },
  'MessageRoute/whatsapp': { recipient: 'WhatsApp', flow: 'chat-2' },
  'MessageRoute/sms': { recipient: 'Sms', flow: 'chat' },
  'QueueRoute/support': { queue: 'Support', inQueue: { call: 'wait-2' } },
  'QueueRoute/billing': { queue: 'Billing', inQueue: { call: 'wait' } },
  'EmergencyGroup/evacuation': { name: 'Evacuation', flows: [{ flow: 'sales', routes: ['main', 'sales'] }] },
  'EmergencyGroup/storm': { name: 'Storm', flows: [{ flow: 'night', routes: ['ping'] }] },
};

const REMOVED: Readonly<Record<string, 'delete' | 'release'>> = Object.fromEntries(
  Object.keys(BEFORE)
    .filter((address) => !(address in AFTER))
    .map((address) => [address, address === 'Schedule/released' ? 'release' : 'delete']),
);

/** Files of the project; its org `dev` is reached by `--gateway`. */
export function filesBefore(): Readonly<Record<string, string>> {
  return files(BEFORE, {});
}

export function filesAfter(): Readonly<Record<string, string>> {
  return files(AFTER, REMOVED);
}

/** What people do before the project changes: a lock, a draft, a route of their own, and a flow that nobody manages. */
export async function peopleBefore(org: LocalOrg): Promise<void> {
  const { flows } = await org.state();
  const id = (name: string): string => flows.find((flow) => flow.name === name)?.id ?? '';
  const user = 'Robin Fields';
  await org.control('POST', '/people/lock', { user, flow: id('Locked') });
  await org.control('POST', '/people/draft', { user, flow: id('Drafted') });
  await org.control('POST', '/people/unlock', { flow: id('Drafted') });
  await org.call('POST', '/architect/ivrs', {
    name: UNMANAGED_ROUTE,
    dnis: [TAKEN_NUMBER, number(10)],
    openHoursFlow: { id: id('Night') },
  });
}

/** What the plan may do by name, and nothing else: what a killed run leaves behind must be no hazard. */
const ALLOWED: readonly (readonly [hazard: string, address: string])[] = [
  ['discards-draft', 'InboundFlow/drafted'],
  ['takes-over-lock', 'InboundFlow/locked'],
  ['takes-over-unmanaged', 'CallRoute/ping'],
  ['unroutes-number', 'MessageRoute/website'],
  ['unroutes-number', 'EmailRoute/old'],
  ['unroutes-number', 'CallRoute/summer'],
];

function files(
  documents: Documents,
  removed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const allow = ALLOWED.map(([hazard, address]) => ({
    hazard,
    address,
    until: '2099-12-31',
    reason: 'the matrix',
  }));
  const project = {
    apiVersion: 'callwright/v1',
    kind: 'Project',
    metadata: { name: 'matrix' },
    spec: {
      manifests: ['manifests'],
      existing: {
        queues: ['Sales', 'Support', 'Billing'],
        recipients: { WhatsApp: 'WhatsApp', Sms: 'Sms' },
        deployments: { Website: 'Website' },
      },
      orgs: { dev: { region: 'us-east-1' } },
      removed,
      allow,
    },
  };
  const manifests = Object.entries(documents).map(([address, spec]) => {
    const [kind, name] = address.split('/');
    return { apiVersion: 'callwright/v1', kind, metadata: { name }, spec };
  });
  return {
    'callwright.yaml': JSON.stringify(project),
    'manifests/all.yaml': manifests.map((document) => JSON.stringify(document)).join('\n---\n'),
  };
}

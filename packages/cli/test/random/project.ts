import type { Bound } from './bindings.ts';
import { bindingAddresses, bindingDocuments, existingThings } from './bindings.ts';
import { PREFIX, literally } from './names.ts';

export { PREFIX, tricky } from './names.ts';

/** A project as these tests make them up: what manifests say, and nothing of what an org holds. */
export interface Made extends Bound {
  readonly shared: readonly MadeFlow[];
  readonly lines: readonly MadeFlow[];
  readonly routes: readonly MadeRoute[];
  readonly mails: readonly MadeMail[];
  readonly groups: readonly MadeGroup[];
  readonly removed: Readonly<Record<string, 'delete' | 'release'>>;
}
export interface MadeFlow {
  /** `metadata.name`. */
  readonly key: string;
  /** `spec.name`; unlike the key it may change, and may be written with anything. */
  readonly name: string;
  readonly says: string;
  /** Keys of shared flows. */
  readonly calls: readonly string[];
  /** Keys of lines. */
  readonly transfers: readonly string[];
  /** Key of the emergency group that it asks. */
  readonly checks?: string;
}
export interface MadeRoute {
  readonly key: string;
  readonly name: string;
  /** Keys of lines. */
  readonly open: string;
  readonly closed: string;
  readonly hours: boolean;
  readonly numbers: readonly number[];
}

export interface MadeMail {
  readonly key: string;
  /** Each its own; an address is made of it. */
  readonly at: number;
  readonly byQueue: boolean;
}

export interface MadeGroup {
  readonly key: string;
  readonly name: string;
  /** Each line once. */
  readonly flows: readonly { readonly line: string; readonly routes: readonly string[] }[];
}

export function numberOf(at: number): string {
  return `+131755501${String(at).padStart(2, '0')}`;
}

export const MAIL_DOMAIN = 'acme.example';
export const MAILBOX = 'Mailbox';

export function addressAt(at: number): string {
  return `mail-${at}@${MAIL_DOMAIN}`;
}

/** The files of the project for its local org. Everything is allowed: what is asked here is that the work is right. */
export function filesOf(made: Made): Readonly<Record<string, string>> {
  const documents = [
    ...made.shared.map((flow) => sharedFlow(flow)),
    ...made.lines.map((flow) => inboundFlow(flow)),
    ...made.routes.map((route) => callRoute(route)),
    ...made.mails.map((mail) => emailRoute(mail)),
    ...made.groups.map((group) => emergencyGroup(group)),
    ...bindingDocuments(made),
    ...HOURS,
    ...MAIL,
  ];
  return {
    'callwright.yaml': projectFile(made),
    'manifests/all.yaml': documents.map((document) => JSON.stringify(document)).join('\n---\n'),
  };
}

export function addressesOf(made: Made): readonly string[] {
  return [
    ...made.shared.map(({ key }) => `SharedFlow/${key}`),
    ...made.lines.map(({ key }) => `InboundFlow/${key}`),
    ...made.routes.map(({ key }) => `CallRoute/${key}`),
    ...made.mails.map(({ key }) => `EmailRoute/${key}`),
    ...made.groups.map(({ key }) => `EmergencyGroup/${key}`),
    'InboundFlow/mailbox',
    ...bindingAddresses(made),
  ];
}

const HAZARDS = [
  'overwrites-outside-change',
  'takes-over-lock',
  'takes-over-unmanaged',
  'discards-draft',
  'unroutes-number',
  'breaks-callers',
];

function projectFile(made: Made): string {
  const allow = [...addressesOf(made), ...Object.keys(made.removed)].flatMap((address) =>
    HAZARDS.map((hazard) => ({ hazard, address, until: '2099-12-31', reason: 'made up' })),
  );
  return JSON.stringify({
    apiVersion: 'callwright/v1',
    kind: 'Project',
    metadata: { name: 'made-up' },
    spec: {
      manifests: ['manifests'],
      existing: withSales(existingThings()),
      orgs: { local: { emulator: true, namePrefix: PREFIX } },
      removed: made.removed,
      allow,
    },
  });
}

type Existing = Readonly<Record<string, Readonly<Record<string, string>>>>;

function withSales(existing: Existing): Existing {
  return { ...existing, queues: { ...existing['queues'], Sales: 'Sales' } };
}

function document(kind: string, name: string, spec: unknown): unknown {
  return { apiVersion: 'callwright/v1', kind, metadata: { name }, spec };
}

function steps({ says, calls, transfers, checks }: MadeFlow): readonly unknown[] {
  return [
    { say: { text: literally(says) } },
    ...(checks === undefined ? [] : [{ checkEmergency: checks, emergency: [] }]),
    ...calls.map((call) => ({ call })),
    ...transfers.map((flow) => ({ transferToFlow: flow })),
  ];
}

function sharedFlow(flow: MadeFlow): unknown {
  const { key, name } = flow;
  return document('SharedFlow', key, {
    name: literally(name),
    compatibleWith: ['inboundCall'],
    languages: ['en-us'],
    steps: steps(flow),
  });
}

function inboundFlow(flow: MadeFlow): unknown {
  const { key, name } = flow;
  return document('InboundFlow', key, {
    name: literally(name),
    media: 'call',
    languages: ['en-us'],
    steps: [...steps(flow), { transferToQueue: 'Sales' }],
  });
}

function callRoute({ key, name, open, closed, hours, numbers }: MadeRoute): unknown {
  return document('CallRoute', key, {
    name: literally(name),
    numbers: numbers.map(numberOf),
    open,
    ...(hours && { hours: 'office', closed, holiday: closed }),
  });
}

function emailRoute({ key, at, byQueue }: MadeMail): unknown {
  return document('EmailRoute', key, {
    address: addressAt(at),
    fromName: 'Acme',
    ...(byQueue ? { queue: 'Sales' } : { flow: 'mailbox' }),
  });
}

function emergencyGroup({ key, name, flows }: MadeGroup): unknown {
  return document('EmergencyGroup', key, {
    name: literally(name),
    flows: flows.map(({ line, routes }) => ({ flow: line, routes })),
  });
}

const MAIL = [
  document('InboundFlow', 'mailbox', {
    name: MAILBOX,
    media: 'email',
    languages: ['en-us'],
    steps: [{ transferToQueue: 'Sales' }],
  }),
];

const HOURS = [
  document('Schedule', 'week', {
    start: '2026-01-05T08:00',
    end: '2026-01-05T18:00',
    repeat: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  }),
  document('ScheduleGroup', 'office', { name: 'Office', timeZone: 'America/New_York', open: ['week'] }),
];

import { apiError, withLimit, type ApiErrorCode } from './http/api-error.ts';
import type { LocalOrg } from './local-org.ts';

/** One limit of the org (facts: API 5.3). */
export interface OrganizationLimit {
  readonly namespace: string;
  readonly key: string;
  readonly value: number;
}

/** Namespaces with their limits: the value when the seed gives no other, and what it counts. */
type LimitTable = Readonly<
  Record<string, Readonly<Record<string, readonly [value: number, counts: string]>>>
>;

/**
 * The limits of an org of which nothing else was said. Values from the facts sheet where it has them (API 4.10, 5.1,
 * 5.3); all keys but those of `platform.api`, and the other values, are invented (README).
 */
const defaults = {
  architect: {
    flows: [5000, 'Flows of an org'],
    'flow.versions': [10_000, 'Versions of a flow'],
    'flow.milestones': [1000, 'Flow milestones of an org'],
    'flow.outcomes': [100, 'Flow outcomes of an org'],
    'user.prompts': [10_000, 'User prompts of an org'],
    ivrs: [5000, 'Call routes of an org'],
    schedules: [5000, 'Schedules of an org'],
    'schedule.groups': [2000, 'Schedule groups of an org'],
    'emergency.groups': [2000, 'Emergency groups of an org'],
  },
  authorization: { divisions: [50, 'Divisions of an org'] },
  datatables: {
    'datatables.max': [200, 'Data tables of an org'],
    'datatable.rows.max': [5000, 'Rows of a data table'],
    'datatable.fields.max': [50, 'Fields of a data table'],
  },
  email: { domains: [50, 'E-mail domains of an org'], routes: [1000, 'Routes of an e-mail domain'] },
  infrastructureascode: { jobs: [10, 'Jobs at a time'] },
  messaging: { recipients: [1000, 'Message recipients of an org'] },
  'platform.api': {
    'client.credentials.token.rate.per.minute': [300, 'Requests of one client credentials token in a minute'],
    'token.rate.per.minute': [300, 'Requests of one token in a minute'],
    'org.app.user.rate.per.minute': [3000, 'Requests of one user of an app in a minute'],
    'request.bytes.max': [512_000, 'Bytes of a request body'],
  },
  routing: { queues: [2000, 'Queues of an org'], skills: [10_000, 'Skills of an org'] },
  'telephony.configuration': {
    'did.pools': [1000, 'DID pools of an org'],
    'dids.per.ivr': [5000, 'Numbers of a call route'],
  },
  'web.deployments': { deployments: [100, 'Web deployments of an org'] },
} as const satisfies LimitTable;

type Defaults = typeof defaults;

const table: LimitTable = defaults;

/** What a namespace has when nobody changed it; empty for one that is unknown here. */
export function defaultLimits(namespace: string): readonly OrganizationLimit[] {
  const limits = Object.hasOwn(table, namespace) ? (table[namespace] ?? {}) : {};
  return Object.entries(limits).map(([key, [value]]) => ({ namespace, key, value }));
}

/** What a namespace has in this org. */
export function limitsOf(org: LocalOrg, namespace: string): readonly OrganizationLimit[] {
  const own = org.tables.limits.all().filter((limit) => limit.namespace === namespace);
  const standing = defaultLimits(namespace).filter(({ key }) => !own.some((limit) => limit.key === key));
  return [...standing, ...own.map(({ key, value }) => ({ namespace, key, value }))];
}

/** What a limit of the table counts, in words. */
export function limitDescription({ namespace, key }: OrganizationLimit): string | undefined {
  return table[namespace]?.[key]?.[1];
}

/** The value of one limit that the local org itself keeps. */
export function limitOf<N extends keyof Defaults>(
  org: LocalOrg,
  namespace: N,
  key: keyof Defaults[N] & string,
): number {
  return limitsOf(org, namespace).find((limit) => limit.key === key)?.value ?? Number.MAX_SAFE_INTEGER;
}

/** A limit with the code that refuses what would go beyond it. */
export interface KeptLimit<N extends keyof Defaults> {
  readonly namespace: N;
  readonly key: keyof Defaults[N] & string;
  readonly code: ApiErrorCode;
}

/** Throws the code of a limit, with the limit in its body, when `count` is more than it (facts: API 5.3). */
export function requireWithinLimit<N extends keyof Defaults>(
  org: LocalOrg,
  { namespace, key, code }: KeptLimit<N>,
  count: number,
): void {
  const value = limitOf(org, namespace, key);
  if (count > value) {
    throw withLimit(apiError(code), { namespace, key, value });
  }
}

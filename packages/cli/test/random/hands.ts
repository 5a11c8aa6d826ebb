import type { LocalOrg } from '../local-orgs.ts';
import { HANDS_FLOW } from './bindings.ts';

/** One thing that people do in the org itself, behind the back of the project. */
export interface Hand {
  readonly what: (typeof HANDS)[number];
  readonly a: number;
}

export const HANDS = [
  'publish other words',
  'publish again',
  'rename a flow',
  'delete a route',
  'delete a flow',
  'change a route',
  'delete a mail',
  'change a mail',
  'delete a group',
  'empty a group',
  'switch a group on',
  'lock',
  'bind another flow',
  'unbind a queue',
  'lose the ledger',
] as const;

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly deleted?: boolean;
}
interface Holds {
  readonly flows: readonly Thing[];
  readonly ivrs: readonly Thing[];
  readonly dataTables: readonly Thing[];
  readonly emergencyGroups: readonly (Thing & { readonly state: string })[];
  readonly emailRoutes: readonly {
    readonly id: string;
    readonly domainId: string;
    readonly goneFrom?: number;
  }[];
  readonly recipients: readonly Thing[];
  readonly webDeployments: readonly Thing[];
  readonly queues: readonly Thing[];
}

/** False where the org refused, as it does for what is in use. */
export async function byHand(org: LocalOrg, { what, a }: Hand): Promise<boolean> {
  const holds = (await org.state()) as unknown as Holds;
  const { flows, ivrs, dataTables, emailRoutes, emergencyGroups } = holds;
  const flow = pick(
    flows.filter(({ deleted }) => deleted !== true),
    a,
  );
  const ivr = pick(ivrs, a);
  const group = pick(
    emergencyGroups.filter(({ state }) => state !== 'deleted'),
    a,
  );
  const groupPath = `/architect/emergencygroups/${group?.id ?? ''}`;
  const mail = pick(
    emailRoutes.filter(({ goneFrom }) => goneFrom === undefined),
    a,
  );
  const mailPath = `/routing/email/domains/${mail?.domainId ?? ''}/routes/${mail?.id ?? ''}`;
  switch (what) {
    case 'publish other words':
    case 'publish again':
      return flow !== undefined && publish(org, flow, what === 'publish other words');
    case 'rename a flow':
      return flow !== undefined && rename(org, flow, `By hand ${a}`);
    case 'delete a flow':
      return flow !== undefined && tried(org.call('DELETE', `/flows/${flow.id}`));
    case 'delete a route':
      return ivr !== undefined && tried(org.call('DELETE', `/architect/ivrs/${ivr.id}`));
    case 'change a route':
      return ivr !== undefined && emptied(org, ivr);
    case 'delete a mail':
      return mail !== undefined && tried(org.call('DELETE', mailPath));
    case 'change a mail':
      return mail !== undefined && tried(written(org, mailPath, { fromName: 'By hand' }));
    case 'delete a group':
      return group !== undefined && tried(org.call('DELETE', groupPath));
    case 'empty a group':
      return group !== undefined && tried(written(org, groupPath, { emergencyCallFlows: [] }));
    case 'switch a group on':
      return group !== undefined && tried(written(org, groupPath, { enabled: true }));
    case 'lock':
      return flow !== undefined && tried(lock(org, flow));
    case 'bind another flow':
      return bound(org, holds, a);
    case 'unbind a queue':
      return unbound(org, pick(holds.queues, a));
    case 'lose the ledger':
      return (
        dataTables.length > 0 &&
        tried(org.call('DELETE', `/flows/datatables/${dataTables[0]?.id ?? ''}?force=true`))
      );
  }
}

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}

async function tried(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

async function publish(org: LocalOrg, flow: Thing, otherwise: boolean): Promise<boolean> {
  const yaml = await org.exported(flow.name, flow.type);
  return tried(
    org.publish('Robin Fields', otherwise ? yaml.replace(/Words|New here|Hello/, 'By hand:') : yaml),
  );
}

async function rename(org: LocalOrg, flow: Thing, name: string): Promise<boolean> {
  return tried(
    (async () => {
      await org.call('POST', `/flows/actions/checkout?flow=${flow.id}`);
      await org.call('PUT', `/flows/${flow.id}`, { name });
      await org.call('POST', `/flows/actions/checkin?flow=${flow.id}`);
    })(),
  );
}

/** Takes its numbers away and says something about it. */
async function emptied(org: LocalOrg, ivr: Thing): Promise<boolean> {
  const body = (await org.call('GET', `/architect/ivrs/${ivr.id}`)) as Readonly<Record<string, unknown>>;
  return tried(org.call('PUT', `/architect/ivrs/${ivr.id}`, { ...body, dnis: [], description: 'by hand' }));
}

async function written(org: LocalOrg, path: string, fields: object): Promise<void> {
  const body = (await org.call('GET', path)) as Readonly<Record<string, unknown>>;
  await org.call('PUT', path, { ...body, ...fields });
}

/** Leads a recipient or a web deployment to a flow of somebody else. */
async function bound(
  org: LocalOrg,
  { flows, recipients, webDeployments }: Holds,
  a: number,
): Promise<boolean> {
  const flow = flows.find(({ name }) => name === HANDS_FLOW);
  const paths = [
    ...recipients.map(({ id }) => `/routing/message/recipients/${id}`),
    ...webDeployments.map(({ id }) => `/webdeployments/deployments/${id}`),
  ];
  const path = pick(paths, a);
  if (flow === undefined || path === undefined) {
    return false;
  }
  const body = (await org.call('GET', path)) as Readonly<Record<string, unknown>>;
  return tried(org.call('PUT', path, { ...body, flow: { id: flow.id } }));
}

async function unbound(org: LocalOrg, queue: Thing | undefined): Promise<boolean> {
  const path = `/routing/queues/${queue?.id ?? ''}`;
  const { queueFlow, ...body } = (await org.call('GET', path)) as Readonly<Record<string, unknown>>;
  return queueFlow !== undefined && tried(org.call('PUT', path, body));
}

async function lock(org: LocalOrg, flow: Thing): Promise<void> {
  await org.control('POST', '/people/lock', { user: 'Robin Fields', flow: flow.id });
}

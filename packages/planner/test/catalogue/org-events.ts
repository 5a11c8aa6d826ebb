import type { Actor, Address, Allowance, LiveFlow, LiveState, Receipt, ThingSort } from '@callwright/model';
import { unknown, versionKey } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { CLIENT, liveFlow, liveObject, publishByHand, ref } from '@callwright/testkit';
import type { SampleFlow, SampleValue } from '../sample-project.ts';
import type { Case } from './case.ts';
import { textOf } from '../sample-project.ts';

export const login: SampleFlow = { name: 'login', type: 'commonmodule' };
export const sales: SampleFlow = { name: 'sales', type: 'inboundcall', calls: ['login'] };
export const line: SampleFlow = { name: 'line', type: 'inboundcall' };
export const NUMBER = '+13175550100';
export const OTHER = '+13175550101';
export const route = (name: string, flow: string, ...numbers: readonly string[]): SampleValue => ({
  kind: 'CallRoute',
  name,
  attributes: { description: null, numbers, open: ref(`InboundFlow/${flow}`) },
});
/** Things made elsewhere. */
export const has =
  (sort: ThingSort, ...names: readonly string[]): ((org: ModelOrg) => ModelOrg) =>
  (org) => ({ ...org, things: { ...org.things, [sort]: names } });
export const JANE: Actor = { kind: 'user', id: 'user-1', name: 'Jane Doe' };

export function idOf(org: ModelOrg, name: string): string {
  const id = [...Object.values(org.flows), ...Object.values(org.objects)].find(
    (one) => one.name === name,
  )?.id;
  if (id === undefined) {
    throw new Error(`The model has no ${name}.`);
  }
  return id;
}

export function patchFlow(
  name: string,
  patch: Partial<LiveFlow> | ((flow: LiveFlow) => LiveFlow),
): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const id = idOf(org, name);
    const flow = org.flows[id] as LiveFlow;
    return {
      ...org,
      flows: { ...org.flows, [id]: typeof patch === 'function' ? patch(flow) : { ...flow, ...patch } },
    };
  };
}

/** As a flow stands that somebody saved and did not publish. */
export function neverPublished(name: string): (org: ModelOrg) => ModelOrg {
  return patchFlow(name, ({ id, name: live, type, active, system, lock, draft }) => ({
    id,
    name: live,
    type,
    active,
    system,
    lock,
    draft,
  }));
}

export function byHand(flow: SampleFlow, ...others: readonly SampleFlow[]): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const names = new Map([flow, ...others].map((one) => [one.name, one]));
    return publishByHand(org, idOf(org, flow.liveName ?? `Live ${flow.name}`), textOf(flow, names, '99'));
  };
}

/** Somebody else's objects, as if made by hand before this project. */
export function made(...flows: readonly SampleFlow[]): (org: ModelOrg) => ModelOrg {
  return (org) =>
    flows.reduce((now, flow) => {
      const id = `made-${flow.name}`;
      const names = new Map(flows.map((one) => [one.name, one]));
      return {
        ...now,
        flows: {
          ...now.flows,
          [id]: liveFlow({
            id,
            name: flow.liveName ?? `Live ${flow.name}`,
            type: flow.type,
            published: { id: '3.0', at: '2026-02-01T08:00:00Z', by: JANE },
          }),
        },
        texts: { ...now.texts, [versionKey(id, '3.0')]: textOf(flow, names, '7') },
        copies: {
          ...now.copies,
          [versionKey(id, '3.0')]: (flow.calls ?? []).map((called) => ({
            id: `made-${called}`,
            version: '3.0',
          })),
        },
      };
    }, org);
}

export function deleted(name: string): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const id = idOf(org, name);
    const drop = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
      Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
    return { ...org, flows: drop(org.flows), objects: drop(org.objects) };
  };
}

export function lostLedger(org: ModelOrg): ModelOrg {
  return { ...org, receipts: {}, ledger: 'missing' };
}

export function setAttribute(name: string, attribute: string, value: unknown): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const id = idOf(org, name);
    const object = org.objects[id] as NonNullable<ModelOrg['objects'][string]>;
    const attributes = { ...object.attributes, [attribute]: value as string };
    return { ...org, objects: { ...org.objects, [id]: { ...object, attributes } } };
  };
}

export function patchReceipt(
  address: Receipt['address'],
  patch: (receipt: Receipt) => Receipt,
): (org: ModelOrg) => ModelOrg {
  return (org) => ({
    ...org,
    receipts: { ...org.receipts, [address]: patch(org.receipts[address] as Receipt) },
  });
}

export function elsewhere(
  address: Receipt['address'],
  liveId: string,
  liveName: string,
  orgId: string = CLIENT.organization.id,
): (org: ModelOrg) => ModelOrg {
  return (org) => ({
    ...org,
    ledger: 'present',
    elsewhere: [
      {
        formatVersion: 1,
        project: 'other',
        org: 'test',
        orgId,
        address,
        liveId,
        liveName,
        run: 'run-9',
        at: '2026-02-01T00:00:00Z',
      },
    ],
  });
}

export const both =
  (...acts: readonly NonNullable<Case['since']>[]): NonNullable<Case['since']> =>
  (org, by) =>
    acts.reduce((now, act) => act(now, by), org);
export const unread = (live: LiveState): LiveState => ({
  ...live,
  exports: Object.fromEntries(
    Object.keys(live.exports).map((key) => [key, unknown('forbidden', 'Exporting answered 403.')]),
  ),
});
export const halfListed = (live: LiveState): LiveState => ({
  ...live,
  flows: { ...live.flows, complete: unknown('incomplete-listing', 'One page is missing.') },
});
export const allow = (
  hazard: string,
  address: string,
  more: Partial<Allowance> = {},
): { readonly allowances: readonly Allowance[] } => ({
  allowances: [{ hazard, address: address as Address, from: 'git' as const, ...more }],
});

export const FORBIDDEN = unknown('forbidden', 'It answered 403.');
export const night: SampleFlow = { ...line, name: 'night' };

/** A call route that somebody made by hand. */
export const theirRoute =
  (attributes: Parameters<typeof liveObject>[3]) =>
  (org: ModelOrg): ModelOrg => ({
    ...org,
    objects: { ...org.objects, theirs: liveObject('CallRoute', 'theirs', 'Theirs', attributes) },
  });

import fc from 'fast-check';
import type { LocalOrg } from '../local-orgs.ts';

/** One thing that a person does in the org while a run is under way, right before its nth request. */
export interface Intrusion {
  readonly what: 'publish' | 'edit a route' | 'lock' | 'delete a queue';
  /** Which request of the run, as a part of all of them: 0 to 1. */
  readonly when: number;
  readonly which: number;
}

/** What a person has really done; the org may have refused. */
export type Done =
  | { readonly did: 'publish'; readonly flowId: string; readonly version: string; readonly words: string }
  | { readonly did: 'edit a route'; readonly routeId: string; readonly number: string }
  | { readonly did: 'lock'; readonly flowId: string; readonly at: number }
  | { readonly did: 'delete a queue' | 'nothing' };

export const PERSON = 'Robin Fields';

const FLOWS = ['Main', 'Sales line', 'Service', 'Service and care', 'Night', 'Drafted', 'Ping', 'Auth'];
const ROUTES = ['Main', 'Sales', 'Old line'];
const QUEUES = ['Billing', 'Support'];

/** Each as likely as any other: doubles are drawn by their bits, nearly all of them next to 0, which is before the run. */
const moments: fc.Arbitrary<number> = fc.noBias(fc.nat(9_999)).map((part) => part / 9_999);

export const intrusions: fc.Arbitrary<readonly Intrusion[]> = fc.array(
  fc.record({
    what: fc.constantFrom(
      'publish' as const,
      'publish' as const,
      'edit a route' as const,
      'lock' as const,
      'delete a queue' as const,
    ),
    when: moments,
    which: fc.nat(7),
  }),
  { minLength: 1, maxLength: 3 },
);

interface Named {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly deleted?: boolean;
  readonly state?: string;
}
interface Holds {
  readonly flows: readonly Named[];
  readonly ivrs: readonly Named[];
  readonly queues: readonly Named[];
  readonly clock: readonly { readonly now: number }[];
}

/** @param nth tells several intrusions of one run apart */
export async function intrude(org: LocalOrg, { what, which }: Intrusion, nth: number): Promise<Done> {
  const { flows, ivrs, queues, clock } = (await org.state()) as unknown as Holds;
  const named = (all: readonly Named[], names: readonly string[]): Named | undefined =>
    all.find(
      ({ name, deleted, state }) =>
        name === names[which % names.length] && deleted !== true && state !== 'deleted',
    );
  try {
    switch (what) {
      case 'publish': {
        const flow = named(flows, FLOWS);
        if (flow === undefined) {
          break;
        }
        const words = `By hand ${String(nth)}`;
        const { version } = await org.publish(PERSON, documentOf(flow, words));
        return { did: 'publish', flowId: flow.id, version, words };
      }
      case 'edit a route': {
        const route = named(ivrs, ROUTES);
        if (route === undefined) {
          break;
        }
        const path = `/architect/ivrs/${route.id}`;
        const number = `+1317555011${String(nth)}`;
        const body = (await org.call('GET', path)) as { readonly dnis: readonly string[] };
        await org.call('PUT', path, { ...body, dnis: [...body.dnis, number] });
        return { did: 'edit a route', routeId: route.id, number };
      }
      case 'lock': {
        const flow = named(flows, FLOWS);
        if (flow === undefined) {
          break;
        }
        await org.control('POST', '/people/lock', { user: PERSON, flow: flow.id });
        return { did: 'lock', flowId: flow.id, at: clock[0]?.now ?? 0 };
      }
      case 'delete a queue': {
        const queue = named(queues, QUEUES);
        await org.call('DELETE', `/routing/queues/${queue?.id ?? ''}`);
        return { did: 'delete a queue' };
      }
    }
  } catch {
    // The org refused, as it does for what somebody else has locked.
  }
  return { did: 'nothing' };
}

function documentOf({ name, type }: Named, words: string): string {
  return type === 'commonmodule'
    ? `commonModule:
  name: ${name}
  defaultLanguage: en-us
  settingsCommonModule: { compatibleFlowTypes: [ { flowType: inboundcall } ] }
  startUpTaskActions:
    - playAudio: { name: Say, audio: { tts: ${words} } }
    - endTask: { name: End }
`
    : `inboundCall:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[main]
  tasks:
    - task:
        name: Main
        refId: main
        actions:
          - playAudio: { name: Say, audio: { tts: ${words} } }
          - disconnect: { name: Bye }
`;
}

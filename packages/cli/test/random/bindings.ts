import { PREFIX, literally, tricky } from './names.ts';

/** Things made elsewhere that made-up projects bind, by their key of `existing`. */
export const THINGS = {
  r0: { bucket: 'recipients', name: tricky('Recipient 0', 3) },
  r1: { bucket: 'recipients', name: tricky('Both', 2) },
  d0: { bucket: 'deployments', name: tricky('Both', 2) },
  d1: { bucket: 'deployments', name: tricky('Deployment 1', 8) },
  q0: { bucket: 'queues', name: tricky('Queue 0', 1) },
  q1: { bucket: 'queues', name: tricky('Queue 1', 4) },
} as const;
export type Thing = keyof typeof THINGS;
const KEYS = Object.keys(THINGS) as readonly Thing[];

/** One route that binds a thing: to one of two flows of its own. */
export interface MadeBinding {
  /** `metadata.name`. */
  readonly key: string;
  readonly thing: Thing;
  readonly flow: number;
}

export const HANDS_FLOW = 'Theirs';

export function kindOfBinding({ thing }: MadeBinding): 'MessageRoute' | 'QueueRoute' {
  return THINGS[thing].bucket === 'queues' ? 'QueueRoute' : 'MessageRoute';
}

/** Of the bindings and of their flows. */
export function bindingAddresses({ bindings }: Bound): readonly string[] {
  return [
    ...['InboundFlow/chat-0', 'InboundFlow/chat-1', 'Flow/wait-0', 'Flow/wait-1'],
    ...bindings.map(addressOfBinding),
  ];
}

export function addressOfBinding(binding: MadeBinding): string {
  return `${kindOfBinding(binding)}/${binding.key}`;
}

/** The flows that bindings bind, and the bindings. */
export function bindingDocuments({ bindings, bound }: Bound): readonly unknown[] {
  return !bound
    ? []
    : [
        ...FLOWS,
        ...bindings.map((binding) => document(kindOfBinding(binding), binding.key, specOf(binding))),
      ];
}

export function existingThings(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const existing: Record<string, Record<string, string>> = {};
  for (const key of KEYS) {
    const { bucket, name } = THINGS[key];
    existing[bucket] = { ...existing[bucket], [key]: name };
  }
  return existing;
}

/** What the org holds of them before, and a flow that people bind by hand. */
export const THINGS_SEED = {
  recipients: named('recipients'),
  webDeploymentConfigurations: ['Window'],
  webDeployments: named('deployments').map((name) => ({ name, configuration: 'Window' })),
  queues: named('queues'),
  flows: [
    {
      yaml: `inboundShortMessage:
  name: ${HANDS_FLOW}
  defaultLanguage: en-us
  startUpRef: ./states/state[start]
  states:
    - state: { name: Start, refId: start, actions: [ { disconnect: { name: Bye } } ] }
`,
    },
  ],
};

function named(bucket: string): readonly string[] {
  return KEYS.filter((key) => THINGS[key].bucket === bucket).map((key) => THINGS[key].name);
}

function document(kind: string, name: string, spec: unknown): unknown {
  return { apiVersion: 'callwright/v1', kind, metadata: { name }, spec };
}

function specOf({ thing, flow }: MadeBinding): unknown {
  const { bucket } = THINGS[thing];
  if (bucket === 'queues') {
    return { queue: thing, inQueue: { call: `wait-${flow}`, ...(flow === 1 && { email: 'none' }) } };
  }
  return { [bucket === 'recipients' ? 'recipient' : 'deployment']: thing, flow: `chat-${flow}` };
}

function flowName(flow: string): string {
  return tricky(`Flow ${flow}`, flow.length);
}

const FLOWS = [0, 1].flatMap((at) => [
  document('InboundFlow', `chat-${at}`, {
    name: literally(flowName(`chat-${at}`)),
    media: 'message',
    languages: ['en-us'],
    steps: [{ say: 'Hello' }, { transferToQueue: 'Sales' }],
  }),
  document('Flow', `wait-${at}`, {
    name: literally(flowName(`wait-${at}`)),
    type: 'inqueueCall',
    languages: ['en-us'],
    steps: [{ say: 'Please wait' }, { hold: '30s' }],
  }),
]);

/** What each thing must hold; `free` where no binding says. */
export function wantedBindings(bindings: readonly MadeBinding[]): readonly string[] {
  return KEYS.map((key) => {
    const binding = bindings.find(({ thing }) => thing === key);
    const flow = binding && `${THINGS[key].bucket === 'queues' ? 'wait' : 'chat'}-${binding.flow}`;
    return `${key}: ${flow === undefined ? 'free' : PREFIX + flowName(flow)}`;
  });
}

/** The part of an org's state that tells. */
export interface HoldsThings {
  readonly recipients: readonly { readonly name: string; readonly flowId?: string }[];
  readonly webDeployments: readonly { readonly name: string; readonly flowId?: string }[];
  readonly queues: readonly { readonly name: string; readonly flows: { readonly queueFlow?: string } }[];
}

/** What each thing holds; nothing, or what people bound by hand, is `free`. */
export function heldBindings(
  { recipients, webDeployments, queues }: HoldsThings,
  nameOf: (id: string | undefined) => string,
): readonly string[] {
  return KEYS.map((key) => {
    const { bucket, name } = THINGS[key];
    const things = {
      recipients,
      deployments: webDeployments,
      queues: queues.map((queue) => ({ name: queue.name, flowId: queue.flows.queueFlow })),
    }[bucket];
    const flow = nameOf(things.find((thing) => thing.name === name)?.flowId);
    return `${key}: ${flow === '' || flow === HANDS_FLOW ? 'free' : flow}`;
  });
}

/** What people do to bindings in the manifests. */
export const BINDING_EDITS = [
  'bind another flow',
  'bind another thing',
  'exchange bound things',
  'add a binding',
  'delete a binding',
] as const;

/** The part of a project that is about bindings. */
export interface Bound {
  readonly bindings: readonly MadeBinding[];
  /** Whether there ever was one: the flows of bindings stay. */
  readonly bound: boolean;
  readonly removed: Readonly<Record<string, 'delete' | 'release'>>;
}

export function editedBindings(
  made: Bound,
  { what, a, b }: { readonly what: (typeof BINDING_EDITS)[number]; readonly a: number; readonly b: number },
): Bound {
  const { bindings, removed } = made;
  const chosen = bindings[a % Math.max(1, bindings.length)];
  const free = KEYS.filter((key) => !bindings.some(({ thing }) => thing === key));
  const change = (to: (binding: MadeBinding) => MadeBinding): Bound => ({
    ...made,
    bindings: bindings.map((binding) => (binding === chosen ? to(binding) : binding)),
  });
  switch (what) {
    case 'bind another flow':
      return change((binding) => ({ ...binding, flow: 1 - binding.flow }));
    case 'bind another thing':
      return change((binding) => {
        const fit = free.filter((thing) => kindOfBinding({ ...binding, thing }) === kindOfBinding(binding));
        return { ...binding, thing: fit[b % Math.max(1, fit.length)] ?? binding.thing };
      });
    case 'exchange bound things': {
      const other = bindings.find(
        (one) => chosen !== undefined && one !== chosen && kindOfBinding(one) === kindOfBinding(chosen),
      );
      return {
        ...made,
        bindings: bindings.map((binding) =>
          binding === chosen && other !== undefined
            ? { ...binding, thing: other.thing }
            : binding === other && chosen !== undefined
              ? { ...binding, thing: chosen.thing }
              : binding,
        ),
      };
    }
    case 'add a binding': {
      const thing = free[b % Math.max(1, free.length)];
      const binding = { key: `bound-${bindings.length}-${b}`, thing: thing ?? 'r0', flow: a % 2 };
      return thing === undefined || bindings.some(({ key }) => key === binding.key)
        ? made
        : {
            bound: true,
            bindings: [...bindings, binding],
            removed: without(removed, addressOfBinding(binding)),
          };
    }
    case 'delete a binding':
      return chosen === undefined
        ? made
        : {
            ...made,
            bindings: bindings.filter((binding) => binding !== chosen),
            removed: { ...removed, [addressOfBinding(chosen)]: 'delete' },
          };
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

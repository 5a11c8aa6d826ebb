import { readFlow, readYaml, referencesOf } from '@callwright/archy';
import type { DesiredState, FlowResource, FlowType, JsonObject } from '@callwright/model';
import { flowTypeNames, isFlowResource } from '@callwright/model';

/** What of a project the flows of a local org follow from. */
export type WantsFlows = Pick<DesiredState, 'existing' | 'resources'>;

/**
 * The seed with the flows that the project names and nobody made. A seed that lists flows is taken to list all of them:
 * what those in its files are called is not known here. Shared flows are not made: nobody knows what they take and give.
 */
export function withLocalFlows(seed: JsonObject, project: WantsFlows): JsonObject {
  return seed['flows'] === undefined
    ? { ...seed, flows: localFlows(project).map((yaml) => ({ yaml })) }
    : seed;
}

/**
 * Documents of flows that a project names under `existing.flows` and the local org would lack: as small as Architect takes
 * them, each of the type that the bodies which name it can reach, or that the route takes which names it.
 */
function localFlows({ existing, resources }: WantsFlows): readonly string[] {
  const names = new Set(existing.filter(({ bucket }) => bucket === 'flows').map(({ liveName }) => liveName));
  const wanted = new Map<string, string>();
  for (const dependency of resources.flatMap(({ dependencies }) => dependencies)) {
    if (dependency.to === 'existing' && dependency.flowType !== undefined) {
      const { flowType, name } = dependency;
      wanted.set(`${flowType}\n${name}`, documentOf(flowType, name));
    }
  }
  for (const flow of resources.filter(isFlowResource).filter((one) => namesOneOf(one, names))) {
    for (const { name, type } of flowsNamedIn(flow)) {
      if (names.has(name)) {
        wanted.set(`${type}\n${name}`, documentOf(type, name));
      }
    }
  }
  return [...wanted.values()];
}

function namesOneOf(flow: FlowResource, names: ReadonlySet<string>): boolean {
  return flow.dependencies.some(
    (dependency) =>
      dependency.to === 'existing' && dependency.bucket === 'flows' && names.has(dependency.name),
  );
}

function flowsNamedIn({ body }: FlowResource): readonly { readonly name: string; readonly type: FlowType }[] {
  const [value] = readYaml(body.text).documents;
  const flow = value === undefined ? undefined : readFlow(value).flow;
  return (flow === undefined ? [] : referencesOf(flow)).flatMap(({ target, name, flowTypes }) => {
    const type = flowTypes?.[0];
    return target === 'flows' && name !== undefined && type !== undefined ? [{ name, type }] : [];
  });
}

/** JSON is YAML. */
export function documentOf(type: FlowType, name: string): string {
  const topKey = flowTypeNames(type)?.topKey ?? type;
  return JSON.stringify({ [topKey]: { name, ...languages(), ...containers(type, topKey) } });
}

function languages(): object {
  return { defaultLanguage: 'en-us', supportedLanguages: { 'en-us': { none: true } } };
}

/** Where flows of this type hold what they do (facts: ARC 1). */
function containers(type: FlowType, topKey: string): object {
  const held = (list: string, item: string, action: object): object => ({
    startUpRef: `/${topKey}/${list}/${item}[Start_10]`,
    [list]: [{ [item]: { name: 'Start', refId: 'Start_10', actions: [action] } }],
  });
  const disconnect = { disconnect: { name: 'Disconnect' } };
  switch (type) {
    case 'bot':
    case 'digitalbot':
      return held('bots', 'bot', { exitBotFlow: { name: 'Exit' } });
    case 'inqueuecall':
      return { startUpTaskActions: [disconnect] };
    case 'inqueueemail':
    case 'inqueueshortmessage':
      return { startUpState: { name: 'Start', actions: [{ endState: { name: 'End' } }] } };
    case 'inboundemail':
    case 'inboundshortmessage':
    case 'inboundchat':
      return held('states', 'state', disconnect);
    default:
      return held('tasks', 'task', disconnect);
  }
}

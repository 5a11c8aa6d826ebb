import type { ArchitectFlow, FlowType, OrgNames } from '../architect/engine.ts';
import { grammarOfType } from '../architect/flow-grammar.ts';
import { homeDivision, type LocalOrg } from '../local-org.ts';
import type { Actor } from '../state/records.ts';
import { addVersion, publishVersion } from './versions.ts';

/** A flow that is made without a document. */
export interface Stub {
  readonly id: string;
  readonly type: FlowType;
  readonly name: string;
  readonly by: Actor;
  readonly system: boolean;
}

/**
 * Publishes a flow that holds only a start task with a Disconnect action: what the platform makes where something
 * refers to a call flow that is not there (facts: API 2.5). A type that cannot begin so holds nothing.
 */
export function publishStub(org: LocalOrg, { id, type, name, by, system }: Stub): void {
  const divisionId = homeDivision(org).id;
  const flow = { id, name, type, divisionId, system, deleted: false } as const;
  org.tables.flows.put(flow);
  const content = stubContent(org, type, name);
  publishVersion(org, flow, addVersion(org, flow, { kind: 'PUBLISH', by, content }), by);
}

/** Nothing is looked up: a stub refers to nothing. */
const noNames: OrgNames = {
  find: () => ({ found: 'none' }),
  findFlow: () => undefined,
  nameOf: () => undefined,
  flowName: () => undefined,
};

function stubContent(org: LocalOrg, type: FlowType, name: string): ArchitectFlow {
  return (
    org.engine.read(stubDocument(type, name), noNames).flow ?? {
      type,
      name,
      supportedLanguages: [],
      contract: [],
      compatibleFlowTypes: [],
      consumed: [],
      configuration: {},
    }
  );
}

function stubDocument(type: FlowType, name: string): string {
  const end = { endTask: { name: 'End Task' } };
  const task = { name: 'Start', refId: 'start', actions: [{ disconnect: { name: 'Disconnect' } }] };
  const body =
    type === 'commonmodule' || type === 'inqueuecall'
      ? { name, startUpTaskActions: [type === 'commonmodule' ? end : task.actions[0]] }
      : { name, defaultLanguage: 'en-us', startUpRef: './tasks/task[start]', tasks: [{ task }] };
  // JSON is YAML.
  return JSON.stringify({ [grammarOfType(type)?.topKey ?? type]: body });
}

import type { FlowType } from '../architect/engine.ts';
import { emulatorError } from '../emulator-error.ts';
import { flowNamed } from '../flows/flow-name.ts';
import type { LocalOrg } from '../local-org.ts';

/** How a sentence calls the flows of a type. */
const nouns: Readonly<Partial<Record<FlowType, string>>> = {
  inboundcall: 'inbound call flow',
  inboundemail: 'inbound email flow',
  inboundshortmessage: 'inbound message flow',
  inqueuecall: 'in-queue call flow',
  inqueueemail: 'in-queue email flow',
  inqueueshortmessage: 'in-queue message flow',
};

/** The id of the inbound call flow of a name; an unknown one is a sentence about `place`. */
export function seedCallFlowId(org: LocalOrg, name: string, place: string): string {
  return flowId(org, 'inboundcall', name, place);
}

/** The same for a flow of any type; undefined without a name. */
export function seedFlowId(
  org: LocalOrg,
  type: FlowType,
  name: string | undefined,
  place: string,
): string | undefined {
  return name === undefined ? undefined : flowId(org, type, name, place);
}

function flowId(org: LocalOrg, type: FlowType, name: string, place: string): string {
  const flow = flowNamed(org, type, name);
  if (flow === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names the ${nouns[type] ?? `${type} flow`} '${name}', which is not among its flows.`,
    );
  }
  return flow.id;
}

/** The name of a flow, as a seed says it. */
export function writtenFlow(org: LocalOrg, id: string | undefined): string | undefined {
  return id === undefined ? undefined : org.tables.flows.get(id)?.name;
}

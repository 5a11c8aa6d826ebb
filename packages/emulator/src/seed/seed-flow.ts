import type { FlowType } from '../architect/engine.ts';
import { emulatorError } from '../emulator-error.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord } from '../state/records.ts';
import { nameKey } from '../state/tables.ts';
import { readReference, writtenReference } from './seed-reference.ts';

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

function flowId(org: LocalOrg, type: FlowType, text: string, place: string): string {
  const id = readReference(text, (name) => flowsNamed(org, type, name));
  if (id === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names the ${nouns[type] ?? `${type} flow`} '${text}', which is not among its flows.`,
    );
  }
  return id;
}

/** A flow as another object of a seed names it; undefined for none. */
export function writtenFlow(org: LocalOrg, id: string | undefined): string | undefined {
  const flow = id === undefined ? undefined : org.tables.flows.get(id);
  return id === undefined
    ? undefined
    : writtenReference(id, flow?.name, (name) =>
        flow === undefined ? [] : flowsNamed(org, flow.type, name),
      );
}

function flowsNamed(org: LocalOrg, type: FlowType, name: string): readonly FlowRecord[] {
  return org.tables.flows.having(nameKey(type, name)).filter(({ deleted }) => !deleted);
}

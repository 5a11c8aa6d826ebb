import { emulatorError } from '../emulator-error.ts';
import { flowNamed } from '../flows/flow-name.ts';
import type { LocalOrg } from '../local-org.ts';

/** The id of the inbound call flow of a name; an unknown one is a sentence about `place`. */
export function seedCallFlowId(org: LocalOrg, name: string, place: string): string {
  const flow = flowNamed(org, 'inboundcall', name);
  if (flow === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names the inbound call flow '${name}', which is not among its flows.`,
    );
  }
  return flow.id;
}

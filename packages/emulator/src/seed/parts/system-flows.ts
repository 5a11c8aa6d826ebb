import type { FlowType } from '../../architect/engine.ts';
import { flowNamed } from '../../flows/flow-name.ts';
import { publishStub } from '../../flows/stub-content.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { Actor } from '../../state/records.ts';
import { seedPart } from '../seed-part.ts';

/** The flows that the platform makes itself (facts: API 2.3); there may be more of them (assumed). */
const systemFlows: readonly { readonly type: FlowType; readonly name: string }[] = [
  { type: 'inqueuecall', name: 'Default In-Queue Flow' },
  { type: 'voicemail', name: 'Default Voicemail Flow' },
];

/** `systemFlows: true`: the org has the platform's own flows, as a real one has from the start. */
export const systemFlowsPart = seedPart({
  keys: ['systemFlows'],
  read: (seed) => seed.flag('systemFlows') ?? false,
  make(org, wanted) {
    if (wanted) {
      systemFlows.forEach(({ type, name }) => ensureSystemFlow(org, type, name));
    }
  },
  // The flows of an org are written with their whole history, these among them.
  write: () => ({}),
});

function ensureSystemFlow(org: LocalOrg, type: FlowType, name: string): void {
  if (flowNamed(org, type, name) !== undefined) {
    return;
  }
  const platform: Actor = { kind: 'user', id: newId(org), name: 'System' };
  publishStub(org, { id: newId(org), type, name, by: platform, system: true });
}

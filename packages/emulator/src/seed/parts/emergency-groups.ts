import type { LocalOrg } from '../../local-org.ts';
import type { EmergencyCallFlow, EmergencyGroupRecord } from '../../state/records.ts';
import { seedCallFlowId, writtenFlow } from '../seed-flow.ts';
import { seedPart, unlessEmpty } from '../seed-part.ts';
import {
  configurationKeys,
  makeConfigurations,
  presentConfiguration,
  readConfiguration,
  requireByName,
  seededConfiguration,
  writtenByName,
  writtenConfiguration,
  type SeedConfiguration,
} from '../seeded-configuration.ts';

/**
 * `Storm`, or `{ name, enabled: true, callFlows: [{ flow: Closed, ivrs: [Main] }], description?, division? }`: flows and
 * routes by name.
 */
interface SeedEmergencyGroup extends SeedConfiguration {
  readonly enabled: boolean;
  readonly callFlows: readonly { readonly flow: string; readonly ivrs: readonly string[] }[];
}

/** Emergency groups: made before flows, which may name them, and tied to flows and routes afterwards. */
export const emergencyGroupsPart = seedPart({
  keys: ['emergencyGroups'],
  read: (seed) =>
    seed
      .maps('emergencyGroups', [...configurationKeys, 'enabled', 'callFlows'])
      .map((entry): SeedEmergencyGroup => ({
        ...readConfiguration(entry),
        enabled: entry.flag('enabled') ?? false,
        callFlows: entry
          .maps('callFlows', ['flow', 'ivrs'], 'flow')
          .map((item) => ({ flow: item.requiredText('flow'), ivrs: item.texts('ivrs') })),
      })),
  make: (org, wanted) =>
    makeConfigurations(wanted, org.tables.emergencyGroups, (group) => ({
      ...seededConfiguration(org, group),
      enabled: group.enabled,
      callFlows: [],
    })),
  bind: (org, wanted) => wanted.forEach((group) => bindGroup(org, group)),
  write: (org) =>
    unlessEmpty(
      'emergencyGroups',
      org.tables.emergencyGroups.all().map((group) => writtenGroup(org, group)),
    ),
});

/** A group that holds flows already is left as it is: a seed changes nothing back. */
function bindGroup(org: LocalOrg, wanted: SeedEmergencyGroup): void {
  const group = presentConfiguration(org.tables.emergencyGroups, wanted);
  if (group === undefined || group.callFlows.length > 0 || wanted.callFlows.length === 0) {
    return;
  }
  const place = `emergency group '${wanted.name}'`;
  org.tables.emergencyGroups.put({
    ...group,
    callFlows: wanted.callFlows.map(({ flow, ivrs }): EmergencyCallFlow => ({
      flowId: seedCallFlowId(org, flow, place),
      ivrIds: ivrs.map((name) => requireByName(org.tables.ivrs, name, place, 'ivrs')),
    })),
  });
}

function writtenGroup(org: LocalOrg, group: EmergencyGroupRecord): Readonly<Record<string, unknown>> {
  const callFlows = group.callFlows.map(({ flowId, ivrIds }) => ({
    flow: writtenFlow(org, flowId),
    ...unlessEmpty(
      'ivrs',
      ivrIds.map((id) => writtenByName(org.tables.ivrs, id)),
    ),
  }));
  return writtenConfiguration(org, group, {
    ...(group.enabled ? { enabled: true } : {}),
    ...unlessEmpty('callFlows', callFlows),
  });
}

import { emulatorError } from './emulator-error.ts';
import { flowNamed } from './flows/flow-name.ts';
import { exportNames } from './flows/org-names.ts';
import { publishBody } from './flows/publish-body.ts';
import type { LocalOrg } from './local-org.ts';
import { personNamed } from './people.ts';
import type { Seed, SeedFlow, SeedIvr } from './seed.ts';
import { idByName, requireByName, seededConfiguration } from './seeding-configurations.ts';
import { nameKey } from './state/tables.ts';

/** Flows, then what is bound to them. */
export function seedFlows(org: LocalOrg, seed: Seed): void {
  seed.flows.forEach((flow) => ensureFlow(org, flow));
  bindQueues(org, seed);
  seed.ivrs.forEach((ivr) => ensureIvr(org, ivr));
}

/** Published by a person, so that a seeded flow is nobody's own for a client that manages flows. */
function ensureFlow(org: LocalOrg, flow: SeedFlow): void {
  const read = org.engine.read(flow.text, exportNames(org));
  const identity = read.flow ?? read.identity;
  if (identity !== undefined && flowNamed(org, identity.type, identity.name) !== undefined) {
    return;
  }
  const by = personNamed(org, flow.publishedBy ?? 'Seed');
  const result = publishBody(org, { text: flow.text, by, client: undefined, createStubs: false });
  if (!result.succeeded) {
    const errors = result.messages.filter(({ type }) => type === 'Error').map(({ text }) => text);
    throw emulatorError('seed-invalid', `${flow.place} cannot be published: ${errors.join(' · ')}`);
  }
}

function bindQueues(org: LocalOrg, seed: Seed): void {
  for (const { kind, name, inQueueFlow } of seed.objects) {
    if (kind !== 'queue' || inQueueFlow === undefined) {
      continue;
    }
    const flow = flowNamed(org, 'inqueuecall', inQueueFlow);
    if (flow === undefined) {
      throw emulatorError(
        'seed-invalid',
        `The seed's queue '${name}' names the in-queue flow '${inQueueFlow}', which is not among its flows.`,
      );
    }
    const queue = org.tables.named
      .having(nameKey('queue', name))
      .find((candidate) => candidate.name === name);
    if (queue !== undefined) {
      org.tables.named.put({ ...queue, queueFlowId: flow.id });
    }
  }
}

function ensureIvr(org: LocalOrg, ivr: SeedIvr): void {
  if (idByName(org, 'ivrs', ivr.name) !== undefined) {
    return;
  }
  const flowId = (name: string): string => {
    const flow = flowNamed(org, 'inboundcall', name);
    if (flow === undefined) {
      throw emulatorError(
        'seed-invalid',
        `The seed's IVR '${ivr.name}' names the inbound call flow '${name}', which is not among its flows.`,
      );
    }
    return flow.id;
  };
  const group =
    ivr.scheduleGroup === undefined
      ? undefined
      : requireByName(org, 'scheduleGroups', ivr.scheduleGroup, `IVR '${ivr.name}'`);
  org.tables.ivrs.put({
    ...seededConfiguration(org, ivr.name, ivr.division),
    dnis: ivr.dnis,
    ...(ivr.open === undefined ? {} : { openHoursFlowId: flowId(ivr.open) }),
    ...(ivr.closed === undefined ? {} : { closedHoursFlowId: flowId(ivr.closed) }),
    ...(ivr.holiday === undefined ? {} : { holidayHoursFlowId: flowId(ivr.holiday) }),
    ...(group === undefined ? {} : { scheduleGroupId: group }),
  });
}

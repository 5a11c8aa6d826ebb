import type {
  Address,
  CreateObject,
  LedgerOwner,
  Plan,
  PublishFlow,
  Receipt,
  Run,
  RunEvent,
  SealedPlan,
  Step,
  UpdateObject,
} from '@callwright/model';
import { hashText, planDigest, summarise } from '@callwright/model';
import type { FakePlatform, ManualClock, MemoryJournal, MemoryLedger } from '@callwright/testkit';
import {
  FAKE_ORG,
  fakeBody,
  fakePlatform,
  manualClock,
  memoryJournal,
  memoryLedger,
} from '@callwright/testkit';
import type { ApplyInput } from '../src/index.ts';
import { applyPlan } from '../src/index.ts';

export const OWNER: LedgerOwner = { project: 'acme-voice', org: 'prod', orgId: FAKE_ORG.id };

/** An org, a ledger and a journal in memory, and one clock; `trail` is what happened in all of them, in order. */
export interface World {
  readonly clock: ManualClock;
  readonly fake: FakePlatform;
  readonly ledger: MemoryLedger;
  readonly journal: MemoryJournal;
  readonly events: RunEvent[];
  readonly trail: string[];
}

export function newWorld(): World {
  const clock = manualClock({ auto: true });
  const trail: string[] = [];
  const fake = fakePlatform(clock);
  fake.beforeRequest((request) => trail.push(request.request));
  const ledger = memoryLedger(OWNER, undefined, (write) => trail.push(write));
  const journal = memoryJournal((entry) => trail.push(`journal:${entry.entry}`));
  return { clock, fake, ledger, journal, events: [], trail };
}

/** Applies steps as a sealed plan. */
export function apply(world: World, steps: readonly Step[], more: Partial<ApplyInput> = {}): Promise<Run> {
  return applyPlan({
    sealed: sealed(steps),
    platform: world.fake.platform,
    ledger: world.ledger,
    journal: world.journal,
    clock: world.clock,
    run: 'run-1',
    holder: 'ci@build-7',
    report: (event) => world.events.push(event),
    ...more,
  });
}

export function sealed(steps: readonly Step[], more: Partial<Plan> = {}): SealedPlan {
  const rest = {
    formatVersion: 1,
    toolVersion: '0.1.0',
    ...OWNER,
    sourcesDigest: hashText('sources'),
    plannedAt: '2026-03-02T11:00:00.000Z',
    changes: [],
    steps,
    hazards: [],
    findings: [],
    summary: summarise([]),
    estimate: { reads: 0, writes: 0, seconds: 0 },
    ...more,
  } as const;
  const bodies = steps.flatMap((step) => (step.do === 'publish-flow' ? [bodyOf(step)] : []));
  return {
    plan: { ...rest, digest: planDigest(rest) },
    bodies: Object.fromEntries(bodies.map((text) => [hashText(text), text])),
  };
}

function bodyOf(step: PublishFlow): string {
  return fakeBody(step.flowType, step.liveName);
}

/** A publish that creates the flow, or (with `liveId`) publishes the one that is at version 1.0. */
export function publishStep(
  name: string,
  more: Partial<Omit<PublishFlow, 'do'>> & { readonly liveId?: string } = {},
): PublishFlow {
  const flowType = more.flowType ?? 'inboundcall';
  const liveName = more.liveName ?? name;
  const address: Address = `${flowType === 'commonmodule' ? 'SharedFlow' : 'InboundFlow'}/${name}`;
  return {
    id: `publish-flow:${address}`,
    address,
    after: [],
    do: 'publish-flow',
    flowType,
    liveName,
    textHash: hashText(fakeBody(flowType, liveName)),
    contentHash: hashText(`content of ${name}`),
    canonicalVersion: 1,
    takesIn: [],
    precondition:
      more.liveId === undefined
        ? { kind: 'flow-absent', type: flowType, name: liveName }
        : {
            kind: 'flow-at',
            liveId: more.liveId,
            publishedVersion: '1.0',
            lockAllowed: false,
            draftAllowed: false,
          },
    ...more,
  };
}

export function createStep(name: string, more: Partial<Omit<CreateObject, 'do'>> = {}): CreateObject {
  return {
    id: `create-object:CallRoute/${name}`,
    address: `CallRoute/${name}`,
    after: [],
    do: 'create-object',
    kind: 'CallRoute',
    liveName: name,
    attributes: { numbers: ['+13175550100'], open: null },
    precondition: { kind: 'object-absent', of: 'CallRoute', name },
    ...more,
  };
}

export function updateStep(
  name: string,
  liveId: string,
  change: { readonly before: UpdateObject['before']; readonly attributes: UpdateObject['attributes'] },
  more: Partial<Omit<UpdateObject, 'do'>> = {},
): UpdateObject {
  return {
    id: `update-object:CallRoute/${name}`,
    address: `CallRoute/${name}`,
    after: [],
    do: 'update-object',
    kind: 'CallRoute',
    liveId,
    liveName: name,
    ...change,
    precondition: { kind: 'object-at', of: 'CallRoute', liveId, version: 1, attributes: change.before },
    ...more,
  };
}

/** Step → outcome, and the code of what went wrong. */
export function outcomes(run: Run): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(run.outcomes).map((result) => [
      result.step,
      result.trouble ? `${result.outcome} ${result.trouble.code}` : result.outcome,
    ]),
  );
}

export function receiptOf(world: World, address: Address): Receipt | undefined {
  return [...world.ledger.table.receipts.values()].find((receipt) => receipt.address === address);
}

export function versionsOf(world: World, name: string): number {
  return [...world.fake.flows.values()].find((flow) => flow.name === name)?.versions.length ?? 0;
}

/** Kind of journal entry and step, without instants. */
export function journaled(world: World): readonly string[] {
  return world.journal.entries.map((entry) =>
    'step' in entry
      ? `${entry.entry} ${entry.step}${entry.entry === 'ended' ? ` ${entry.outcome}` : ''}`
      : entry.entry,
  );
}

import type { BodyReference } from '@callwright/archy';
import { locateIn, readFlow, readYaml, referencesOf } from '@callwright/archy';
import type { Bucket, Finding, FlowResource, Held, Kind } from '@callwright/model';
import { isFlowResource } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { busy, writesLive } from './proposal.ts';

/** Something that gets another name with this plan. */
interface Renamed {
  readonly proposal: Proposal;
  readonly bucket: Bucket;
  /** As the org calls it until now, and without the org's prefix, as bodies name it. */
  readonly names: readonly string[];
  readonly to: string;
}

/** Where bodies name things of these kinds. */
const BUCKETS: Readonly<Partial<Record<Kind, Bucket>>> = {
  SharedFlow: 'sharedFlows',
  InboundFlow: 'flows',
  Flow: 'flows',
  Schedule: 'schedules',
  ScheduleGroup: 'scheduleGroups',
  EmergencyGroup: 'emergencyGroups',
};

/**
 * Holds flows whose bodies still say the old name of what this plan renames: nothing would be called that any more, and
 * the platform would refuse them (language 3). What took over the name in the same plan is managed, and no conflict.
 */
export function holdOldNames(
  facts: Facts,
  proposals: Proposals,
): { readonly proposals: Proposals; readonly findings: readonly Finding[] } {
  const renamed = busy(proposals).flatMap((proposal) => renamedBy(proposal, facts));
  if (renamed.length === 0) {
    return { proposals, findings: [] };
  }
  const held = new Map(proposals);
  const findings: Finding[] = [];
  for (const flow of [...facts.resources.values()].filter(isFlowResource)) {
    const found = renamed.flatMap((one) => usesOf(flow, one));
    const proposal = held.get(flow.address);
    const [first] = found;
    findings.push(...found);
    if (
      first !== undefined &&
      proposal !== undefined &&
      proposal.held === undefined &&
      writesLive(proposal)
    ) {
      const because: Held = { because: 'conflict', words: first.summary, hint: first.hint ?? '' };
      held.set(flow.address, { ...proposal, held: because });
    }
  }
  return { proposals: held, findings };
}

function renamedBy(proposal: Proposal, { input }: Facts): readonly Renamed[] {
  const { live, resource, receipt, kind } = proposal;
  const bucket = BUCKETS[kind];
  if (!live || !resource || !receipt || bucket === undefined || live.name === resource.liveName) {
    return [];
  }
  const { namePrefix } = input.desired;
  const names = live.name.startsWith(namePrefix)
    ? [live.name, live.name.slice(namePrefix.length)]
    : [live.name];
  return [{ proposal, bucket, names, to: resource.liveName.slice(namePrefix.length) }];
}

function usesOf(flow: FlowResource, { proposal, bucket, names, to }: Renamed): readonly Finding[] {
  const isSuspect = flow.dependencies.some(
    (dependency) =>
      dependency.to === 'existing' && dependency.bucket === bucket && names.includes(dependency.name),
  );
  const [value] = isSuspect ? readYaml(flow.body.text).documents : [];
  const document = value === undefined ? undefined : readFlow(value).flow;
  const use = (document === undefined ? [] : referencesOf(document)).find(
    (reference) =>
      reference.target === bucket && names.includes(reference.name ?? '') && canBe(reference, proposal),
  );
  if (use === undefined) {
    return [];
  }
  const { line, excerpt } = locateIn(flow.body.text)(0, use.path, 'value');
  return [
    {
      code: 'plan.old-name',
      severity: 'error',
      summary: `The body of ${flow.address} still says "${use.name ?? ''}", the old name of ${proposal.address}.`,
      detail: `Line ${line} of the body: ${excerpt.trim()}`,
      hint: `Write "${to}" there.`,
      address: flow.address,
      place: flow.place,
    },
  ];
}

/** Names are unique among flows of one type only: another flow may well have this one. */
function canBe({ flowTypes }: BodyReference, { live }: Proposal): boolean {
  return flowTypes === undefined || live === undefined || !('type' in live) || flowTypes.includes(live.type);
}

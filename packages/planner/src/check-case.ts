import type { Finding, LiveFlow, LiveObject } from '@callwright/model';
import { isFlowResource, nameKey } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { Facts } from './facts.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { busy, heldConflict, isRenamed } from './proposal.ts';

/**
 * Looks for live names that differ in case only from one that this plan would make. Matching is by exact name, and whether the
 * platform tells such names apart is not documented (facts: ARC 5.2): a new flow is held, because a publish that found the other
 * one by its name would overwrite it; anything else is told.
 */
export function checkCase(
  facts: Facts,
  proposals: Proposals,
): { readonly proposals: Proposals; readonly findings: readonly Finding[] } {
  const makes = busy(proposals).filter(
    (one) =>
      one.held === undefined && one.resource !== undefined && (one.action === 'create' || isRenamed(one)),
  );
  if (makes.length === 0) {
    return { proposals, findings: [] };
  }
  const lower = lowerNames(facts);
  const checked = new Map(proposals);
  const findings: Finding[] = [];
  for (const proposal of makes) {
    const other = otherCase(lower, proposal);
    if (other !== undefined) {
      const finding = differsInCase(proposal, other.name);
      findings.push(finding);
      if (proposal.of === 'flow') {
        checked.set(proposal.address, {
          ...proposal,
          held: heldConflict(finding.summary, finding.hint ?? ''),
        });
      }
    }
  }
  return { proposals: checked, findings };
}

type Named = Pick<LiveFlow | LiveObject, 'id' | 'name'>;

function lowerNames({ flowsById, objectsById }: Facts): ReadonlyMap<string, readonly Named[]> {
  const lower = new Map<string, Named[]>();
  for (const flow of flowsById.values()) {
    appendTo(lower, nameKey(flow.type, flow.name.toLowerCase()), flow);
  }
  for (const object of objectsById.values()) {
    appendTo(lower, nameKey(object.kind, object.name.toLowerCase()), object);
  }
  return lower;
}

/** The name that the thing itself has until now does not count. */
function otherCase(
  lower: ReadonlyMap<string, readonly Named[]>,
  { resource, live, kind }: Proposal,
): Named | undefined {
  const name = resource?.liveName ?? '';
  const type = resource !== undefined && isFlowResource(resource) ? resource.flowType : kind;
  return lower
    .get(nameKey(type, name.toLowerCase()))
    ?.find((other) => other.id !== live?.id && other.name !== name);
}

function differsInCase(proposal: Proposal, other: string): Finding {
  const { address, resource, of } = proposal;
  const name = resource?.liveName ?? '';
  return {
    code: 'plan.name-differs-in-case',
    severity: of === 'flow' ? 'error' : 'warning',
    summary: `The org has "${other}", which differs from the name "${name}" of ${address} in case only.`,
    detail:
      of === 'flow'
        ? 'Whether the platform tells the two apart is not documented; publishing could overwrite the other one.'
        : 'Whether the platform tells the two apart is not documented; it may refuse the second one.',
    hint: `Give it the name "${other}" if it is meant to be that one, or another name.`,
    address,
    ...(resource && { place: resource.place }),
  };
}

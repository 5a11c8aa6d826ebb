import type { DriftObject, Finding, LiveFlow, LiveObject } from '@callwright/model';
import { kindOfFlowType, listingKey, nameKey } from '@callwright/model';
import { changeFacts } from '../change-facts.ts';
import type { Facts } from '../facts.ts';
import { NO_IMPACT } from '../impact.ts';
import { listingOf } from '../listing-of.ts';
import type { Matches } from '../match-live.ts';
import { bucketOf } from '../resolve-references.ts';

/**
 * What the org has, no manifest describes, no receipt knows and `existing` does not name. Things that routes only bind
 * (queues, recipients) are made elsewhere and not counted.
 */
export function unmanagedObjects(
  facts: Facts,
  matches: Matches,
): { readonly objects: readonly DriftObject[]; readonly findings: readonly Finding[] } {
  const named = new Set(
    facts.input.desired.existing.map(({ bucket, liveName }) => nameKey(bucket, liveName)),
  );
  const isNamed = (live: LiveFlow | LiveObject): boolean =>
    'type' in live
      ? named.has(nameKey('flows', live.name)) || named.has(nameKey('sharedFlows', live.name))
      : named.has(nameKey(bucketOf(facts, live.kind), live.name));
  const isOthers = (live: LiveFlow | LiveObject): boolean =>
    !matches.addressOfId.has(live.id) && !facts.elsewhere.has(live.id) && !isNamed(live);
  const kinds = facts.input.desired.kinds.filter(({ binds }) => binds === undefined);
  const listings = kinds.map(({ kind }) => ({ kind, complete: listingOf(facts, kind) }));
  const flows = facts.input.live.flows;
  return {
    objects: [
      ...flows.rows.filter((flow) => !flow.system && isOthers(flow)).map(unmanagedFlow),
      ...kinds.flatMap(({ kind }) =>
        (facts.input.live.objects[listingKey(kind)]?.rows ?? []).filter(isOthers).map(unmanagedObject),
      ),
    ],
    findings: [{ kind: 'flows', complete: flows.complete }, ...listings].flatMap(({ kind, complete }) =>
      complete.known || complete.reason === 'not-asked' ? [] : [notListed(kind, complete.detail)],
    ),
  };
}

function unmanagedFlow(live: LiveFlow): DriftObject {
  return {
    class: 'unmanaged',
    kind: kindOfFlowType(live.type),
    flowType: live.type,
    ...common(live),
    ...changeFacts({ of: 'flow', live }),
  };
}

function unmanagedObject(live: LiveObject): DriftObject {
  return {
    class: 'unmanaged',
    kind: live.kind,
    ...common(live),
    ...changeFacts({ of: 'value', live }),
  };
}

function common({
  id,
  name,
}: LiveFlow | LiveObject): Pick<
  DriftObject,
  'liveName' | 'liveId' | 'words' | 'because' | 'edits' | 'pending' | 'suppressed' | 'impact'
> {
  return {
    liveName: name,
    liveId: id,
    words: 'No project manages it.',
    because: [],
    edits: [],
    pending: [],
    suppressed: [],
    impact: NO_IMPACT,
  };
}

function notListed(kind: string, detail: string): Finding {
  return {
    code: 'drift.not-listed',
    severity: 'warning',
    summary: `What is unmanaged of ${kind} is not known in full.`,
    detail,
    hint: '`callwright doctor` shows what this client may read.',
  };
}

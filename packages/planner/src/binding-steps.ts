import type { Attributes, LiveObject, ValueResource } from '@callwright/model';
import { cleared } from './classify-binding.ts';
import type { Draft } from './object-steps.ts';
import { managedBefore, updateObject } from './object-steps.ts';
import type { ValueProposal } from './proposal.ts';

/** Sets what is bound; where the binding turns to another thing, the one that it leaves lets go first. */
export function bindSteps(
  proposal: ValueProposal,
  resource: ValueResource,
  live: LiveObject,
): readonly Draft[] {
  const { address, former } = proposal;
  const bind = updateObject(
    proposal,
    `update-object:${address}`,
    managedBefore(proposal),
    resource.attributes,
    live.version,
  );
  return former === undefined || Object.keys(former.after).length === 0
    ? [bind]
    : [letGo(proposal, former.live, former.attributes, former.after), bind];
}

/** Clears what was applied; the thing stays, and its receipt goes. */
export function unbindSteps(proposal: ValueProposal, live: LiveObject): readonly Draft[] {
  const { address, receipt, liveAttributes } = proposal;
  return [
    letGo(proposal, live, liveAttributes ?? {}, cleared(receipt?.attributes ?? {})),
    { id: `drop-receipt:${address}`, do: 'drop-receipt', address, precondition: { kind: 'none' } },
  ];
}

function letGo(proposal: ValueProposal, live: LiveObject, held: Attributes, after: Attributes): Draft {
  const before = Object.fromEntries(Object.keys(after).map((name) => [name, held[name] ?? null]));
  const step = updateObject(
    { ...proposal, live },
    `update-object:${proposal.address}#from-${live.id}`,
    before,
    after,
    live.version,
  );
  return {
    ...step,
    liveName: live.name,
    unmanaged: true,
    ...(live.binds !== undefined && { binds: live.binds }),
  } as Draft;
}

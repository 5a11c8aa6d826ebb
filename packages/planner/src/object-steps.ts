import type { Address, Attributes, Step, StepId } from '@callwright/model';
import { receiptDivision } from './place-in-divisions.ts';
import type { ValueProposal } from './proposal.ts';

/** A step before it is known what it waits for. */
export type Draft = Step extends infer S ? (S extends Step ? Omit<S, 'after'> : never) : never;

/** The first of several steps alike has the plain id. */
export function numbered(id: StepId, at: number): StepId {
  return at === 0 ? id : `${id}#${at + 1}`;
}

/** The managed attributes as the org holds them; absent is cleared. */
export function managedBefore(proposal: ValueProposal): Attributes {
  const live = proposal.liveAttributes ?? {};
  return Object.fromEntries(
    Object.keys(proposal.resource?.attributes ?? {}).map((attribute) => [attribute, live[attribute] ?? null]),
  );
}

function createStepId(address: Address): StepId {
  return `create-object:${address}`;
}

export function createObject(proposal: ValueProposal, attributes: Attributes): Draft {
  const { address, kind, resource } = proposal;
  const liveName = resource?.liveName ?? '';
  return {
    id: createStepId(address),
    do: 'create-object',
    address,
    kind,
    liveName,
    ...receiptDivision(proposal),
    attributes,
    precondition: { kind: 'object-absent', of: kind, name: liveName },
  };
}

export function updateObject(
  proposal: ValueProposal,
  id: string,
  before: Attributes,
  attributes: Attributes,
  version: number | undefined,
): Draft {
  const { address, kind, live, resource } = proposal;
  return {
    id,
    do: 'update-object',
    address,
    kind,
    ...(live && { liveId: live.id }),
    liveName: resource?.liveName ?? live?.name ?? '',
    ...receiptDivision(proposal),
    attributes,
    before,
    precondition:
      live === undefined
        ? { kind: 'object-after', of: kind, step: createStepId(address), attributes: before }
        : {
            kind: 'object-at',
            of: kind,
            liveId: live.id,
            ...(version !== undefined && { version }),
            ...(live.binds !== undefined && { name: live.name }),
            attributes: before,
          },
  };
}

export function deleteObject(proposal: ValueProposal, before: Attributes): Draft {
  const { address, kind, live } = proposal;
  const liveId = live?.id ?? '';
  return {
    id: `delete-object:${address}`,
    do: 'delete-object',
    address,
    kind,
    liveId,
    before,
    precondition: { kind: 'object-at', of: kind, liveId, attributes: appliedPart(proposal, before) },
  };
}

/** What was applied of it: anything else of the object is no concern of the plan, and may name what nobody can look up. */
export function appliedPart({ receipt }: ValueProposal, attributes: Attributes): Attributes {
  const names = new Set(Object.keys(receipt?.attributes ?? {}));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.has(name)));
}

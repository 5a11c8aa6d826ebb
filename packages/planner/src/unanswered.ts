import type { Attributes } from '@callwright/model';
import { cleared } from './classify-binding.ts';
import type { Facts } from './facts.ts';
import { nounOfThing } from './name-things.ts';
import type { RaisedHazard, ValueProposal } from './proposal.ts';

/** A thing made elsewhere stays when its binding goes or turns to another: customers then come through it to nobody. */
export function unanswered(facts: Facts, proposal: ValueProposal): readonly RaisedHazard[] {
  const by = facts.traits.get(proposal.kind)?.leadsBy;
  const left = by === undefined ? undefined : leftBehind(proposal);
  if (
    by === undefined ||
    left === undefined ||
    (left.before[by] ?? null) === null ||
    left.after[by] !== null
  ) {
    return [];
  }
  return [
    {
      hazard: 'unroutes-number',
      message: `The ${nounOfThing(facts, proposal.kind, left.binds)} "${left.name}" would lead nowhere afterwards.`,
    },
  ];
}

interface Left extends Pick<NonNullable<ValueProposal['live']>, 'name' | 'binds'> {
  readonly before: Attributes;
  readonly after: Attributes;
}

function leftBehind({ action, live, former, resource, receipt }: ValueProposal): Left | undefined {
  if (action === 'replace' && former !== undefined) {
    return { ...former.live, before: former.attributes, after: former.after };
  }
  if (live?.binds === undefined) {
    return undefined;
  }
  const { name, binds, attributes } = live;
  const after = action === 'delete' ? cleared(receipt?.attributes ?? {}) : (resource?.attributes ?? {});
  return action === 'delete' || action === 'update' ? { name, binds, before: attributes, after } : undefined;
}

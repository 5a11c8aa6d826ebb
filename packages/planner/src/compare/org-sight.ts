import type { Address, Attributes, Json, OrgSide, ThingSort } from '@callwright/model';
import { isFlowResource, mapReferences } from '@callwright/model';
import type { Facts } from '../facts.ts';
import { indexFacts } from '../facts.ts';
import type { FlowCase } from '../flow-case.ts';
import { flowCase } from '../flow-case.ts';
import type { Contents } from '../flow-content.ts';
import { readContents } from '../flow-content.ts';
import type { Graph } from '../graph.ts';
import { desiredGraph } from '../graph.ts';
import type { Matches } from '../match-live.ts';
import { matchLive } from '../match-live.ts';
import { receiptsUnsure } from '../proposal.ts';
import type { References } from '../resolve-references.ts';
import { resolveReferences } from '../resolve-references.ts';
import type { CompareInput } from './compare-input.ts';
import type { SameThings } from './same-things.ts';

/** Everything that is asked of one of the two orgs. */
export interface OrgSight {
  readonly side: OrgSide;
  /** As the project names it. */
  readonly org: string;
  readonly facts: Facts;
  readonly matches: Matches;
  /** Names as this org and its manifests have them. */
  readonly ownReferences: References;
  /** Names as both orgs have them in common, for what is compared across them. */
  readonly shared: References;
  /** Content with such names. */
  readonly contents: Contents;
  /** Content as this org alone has it, for its own stale copies. */
  readonly ownContents: Contents;
  readonly graph: Graph;
  readonly cases: ReadonlyMap<Address, FlowCase>;
}

export function orgSight(input: CompareInput, side: OrgSide, same: SameThings): OrgSight {
  const facts = indexFacts({ ...input[side], options: input.options });
  const matches = matchLive(facts);
  const references = resolveReferences(facts, matches);
  const shared = sharedReferences(references, side, same);
  const ownContents = readContents(facts, references);
  const cases = new Map<Address, FlowCase>();
  for (const resource of facts.resources.values()) {
    if (isFlowResource(resource)) {
      const match = matches.of.get(resource.address) ?? { state: 'unknown' as const, why: receiptsUnsure() };
      cases.set(resource.address, flowCase(facts, ownContents, resource, match));
    }
  }
  return {
    side,
    org: facts.input.desired.org,
    facts,
    matches,
    ownReferences: references,
    shared,
    contents: readContents(facts, shared),
    ownContents,
    graph: desiredGraph(facts),
    cases,
  };
}

function sharedReferences(references: References, side: OrgSide, same: SameThings): References {
  return {
    ofName(reference) {
      const own = references.ofName(reference);
      return own === reference.name
        ? same.nameOf(side, { ...reference, sort: reference.target as ThingSort })
        : own;
    },
    ofAttributes: (attributes) =>
      mapReferences(references.ofAttributes(attributes), (reference): Json => {
        if (!('$named' in reference)) {
          return { ...reference };
        }
        const { bucket, name } = reference.$named;
        return { $named: { bucket, name: same.nameOf(side, { sort: bucket, name }) } };
      }) as Attributes,
  };
}

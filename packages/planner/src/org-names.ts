import { closestName } from '@callwright/archy';
import type { FlowType, OutsideName, ThingSort, Unknown } from '@callwright/model';
import { isFlowResource, unknown } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { Facts } from './facts.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { isRenamed } from './proposal.ts';
import { bucketOf } from './resolve-references.ts';

/** What the org, as it will be after this plan, says to a name. Names are compared letter by letter. */
export type Looked =
  | { readonly is: 'present' }
  /** Only in other case; several where the org itself has several. */
  | { readonly is: 'other-case'; readonly spellings: readonly string[] }
  /** A flow of that name is there, and none of a type that the place takes. */
  | { readonly is: 'other-type'; readonly types: readonly FlowType[] }
  | { readonly is: 'absent'; readonly closest?: string }
  /** Not among the rows that could be read, and those are not all. */
  | { readonly is: 'unknown'; readonly why: Unknown };

/** Looks names up in what was read from the org. A listing that is needed and that nobody made is wanted. */
export interface OrgNames {
  look(name: OutsideName & { readonly name: string }): Looked;
}

interface Register {
  readonly names: ReadonlySet<string>;
  readonly complete: { readonly known: true } | Unknown;
}

export function orgNames(facts: Facts, proposals: Proposals): OrgNames {
  const registers = new Map<string, Register>();
  const plans = new Map<string, readonly Proposal[]>();
  const plannedAs = (key: string): readonly Proposal[] => {
    if (plans.size === 0) {
      for (const [of, some] of byRegister(facts, proposals)) {
        plans.set(of, some);
      }
    }
    return plans.get(key) ?? [];
  };
  const register = (key: string, read: () => Register): Register => {
    const before = registers.get(key);
    if (before !== undefined) {
      return before;
    }
    const { names, complete } = read();
    const made = { names: afterwards(names, plannedAs(key)), complete };
    registers.set(key, made);
    return made;
  };
  const flowsOf = (type: FlowType): Register => register(type, () => liveFlows(facts, type));

  return {
    look({ sort, name, within, flowTypes }) {
      if (sort !== 'flows' && sort !== 'sharedFlows') {
        return lookIn(
          register([sort, ...(within === undefined ? [] : [within])].join('\n'), () =>
            liveThings(facts, sort, within),
          ),
          name,
        );
      }
      const all = [...new Set(facts.input.live.flows.rows.map(({ type }) => type))].sort();
      const wanted = flowTypes ?? (sort === 'sharedFlows' ? (['commonmodule'] as const) : all);
      const found = lookIn(united(wanted.map(flowsOf), facts.input.live.flows.complete), name);
      if (found.is !== 'absent') {
        return found;
      }
      const others = all.filter((type) => !wanted.includes(type) && flowsOf(type).names.has(name));
      return others.length === 0 ? found : { is: 'other-type', types: others };
    },
  };
}

function lookIn({ names, complete }: Register, name: string): Looked {
  if (names.has(name)) {
    return { is: 'present' };
  }
  if (!complete.known) {
    return { is: 'unknown', why: complete };
  }
  const lower = name.toLowerCase();
  const spellings = [...names].filter((other) => other.toLowerCase() === lower).sort();
  if (spellings.length > 0) {
    return { is: 'other-case', spellings };
  }
  const closest = closestName(name, [...names]);
  return { is: 'absent', ...(closest !== undefined && { closest }) };
}

function united(registers: readonly Register[], complete: Register['complete']): Register {
  return { names: new Set(registers.flatMap(({ names }) => [...names])), complete };
}

function liveFlows({ input: { live } }: Facts, type: FlowType): Register {
  return {
    names: new Set(live.flows.rows.filter((flow) => flow.type === type).map(({ name }) => name)),
    complete: live.flows.complete,
  };
}

/** Kinds that are listed anyway answer for what they manage; everything else is asked for. */
function liveThings(facts: Facts, sort: ThingSort, within: string | undefined): Register {
  const kind = facts.input.desired.kinds.find((traits) => bucketOf(facts, traits.kind) === sort)?.kind;
  const { objects, things } = facts.input.live;
  const listing = (kind === undefined ? undefined : objects[kind]) ?? things[sort];
  if (listing === undefined) {
    facts.wants.thingsOf(sort);
    return { names: new Set(), complete: unknown('not-asked', `Nobody listed ${sort}.`) };
  }
  // Where a row tells what it stands in, another one's thing of that name is another thing.
  const rows = listing.rows.filter(
    (row) => within === undefined || !('within' in row) || row.within.toLowerCase() === within.toLowerCase(),
  );
  return { names: new Set(rows.map(({ name }) => name)), complete: listing.complete };
}

/** Proposals by what their names stand among: the type of a flow, the sort of anything else. */
function byRegister(facts: Facts, proposals: Proposals): ReadonlyMap<string, readonly Proposal[]> {
  const registers = new Map<string, Proposal[]>();
  for (const proposal of proposals.values()) {
    appendTo(registers, registerOf(facts, proposal), proposal);
  }
  return registers;
}

function registerOf(facts: Facts, proposal: Proposal): string {
  const { resource, live } = proposal;
  if (resource !== undefined && isFlowResource(resource)) {
    return resource.flowType;
  }
  return live !== undefined && 'type' in live ? live.type : bucketOf(facts, proposal.kind);
}

/** What is deleted or renamed is gone under its old name, and what is made or renamed is there under its new one. */
function afterwards(names: ReadonlySet<string>, proposals: readonly Proposal[]): ReadonlySet<string> {
  const after = new Set(names);
  for (const proposal of proposals) {
    const goes = proposal.action === 'delete' || isRenamed(proposal);
    if (goes && proposal.held === undefined && proposal.live !== undefined) {
      after.delete(proposal.live.name);
    }
  }
  for (const { resource, held } of proposals) {
    if (resource !== undefined && held === undefined) {
      after.add(resource.liveName);
    }
  }
  return after;
}

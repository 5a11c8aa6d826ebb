import type { Address, Step, StepId } from '@callwright/model';
import { ToolError, compareAddresses, compareText, isFlowKind } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { Facts } from './facts.ts';
import type { Draft } from './object-steps.ts';
import type { Proposal } from './proposal.ts';

/** Steps that are carried out one right after the other. */
export interface Bundle {
  readonly key: string;
  readonly steps: readonly Draft[];
  /** Keys of bundles that must be done before. */
  readonly waitsFor: readonly string[];
  /** Where it stands among bundles that could go at once. */
  readonly rank: Rank;
}

/** Phase, then the rank of the kind, then the address: the same order on every machine. */
export type Rank = readonly [phase: number, rank: number, address: Address];

/** In: schedules and groups, shared flows, other flows, inbound flows, routes. Out: the reverse (design 5, order). */
export function rankOf(facts: Facts, proposal: Proposal): Rank {
  const traits = facts.traits.get(proposal.kind);
  const way =
    traits?.isRoute === true ? 4 : isFlowKind(proposal.kind) ? 1 + FLOW_ORDER.indexOf(proposal.kind) : 0;
  const phase = proposal.action === 'delete' ? 9 - way : way;
  const rank = traits?.rank ?? 0;
  return [phase, proposal.action === 'delete' ? -rank : rank, proposal.address];
}

const FLOW_ORDER: readonly string[] = ['SharedFlow', 'Flow', 'InboundFlow'];

/** A stable topological order: of all bundles that nothing holds back, the one of lowest rank goes first. */
export function orderSteps(bundles: readonly Bundle[]): readonly Step[] {
  const byKey = new Map(bundles.map((bundle) => [bundle.key, bundle]));
  const waiting = new Map<string, number>();
  const waiters = new Map<string, Bundle[]>();
  for (const bundle of bundles) {
    const needed = needsOf(bundle, byKey);
    waiting.set(bundle.key, needed.length);
    for (const key of needed) {
      appendTo(waiters, key, bundle);
    }
  }
  const ready = heapOf(bundles.filter((bundle) => waiting.get(bundle.key) === 0));
  const steps: Step[] = [];
  let done = 0;
  for (let bundle = ready.pop(); bundle !== undefined; bundle = ready.pop()) {
    steps.push(...chain(bundle, lastSteps(bundle, byKey)));
    done += 1;
    for (const waiter of waiters.get(bundle.key) ?? []) {
      const left = (waiting.get(waiter.key) ?? 0) - 1;
      waiting.set(waiter.key, left);
      if (left === 0) {
        ready.push(waiter);
      }
    }
  }
  if (done < bundles.length) {
    throw noOrder(bundles.filter((bundle) => (waiting.get(bundle.key) ?? 0) > 0));
  }
  return steps;
}

function needsOf(bundle: Bundle, byKey: ReadonlyMap<string, Bundle>): readonly string[] {
  return [...new Set(bundle.waitsFor)].filter((key) => key !== bundle.key && byKey.has(key));
}

function lastSteps(bundle: Bundle, byKey: ReadonlyMap<string, Bundle>): readonly StepId[] {
  return needsOf(bundle, byKey)
    .flatMap((key) => byKey.get(key)?.steps.at(-1)?.id ?? [])
    .sort(compareText);
}

function chain(bundle: Bundle, first: readonly StepId[]): readonly Step[] {
  return bundle.steps.map((step, at) => {
    const previous = bundle.steps[at - 1];
    return { ...step, after: previous === undefined ? first : [previous.id] };
  });
}

function noOrder(stuck: readonly Bundle[]): ToolError {
  const names = stuck.map(({ rank }) => rank[2]).sort(compareAddresses);
  return new ToolError({
    code: 'plan.no-order',
    problem: 'failed',
    summary: `These changes wait for each other, so none can go first: ${names.join(', ')}.`,
    detail: 'They refer to each other, or exchange names and numbers, in a way that has no beginning.',
    hint: 'Apply one of them first, e.g. without the reference that closes the circle, then the rest.',
  });
}

function compareRanks(a: Bundle, b: Bundle): number {
  return (
    a.rank[0] - b.rank[0] ||
    a.rank[1] - b.rank[1] ||
    compareAddresses(a.rank[2], b.rank[2]) ||
    compareText(a.key, b.key)
  );
}

interface Heap {
  push(bundle: Bundle): void;
  pop(): Bundle | undefined;
}

/** A binary heap by rank: ten thousand bundles that become ready one by one stay cheap. */
function heapOf(initial: readonly Bundle[]): Heap {
  const items: Bundle[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [items[a], items[b]];
    return one !== undefined && (other === undefined || compareRanks(one, other) < 0);
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [items[a], items[b]];
    if (one !== undefined && other !== undefined) {
      items[a] = other;
      items[b] = one;
    }
  };
  const heap: Heap = {
    push(bundle) {
      items.push(bundle);
      for (let at = items.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) {
          break;
        }
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const top = items[0];
      const end = items.pop();
      if (top === undefined || end === undefined || items.length === 0) {
        return top;
      }
      items[0] = end;
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const child = right < items.length && isBefore(right, left) ? right : left;
        if (child >= items.length || !isBefore(child, at)) {
          break;
        }
        swap(at, child);
        at = child;
      }
      return top;
    },
  };
  initial.forEach((bundle) => {
    heap.push(bundle);
  });
  return heap;
}

import type { Step } from '@callwright/model';

/**
 * The steps in an order that the plan allows: each after what it waits for, and what must follow a step right behind it.
 * Of those that may go, `choose` takes one.
 */
export function anotherOrder(steps: readonly Step[], choose: (most: number) => number): readonly Step[] {
  const followers = new Map(
    steps.flatMap((step) => (step.follows === undefined ? [] : [[step.follows, step] as const])),
  );
  const chains = steps.filter((step) => step.follows === undefined).map((step) => chainFrom(step, followers));
  const done = new Set<string>();
  const ordered: Step[] = [];
  for (let left = chains; left.length > 0;) {
    const ready = left.filter((chain) => {
      const own = new Set(chain.map(({ id }) => id));
      return chain.every(({ after }) => after.every((id) => done.has(id) || own.has(id)));
    });
    const next = ready[choose(ready.length)];
    if (next === undefined) {
      throw new Error(`None of ${left.length} chains of steps may go.`);
    }
    ordered.push(...next);
    next.forEach(({ id }) => done.add(id));
    left = left.filter((chain) => chain !== next);
  }
  return ordered;
}

function chainFrom(first: Step, followers: ReadonlyMap<string, Step>): readonly Step[] {
  const chain = [first];
  for (let next = followers.get(first.id); next !== undefined; next = followers.get(next.id)) {
    chain.push(next);
  }
  return chain;
}

import { groupBy } from '../group-by.ts';
import type { Sketch } from './sketch.ts';

/** Marks the groups to which no way leads from the start. */
export function markUnreached({ nodes, edges, groups }: Sketch): void {
  const onwards = groupBy(edges, ({ from }) => from);
  const [start] = nodes;
  const open = start === undefined ? [] : [start.key];
  const reached = new Set(open);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const { to } of onwards.get(key) ?? []) {
      if (!reached.has(to)) {
        reached.add(to);
        open.push(to);
      }
    }
  }
  for (const group of groups) {
    if (!reached.has(group.head)) {
      group.unreached = true;
    }
  }
}

import { compareText } from '@callwright/model';
import { appendTo } from './by-key.ts';

/**
 * Splits directed edges into as few trails as a greedy walk finds: each edge once, each trail without a break. Trails
 * begin where more goes out than comes in; what is left goes round.
 */
export function trailsOf<E extends { readonly from: string; readonly to: string }>(
  edges: readonly E[],
): readonly (readonly E[])[] {
  const open = new Map<string, E[]>();
  const surplus = new Map<string, number>();
  const sorted = [...edges].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
  for (const edge of sorted) {
    appendTo(open, edge.from, edge);
    surplus.set(edge.from, (surplus.get(edge.from) ?? 0) + 1);
    surplus.set(edge.to, (surplus.get(edge.to) ?? 0) - 1);
  }
  const walk = (start: string): readonly E[] => {
    const trail: E[] = [];
    for (let at = start; ;) {
      const edge = open.get(at)?.shift();
      if (edge === undefined) {
        return trail;
      }
      trail.push(edge);
      at = edge.to;
    }
  };
  const starts = [...open.keys()].sort(
    (a, b) => Number((surplus.get(b) ?? 0) > 0) - Number((surplus.get(a) ?? 0) > 0) || compareText(a, b),
  );
  const trails: (readonly E[])[] = [];
  for (const start of starts) {
    for (let trail = walk(start); trail.length > 0; trail = walk(start)) {
      trails.push(trail);
    }
  }
  return trails;
}

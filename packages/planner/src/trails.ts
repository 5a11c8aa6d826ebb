import { compareText } from '@callwright/model';
import { appendTo } from './by-key.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
}

/**
 * Splits directed edges into the fewest trails: each edge once, each trail without a break (Hierholzer). Trails begin
 * where more goes out than comes in; what goes round becomes part of a trail that passes by, else a trail of its own.
 */
export function trailsOf<E extends Edge>(edges: readonly E[]): readonly (readonly E[])[] {
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
  const starts = [...open.keys()].sort(compareText);
  const through = starts.flatMap((start) =>
    Array.from({ length: Math.max(0, surplus.get(start) ?? 0) }, () => walk(start)),
  );
  const round = starts.flatMap((start) => {
    const trails: (readonly E[])[] = [];
    for (let trail = walk(start); trail.length > 0; trail = walk(start)) {
      trails.push(trail);
    }
    return trails;
  });
  return joinRounds(through, round);
}

/** Each trail that goes round is taken in where another one passes by. */
function joinRounds<E extends Edge>(
  through: readonly (readonly E[])[],
  round: readonly (readonly E[])[],
): readonly (readonly E[])[] {
  const trails = [...through];
  let left = [...round];
  while (left.length > 0) {
    const apart: (readonly E[])[] = [];
    for (const circle of left) {
      const at = trails.findIndex((trail) => meeting(trail, circle) !== undefined);
      const trail = trails[at];
      const place = trail && meeting(trail, circle);
      if (trail === undefined || place === undefined) {
        apart.push(circle);
      } else {
        const turned = [...circle.slice(place.from), ...circle.slice(0, place.from)];
        trails[at] = [...trail.slice(0, place.at), ...turned, ...trail.slice(place.at)];
      }
    }
    if (apart.length === left.length) {
      const first = apart.shift();
      trails.push(...(first === undefined ? [] : [first]));
    }
    left = apart;
  }
  return trails;
}

/** Where a trail stands before its edge `at`, and which edge of the circle begins there. */
function meeting(
  trail: readonly Edge[],
  circle: readonly Edge[],
): { readonly at: number; readonly from: number } | undefined {
  const stops = [...trail.map(({ from }) => from), trail.at(-1)?.to ?? ''];
  for (const [at, stop] of stops.entries()) {
    const from = circle.findIndex((edge) => edge.from === stop);
    if (from >= 0) {
      return { at, from };
    }
  }
  return undefined;
}

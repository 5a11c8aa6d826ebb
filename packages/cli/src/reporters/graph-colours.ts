import type { GraphNode } from '../call-graph.ts';
import type { NodeState } from '../marking.ts';

/** Fill and border of everything in a picture; text is dark on all of them. */
export interface Colour {
  readonly fill: string;
  readonly border: string;
}

export const TEXT_COLOUR = '#1f1f1f';

export const ROLE_COLOURS: Readonly<Partial<Record<GraphNode['is'], Colour>>> = {
  entrance: { fill: '#fff3bf', border: '#b08900' },
  shared: { fill: '#d3f9d8', border: '#2b8a3e' },
  existing: { fill: '#f1f3f5', border: '#868e96' },
};

export const STATE_COLOURS: Readonly<Record<NodeState, Colour>> = {
  created: { fill: '#b2f2bb', border: '#2b8a3e' },
  updated: { fill: '#a5d8ff', border: '#1971c2' },
  republished: { fill: '#d0ebff', border: '#1971c2' },
  stale: { fill: '#ffe8cc', border: '#d9480f' },
  held: { fill: '#ffec99', border: '#e67700' },
  deleted: { fill: '#ffc9c9', border: '#c92a2a' },
  drift: { fill: '#ffd8a8', border: '#d9480f' },
  both: { fill: '#ffd8a8', border: '#c92a2a' },
  missing: { fill: '#ffc9c9', border: '#c92a2a' },
  'not-applied': { fill: '#a5d8ff', border: '#1971c2' },
  unknown: { fill: '#e9ecef', border: '#495057' },
  unmanaged: { fill: '#f1f3f5', border: '#868e96' },
};

import * as dagre from '@dagrejs/dagre';

/** What is used of the library, whose own types cannot be resolved from modules of Node. */
interface LayoutGraph {
  setGraph(options: object): void;
  setNode(key: string, size: object): void;
  hasNode(key: string): boolean;
  setEdge(from: string, to: string, label: object, name: string): void;
  graph(): { readonly width?: number; readonly height?: number };
  node(key: string): { readonly x: number; readonly y: number };
  edge(from: string, to: string, name: string): LaidOutEdge;
}

interface LaidOutEdge {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly x?: number;
  readonly y?: number;
}

const { Graph, layout } = dagre as unknown as {
  readonly Graph: new (options: { readonly multigraph: boolean }) => LayoutGraph;
  readonly layout: (graph: LayoutGraph) => void;
};

/** A box to be placed. Sizes in pixels. */
export interface Box {
  readonly key: string;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** A box with its upper left corner. */
export interface PlacedBox extends Box {
  readonly left: number;
  readonly top: number;
}

export interface PlacedLine extends Line {
  /** Points that it goes through, from edge to edge of its boxes. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The middle of its label. */
  readonly labelAt?: { readonly x: number; readonly y: number };
}

export interface LaidOut {
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
  readonly width: number;
  readonly height: number;
}

/** Width of a letter of a label, about. */
const LETTER = 7;
const LABEL_HEIGHT = 18;

/** Up to so many boxes the finest way takes less than a second; of more it takes minutes, and a coarse one is taken. */
const FINE = 250;

/**
 * Places boxes in layers, so that lines lead from layer to layer and cross seldom; circles are no trouble. Lines that name a
 * box that is not there are left out, as are those from a box to itself. Same input, same places.
 * @param direction `down` for what is read as steps, `right` for what is read as a way
 */
export function layOut(boxes: readonly Box[], lines: readonly Line[], direction: 'down' | 'right'): LaidOut {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: direction === 'down' ? 'TB' : 'LR',
    nodesep: 18,
    ranksep: direction === 'down' ? 30 : 60,
    edgesep: 10,
    // What begins stands where a wide picture is first seen.
    align: 'UL',
    ranker: boxes.length <= FINE ? 'network-simplex' : 'longest-path',
  });
  for (const { key, width, height } of boxes) {
    graph.setNode(key, { width, height });
  }
  const drawn = lines.filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to));
  drawn.forEach(({ from, to, label }, index) => {
    const room =
      label === undefined
        ? { width: 0, height: 0 }
        : { width: label.length * LETTER, height: LABEL_HEIGHT, labelpos: 'c' };
    graph.setEdge(from, to, room, String(index));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    boxes: boxes.map((box) => {
      const { x, y } = graph.node(box.key);
      return { ...box, left: Math.round(x - box.width / 2), top: Math.round(y - box.height / 2) };
    }),
    lines: drawn.map((line, index) => placedLine(line, graph, String(index))),
    width: finite(width),
    height: finite(height),
  };
}

function placedLine(line: Line, graph: LayoutGraph, name: string): PlacedLine {
  const { points, x, y } = graph.edge(line.from, line.to, name);
  return {
    ...line,
    points: points.map((point) => ({ x: Math.round(point.x), y: Math.round(point.y) })),
    ...(line.label !== undefined &&
      x !== undefined &&
      y !== undefined && { labelAt: { x: Math.round(x), y: Math.round(y) } }),
  };
}

/** Of nothing the library says that it is endlessly small. */
function finite(size: number): number {
  return Number.isFinite(size) ? Math.max(0, Math.ceil(size)) : 0;
}

import type { CallGraph, GraphEdge, GraphNode } from '../call-graph.ts';
import { plain } from '../words.ts';
import { ROLE_COLOURS, STATE_COLOURS, TEXT_COLOUR } from './graph-colours.ts';

const SHAPES: Readonly<Record<GraphNode['is'], string>> = {
  entrance: 'cds',
  route: 'box, style="filled,rounded"',
  shared: 'box, peripheries=2',
  flow: 'box',
  value: 'box, style="filled,rounded"',
  existing: 'parallelogram',
};

const LINES: Readonly<Record<GraphEdge['how'], string>> = {
  snapshots: ' [style=bold, label="copies"]',
  transfers: ' [label="transfers"]',
  uses: ' [style=dashed]',
  binds: '',
  reaches: '',
};

/** A picture as DOT, for Graphviz and everything that reads its language. Ids are our own. */
export function graphDot({ nodes, edges, states }: CallGraph): string {
  const ids = new Map(nodes.map((node, index) => [node.key, `n${index}`]));
  const idOf = (key: string): string => ids.get(key) ?? 'n';
  const lines = [
    'digraph callwright {',
    '  rankdir=LR;',
    `  node [style=filled, fillcolor="#ffffff", color="#495057", fontcolor="${TEXT_COLOUR}", fontname="sans-serif"];`,
    ...nodes.map(
      (node) =>
        `  ${idOf(node.key)} [label=${label(node.lines)}, shape=${SHAPES[node.is]}${colourOf(node)}];`,
    ),
    ...edges.map(({ from, to, how }) => `  ${idOf(from)} -> ${idOf(to)}${LINES[how]};`),
    ...(states.length === 0
      ? []
      : [
          '  subgraph cluster_legend {',
          '    label="in this plan";',
          ...states.map(
            (state) =>
              `    legend_${state} [label="${state}", shape=box, fillcolor="${STATE_COLOURS[state].fill}", color="${STATE_COLOURS[state].border}"];`,
          ),
          '  }',
        ]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function colourOf({ is, state }: GraphNode): string {
  const colour = state === undefined ? ROLE_COLOURS[is] : STATE_COLOURS[state];
  return colour === undefined ? '' : `, fillcolor="${colour.fill}", color="${colour.border}"`;
}

/** A label in quotes. Graphviz reads backslashes and, in plain labels too, entities; both stand for themselves here. */
function label(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    plain(line).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
  );
  return `"${escaped.join('\\n')}"`;
}

import type { CallGraph, GraphEdge, GraphNode } from '../call-graph.ts';
import { ROLE_COLOURS, STATE_COLOURS } from './graph-colours.ts';
import { mermaidClass, mermaidLabel, mermaidLegend } from './mermaid-text.ts';

const ARROWS: Readonly<Record<GraphEdge['how'], string>> = {
  snapshots: '==>|copies|',
  transfers: '-->|transfers|',
  uses: '-.->',
  binds: '-->',
  reaches: '-->',
};

/** A picture as Mermaid text. Ids are our own, so that no name can be a word of the language. */
export function graphMermaid({ nodes, edges, states }: CallGraph): string {
  const ids = new Map(nodes.map((node, index) => [node.key, `n${index}`]));
  const idOf = (key: string): string => ids.get(key) ?? 'n';
  const lines = [
    'flowchart LR',
    ...nodes.map((node) => `  ${shape(node, idOf(node.key))}${styleOf(node)}`),
    ...edges.map(({ from, to, how }) => `  ${idOf(from)} ${ARROWS[how]} ${idOf(to)}`),
    ...mermaidLegend(states),
    ...Object.entries(ROLE_COLOURS).map(([role, colour]) => mermaidClass(role, colour)),
    ...states.map((state) => mermaidClass(state, STATE_COLOURS[state])),
  ];
  return `${lines.join('\n')}\n`;
}

/** What happens to it is more important than what it is. */
function styleOf({ is, state }: GraphNode): string {
  const style = state ?? (ROLE_COLOURS[is] === undefined ? undefined : is);
  return style === undefined ? '' : `:::${style}`;
}

function shape({ is, lines }: GraphNode, id: string): string {
  const text = mermaidLabel(lines);
  switch (is) {
    case 'entrance':
      return `${id}>${text}]`;
    case 'shared':
      return `${id}[[${text}]]`;
    case 'flow':
      return `${id}[${text}]`;
    case 'existing':
      return `${id}[/${text}/]`;
    case 'route':
    case 'value':
      return `${id}(${text})`;
  }
}

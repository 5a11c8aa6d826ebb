import type { CallGraph, GraphEdge, GraphNode } from '../call-graph.ts';
import { plain } from '../words.ts';
import type { Colour } from './graph-colours.ts';
import { ROLE_COLOURS, STATE_COLOURS, TEXT_COLOUR } from './graph-colours.ts';

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
    ...(states.length === 0
      ? []
      : [
          '  subgraph legend["in this plan"]',
          ...states.map((state) => `    legend_${state}["${state}"]:::${state}`),
          '  end',
        ]),
    ...Object.entries(ROLE_COLOURS).map(([role, colour]) => classDef(role, colour)),
    ...states.map((state) => classDef(state, STATE_COLOURS[state])),
  ];
  return `${lines.join('\n')}\n`;
}

function classDef(name: string, { fill, border }: Colour): string {
  return `  classDef ${name} fill:${fill},stroke:${border},color:${TEXT_COLOUR}`;
}

/** What happens to it is more important than what it is. */
function styleOf({ is, state }: GraphNode): string {
  const style = state ?? (ROLE_COLOURS[is] === undefined ? undefined : is);
  return style === undefined ? '' : `:::${style}`;
}

function shape({ is, lines }: GraphNode, id: string): string {
  const text = label(lines);
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

/** A label in quotes, in which nothing is markup: entities are the only escape that Mermaid knows. */
function label(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    plain(line).replace(/[^\p{L}\p{N} +@._:/,()'-]/gu, (found) => `#${found.codePointAt(0) ?? 0};`),
  );
  return `"${escaped.join('<br/>')}"`;
}

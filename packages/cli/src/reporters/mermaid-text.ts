import { cut, plain } from '../words.ts';
import type { Colour } from './graph-colours.ts';
import { TEXT_COLOUR } from './graph-colours.ts';

/** Longer lines make boxes that nobody can lay out. */
const MOST = 80;

/**
 * A label in quotes, in which nothing is markup: entities are the only escape that Mermaid knows. Longer lines end in `…`.
 * Ids are to be our own, so that no name can be a word of the language.
 */
export function mermaidLabel(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    cut(plain(line), MOST).replace(
      /[^\p{L}\p{N} +@._:/,()'-]/gu,
      (found) => `#${found.codePointAt(0) ?? 0};`,
    ),
  );
  return `"${escaped.join('<br/>')}"`;
}

export function mermaidClass(name: string, { fill, border }: Colour, more = ''): string {
  return `  classDef ${name} fill:${fill},stroke:${border},color:${TEXT_COLOUR}${more}`;
}

/** The states that occur, each as a box of its own. */
export function mermaidLegend(states: readonly string[]): readonly string[] {
  return states.length === 0
    ? []
    : [
        '  subgraph legend["in this plan"]',
        ...states.map((state) => `    legend_${state}["${state}"]:::${state}`),
        '  end',
      ];
}

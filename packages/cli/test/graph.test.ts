import fc from 'fast-check';
import type { CallGraph, GraphNode } from '../src/call-graph.ts';
import { STATES } from '../src/outcome.ts';
import { graphDot } from '../src/reporters/graph-dot.ts';
import { graphMermaid } from '../src/reporters/graph-mermaid.ts';
import { ONLY_VISIBLE, hostileText } from './hostile-text.ts';
import { OUR_DOT, bareDot, foreignMermaid } from './picture-grammar.ts';

const ROLES = ['entrance', 'route', 'shared', 'flow', 'value', 'existing'] as const;

const aGraph: fc.Arbitrary<CallGraph> = fc
  .array(
    fc.record({
      is: fc.constantFrom(...ROLES),
      lines: fc.array(hostileText, { minLength: 1, maxLength: 2 }),
      state: fc.option(fc.constantFrom(...STATES), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((made) => {
    const nodes: readonly GraphNode[] = made.map(({ is, lines, state }, index) => ({
      key: `${index} ${lines.join()}`,
      is,
      lines,
      ...(state !== undefined && { state }),
    }));
    return {
      nodes,
      edges: nodes.map(({ key }) => ({ from: key, to: nodes[0]?.key ?? '', how: 'snapshots' as const })),
      states: STATES.filter((state) => nodes.some((node) => node.state === state)),
    };
  });

describe('pictures', () => {
  const runs = { numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 5000 : 300 };

  it('let no name break out of a label of Mermaid', () => {
    fc.assert(
      fc.property(aGraph, (graph) => {
        const text = graphMermaid(graph);
        expect(text).toMatch(ONLY_VISIBLE);
        expect(foreignMermaid(text)).toEqual([]);
      }),
      runs,
    );
  });

  it('let no name break out of a label of DOT', () => {
    fc.assert(
      fc.property(aGraph, (graph) => {
        const text = graphDot(graph);
        expect(text).toMatch(ONLY_VISIBLE);
        expect(bareDot(text)).toMatch(OUR_DOT);
      }),
      runs,
    );
  });

  it('show what becomes of each, with a legend of what occurs', () => {
    const graph: CallGraph = {
      nodes: [
        { key: 'a', is: 'flow', lines: ['InboundFlow/a'], state: 'held' },
        { key: 'b', is: 'shared', lines: ['SharedFlow/b'] },
      ],
      edges: [{ from: 'a', to: 'b', how: 'snapshots' }],
      states: ['held'],
    };
    expect(graphMermaid(graph)).toContain('  n0["InboundFlow/a"]:::held\n');
    expect(graphMermaid(graph)).toContain('    legend_held["held"]:::held\n');
    expect(graphDot(graph)).toContain('fillcolor="#ffec99"');
    expect(graphDot({ ...graph, states: [] })).not.toContain('legend');
  });
});

import fc from 'fast-check';
import picocolors from 'picocolors';
import type { Json } from '@callwright/model';
import { canonicalForm, editsBetween, flowPicture, readFlow } from '@callwright/archy';
import type { CallGraph, GraphNode } from '../src/call-graph.ts';
import { PLAN_STATES } from '../src/marking.ts';
import { flowMermaid } from '../src/reporters/flow-mermaid.ts';
import { flowText } from '../src/reporters/flow-text.ts';
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
      state: fc.option(fc.constantFrom(...PLAN_STATES), { nil: undefined }),
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
      states: PLAN_STATES.filter((state) => nodes.some((node) => node.state === state)),
    };
  });

/** A flow in which every name and text is hostile, and an edit in each of them. */
const aFlow: fc.Arbitrary<readonly [Json, Json]> = fc
  .tuple(hostileText, hostileText, hostileText, hostileText)
  .map(([menu, option, task, said]) => {
    const flow = (more: string): Json => ({
      inboundCall: {
        name: 'F',
        startUpRef: '/inboundCall/menus/menu[m]',
        menus: [
          {
            menu: {
              name: menu,
              refId: 'm',
              choices: [
                { menuTask: { name: option, dtmf: said, task: { actions: [said, option].map(transfer) } } },
                { menuJumpToTask: { name: said, targetTaskRef: `/inboundCall/tasks/task[${menu}]` } },
              ],
            },
          },
        ],
        tasks: [
          {
            task: {
              name: task,
              refId: 't',
              actions: [
                { playAudio: { name: said, audio: { tts: `${said}${more}` } } },
                { switch: { name: option, evaluate: { firstTrue: { cases: [said].map(aCase) } } } },
                ...(more === '' ? [{ disconnect: { name: said } }] : []),
              ],
            },
          },
        ],
      },
    });
    return [flow(''), flow(' more')] as const;
  });

function transfer(name: string): Json {
  return { transferToAcd: { name, targetQueue: { lit: { name } } } };
}

function aCase(name: string): Json {
  return { case: { value: { exp: name }, actions: [{ endTask: { name } }] } };
}

function formOf(document: Json): Json {
  const { flow } = readFlow(document);
  return flow === undefined ? null : canonicalForm(flow, ({ name }) => name);
}

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

  it('let no name break out of the picture of a flow', () => {
    fc.assert(
      fc.property(aFlow, (documents) => {
        const [before, after] = documents.map(formOf) as [Json, Json];
        const picture = flowPicture(after, { edits: editsBetween(before, after) });
        expect(picture.states).toEqual(['changed', 'removed']);
        const text = flowMermaid(picture);
        expect(text).toMatch(ONLY_VISIBLE);
        expect(foreignMermaid(text)).toEqual([]);
        expect(flowText(picture, picocolors.createColors(false))).toMatch(ONLY_VISIBLE);
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

import type { Change } from '@callwright/model';
import type { CallGraph, GraphEdge, GraphNode } from '../../src/call-graph.ts';
import { PLAN_STATES } from '../../src/marking.ts';
import { planStories } from '../../src/pages/story.ts';
import type { PageWords } from '../../src/pages/call-paths/call-paths-page.tsx';
import { sampleChange, samplePlan } from '../sample-plan.ts';

/** Two numbers, two routes, three flows and one shared flow that changes; one flow is held, one is untouched. */
export const SAMPLE_GRAPH: CallGraph = {
  nodes: [
    { key: 'entrance +4570100100', is: 'entrance', lines: ['+4570100100'] },
    { key: 'entrance +4570100200', is: 'entrance', lines: ['+4570100200'] },
    { key: 'CallRoute/main', is: 'route', lines: ['CallRoute/main', 'Main line'] },
    { key: 'CallRoute/quiet', is: 'route', lines: ['CallRoute/quiet', 'Quiet line'] },
    { key: 'InboundFlow/sales', is: 'flow', lines: ['InboundFlow/sales', 'Sales'], state: 'republished' },
    { key: 'InboundFlow/support', is: 'flow', lines: ['InboundFlow/support', 'Support'], state: 'held' },
    { key: 'InboundFlow/quiet', is: 'flow', lines: ['InboundFlow/quiet', 'quiet'] },
    { key: 'SharedFlow/login', is: 'shared', lines: ['SharedFlow/login', 'login'], state: 'updated' },
    { key: 'queues Billing', is: 'existing', lines: ['Billing'] },
  ],
  edges: [
    { from: 'entrance +4570100100', to: 'CallRoute/main', how: 'reaches' },
    { from: 'entrance +4570100200', to: 'CallRoute/quiet', how: 'reaches' },
    { from: 'CallRoute/main', to: 'InboundFlow/sales', how: 'binds' },
    { from: 'CallRoute/main', to: 'InboundFlow/support', how: 'binds' },
    { from: 'CallRoute/quiet', to: 'InboundFlow/quiet', how: 'binds' },
    { from: 'InboundFlow/sales', to: 'SharedFlow/login', how: 'snapshots' },
    { from: 'InboundFlow/support', to: 'SharedFlow/login', how: 'snapshots' },
    { from: 'InboundFlow/sales', to: 'InboundFlow/support', how: 'transfers' },
    { from: 'InboundFlow/support', to: 'InboundFlow/sales', how: 'transfers' },
    { from: 'InboundFlow/sales', to: 'queues Billing', how: 'uses' },
  ],
  states: ['updated', 'republished', 'held'],
};

const CHANGES: readonly Change[] = [
  sampleChange({
    address: 'SharedFlow/login',
    action: 'update',
    edits: [{ where: 'Start', words: 'Start › Collect Input › digits: exact 5 (was 4)' }],
    impact: {
      flows: ['InboundFlow/sales'],
      routes: ['CallRoute/main'],
      entrances: ['+4570100100'],
      dynamic: false,
    },
  }),
  sampleChange({
    address: 'InboundFlow/sales',
    action: 'republish',
    reason: {
      code: 'shared-flow-changes',
      words: 'It holds a copy of SharedFlow/login, which changes.',
      because: ['SharedFlow/login'],
    },
  }),
  sampleChange({
    address: 'InboundFlow/support',
    action: 'republish',
    hazards: ['discards-draft'],
    held: { because: 'hazard', words: 'Ana has a draft.' },
  }),
];

export const SAMPLE_WORDS: PageWords = {
  title: 'Plan: acme → org dev',
  summary: '1 to update, 1 to republish, 1 held; reaches 1 number: +4570100100.',
  findings: [],
  stories: planStories(
    samplePlan(CHANGES, {
      hazards: [
        {
          hazard: 'discards-draft',
          address: 'InboundFlow/support',
          message: 'Ana changed it yesterday and has not published.',
          allowed: false,
        },
      ],
    }),
    new Map(),
  ),
  storiesTitle: 'What the plan does',
  foot: 'Plan 123.',
};

/**
 * So many flows with half as many routes, a number or more each, and shared flows that several call.
 * @param circle how many inbound flows transfer to each other in a circle
 */
export function manyPaths(flows: number, circle = 10): CallGraph {
  const shared = Math.max(1, Math.round(flows * 0.15));
  const inbound = flows - shared;
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const add = (key: string, is: GraphNode['is'], index: number): void => {
    const state = index % 10 === 0 && is !== 'entrance' ? PLAN_STATES[index % PLAN_STATES.length] : undefined;
    nodes.push({ key, is, lines: [key, `Live name of ${key}`], ...(state !== undefined && { state }) });
  };
  for (let index = 0; index < Math.round(flows / 2); index += 1) {
    add(`CallRoute/route-${index}`, 'route', index);
    edges.push({
      from: `CallRoute/route-${index}`,
      to: `InboundFlow/flow-${(index * 7) % inbound}`,
      how: 'binds',
    });
    for (let number = 0; number <= index % 3; number += 1) {
      const key = `entrance +4570${String(index * 3 + number).padStart(6, '0')}`;
      nodes.push({ key, is: 'entrance', lines: [key.slice(9)] });
      edges.push({ from: key, to: `CallRoute/route-${index}`, how: 'reaches' });
    }
  }
  for (let index = 0; index < inbound; index += 1) {
    add(`InboundFlow/flow-${index}`, 'flow', index);
    for (const step of [1, 31]) {
      edges.push({
        from: `InboundFlow/flow-${index}`,
        to: `SharedFlow/shared-${(index * step) % shared}`,
        how: 'snapshots',
      });
    }
    edges.push({ from: `InboundFlow/flow-${index}`, to: `queues Queue ${index % 50}`, how: 'uses' });
    edges.push({
      from: `InboundFlow/flow-${index}`,
      to: `InboundFlow/flow-${Math.min(inbound - 1, index - (index % circle) + ((index + 1) % circle))}`,
      how: 'transfers',
    });
  }
  for (let index = 0; index < shared; index += 1) {
    add(`SharedFlow/shared-${index}`, 'shared', index);
  }
  for (let index = 0; index < 50; index += 1) {
    nodes.push({ key: `queues Queue ${index}`, is: 'existing', lines: [`Queue ${index}`] });
  }
  return { nodes, edges, states: PLAN_STATES };
}

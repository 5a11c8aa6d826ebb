import { liveObject, liveRef, ref } from '@callwright/testkit';
import type { Case } from './case.ts';
import { line, NUMBER, OTHER, route, setAttribute, halfListed, lostLedger } from './org-events.ts';

export const VALUES: readonly Case[] = [
  {
    rule: 'values: create after the flow it binds',
    off: { in: 'bundle-work.ts', replace: 'appendTo(waitsFor, keyOf(from), keyOf(to));', by: '' },
    covers: ['argo-cd#7978'],
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['create InboundFlow/line', 'create CallRoute/a'],
    steps: ['publish-flow:InboundFlow/line', 'create-object:CallRoute/a'],
    after: { 'create-object:CallRoute/a': ['publish-flow:InboundFlow/line'] },
  },
  {
    rule: 'values: no receipt, equal values: adopt',
    off: { row: 'no receipt, equal values: adopt' },
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    since: lostLedger,
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['adopt InboundFlow/line', 'adopt CallRoute/a'],
    steps: ['write-receipt:InboundFlow/line', 'write-receipt:CallRoute/a'],
    findings: ['plan.ledger-missing'],
  },
  {
    rule: 'values: L = D: keep',
    off: { row: 'L = D: keep' },
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: [],
    steps: [],
  },
  {
    rule: 'values: the order of a set is no difference',
    off: {
      in: 'compare-values.ts',
      replace: 'const isSet = sets.includes(attribute);',
      by: 'const isSet = false;',
    },
    covers: ['Kong/deck#2199'],
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER)] },
    now: { flows: [line], values: [route('a', 'line', OTHER, NUMBER)] },
    changes: [],
    steps: [],
  },
  {
    rule: 'values: D ≠ R, L = R: update',
    off: { row: 'L = R, D ≠ R: update' },
    covers: ['Kong/deck#625'],
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    now: { flows: [line], values: [route('a', 'line', NUMBER, OTHER)] },
    changes: ['update CallRoute/a'],
    steps: ['update-object:CallRoute/a'],
  },
  {
    rule: 'values: L ≠ R, L ≠ D: update, overwrites-outside-change',
    off: {
      in: 'classify-value.ts',
      replace: '${sayEdits(one)}.`,\n        },\n      ],',
      by: '${sayEdits(one)}.`,\n        },\n      ].slice(1),',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    since: setAttribute('a', 'description', 'by Jane'),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'values: an attribute that was never applied is no outside change',
    off: { in: 'value-case.ts', replace: 'attribute in applied &&', by: '' },
    before: { flows: [line], values: [{ ...route('a', 'line'), attributes: { numbers: [NUMBER] } }] },
    since: setAttribute('a', 'description', 'by Jane'),
    now: {
      flows: [line],
      values: [{ ...route('a', 'line'), attributes: { numbers: [NUMBER], description: 'ours' } }],
    },
    changes: ['update CallRoute/a'],
    steps: ['update-object:CallRoute/a'],
  },
  {
    rule: 'values: L = D, R differs: keep, refresh the receipt',
    off: { in: 'classify-value.ts', replace: 'refresh: !one.receiptIsCurrent,', by: '' },
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    since: setAttribute('a', 'description', 'ours'),
    now: {
      flows: [line],
      values: [
        {
          ...route('a', 'line', NUMBER),
          attributes: { ...route('a', 'line', NUMBER).attributes, description: 'ours' },
        },
      ],
    },
    changes: [],
    steps: ['write-receipt:CallRoute/a'],
  },
  {
    rule: 'values: no receipt, other values: update, takes-over-unmanaged',
    off: { row: 'no receipt, other values: update, takes-over-unmanaged' },
    before: { flows: [line] },
    since: (org) => ({
      ...org,
      objects: {
        theirs: liveObject('CallRoute', 'theirs', 'a', { description: null, numbers: [NUMBER], open: null }),
      },
    }),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:hazard takes-over-unmanaged'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'values: no receipt, other values, and a run has surely made it: update',
    off: {
      in: 'ledger-state.ts',
      replace: 'return madeByRun(facts, live) !== undefined;',
      by: 'return false;',
    },
    before: { flows: [line] },
    since: (org) => ({
      ...org,
      objects: {
        ours: liveObject('CallRoute', 'ours', 'a', { description: null, numbers: [], open: null }),
      },
    }),
    blind: (live) => ({ ...live, unnoted: { ours: 'run-7' } }),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a'],
    steps: ['update-object:CallRoute/a'],
    words: { 'CallRoute/a': 'Run run-7 has made it, and ended before it was as the manifest says.' },
  },
  {
    rule: 'values: what a run has made takes no number away from what is not managed',
    off: {
      in: 'find-moves.ts',
      replace: "hazards.push({ hazard: 'takes-over-unmanaged'",
      by: "[].push({ hazard: 'takes-over-unmanaged'",
    },
    before: { flows: [line] },
    since: (org) => ({
      ...org,
      objects: {
        ours: liveObject('CallRoute', 'ours', 'a', { description: null, numbers: [], open: null }),
        theirs: liveObject('CallRoute', 'theirs', 'b', { description: null, numbers: [NUMBER], open: null }),
      },
    }),
    blind: (live) => ({ ...live, unnoted: { ours: 'run-7' } }),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:hazard takes-over-unmanaged'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'values: a reference whose name is not known: held',
    off: { row: 'a reference whose name is not known: held' },
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    since: setAttribute('a', 'open', liveRef('flows', 'nobody-knows')),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a route of a flow that is held and does not exist: held with it',
    off: {
      in: 'hold-dependents.ts',
      replace: 'changed.set(dependent, { ...proposal, held: needsHeld(needed) });',
      by: '',
    },
    blind: halfListed,
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update InboundFlow/line held:unknown', 'create CallRoute/a held:needs-held'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'schedules before groups before routes, and the reverse on the way out',
    off: {
      in: 'order-steps.ts',
      replace: "const phase = proposal.action === 'delete' ? 9 - way : way;",
      by: 'const phase = way;',
    },
    covers: ['argo-cd#7978', 'tfgc#776', 'kustomize-controller#301'],
    before: {
      flows: [line],
      values: [
        { kind: 'Schedule', name: 's', attributes: { start: '2026-01-05T08:00:00' } },
        { kind: 'ScheduleGroup', name: 'g', attributes: { open: [ref('Schedule/s')] } },
        {
          ...route('a', 'line'),
          attributes: { numbers: [], open: ref('InboundFlow/line'), hours: ref('ScheduleGroup/g') },
        },
      ],
    },
    now: {
      removed: {
        'Schedule/s': 'delete',
        'ScheduleGroup/g': 'delete',
        'CallRoute/a': 'delete',
        'InboundFlow/line': 'delete',
      },
    },
    changes: ['delete CallRoute/a', 'delete InboundFlow/line', 'delete ScheduleGroup/g', 'delete Schedule/s'],
    steps: [
      'delete-object:CallRoute/a',
      'delete-flow:InboundFlow/line',
      'delete-object:ScheduleGroup/g',
      'delete-object:Schedule/s',
    ],
  },
];

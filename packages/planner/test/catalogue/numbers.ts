import { liveObject, liveRef } from '@callwright/testkit';
import type { Case } from './case.ts';
import { line, NUMBER, OTHER, route, setAttribute, allow } from './org-events.ts';

export const NUMBERS: readonly Case[] = [
  {
    rule: 'a number that leads nowhere afterwards: unroutes-number',
    off: {
      in: 'find-moves.ts',
      replace: ', ...(isHopeless ? [] : unroutes(facts, wanted, proposal))',
      by: '',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER)] },
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:hazard unroutes-number'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a number that moves: release and bind are consecutive',
    off: {
      in: 'move-steps.ts',
      replace:
        'steps.push(unbound.size === 0 || previous === undefined ? step : { ...step, follows: previous.id });',
      by: 'steps.push(step);',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER), route('b', 'line')] },
    now: {
      flows: [line, { ...line, name: 'new' }],
      values: [route('a', 'line', NUMBER), route('b', 'new', OTHER)],
    },
    changes: ['create InboundFlow/new', 'update CallRoute/a', 'update CallRoute/b'],
    steps: ['publish-flow:InboundFlow/new', 'update-object:CallRoute/a', 'update-object:CallRoute/b'],
    after: { 'update-object:CallRoute/a': ['publish-flow:InboundFlow/new'] },
    follows: { 'update-object:CallRoute/b': 'update-object:CallRoute/a' },
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'numbers that swap need one extra release',
    off: {
      in: 'bundle-work.ts',
      replace: '.filter((move) => isOpenMove(sight.proposals, move))',
      by: '.filter(() => false)',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line', OTHER)] },
    now: { flows: [line], values: [route('a', 'line', OTHER), route('b', 'line', NUMBER)] },
    changes: ['update CallRoute/a', 'update CallRoute/b'],
    steps: ['update-object:CallRoute/a', 'update-object:CallRoute/b', 'update-object:CallRoute/a#2'],
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'a number on an unmanaged route: takes-over-unmanaged, and what it loses',
    off: { in: 'find-moves.ts', replace: 'if (!isManaged) {', by: 'if (false) {' },
    covers: ['design 12: number on an unmanaged route'],
    before: { flows: [line] },
    since: (org) => ({
      ...org,
      objects: {
        theirs: liveObject('CallRoute', 'theirs', 'Theirs', {
          numbers: [NUMBER],
          open: liveRef('flows', 'x', 'Old'),
        }),
      },
    }),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['create CallRoute/a held:hazard takes-over-unmanaged'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a number on an unmanaged route, allowed: taken and bound at once',
    off: {
      in: 'bundle-work.ts',
      replace: '.filter((move) => isOpenMove(sight.proposals, move))',
      by: '.filter(() => false)',
    },
    before: { flows: [line] },
    since: (org) => ({
      ...org,
      objects: { theirs: liveObject('CallRoute', 'theirs', 'Theirs', { numbers: [NUMBER], open: null }) },
    }),
    now: {
      flows: [line],
      values: [route('a', 'line', NUMBER)],
      ...allow('takes-over-unmanaged', 'CallRoute/a'),
    },
    changes: ['create CallRoute/a takes-over-unmanaged'],
    steps: ['update-object:CallRoute/a#from-theirs', 'create-object:CallRoute/a'],
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'a number that moves away from a held route stays where it is',
    off: { in: 'hold-dependents.ts', replace: 'tie(move.from.address, move.to);', by: '' },
    before: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line')] },
    since: setAttribute('a', 'description', 'by Jane'),
    now: { flows: [line], values: [route('a', 'line'), route('b', 'line', NUMBER)] },
    changes: [
      'update CallRoute/a held:hazard overwrites-outside-change',
      'update CallRoute/b held:needs-held',
    ],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a number that moves to a held route stays where it is',
    off: { in: 'hold-dependents.ts', replace: 'tie(move.to, move.from.address);', by: '' },
    before: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line')] },
    since: setAttribute('b', 'description', 'by Jane'),
    now: { flows: [line], values: [route('a', 'line'), route('b', 'line', NUMBER)] },
    changes: [
      'update CallRoute/a held:needs-held',
      'update CallRoute/b held:hazard overwrites-outside-change',
    ],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a number that moves is named, and not before the move is allowed',
    off: {
      in: 'decide.ts',
      replace: '...(frozen.isFrozen ? [] : entranceMoves(facts, frozen.proposals, aimed.order.moves)),',
      by: '',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line', OTHER)] },
    since: setAttribute('b', 'numbers', []),
    now: {
      flows: [line],
      values: [route('a', 'line'), route('b', 'line', NUMBER, OTHER)],
      ...allow('overwrites-outside-change', 'CallRoute/b'),
    },
    changes: ['update CallRoute/a', 'update CallRoute/b overwrites-outside-change'],
    steps: ['update-object:CallRoute/a', 'update-object:CallRoute/b'],
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'a number of a route that is deleted moves before it goes',
    off: {
      in: 'find-moves.ts',
      replace: "if (giver.action === 'delete') {\n    return true;",
      by: "if (giver.action === 'delete') {\n    return false;",
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line')] },
    now: {
      flows: [line],
      values: [route('b', 'line', NUMBER)],
      removed: { 'CallRoute/a': 'delete' },
    },
    changes: ['update CallRoute/b', 'delete CallRoute/a'],
    steps: ['update-object:CallRoute/a', 'update-object:CallRoute/b', 'delete-object:CallRoute/a'],
    follows: { 'update-object:CallRoute/b': 'update-object:CallRoute/a' },
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'a route that is deleted lets go of its number by what can be undone, and of no more than was applied',
    off: {
      in: 'move-steps.ts',
      replace: "isDeleted(party) && Array.isArray(stateBefore(party)[gives?.attribute ?? ''])",
      by: 'false',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER), route('b', 'line')] },
    now: {
      flows: [line],
      values: [route('b', 'line', NUMBER)],
      removed: { 'CallRoute/a': 'delete' },
      ...allow('unroutes-number', 'CallRoute/a'),
    },
    changes: ['update CallRoute/b', 'delete CallRoute/a unroutes-number'],
    steps: ['update-object:CallRoute/a', 'update-object:CallRoute/b', 'delete-object:CallRoute/a'],
    follows: { 'update-object:CallRoute/b': 'update-object:CallRoute/a' },
    attributes: {
      'update-object:CallRoute/a': ['description', 'numbers', 'open'],
      'update-object:CallRoute/b': ['description', 'numbers', 'open'],
    },
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'a new route that takes from two is created with the first number and takes the other by a move of its own',
    off: {
      in: 'move-steps.ts',
      replace: 'live === undefined && count === 1',
      by: 'live === undefined && isLast',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line', OTHER)] },
    now: {
      flows: [line],
      values: [route('a', 'line'), route('b', 'line'), route('new', 'line', NUMBER, OTHER)],
    },
    changes: ['update CallRoute/a', 'update CallRoute/b', 'create CallRoute/new'],
    steps: [
      'update-object:CallRoute/a',
      'create-object:CallRoute/new',
      'update-object:CallRoute/b',
      'update-object:CallRoute/new',
    ],
    follows: {
      'create-object:CallRoute/new': 'update-object:CallRoute/a',
      'update-object:CallRoute/new': 'update-object:CallRoute/b',
    },
    findings: ['plan.entrance-moves'],
  },
];

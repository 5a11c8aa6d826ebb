import type { Json } from '@callwright/model';
import { liveObject, liveRef, ref } from '@callwright/testkit';
import type { SampleFlow, SampleValue } from '../sample-project.ts';
import type { Case } from './case.ts';
import { NUMBER, OTHER, idOf, route } from './org-events.ts';

const group = (
  ...entries: readonly (readonly [flow: string, ...routes: readonly string[]])[]
): SampleValue => ({
  kind: 'EmergencyGroup',
  name: 'storm',
  attributes: {
    flows: entries.map(([flow, ...routes]): Json => ({
      flow: ref(`InboundFlow/${flow}`),
      routes: routes.map((name) => ref(`CallRoute/${name}`)),
    })),
  },
});
const out: SampleFlow = { name: 'out', type: 'inboundcall' };
const asking: SampleFlow = { name: 'asking', type: 'inboundcall', asks: ['storm'] };
const quiet: SampleFlow = { name: 'asking', type: 'inboundcall' };
const all = { flows: [asking, out], values: [group(['out', 'a']), route('a', 'asking', NUMBER)] };

/** Emergency groups: there by name first, filled last (design 5, order). */
export const EMERGENCY_GROUPS: readonly Case[] = [
  {
    rule: 'groups: made by name first, filled after flows and routes, and no cycle',
    off: { in: 'graph.ts', replace: 'late.has(to)', by: 'false' },
    now: all,
    changes: [
      'create EmergencyGroup/storm',
      'create InboundFlow/asking',
      'create InboundFlow/out',
      'create CallRoute/a',
    ],
    steps: [
      'create-object:EmergencyGroup/storm',
      'publish-flow:InboundFlow/asking',
      'publish-flow:InboundFlow/out',
      'create-object:CallRoute/a',
      'update-object:EmergencyGroup/storm',
    ],
    after: {
      'publish-flow:InboundFlow/asking': ['create-object:EmergencyGroup/storm'],
      'update-object:EmergencyGroup/storm': [
        'create-object:CallRoute/a',
        'create-object:EmergencyGroup/storm',
        'publish-flow:InboundFlow/out',
      ],
    },
  },
  {
    rule: 'groups: a flow that asks the group and is named in it is in no circle',
    off: { in: 'break-cycles.ts', replace: 'all.filter(({ late }) => late !== true)', by: 'all' },
    now: { flows: [asking], values: [group(['asking'])] },
    changes: ['create EmergencyGroup/storm', 'create InboundFlow/asking'],
    steps: [
      'create-object:EmergencyGroup/storm',
      'publish-flow:InboundFlow/asking',
      'update-object:EmergencyGroup/storm',
    ],
  },
  {
    rule: 'groups: the order of flows and of their routes is no difference',
    off: {
      in: 'compare-values.ts',
      replace: 'comparable(side[attribute], isSet, inner)',
      by: 'comparable(side[attribute], isSet)',
    },
    before: {
      flows: [asking, out],
      values: [
        group(['out', 'a', 'b'], ['asking']),
        route('a', 'asking', NUMBER),
        route('b', 'asking', OTHER),
      ],
    },
    now: {
      flows: [asking, out],
      values: [
        group(['asking'], ['out', 'b', 'a']),
        route('a', 'asking', NUMBER),
        route('b', 'asking', OTHER),
      ],
    },
    changes: [],
    steps: [],
  },
  {
    rule: 'groups: an empty one is made in one step',
    off: {
      in: 'make-steps.ts',
      replace: 'last.length > 0 && isFilledLater(sight, proposal) ? last : []',
      by: 'last',
    },
    now: { values: [group()] },
    changes: ['create EmergencyGroup/storm'],
    steps: ['create-object:EmergencyGroup/storm'],
  },
  {
    rule: 'groups: filled otherwise after the flow that it names now; said by flow and route',
    off: {
      in: 'classify-value.ts',
      replace: 'describeDifference(difference, keyed[difference.attribute])',
      by: 'describeDifference(difference)',
    },
    before: all,
    now: {
      flows: [asking, out, { name: 'more', type: 'inboundcall' }],
      values: [group(['out'], ['more', 'a']), route('a', 'asking', NUMBER)],
    },
    changes: ['update EmergencyGroup/storm', 'create InboundFlow/more'],
    steps: ['publish-flow:InboundFlow/more', 'update-object:EmergencyGroup/storm'],
    after: { 'update-object:EmergencyGroup/storm': ['publish-flow:InboundFlow/more'] },
    edits: { 'EmergencyGroup/storm': ['flows: adds more (routes: a)', 'flows › out › routes: removes a'] },
  },
  {
    rule: 'groups: renamed before the flows that name it, filled after those that it names',
    off: { in: 'late-steps.ts', replace: 'isRenamed(proposal) ||', by: '' },
    before: all,
    now: {
      flows: [{ ...asking, says: 'Now' }, out, { name: 'more', type: 'inboundcall' }],
      values: [{ ...group(['more', 'a']), liveName: 'Gale' }, route('a', 'asking', NUMBER)],
    },
    changes: ['update EmergencyGroup/storm', 'update InboundFlow/asking', 'create InboundFlow/more'],
    steps: [
      'update-object:EmergencyGroup/storm',
      'publish-flow:InboundFlow/asking',
      'publish-flow:InboundFlow/more',
      'update-object:EmergencyGroup/storm#2',
    ],
  },
  {
    rule: 'groups: let go of a flow before that is deleted',
    off: {
      in: 'bundle-work.ts',
      replace: 'lettingGoKey(address) : lateKey(address)',
      by: "lettingGoKey(address) : ''",
    },
    before: all,
    now: {
      flows: [asking],
      values: [group(), route('a', 'asking', NUMBER)],
      removed: { 'InboundFlow/out': 'delete' },
    },
    changes: ['update EmergencyGroup/storm', 'delete InboundFlow/out'],
    steps: ['update-object:EmergencyGroup/storm', 'delete-flow:InboundFlow/out'],
    after: { 'delete-flow:InboundFlow/out': ['update-object:EmergencyGroup/storm'] },
  },
  {
    rule: 'groups: emptied before what they name is deleted, deleted after the flows that ask them',
    off: {
      in: 'check-deletes.ts',
      replace: ': facts.traits.get(proposal.kind)?.dependencyType;',
      by: ': undefined;',
    },
    before: all,
    now: {
      flows: [quiet],
      values: [route('a', 'asking', NUMBER)],
      removed: { 'EmergencyGroup/storm': 'delete', 'InboundFlow/out': 'delete' },
    },
    changes: ['update InboundFlow/asking', 'delete InboundFlow/out', 'delete EmergencyGroup/storm'],
    steps: [
      'publish-flow:InboundFlow/asking',
      'update-object:EmergencyGroup/storm',
      'delete-flow:InboundFlow/out',
      'delete-object:EmergencyGroup/storm',
    ],
    after: {
      'delete-flow:InboundFlow/out': ['update-object:EmergencyGroup/storm'],
      'delete-object:EmergencyGroup/storm': [
        'publish-flow:InboundFlow/asking',
        'update-object:EmergencyGroup/storm',
      ],
    },
  },
  {
    rule: 'groups: let go first of a route whose number goes to one that they name now',
    off: { in: 'late-steps.ts', replace: 'steps.length === 0 || torn.length === 0', by: 'true' },
    before: all,
    now: {
      flows: [asking, out],
      values: [group(['out', 'b']), route('b', 'asking', NUMBER)],
      removed: { 'CallRoute/a': 'delete' },
    },
    changes: ['update EmergencyGroup/storm', 'create CallRoute/b', 'delete CallRoute/a'],
    steps: [
      'update-object:EmergencyGroup/storm#lets-go',
      'update-object:CallRoute/a',
      'create-object:CallRoute/b',
      'delete-object:CallRoute/a',
      'update-object:EmergencyGroup/storm',
    ],
    follows: { 'create-object:CallRoute/b': 'update-object:CallRoute/a' },
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'groups: one that is switched on is said, managed or not, and left on',
    off: { in: 'plan-findings.ts', replace: '...switchedOn(sight.facts, sight.matches),', by: '' },
    before: all,
    since: (org) => ({
      ...org,
      objects: {
        ...org.objects,
        other: {
          ...liveObject('EmergencyGroup', 'other', 'Fire', {
            flows: [{ flow: liveRef('flows', idOf(org, 'Live out')), routes: [] }],
          }),
          switchedOn: true,
        },
      },
    }),
    now: all,
    changes: [],
    steps: [],
    findings: ['plan.switched-on'],
  },
];

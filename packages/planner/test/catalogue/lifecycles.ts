import type { DesiredState } from '@callwright/model';
import type { SampleValue } from '../sample-project.ts';
import type { Case } from './case.ts';
import { NUMBER, OTHER, deleted, line, route, setAttribute } from './org-events.ts';

const kept = { ...line, lifecycle: { protect: true as const } };
const loose: SampleValue = { ...route('main', 'line', NUMBER), lifecycle: { ignored: ['numbers'] } };

const accepts = (until: string): Pick<DesiredState, 'acceptances'> => ({
  acceptances: [
    {
      finding: 'plan.deleted-outside',
      address: 'InboundFlow/line',
      until,
      reason: 'a trial',
      place: { file: 'manifests/line.yaml', line: 3, column: 1 },
    },
  ],
});

export const LIFECYCLES: readonly Case[] = [
  {
    rule: 'what was protected when it was applied last is not deleted, although its manifest is gone',
    off: { in: 'hold-protected.ts', replace: '(resource ?? receipt)?.protect', by: 'resource?.protect' },
    before: { flows: [kept] },
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:protected'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'what is protected can be released',
    off: {
      in: 'hold-protected.ts',
      replace: "['delete', 'replace']",
      by: "['delete', 'replace', 'release']",
    },
    before: { flows: [kept] },
    now: { removed: { 'InboundFlow/line': 'release' } },
    changes: ['release InboundFlow/line'],
    steps: ['drop-receipt:InboundFlow/line'],
  },
  {
    rule: 'a protection that comes or goes is noted in the receipt, and nothing is published',
    off: { in: 'remember.ts', replace: 'receipt.protect === resource.protect', by: 'true' },
    before: { flows: [kept, { ...line, name: 'night' }] },
    now: { flows: [line, { ...kept, name: 'night' }] },
    changes: [],
    steps: ['write-receipt:InboundFlow/line', 'write-receipt:InboundFlow/night'],
  },
  {
    rule: 'an ignored attribute is set when the object is made',
    off: {
      in: 'value-case.ts',
      replace: 'live === undefined ? wanted : managedPart(wanted)',
      by: 'managedPart(wanted)',
    },
    before: { flows: [line] },
    now: { flows: [line], values: [loose] },
    changes: ['create CallRoute/main'],
    steps: ['create-object:CallRoute/main'],
    attributes: { 'create-object:CallRoute/main': ['description', 'numbers', 'open'] },
  },
  {
    rule: 'an ignored attribute that somebody changed is no difference',
    off: { in: 'value-case.ts', replace: 'live === undefined ? wanted : managedPart(wanted)', by: 'wanted' },
    before: { flows: [line], values: [loose] },
    since: setAttribute('main', 'numbers', [OTHER]),
    now: { flows: [line], values: [loose] },
    changes: [],
    steps: [],
  },
  {
    rule: 'a write of an object leaves its ignored attributes alone',
    off: { in: 'value-case.ts', replace: 'live === undefined ? wanted : managedPart(wanted)', by: 'wanted' },
    before: { flows: [line], values: [loose] },
    since: setAttribute('main', 'numbers', [OTHER]),
    now: {
      flows: [line],
      values: [{ ...loose, attributes: { ...loose.attributes, description: 'New' } }],
    },
    changes: ['update CallRoute/main'],
    steps: ['update-object:CallRoute/main'],
    attributes: { 'update-object:CallRoute/main': ['description', 'open'] },
  },
  {
    rule: 'what an ignored attribute refers to is still in use',
    off: { in: 'check-deletes.ts', replace: '&& !leavesAlone(user, deleted)', by: '' },
    before: {
      flows: [line, { ...line, name: 'night' }],
      values: [{ ...route('main', 'night', NUMBER), lifecycle: { ignored: ['open'] } }],
    },
    now: {
      flows: [line],
      values: [
        {
          ...route('main', 'line', NUMBER),
          attributes: { ...route('main', 'line', NUMBER).attributes, description: 'New' },
          lifecycle: { ignored: ['open'] },
        },
      ],
      removed: { 'InboundFlow/night': 'delete' },
    },
    changes: ['update CallRoute/main', 'delete InboundFlow/night held:conflict'],
    steps: ['update-object:CallRoute/main'],
    isSettled: false,
  },
  {
    rule: 'a number that an ignoring route no longer holds leads nowhere',
    off: {
      in: 'find-moves.ts',
      replace: 'traits.entrances in attributes ? attributes : proposal.live?.attributes',
      by: 'facts.resources.get(proposal.address)?.attributes',
    },
    before: { flows: [line], values: [route('more', 'line', OTHER), loose] },
    now: {
      flows: [line],
      values: [
        route('more', 'line'),
        { ...loose, attributes: { ...loose.attributes, numbers: [NUMBER, OTHER] } },
      ],
    },
    changes: ['update CallRoute/more held:hazard unroutes-number'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a finding that is accepted is not said, up to the last day',
    off: { in: 'plan.ts', replace: '...acceptFindings(', by: '...((found) => found)(' },
    before: { flows: [line] },
    since: deleted('Live line'),
    now: { flows: [line], ...accepts('2026-03-02') },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
  },
  {
    rule: 'a finding that was accepted is said again',
    off: { in: 'plan.ts', replace: 'options.now.slice(0, 10)', by: "''" },
    before: { flows: [line] },
    since: deleted('Live line'),
    now: { flows: [line], ...accepts('2026-03-01') },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.deleted-outside', 'manifest.acceptance-expired'],
  },
];

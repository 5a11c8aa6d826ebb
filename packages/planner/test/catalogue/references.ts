import type { LiveState, NumberHolding, OutsideName, ThingSort } from '@callwright/model';
import { unknown } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { liveObject } from '@callwright/testkit';
import type { SampleFlow, SampleValue } from '../sample-project.ts';
import type { Case } from './case.ts';
import { both, byHand, deleted, has, line, lostLedger, made, NUMBER, OTHER, route } from './org-events.ts';

const naming = (...names: readonly OutsideName[]): SampleFlow => ({ ...line, names });
const queue = (name: string): OutsideName => ({ sort: 'queues', name });
const unreadable =
  (sort: ThingSort): ((live: LiveState) => LiveState) =>
  (live) => ({
    ...live,
    things: {
      ...live.things,
      [sort]: { rows: [], complete: unknown('forbidden', `Listing ${sort} answered 403.`) },
    },
  });
const transfer = (name: string): OutsideName => ({ sort: 'flows', name, flowTypes: ['inboundcall'] });
const group: SampleValue = {
  kind: 'ScheduleGroup',
  name: 'office',
  liveName: 'Office',
  attributes: { timeZone: 'UTC', open: [], closed: [], holidays: [] },
};
const office: OutsideName = { sort: 'scheduleGroups', name: 'Office' };
const inOffice = (name: string): SampleValue => {
  const one = route('a', 'line', NUMBER);
  return { ...one, attributes: { ...one.attributes, hours: { $named: { bucket: 'scheduleGroups', name } } } };
};

const withOffice = (org: ModelOrg): ModelOrg => ({
  ...org,
  objects: { ...org.objects, office: liveObject('ScheduleGroup', 'office', 'Office', {}) },
});

const held =
  (number: string, holding: NumberHolding): ((org: ModelOrg) => ModelOrg) =>
  (org) => ({ ...org, numbers: { ...org.numbers, [number]: holding } });
const ann = { type: 'USER', id: 'user-2', name: 'Ann' };

/** What flows and routes name outside the project (facts: ARC 5.2). */
export const REFERENCES: readonly Case[] = [
  {
    rule: 'names: what the org has is no news',
    off: { in: 'org-names.ts', replace: 'if (names.has(name)) {', by: 'if (false) {' },
    org: both(has('queues', 'Sales'), has('milestones', 'Greeted'), has('outcomes', 'Sold')),
    now: {
      flows: [
        naming(queue('Sales'), { sort: 'milestones', name: 'Greeted' }, { sort: 'outcomes', name: 'Sold' }),
      ],
    },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
  },
  {
    rule: 'names: a queue that the org lacks holds its flow, and the route of that with it',
    off: { in: 'check-references.ts', replace: 'if (wrong.length === 0) {', by: 'if (true) {' },
    org: has('queues', 'Sales'),
    now: { flows: [naming(queue('Slaes'))], values: [route('a', 'line', NUMBER)] },
    changes: ['create InboundFlow/line held:conflict', 'create CallRoute/a held:needs-held'],
    steps: [],
    findings: ['plan.name-not-in-org'],
    isSettled: false,
  },
  {
    rule: 'names: an update and a republish are held as a create is',
    off: {
      in: 'check-references.ts',
      replace: 'proposal.held !== undefined || !writesLive(proposal)',
      by: "proposal.action !== 'create'",
    },
    org: has('queues', 'Sales'),
    before: { flows: [{ ...naming(queue('Sales')), says: 'Hello' }] },
    since: has('queues'),
    now: { flows: [{ ...naming(queue('Sales')), says: 'Good day' }] },
    changes: ['update InboundFlow/line held:conflict'],
    steps: [],
    findings: ['plan.name-not-in-org'],
    isSettled: false,
  },
  {
    rule: 'names: what is not written is not asked about',
    off: { in: 'check-references.ts', replace: ' || !writesLive(proposal)', by: '' },
    org: withOffice,
    before: { flows: [line], values: [inOffice('Office')] },
    since: both(deleted('Office'), lostLedger),
    now: { flows: [line], values: [inOffice('Office')] },
    changes: ['adopt InboundFlow/line', 'adopt CallRoute/a'],
    steps: ['write-receipt:InboundFlow/line', 'write-receipt:CallRoute/a'],
    findings: ['plan.ledger-missing'],
  },
  {
    rule: 'names: one spelling in another case is told and tried',
    off: { in: 'check-references.ts', replace: 'more.length === 0 && publishes(proposal)', by: 'false' },
    org: has('queues', 'sales'),
    now: { flows: [naming(queue('Sales'))] },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.name-in-other-case'],
  },
  {
    rule: 'names: several spellings in another case cannot be told apart',
    off: {
      in: 'check-references.ts',
      replace: 'more.length === 0 && publishes(proposal)',
      by: 'publishes(proposal)',
    },
    org: has('queues', 'sales', 'SALES'),
    now: { flows: [naming(queue('Sales'))] },
    changes: ['create InboundFlow/line held:conflict'],
    steps: [],
    findings: ['plan.name-in-other-case'],
    isSettled: false,
  },
  {
    rule: 'names: the exact spelling wins over others',
    off: { in: 'org-names.ts', replace: 'if (names.has(name)) {', by: 'if (false) {' },
    org: has('queues', 'sales', 'Sales', 'SALES'),
    now: { flows: [naming(queue('Sales'))] },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
  },
  {
    rule: 'names: a listing that cannot be read holds nothing and is told',
    off: { in: 'org-names.ts', replace: 'if (!complete.known) {', by: 'if (false) {' },
    org: has('queues', 'Sales'),
    blind: unreadable('queues'),
    now: { flows: [naming(queue('Sales'), queue('Support'))] },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.names-not-checked'],
  },
  {
    rule: 'names: what the platform resolves itself is one note, and what a call decides another word in it',
    off: { in: 'unchecked-names.ts', replace: '...leftToPlatform(inOrder), ', by: '' },
    now: {
      flows: [
        naming(
          { sort: 'skills', name: 'Spanish' },
          { sort: 'dataActions', name: 'Find', within: 'CRM' },
          { sort: 'queues' },
        ),
      ],
    },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.names-left-to-platform'],
  },
  {
    rule: 'names: a flow made elsewhere counts by type and name',
    off: { in: 'org-names.ts', replace: 'flow.type === type', by: 'false' },
    org: made({ name: 'other', type: 'inboundcall' }),
    now: { flows: [naming(transfer('Live other'))] },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
  },
  {
    rule: 'names: a flow of another type is not the one that is named',
    off: { in: 'org-names.ts', replace: 'flow.type === type', by: 'true' },
    org: made({ name: 'other', type: 'inboundemail' }),
    now: { flows: [naming(transfer('Live other'))] },
    changes: ['create InboundFlow/line held:conflict'],
    steps: [],
    findings: ['plan.name-not-in-org'],
    isSettled: false,
  },
  {
    rule: 'names: what this plan makes is there',
    off: { in: 'org-names.ts', replace: 'after.add(resource.liveName);', by: '' },
    now: { flows: [naming(office)], values: [group] },
    changes: ['create ScheduleGroup/office', 'create InboundFlow/line'],
    steps: ['create-object:ScheduleGroup/office', 'publish-flow:InboundFlow/line'],
  },
  {
    rule: 'names: what this plan deletes is gone',
    off: {
      in: 'org-names.ts',
      replace: "proposal.action === 'delete' || isRenamed(proposal)",
      by: 'isRenamed(proposal)',
    },
    before: { flows: [{ ...naming(office), says: 'Hello' }], values: [group] },
    now: {
      flows: [{ ...naming(office), says: 'Good day' }],
      removed: { 'ScheduleGroup/office': 'delete' },
    },
    changes: ['update InboundFlow/line held:conflict', 'delete ScheduleGroup/office'],
    steps: ['delete-object:ScheduleGroup/office'],
    findings: ['plan.name-not-in-org'],
    isSettled: false,
  },
  {
    rule: 'names: what this plan renames away is gone',
    off: {
      in: 'org-names.ts',
      replace: "proposal.action === 'delete' || isRenamed(proposal)",
      by: "proposal.action === 'delete'",
    },
    before: { flows: [{ ...naming(office), says: 'Hello' }], values: [group] },
    now: {
      flows: [{ ...naming(office), says: 'Good day' }],
      values: [{ ...group, liveName: 'Bureau' }],
    },
    changes: ['rename ScheduleGroup/office', 'update InboundFlow/line held:conflict'],
    steps: ['update-object:ScheduleGroup/office'],
    findings: ['plan.name-not-in-org'],
    isSettled: false,
  },
  {
    rule: 'names: a schedule group that a route names and the org lacks holds the route',
    off: { in: 'check-references.ts', replace: "'$named' in reference && ", by: 'false && ' },
    before: { flows: [line] },
    now: { flows: [line], values: [inOffice('Office')] },
    changes: ['create CallRoute/a held:conflict'],
    steps: [],
    findings: ['plan.name-not-in-org'],
    isSettled: false,
  },
  {
    rule: 'names: a route needs the exact spelling',
    off: {
      in: 'check-references.ts',
      replace: 'more.length === 0 && publishes(proposal)',
      by: 'more.length === 0',
    },
    before: { flows: [line], values: [group] },
    now: { flows: [line], values: [group, inOffice('OFFICE')] },
    changes: ['create CallRoute/a held:conflict'],
    steps: [],
    findings: ['plan.name-in-other-case'],
    isSettled: false,
  },
  {
    rule: 'names: a division that the org lacks holds what would be made in it',
    off: { in: 'check-references.ts', replace: "[{ sort: 'divisions', name: wanted }]", by: '[]' },
    org: has('divisions', 'Home', 'Sales'),
    now: { flows: [{ ...line, division: 'Slaes' }] },
    changes: ['create InboundFlow/line held:conflict'],
    steps: [],
    findings: ['plan.name-not-in-org'],
    isSettled: false,
  },
  {
    rule: 'names: a name that the org lacks holds more than a hazard does',
    off: { in: 'check-references.ts', replace: 'if (wrong.length === 0) {', by: 'if (true) {' },
    org: has('queues', 'Sales'),
    before: { flows: [naming(queue('Sales'))] },
    since: both(byHand({ ...line, says: 'By hand' }), has('queues')),
    now: { flows: [{ ...naming(queue('Sales')), says: 'Good day' }] },
    changes: ['update InboundFlow/line held:conflict overwrites-outside-change'],
    steps: [],
    findings: ['plan.name-not-in-org'],
    isSettled: false,
  },
  {
    rule: 'numbers: one of a user is not taken',
    off: { in: 'check-numbers.ts', replace: 'if (owner !== undefined) {', by: 'if (false) {' },
    covers: ['design 12: number in no pool or of a user'],
    org: held(NUMBER, { isPooled: true, owner: ann }),
    before: { flows: [line] },
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['create CallRoute/a held:conflict'],
    steps: [],
    findings: ['plan.number-taken'],
    isSettled: false,
  },
  {
    rule: 'numbers: one in no pool cannot be bound',
    off: { in: 'check-numbers.ts', replace: 'return isPooled\n', by: 'return true\n' },
    org: held(OTHER, { isPooled: false }),
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    now: { flows: [line], values: [route('a', 'line', NUMBER, OTHER)] },
    changes: ['update CallRoute/a held:conflict'],
    steps: [],
    findings: ['plan.number-in-no-pool'],
    isSettled: false,
  },
  {
    rule: 'numbers: what could not be read holds nothing and is told',
    off: { in: 'check-numbers.ts', replace: 'unread.set(number, holding);', by: '' },
    before: { flows: [line] },
    blind: (live) => ({
      ...live,
      numbers: { [NUMBER]: unknown('forbidden', 'Listing the DID pools answered 403.') },
    }),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['create CallRoute/a'],
    steps: ['create-object:CallRoute/a'],
    findings: ['plan.numbers-not-checked'],
  },
  {
    rule: 'numbers: one that is bound already, or moves, is not asked about',
    off: { in: 'check-numbers.ts', replace: ' && !bound.has(value)', by: '' },
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER), route('b', 'line')] },
    since: both(held(NUMBER, { isPooled: false }), held(OTHER, { isPooled: true, owner: ann })),
    now: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line', OTHER)] },
    changes: ['update CallRoute/a', 'update CallRoute/b'],
    steps: ['update-object:CallRoute/a', 'update-object:CallRoute/b'],
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'case: a new flow does not go where one is whose name differs in case only',
    off: { in: 'check-case.ts', replace: "if (proposal.of === 'flow') {", by: 'if (false) {' },
    org: made({ name: 'other', type: 'inboundcall', liveName: 'LIVE LINE' }),
    now: { flows: [line] },
    changes: ['create InboundFlow/line held:conflict'],
    steps: [],
    findings: ['plan.name-differs-in-case'],
    isSettled: false,
  },
  {
    rule: 'case: a flow is matched by its exact name among others',
    off: {
      in: 'facts.ts',
      replace: 'nameKey(flow.type, flow.name)',
      by: 'nameKey(flow.type, flow.name.toLowerCase())',
    },
    org: made(line, { name: 'other', type: 'inboundcall', liveName: 'LIVE LINE' }),
    now: { flows: [line] },
    changes: ['adopt InboundFlow/line'],
    steps: ['write-receipt:InboundFlow/line'],
    findings: ['plan.ledger-missing'],
  },
  {
    rule: 'case: a second schedule group in another case is told and tried',
    off: { in: 'check-case.ts', replace: 'findings.push(finding);', by: '' },
    org: withOffice,
    now: { values: [{ ...group, liveName: 'OFFICE' }] },
    changes: ['create ScheduleGroup/office'],
    steps: ['create-object:ScheduleGroup/office'],
    findings: ['plan.name-differs-in-case'],
  },
  {
    rule: 'case: a rename of the case alone is a rename',
    off: { in: 'check-case.ts', replace: 'other.id !== live?.id && ', by: '' },
    before: { flows: [line] },
    now: { flows: [{ ...line, liveName: 'LIVE LINE' }] },
    changes: ['rename InboundFlow/line'],
    steps: ['rename-flow:InboundFlow/line', 'publish-flow:InboundFlow/line'],
  },
];

import { known } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import type { Case } from './case.ts';
import { JANE, NUMBER, has, line, login, made, patchFlow, patchReceipt, route, sales } from './org-events.ts';

const DIVISIONS_OF_THE_ORG = has('divisions', 'Home', 'Sales');
const SALES = { id: 'division-Sales', name: 'Sales' };

/** Somebody moved a flow in Admin, or made it there. */
function standsIn(name: string, division: typeof SALES): (org: ModelOrg) => ModelOrg {
  return patchFlow(name, { division });
}

/** Where things stand: managed where the manifest says so, by a request of its own (design 12). */
export const DIVISIONS: readonly Case[] = [
  {
    rule: 'another division is an edit of its own: nothing is published, and no caller is stale',
    off: {
      in: 'decide.ts',
      replace: 'placeInDivisions(facts, propagated.proposals)',
      by: 'propagated.proposals',
    },
    covers: ['design 12: flow in another division'],
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [{ ...login, division: 'Home' }, sales] },
    now: { flows: [{ ...login, division: 'Sales' }, sales] },
    changes: ['update SharedFlow/login'],
    steps: ['move-division:SharedFlow/login'],
    reason: { 'SharedFlow/login': 'division-differs' },
    edits: { 'SharedFlow/login': ['division: "Sales" (was "Home")'] },
  },
  {
    rule: 'what is only moved is not published, so that what its body names is not looked up',
    off: { in: 'proposal.ts', replace: 'proposal.onlyDivision !== true &&', by: '' },
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [{ ...line, division: 'Home' }] },
    since: has('queues', 'Support'),
    now: { flows: [{ ...line, division: 'Sales', names: [{ sort: 'queues', name: 'Billing' }] }] },
    changes: ['update InboundFlow/line'],
    steps: ['move-division:InboundFlow/line'],
  },
  {
    rule: 'a draft is none of the concerns of a move to another division',
    off: { in: 'hazards/flow-state.ts', replace: '!replacesContent(proposal)', by: 'false' },
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [{ ...line, division: 'Home' }] },
    since: patchFlow('Live line', { draft: known({ id: '2.0', by: JANE }) }),
    now: { flows: [{ ...line, division: 'Sales' }] },
    changes: ['update InboundFlow/line'],
    steps: ['move-division:InboundFlow/line'],
  },
  {
    rule: 'a division that no manifest sets is left to others',
    off: { in: 'place-in-divisions.ts', replace: 'to === undefined ||', by: '' },
    covers: ['design 12: flow in another division'],
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [{ ...line, division: 'Home' }] },
    since: standsIn('Live line', SALES),
    now: { flows: [line] },
    changes: [],
    steps: [],
  },
  {
    rule: 'a division that the org does not show is unknown: nothing is moved, and that is said',
    off: { in: 'plan-findings.ts', replace: '...all.flatMap(divisionFindings),', by: '' },
    covers: ['design 12: flow in another division'],
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [line] },
    now: { flows: [{ ...line, division: 'Sales' }] },
    changes: [],
    steps: [],
    findings: ['plan.division-not-shown'],
  },
  {
    rule: 'a division that somebody chose in the org since is not taken back unallowed',
    off: { in: 'place-in-divisions.ts', replace: 'return was === from', by: 'return true' },
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [{ ...line, division: 'Home' }] },
    since: standsIn('Live line', SALES),
    now: { flows: [{ ...line, division: 'Home' }] },
    changes: ['update InboundFlow/line held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'the division comes first, then the rest of the change',
    off: {
      in: 'bundle-work.ts',
      replace: 'appendTo(waitsFor, keyOf(address), divisionKey(address));',
      by: '',
    },
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [{ ...line, division: 'Home' }] },
    now: { flows: [{ ...line, division: 'Sales', says: 'Another' }] },
    changes: ['update InboundFlow/line'],
    steps: ['move-division:InboundFlow/line', 'publish-flow:InboundFlow/line'],
    after: { 'publish-flow:InboundFlow/line': ['move-division:InboundFlow/line'] },
    reason: { 'InboundFlow/line': 'content-differs' },
  },
  {
    rule: 'a route in another division is moved and not written',
    off: { in: 'make-steps.ts', replace: '|| proposal.onlyDivision === true', by: '' },
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [line], values: [{ ...route('main', 'line', NUMBER), division: 'Home' }] },
    now: { flows: [line], values: [{ ...route('main', 'line', NUMBER), division: 'Sales' }] },
    changes: ['update CallRoute/main'],
    steps: ['move-division:CallRoute/main'],
  },
  {
    rule: 'what somebody else made is not moved unallowed',
    off: {
      in: 'place-in-divisions.ts',
      replace: 'return isSaid || isOursByHistory(facts, live)',
      by: 'return true',
    },
    org: (org) => standsIn('Live line', SALES)(made({ ...line, says: 'Hello' })(DIVISIONS_OF_THE_ORG(org))),
    now: { flows: [{ ...line, division: 'Home' }] },
    changes: ['update InboundFlow/line held:hazard takes-over-unmanaged'],
    steps: [],
    reason: { 'InboundFlow/line': 'division-differs' },
    findings: ['plan.ledger-missing'],
    isSettled: false,
  },
  {
    rule: 'a receipt that says another division than git and org is written anew',
    off: {
      in: 'remember.ts',
      replace: '(receipt.division === resource.division || live?.division?.name !== resource.division)',
      by: 'true',
    },
    org: DIVISIONS_OF_THE_ORG,
    before: { flows: [{ ...line, division: 'Home' }] },
    since: patchReceipt('InboundFlow/line', (receipt) => ({ ...receipt, division: 'Sales' })),
    now: { flows: [{ ...line, division: 'Home' }] },
    changes: [],
    steps: ['write-receipt:InboundFlow/line'],
  },
];

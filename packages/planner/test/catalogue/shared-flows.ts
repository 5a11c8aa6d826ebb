import { unknown, versionKey } from '@callwright/model';
import type { Case } from './case.ts';
import { applied } from '../plan-model.ts';
import { project } from '../sample-project.ts';
import { JANE, both, login, sales, line, idOf, byHand, made, deleted, patchFlow } from './org-events.ts';

export const SHARED: readonly Case[] = [
  {
    rule: 'an outside change of a shared flow is not spread: its callers are held with it',
    before: { flows: [login, sales] },
    since: byHand({ ...login, says: 'Jane was here' }),
    now: { flows: [login, { ...sales, says: 'Welcome' }] },
    changes: [
      'update SharedFlow/login held:hazard overwrites-outside-change',
      'update InboundFlow/sales held:needs-held',
    ],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'an outside change of a shared flow makes no caller stale that still has the desired copy',
    before: { flows: [login, sales] },
    since: byHand({ ...login, says: 'Jane was here' }),
    now: { flows: [login, sales] },
    changes: ['update SharedFlow/login held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a shared flow published again with equal content makes nobody stale',
    before: { flows: [login, sales] },
    since: byHand(login),
    now: { flows: [login, sales] },
    changes: [],
    steps: ['write-receipt:SharedFlow/login'],
  },
  {
    rule: 'a run that died between a shared flow and its callers: they are stale although the flow is as desired',
    before: { flows: [login, sales] },
    since: byHand({ ...login, says: 'New' }),
    now: { flows: [{ ...login, says: 'New' }, sales] },
    changes: ['republish InboundFlow/sales'],
    steps: ['write-receipt:SharedFlow/login', 'publish-flow:InboundFlow/sales'],
    reason: { 'InboundFlow/sales': 'stale-caller' },
  },
  {
    rule: 'a refreshed receipt calls no version equal that had other content',
    before: { flows: [login, sales] },
    since: both(
      byHand({ ...login, says: 'New' }),
      (org) => applied(project({ flows: [{ ...login, says: 'New' }] }), org),
      patchFlow('Live login', { published: { id: '1.0', by: JANE } }),
    ),
    now: { flows: [{ ...login, says: 'New' }, sales] },
    changes: [
      'update SharedFlow/login held:hazard overwrites-outside-change',
      'republish InboundFlow/sales held:needs-held',
    ],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'the description of a shared flow makes nobody stale',
    before: { flows: [{ ...login, description: 'Old' }, sales] },
    now: { flows: [{ ...login, description: 'New' }, sales] },
    changes: ['update SharedFlow/login'],
    steps: ['publish-flow:SharedFlow/login'],
  },
  {
    rule: 'a caller published by hand is told from dependency tracking',
    before: { flows: [login, sales] },
    since: byHand(sales, login),
    now: { flows: [login, sales] },
    changes: [],
    steps: ['write-receipt:InboundFlow/sales'],
  },
  {
    rule: 'a copy that nobody can tell is no safe one: held',
    before: { flows: [login, sales] },
    since: byHand(sales, login),
    blind: (live) => ({
      ...live,
      consumed: Object.fromEntries(
        Object.keys(live.consumed).map((id) => [id, unknown('partial', 'Dependency tracking answered 206.')]),
      ),
    }),
    now: { flows: [login, sales] },
    changes: ['republish InboundFlow/sales held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'unmanaged callers stay on the old copy, and are named',
    before: { flows: [login] },
    since: (org) => ({
      ...made({ ...line, name: 'theirs' })(org),
      copies: {
        ...org.copies,
        [versionKey('made-theirs', '3.0')]: [{ id: idOf(org, 'Live login'), version: '1.0' }],
      },
    }),
    now: { flows: [{ ...login, says: 'Welcome' }] },
    changes: ['update SharedFlow/login'],
    steps: ['publish-flow:SharedFlow/login'],
    findings: ['plan.stays-on-old-copy'],
  },
  {
    rule: 'a contract that shrinks under unmanaged callers: breaks-callers',
    before: { flows: [{ ...login, inputs: ['phone'] }] },
    since: (org) => ({
      ...made({ ...line, name: 'theirs' })(org),
      copies: {
        ...org.copies,
        [versionKey('made-theirs', '3.0')]: [{ id: idOf(org, 'Live login'), version: '1.0' }],
      },
    }),
    now: { flows: [login] },
    changes: ['update SharedFlow/login held:hazard breaks-callers'],
    steps: [],
    findings: ['plan.stays-on-old-copy'],
    isSettled: false,
  },
  {
    rule: 'an existing shared flow that moved is a note, and reason for no publish',
    org: made({ ...login, name: 'theirs', liveName: 'Theirs' }),
    before: { flows: [{ ...sales, calls: [], callsExisting: ['Theirs'] }] },
    since: byHand({ ...login, name: 'theirs', liveName: 'Theirs', says: 'New' }),
    now: { flows: [{ ...sales, calls: [], callsExisting: ['Theirs'] }] },
    changes: [],
    steps: [],
    findings: ['plan.existing-shared-flow-moved'],
  },
  {
    rule: 'a caller that drops a shared flow is published before that one is deleted',
    before: { flows: [login, sales] },
    now: { flows: [{ ...sales, calls: [] }], removed: { 'SharedFlow/login': 'delete' } },
    changes: ['update InboundFlow/sales', 'delete SharedFlow/login'],
    steps: ['publish-flow:InboundFlow/sales', 'delete-flow:SharedFlow/login'],
    after: { 'delete-flow:SharedFlow/login': ['publish-flow:InboundFlow/sales'] },
  },
  {
    rule: 'a shared flow that was deleted and is made again is another one: its callers are published again',
    before: { flows: [login, sales] },
    since: deleted('Live login'),
    now: { flows: [login, sales] },
    changes: ['create SharedFlow/login', 'republish InboundFlow/sales'],
    steps: ['publish-flow:SharedFlow/login', 'publish-flow:InboundFlow/sales'],
    findings: ['plan.deleted-outside'],
  },
  {
    rule: 'a shared flow that an unmanaged flow calls is not deleted',
    before: { flows: [login] },
    since: (org) => ({
      ...made({ ...line, name: 'theirs' })(org),
      copies: {
        ...org.copies,
        [versionKey('made-theirs', '3.0')]: [{ id: idOf(org, 'Live login'), version: '1.0' }],
      },
    }),
    now: { removed: { 'SharedFlow/login': 'delete' } },
    changes: ['delete SharedFlow/login held:conflict'],
    steps: [],
    isSettled: false,
  },
];

import { reviewedDifferences } from '@callwright/planner';
import type { Change, Hazard, Plan, Step } from '@callwright/model';
import { sampleChange, samplePlan } from './sample-plan.ts';

const AT = '2026-03-02T10:00:00.000Z';
const LATER = '2026-03-03T11:00:00.000Z';

const UPDATE: Change = sampleChange({
  address: 'InboundFlow/line',
  action: 'update',
  liveName: 'Line',
  liveId: 'f1',
  edits: [
    {
      where: 'main',
      words: 'main › Play Audio: says "Hello." (was "Hi.")',
      place: { file: 'a.yaml', line: 3, column: 5 },
    },
  ],
  impact: { flows: [], routes: ['CallRoute/main'], entrances: ['+13175550100'], dynamic: false },
  live: { id: 'f1', name: 'Line', publishedVersion: '1.0', by: 'Jo', at: AT },
  applied: { liveId: 'f1', run: 'r1', at: AT, gitCommit: 'a'.repeat(40), publishedVersion: '1.0' },
  place: { file: 'a.yaml', line: 1, column: 1 },
});
const KEEP: Change = sampleChange({
  address: 'CallRoute/main',
  action: 'keep',
  live: { id: 'x', name: 'Main', at: AT },
});
const PUBLISH: Step = {
  id: 'publish-flow:InboundFlow/line',
  address: 'InboundFlow/line',
  do: 'publish-flow',
  after: [],
  precondition: {
    kind: 'flow-at',
    liveId: 'f1',
    publishedVersion: '1.0',
    lockAllowed: false,
    draftAllowed: false,
  },
  flowType: 'inboundcall',
  liveName: 'Line',
  liveId: 'f1',
  textHash: 'c'.repeat(64),
  contentHash: 'd'.repeat(64),
  canonicalVersion: 1,
  takesIn: [{ name: 'Login', publishedVersion: '4.0' }],
};
const HAZARD: Hazard = {
  hazard: 'discards-draft',
  address: 'InboundFlow/line',
  message: 'Discards the draft of Jane Doe.',
  allowed: true,
  allowedBy: 'callwright.yaml: agreed',
};

const planOf = (changes: readonly Change[], parts: Partial<Plan> = {}): Plan =>
  samplePlan(changes, { steps: [PUBLISH], hazards: [HAZARD], ...parts });
const REVIEWED = planOf([UPDATE, KEEP]);

const nothing: readonly (readonly [string, Plan])[] = [
  [
    'another commit, moment, run, digest and version of the tool',
    planOf(
      [{ ...UPDATE, applied: { ...UPDATE.applied!, run: 'r9', at: LATER, gitCommit: 'b'.repeat(40) } }, KEEP],
      {
        gitCommit: 'b'.repeat(40),
        plannedAt: LATER,
        digest: 'e'.repeat(64),
        toolVersion: '0.2.0',
        sourcesDigest: 'f'.repeat(64),
      },
    ),
  ],
  [
    'another line of the file',
    planOf([
      {
        ...UPDATE,
        place: { file: 'a.yaml', line: 9, column: 1 },
        edits: [
          { where: 'main', words: UPDATE.edits[0]!.words, place: { file: 'a.yaml', line: 12, column: 5 } },
        ],
      },
      KEEP,
    ]),
  ],
  ['another order of changes', planOf([KEEP, UPDATE])],
  [
    'other facts of what is kept',
    planOf([UPDATE, { ...KEEP, live: { id: 'x', name: 'Main', at: LATER }, impact: UPDATE.impact }]),
  ],
  [
    'something more that is kept',
    planOf([UPDATE, KEEP, sampleChange({ address: 'InboundFlow/new', action: 'keep' })]),
  ],
  [
    'the same reached in another precondition',
    planOf([UPDATE, KEEP], { steps: [{ ...PUBLISH, after: ['x'], textHash: '0'.repeat(64) }] }),
  ],
];

const differing: readonly (readonly [string, Plan, string])[] = [
  [
    'something more',
    planOf([UPDATE, { ...KEEP, action: 'update' }]),
    'CallRoute/main: update, which the reviewed plan does not have.',
  ],
  [
    'something that is done already',
    planOf([{ ...UPDATE, action: 'keep' }, KEEP]),
    'InboundFlow/line: nothing happens any more (reviewed: update).',
  ],
  [
    'something else',
    planOf([{ ...UPDATE, action: 'replace' }, KEEP]),
    'InboundFlow/line: replace (reviewed: update)',
  ],
  [
    'something held',
    planOf([{ ...UPDATE, held: { because: 'unknown', words: 'Nobody knows.' } }, KEEP]),
    'InboundFlow/line: held (update) (reviewed: update)',
  ],
  [
    'another edit',
    planOf([
      { ...UPDATE, edits: [{ where: 'main', words: 'main › Play Audio: says "Bye." (was "Hi.")' }] },
      KEEP,
    ]),
    'edit, not reviewed: main › Play Audio: says "Bye." (was "Hi.")',
  ],
  [
    'an edit that is gone',
    planOf([{ ...UPDATE, edits: [] }, KEEP]),
    'edit, gone since the review: main › Play Audio',
  ],
  [
    'a number more',
    planOf([{ ...UPDATE, impact: { ...UPDATE.impact, entrances: ['+13175550100', '+13175550199'] } }, KEEP]),
    'reaches, not reviewed: +13175550199',
  ],
  [
    'another version of the org',
    planOf([
      { ...UPDATE, live: { ...UPDATE.live!, publishedVersion: '2.0', by: 'Jane Doe', at: LATER } },
      KEEP,
    ]),
    `the org holds version 2.0 of it by Jane Doe on ${LATER} (reviewed over version 1.0).`,
  ],
  [
    'another object',
    planOf([{ ...UPDATE, liveId: 'f2', live: { ...UPDATE.live!, id: 'f2' } }, KEEP]),
    'what the org holds is other than reviewed',
  ],
  [
    'a hazard',
    planOf([UPDATE, KEEP], { hazards: [HAZARD, { ...HAZARD, hazard: 'takes-over-lock' }] }),
    'hazard, not reviewed: takes-over-lock:InboundFlow/line',
  ],
  [
    'a hazard that nobody allows any more',
    planOf([UPDATE, KEEP], { hazards: [{ ...HAZARD, allowed: false }] }),
    'discards-draft:InboundFlow/line, not allowed',
  ],
  [
    'a hazard of the whole plan',
    planOf([UPDATE, KEEP], {
      hazards: [HAZARD, { ...HAZARD, address: 'Project/acme', hazard: 'too-many-changes' }],
    }),
    'hazard, not reviewed: too-many-changes:Project/acme',
  ],
  [
    'another name',
    planOf([{ ...UPDATE, liveName: 'Other' }, KEEP]),
    'its name in the org is Other (reviewed: Line)',
  ],
  [
    'another reason',
    planOf([{ ...UPDATE, reason: { ...UPDATE.reason, because: ['SharedFlow/login'] } }, KEEP]),
    'follows from SharedFlow/login',
  ],
  [
    'other content by the same words',
    planOf([UPDATE, KEEP], { steps: [{ ...PUBLISH, contentHash: '9'.repeat(64) }] }),
    'what would be written is other than what was reviewed.',
  ],
  [
    'another shared flow taken in',
    planOf([UPDATE, KEEP], {
      steps: [{ ...PUBLISH, takesIn: [{ name: 'Login', publishedVersion: '5.0' }] }],
    }),
    'what would be written is other than what was reviewed.',
  ],
  [
    'other targets',
    planOf([UPDATE, KEEP], { targets: ['InboundFlow/line'] }),
    'It plans only InboundFlow/line (reviewed: everything).',
  ],
];

describe('a plan beside the one that was reviewed', () => {
  it.each(nothing)('is the same with %s', (_name, now) => {
    expect(reviewedDifferences(REVIEWED, now)).toEqual([]);
  });

  it.each(differing)('is another one with %s', (_name, now, words) => {
    const differences = reviewedDifferences(REVIEWED, now);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ code: 'plan.differs-from-reviewed', severity: 'error' });
    expect(`${differences[0]?.summary ?? ''}\n${differences[0]?.detail ?? ''}`).toContain(words);
  });
});

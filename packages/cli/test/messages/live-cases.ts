import type { MessageCase, Scene } from './case.ts';
import { LINE_BY_HAND, lineAsBody, replaced } from './case.ts';

/** A deploy job: registered, then fed with the document. */
const PUBLISHES = ['POST /api/v2/flows/jobs', 'PUT /uploads/{jobId}'];

async function apply({ run }: Scene): Promise<void> {
  const { status, out, err } = await run(['apply', '--org', 'dev', '--auto-approve']);
  if (status !== 0) {
    throw new Error(`the first apply failed: ${out}\n${err}`);
  }
}

async function save({ run }: Scene): Promise<void> {
  const { status, out, err } = await run(['plan', '--org', 'dev', '--out', 'saved']);
  if (status !== 0) {
    throw new Error(`the plan was not saved: ${out}\n${err}`);
  }
}

/** Somebody deletes everything that the project made. */
async function deleteOutside({ org }: Scene): Promise<void> {
  const { flows, ivrs } = await org.state();
  for (const ivr of ivrs as readonly { readonly id?: string }[]) {
    await org.call('DELETE', `/architect/ivrs/${ivr.id ?? ''}`);
  }
  for (const flow of flows) {
    await org.call('DELETE', `/flows/${flow.id}`);
  }
}

/** What the org holds is not what was thought: deleted, taken, published by hand, refused. */
export const LIVE_CASES: readonly MessageCase[] = [
  {
    situation: 'a flow that was deleted outside (404)',
    before: async (scene: Scene): Promise<void> => {
      await apply(scene);
      await deleteOutside(scene);
    },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 2,
    code: 'plan.deleted-outside',
    says: ['+ create InboundFlow/line'],
  },
  {
    situation: 'a flow that is deleted between plan and apply',
    before: async (scene: Scene): Promise<void> => {
      await apply(scene);
      scene.folder.edit('manifests/line.yaml', 'Thank you', 'Thanks');
      await save(scene);
      await deleteOutside(scene);
    },
    words: ['apply', 'saved', '--auto-approve'],
    status: 5,
    code: 'applier.flow-gone',
    says: ['stale InboundFlow/line', 'Plan again', 'Next: callwright plan --org dev'],
    writes: ['ledger'],
  },
  {
    situation: 'a name that is taken by a flow that is not managed',
    seed: { flows: [{ yaml: LINE_BY_HAND, publishedBy: 'Robin Fields' }] },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 4,
    code: 'takes-over-unmanaged',
    says: ['‖ held', 'Robin Fields', '--allow takes-over-unmanaged:InboundFlow/line'],
  },
  {
    situation: 'a name that is taken between plan and apply',
    before: async (scene: Scene): Promise<void> => {
      await save(scene);
      await scene.org.publish('Robin Fields', LINE_BY_HAND);
    },
    words: ['apply', 'saved', '--auto-approve'],
    status: 5,
    code: 'applier.name-taken',
    says: ['stale InboundFlow/line', 'skipped: CallRoute/main', 'Plan again'],
    writes: ['ledger'],
  },
  {
    situation: 'a queue that the org does not have',
    seed: { queues: ['Sales'] },
    files: lineAsBody(
      replaced(
        LINE_BY_HAND,
        '          - disconnect:',
        '          - transferToAcd:\n              name: On\n              targetQueue:\n                lit:\n                  name: Slaes\n          - disconnect:',
      ),
    ),
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 4,
    code: 'plan.name-not-in-org',
    place: 'manifests/line.archy.yaml:21',
    says: ['InboundFlow/line names the queue "Slaes"', 'Did you mean "Sales"?', '‖ held'],
  },
  {
    situation: 'a queue that the org does not have, in steps',
    before: ({ folder }: Scene): Promise<void> => {
      folder.edit('callwright.yaml', '[Sales]', '{ sales: Nowhere }');
      folder.edit('manifests/line.yaml', 'transferToQueue: Sales', 'transferToQueue: sales');
      return Promise.resolve();
    },
    words: ['apply', '--org', 'dev', '--auto-approve'],
    status: 4,
    code: 'plan.name-not-in-org',
    place: 'manifests/line.yaml:10',
    says: [
      'the queue "Nowhere", which the org does not have',
      '`existing.queues.sales` says it for this org',
    ],
  },
  {
    situation: 'a queue whose name the org spells in another case',
    seed: { queues: ['SALES'] },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 2,
    code: 'plan.name-in-other-case',
    place: 'manifests/line.yaml:10',
    says: ['the org calls it "SALES": only the case differs', 'Write "SALES".'],
  },
  {
    situation: 'queues that this client may not list',
    env: { GENESYSCLOUD_OAUTHCLIENT_ID: 'reviewer' },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 2,
    code: 'plan.names-not-checked',
    says: ['Not checked at plan: 1 queue of InboundFlow/line', 'routing:queue:view'],
  },
  {
    situation: 'a number that belongs to a user',
    seed: { numbers: [{ number: '+13175550100', user: 'Robin Fields' }] },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 2,
    code: 'plan.number-taken',
    place: 'manifests/line.yaml:12',
    says: ['+13175550100 belongs to the user "Robin Fields".', '‖ held (create) CallRoute/main'],
  },
  {
    situation: 'a number that lies in no pool',
    seed: { didPools: [{ from: '+13175550200', to: '+13175550209' }] },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 2,
    code: 'plan.number-in-no-pool',
    says: ['+13175550100 lies in no DID pool of the org.'],
  },
  {
    situation: 'numbers that this client may not look at',
    env: { GENESYSCLOUD_OAUTHCLIENT_ID: 'reviewer' },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 2,
    code: 'plan.numbers-not-checked',
    says: ['Not checked at plan: whether +13175550100 is free.', 'telephony:plugin:all'],
  },
  {
    situation: 'a flow whose name stands in the org in another case',
    seed: {
      flows: [{ yaml: LINE_BY_HAND.replace('name: Line', 'name: LINE'), publishedBy: 'Robin Fields' }],
    },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 4,
    code: 'plan.name-differs-in-case',
    says: ['The org has "LINE"', 'in case only', '‖ held (create) InboundFlow/line'],
  },
  {
    situation: 'a division that the org does not have',
    before: ({ folder }: Scene): Promise<void> => {
      folder.edit('manifests/line.yaml', 'media: call', 'media: call\n  division: Hoem');
      return Promise.resolve();
    },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 4,
    code: 'plan.name-not-in-org',
    place: 'manifests/line.yaml:7',
    says: ['the division "Hoem"', 'Did you mean "Home"?'],
  },
  {
    situation: 'a skill that the org does not have',
    files: lineAsBody(
      replaced(
        LINE_BY_HAND,
        '          - disconnect:',
        '          - transferToAcd:\n              name: On\n              targetQueue:\n                lit:\n                  name: Sales\n              acdSkills:\n                - acdSkill:\n                    lit:\n                      name: Nowhere\n          - disconnect:',
      ),
    ),
    words: ['apply', '--org', 'dev', '--auto-approve'],
    status: 5,
    code: 'applier.publish-failed',
    place: 'manifests/line.archy.yaml:23',
    says: ["by value of 'Nowhere' - no matches", 'Correct the body and plan again.'],
    writes: ['ledger', ...PUBLISHES],
  },
  {
    situation: 'a flow that is refused, where the first failure is to end the run',
    files: lineAsBody(
      replaced(
        LINE_BY_HAND,
        '          - disconnect:',
        '          - transferToAcd:\n              name: On\n              targetQueue:\n                lit:\n                  name: Sales\n              acdSkills:\n                - acdSkill:\n                    lit:\n                      name: Nowhere\n          - disconnect:',
      ),
    ),
    words: ['apply', '--org', 'dev', '--auto-approve', '--stop-on-error'],
    status: 5,
    code: 'applier.publish-failed',
    says: ['failed InboundFlow/line', '1 failed, 1 not tried', 'Next: callwright plan --org dev'],
    writes: ['ledger', ...PUBLISHES],
  },
  {
    situation: 'a skill that the org does not have, in steps',
    before: ({ folder }: Scene): Promise<void> => {
      folder.edit('callwright.yaml', '{ queues: [Sales] }', '{ queues: [Sales], skills: [Nowhere] }');
      folder.edit(
        'manifests/line.yaml',
        'transferToQueue: Sales',
        'transferToQueue: Sales\n      skills: [Nowhere]',
      );
      return Promise.resolve();
    },
    words: ['apply', '--org', 'dev', '--auto-approve', '--format', 'json'],
    status: 5,
    code: 'applier.publish-failed',
    says: ["by value of 'Nowhere' - no matches", '"file": "manifests/line.yaml"', '"line": 10'],
    writes: ['ledger', ...PUBLISHES],
  },
];

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageCase, Scene } from './case.ts';
import { projectWith } from './case.ts';

const APPLY = ['apply', 'saved', '--auto-approve'];
const SAVE = ['plan', '--org', 'dev', '--out', 'saved'];

async function save({ run }: Scene): Promise<void> {
  const { status, err } = await run(SAVE);
  if (status !== 0) {
    throw new Error(`the plan was not saved: ${err}`);
  }
}

function withGuardrails(guardrails: string): Readonly<Record<string, string>> {
  return projectWith('manifests: [manifests]', `manifests: [manifests]\n  guardrails: ${guardrails}`);
}

/** Plans that are not what was reviewed, or not for here. */
export const PLAN_CASES: readonly MessageCase[] = [
  {
    situation: 'a plan that was edited',
    before: async (scene: Scene): Promise<void> => {
      await save(scene);
      scene.folder.edit('saved/plan.json', '+13175550100', '+13175550109');
    },
    words: APPLY,
    status: 6,
    code: 'plan.edited',
    says: ['saved', 'callwright plan --out DIR'],
  },
  {
    situation: 'a plan whose body was edited',
    before: async (scene: Scene): Promise<void> => {
      await save(scene);
      const [body = ''] = readdirSync(join(scene.folder.path, 'saved', 'bodies'));
      scene.folder.edit(`saved/bodies/${body}`, 'Thank you', 'No thanks');
    },
    words: APPLY,
    status: 6,
    code: 'plan.edited',
    says: ['not what was planned', 'callwright plan --out DIR'],
  },
  {
    situation: 'a plan cut off in the middle',
    before: async (scene: Scene): Promise<void> => {
      await save(scene);
      scene.folder.write('saved/plan.json', scene.folder.read('saved/plan.json').slice(0, 400));
    },
    words: ['show', 'saved'],
    status: 6,
    code: 'plan.edited',
    says: ['callwright plan --out DIR'],
  },
  {
    situation: 'manifests that changed since the plan',
    before: async (scene: Scene): Promise<void> => {
      await save(scene);
      scene.folder.edit('manifests/line.yaml', 'Thank you', 'Thanks');
    },
    words: APPLY,
    status: 6,
    code: 'plan.other-sources',
    says: ['Plan again: callwright plan --org dev --out DIR'],
  },
  {
    situation: 'a plan for another org of the project',
    before: save,
    words: [...APPLY, '--org', 'local'],
    status: 6,
    code: 'plan.other-org',
    says: ['dev', 'callwright plan --org local --out DIR'],
  },
  {
    situation: 'a plan for another organisation behind the same name',
    before: save,
    words: APPLY,
    elsewhere: true,
    status: 6,
    code: 'applier.other-org',
    says: ['"Beta"', 'Check the credentials'],
  },
  {
    situation: 'an allowance for a plan that was reviewed',
    before: save,
    words: [...APPLY, '--allow', 'takes-over-unmanaged:InboundFlow/line'],
    status: 7,
    code: 'cli.allow-with-plan',
    says: ['callwright plan --org dev --out saved --allow takes-over-unmanaged:InboundFlow/line'],
  },
  {
    situation: 'a target for a plan that was reviewed',
    before: save,
    words: [...APPLY, '--target', 'InboundFlow/line'],
    status: 7,
    code: 'cli.target-with-plan',
    says: ['callwright plan --org dev --out saved --target InboundFlow/line'],
  },
  {
    situation: 'a target that is not there',
    words: ['plan', '--org', 'dev', '--target', 'InboundFlow/lime'],
    status: 7,
    code: 'plan.unknown-target',
    says: ['Did you mean InboundFlow/line?'],
  },
  {
    situation: 'a target that is no address',
    words: ['plan', '--org', 'dev', '--target', 'line'],
    status: 7,
    code: 'cli.usage',
    says: ['Write it as Kind/name'],
  },
  {
    situation: 'a plan in a freeze',
    files: withGuardrails(
      '{ freeze: [ { from: 2020-01-01T00:00, to: 2099-12-31T00:00, timeZone: Europe/London } ] }',
    ),
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 4,
    code: 'plan.frozen',
    says: [
      'frozen until 2099-12-31T00:00 Europe/London',
      '‖ held (create) InboundFlow/line',
      'Plan again then.',
    ],
  },
  {
    situation: 'an apply in a freeze',
    files: withGuardrails(
      '{ freeze: [ { from: 2020-01-01T00:00, to: 2099-12-31T00:00, timeZone: Europe/London } ] }',
    ),
    words: ['apply', '--org', 'dev', '--auto-approve'],
    status: 4,
    code: 'plan.frozen',
    says: ['nothing can be done'],
  },
  {
    situation: 'more changes than the guardrails say',
    files: withGuardrails('{ maxUpdates: 0 }'),
    before: async ({ run, folder }: Scene): Promise<void> => {
      await run(['apply', '--org', 'dev', '--auto-approve']);
      folder.edit('manifests/line.yaml', 'Thank you', 'Thanks');
    },
    words: ['plan', '--org', 'dev', '--detailed-exitcode'],
    status: 4,
    code: 'plan.too-many-changes',
    says: [
      '1 update of 2 managed resources; `maxUpdates: 0` allows 0.',
      '--allow too-many-changes:Project/acme',
    ],
  },
];

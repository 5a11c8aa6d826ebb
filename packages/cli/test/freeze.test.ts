import type { ApplyArguments } from '../src/command-arguments.ts';
import { apply } from '../src/commands/apply.ts';
import type { Ended } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs, writesOf } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { run, sleep } from './random/in-process.ts';
import { smallProject } from './small-project.ts';

const callwright = callwrightInOneProcess();

const FREEZE = '{ from: 2097-12-24T00:00, to: 2097-12-27T00:00, timeZone: America/New_York }';
const IN_IT = Date.parse('2097-12-25T12:00:00Z');
const APPLY: ApplyArguments = {
  project: undefined,
  color: false,
  org: 'dev',
  var: [],
  gateway: undefined,
  tokens: 1,
  allow: [],
  target: [],
  format: 'human',
  plan: undefined,
  resume: undefined,
  autoApprove: false,
  runDir: undefined,
  leaseTimeout: 60,
  stopOnError: false,
  events: undefined,
};

describe('a freeze that begins after the plan was made', () => {
  let orgs: LocalOrgs;
  let org: LocalOrg;
  let folder: ProjectFolder;
  let planned: Ended;

  beforeAll(async () => {
    orgs = localOrgs();
    org = await orgs.start();
    folder = smallProject(org, `  guardrails: { freeze: [ ${FREEZE} ] }\n`);
    planned = await callwright(['plan', '--org', 'dev', '--out', 'saved'], { folder: folder.path });
  });
  beforeEach(() => org.forget());
  afterAll(async () => {
    folder.remove();
    await orgs.close();
  });

  const applyAt = (args: Partial<ApplyArguments>, now: () => number, onAsk = (): void => undefined) =>
    run((around) => apply({ ...APPLY, ...args }, around), folder.path, {
      clock: { now, sleep },
      canAsk: true,
      ask: () => {
        onAsk();
        return Promise.resolve('yes');
      },
    });

  it('is no concern of the plan', () => {
    expect(planned).toMatchObject({ status: 0 });
    expect(planned.out).not.toContain('frozen');
  });

  it('refuses a saved plan before anything is read', async () => {
    const ended = await applyAt({ plan: `${folder.path}/saved`, autoApprove: true }, () => IN_IT);
    expect(ended).toMatchObject({ status: 4 });
    expect(ended.err).toContain('cli.frozen');
    expect(ended.err).toContain('until 2097-12-27T00:00 America/New_York');
    expect(await org.requests()).toEqual([]);
  });

  it('refuses a plan that was approved when it had begun', async () => {
    let now = Date.now();
    const ended = await applyAt(
      {},
      () => now,
      () => {
        now = IN_IT;
      },
    );
    expect(ended).toMatchObject({ status: 4 });
    expect(ended.err).toContain('cli.frozen');
    expect(writesOf(await org.requests())).toEqual([]);
  });
});

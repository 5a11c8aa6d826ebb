import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Ended } from './callwright-process.ts';
import { callwright } from './callwright-process.ts';
import type { OrgState } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { serveLocalOrg } from './serve-local-org.ts';

const inOneProcess = callwrightInOneProcess();

/** What a saved plan says, as far as the story needs it. */
interface PlanWords {
  readonly summary: Readonly<Record<string, number>>;
  readonly changes: readonly {
    readonly action: string;
    readonly address: string;
    readonly impact: { readonly entrances: readonly string[] };
  }[];
  readonly steps: readonly {
    readonly id: string;
    readonly address: string;
    readonly after: readonly string[];
  }[];
}

interface Story {
  readonly fresh: Ended;
  readonly applied: Ended;
  readonly again: Ended;
  readonly changed: Ended;
  readonly change: PlanWords;
  readonly before: OrgState;
  readonly spread: Ended;
  readonly after: OrgState;
  readonly held: Ended;
  readonly heldApply: Ended;
  readonly allowed: Ended;
  readonly settled: Ended;
}

const PUBLISHED_BY_HAND = 'Happy holidays from Acme sales.';

/**
 * The story of examples/shared-login with real commands, the first two in processes of their own, told once; what it should
 * have been is asked below.
 */
async function tell(project: ProjectFolder): Promise<Story> {
  const folder = project.path;
  const run = (...words: readonly string[]): Promise<Ended> => inOneProcess(words, { folder });
  const fresh = await callwright(['plan', '--org', 'local', '--detailed-exitcode'], { folder });
  const applied = await callwright(['apply', '--org', 'local', '--auto-approve'], { folder });
  const again = await run('plan', '--org', 'local', '--detailed-exitcode', '--format', 'json');

  // From here on the local org runs beside the commands, which join it, so that it can be asked and acted in.
  const org = await serveLocalOrg(project);
  try {
    const before = await org.state();
    project.edit('manifests/common-auth.yaml', 'four digit PIN', 'five digit PIN');
    const changed = await run('plan', '--org', 'local', '--detailed-exitcode', '--out', 'change');
    const change = JSON.parse(project.read('change/plan.json')) as PlanWords;
    const spread = await run('apply', 'change', '--auto-approve');
    const after = await org.state();

    const live = await org.exported('SalesLine', 'inboundcall');
    await org.publish('Robin Fields', live.replace('Thank you for calling Acme sales.', PUBLISHED_BY_HAND));
    const held = await run('plan', '--org', 'local', '--detailed-exitcode');
    const heldApply = await run('apply', '--org', 'local', '--auto-approve');
    const allowed = await run(
      ...['apply', '--org', 'local', '--auto-approve'],
      ...['--allow', 'overwrites-outside-change:InboundFlow/sales-line'],
    );
    const settled = await run('plan', '--org', 'local', '--detailed-exitcode');
    return {
      fresh,
      applied,
      again,
      changed,
      change,
      before,
      spread,
      after,
      held,
      heldApply,
      allowed,
      settled,
    };
  } finally {
    await org.close();
  }
}

/** The version of the shared flow that the published version of a flow holds. */
function heldVersion(state: OrgState, name: string): string | undefined {
  const flow = state.flows.find((candidate) => candidate.name === name);
  const version = state.versions.find(
    (candidate) => candidate.flowId === flow?.id && candidate.version === flow.publishedVersion,
  );
  return version?.consumed.find((module) => module.name === 'CommonAuth')?.version;
}

function publishedVersion(state: OrgState, name: string): string | undefined {
  return state.flows.find((flow) => flow.name === name)?.publishedVersion;
}

describe('the first story', () => {
  const project = exampleFolder('shared-login');
  let story: Story;
  let demo: Promise<number | null>;

  beforeAll(async () => {
    demo = runDemo();
    story = await tell(project);
  }, 120_000);

  afterAll(() => project.remove());

  it('plans everything on the fresh local org and applies it', () => {
    expect(story.fresh).toMatchObject({ status: 2 });
    expect(story.fresh.out).toContain('9 to create');
    expect(story.applied).toMatchObject({ status: 0 });
    expect(story.applied.out).toContain('9 done');
  });

  it('has nothing to do the second time', () => {
    expect(story.again).toMatchObject({ status: 0, err: '' });
    const { summary, steps } = JSON.parse(story.again.out) as PlanWords;
    expect(steps).toEqual([]);
    expect(Object.entries(summary).filter(([, amount]) => amount > 0)).toEqual([['keep', 9]]);
  });

  it('updates a changed shared flow and republishes each caller, and nothing else', () => {
    expect(story.changed).toMatchObject({ status: 2 });
    const { changes, steps, summary } = story.change;
    expect(
      changes
        .filter((change) => change.action !== 'keep')
        .map((change) => `${change.action} ${change.address}`),
    ).toEqual([
      'update SharedFlow/common-auth',
      'republish InboundFlow/sales-line',
      'republish InboundFlow/support-line',
    ]);
    expect(summary).toMatchObject({ update: 1, republish: 2, keep: 6, held: 0 });
    expect(changes.find((change) => change.action === 'update')?.impact.entrances).toEqual([
      '+13175550100',
      '+13175550101',
      '+18005550100',
    ]);
    expect(steps.map((step) => step.address)[0]).toBe('SharedFlow/common-auth');
    expect(steps.slice(1).map((step) => step.after)).toEqual([
      ['publish-flow:SharedFlow/common-auth'],
      ['publish-flow:SharedFlow/common-auth'],
    ]);
  });

  it('leaves each caller with the new version', () => {
    expect(story.spread).toMatchObject({ status: 0 });
    const now = publishedVersion(story.after, 'CommonAuth');
    expect(now).not.toBe(publishedVersion(story.before, 'CommonAuth'));
    for (const caller of ['SalesLine', 'SupportLine']) {
      expect(heldVersion(story.before, caller)).toBe(publishedVersion(story.before, 'CommonAuth'));
      expect(heldVersion(story.after, caller)).toBe(now);
    }
  });

  it('holds what somebody published by hand, and says who and when', () => {
    expect(story.held).toMatchObject({ status: 4 });
    expect(story.held.out).toContain('‖ held (update) InboundFlow/sales-line');
    expect(story.held.out).toMatch(/by Robin Fields on \d{4}-\d\d-\d\d/);
    expect(story.held.out).toContain(PUBLISHED_BY_HAND);
    expect(story.held.out).toContain('--allow overwrites-outside-change:InboundFlow/sales-line');
    expect(story.heldApply).toMatchObject({ status: 4 });
  });

  it('overwrites it when that is allowed by name', () => {
    expect(story.allowed).toMatchObject({ status: 0 });
    expect(story.settled).toMatchObject({ status: 0 });
  });

  it('is told by the demo', async () => {
    expect(await demo).toBe(0);
  });
});

function runDemo(): Promise<number | null> {
  const script = resolve(__dirname, '../../../examples/shared-login/demo.mjs');
  return new Promise((done) => {
    spawn(process.execPath, [script], { stdio: 'ignore' }).once('close', done);
  });
}

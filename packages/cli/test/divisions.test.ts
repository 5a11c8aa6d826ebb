import type { Ended } from './callwright-process.ts';
import type { LocalOrg } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { toldOnce } from './small-project.ts';

const callwright = callwrightInOneProcess();

interface Told {
  readonly planned: Ended;
  readonly applied: Ended;
  readonly moves: readonly string[];
  readonly versions: number;
  readonly settled: Ended;
  readonly taken: Ended;
}

/** A flow and its route go to another division; then somebody takes the flow back in Admin. */
async function tell(org: LocalOrg, folder: ProjectFolder): Promise<Told> {
  const run = (...words: readonly string[]): Promise<Ended> =>
    callwright([...words, '--org', 'dev'], { folder: folder.path });
  await run('apply', '--auto-approve');
  folder.edit('manifests/line.yaml', 'media: call', 'media: call\n  division: Voice');
  folder.edit('manifests/line.yaml', 'name: Main,', 'name: Main, division: Voice,');
  const planned = await run('plan', '--detailed-exitcode');
  await org.forget();
  const applied = await run('apply', '--auto-approve');
  const moves = (await org.requests()).flatMap(({ method, path }) =>
    method === 'POST' && path.includes('/authorization/divisions/') ? [path.split('/').at(-1) ?? ''] : [],
  );
  const { flows, versions } = await org.state();
  const settled = await run('plan', '--detailed-exitcode');
  const home = (await org.call('GET', '/authorization/divisions/home')) as { readonly id: string };
  await org.call(
    'POST',
    `/authorization/divisions/${home.id}/objects/FLOW`,
    flows.map(({ id }) => id),
  );
  const taken = await run('plan', '--detailed-exitcode');
  return { planned, applied, moves, versions: versions.length, settled, taken };
}

describe('another division in git', () => {
  const told = toldOnce(tell, { org: { name: 'Acme', divisions: ['Voice'] } });

  it('is an edit of what stands elsewhere', () => {
    expect(told().planned).toMatchObject({ status: 2 });
    expect(told().planned.out).toContain('2 to update');
    expect(told().planned.out.match(/division: "Voice" \(was "Home"\)/g)).toHaveLength(2);
    expect(told().planned.out).not.toContain('plan.locks-not-checked');
  });

  it('moves the two and publishes nothing', () => {
    expect(told().applied).toMatchObject({ status: 0 });
    expect([...told().moves].sort()).toEqual(['CALLROUTE', 'FLOW']);
    expect(told().versions).toBe(1);
  });

  it('is silent afterwards', () => {
    expect(told().settled).toMatchObject({ status: 0 });
  });

  it('is held when somebody took it back in the org', () => {
    expect(told().taken).toMatchObject({ status: 4 });
    expect(told().taken.out).toContain('moved outside of Callwright, from division "Voice" to "Home"');
  });
});

import type { Ended } from './callwright-process.ts';
import type { LocalOrg } from './local-orgs.ts';
import { writesOf } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { toldOnce } from './small-project.ts';

const callwright = callwrightInOneProcess();

const NIGHT = `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: night }
spec: { media: call, languages: [en-us], steps: [disconnect] }
lifecycle: { accept: [ { finding: manifest.unreached-flow, until: 2099-12-31, reason: a trial } ] }
`;

interface Told {
  readonly moving: Ended;
  readonly moved: Ended;
  readonly writes: readonly string[];
  readonly settled: Ended;
  readonly part: Ended;
  readonly partWrites: readonly string[];
  readonly rest: Ended;
}

/** A name that changes in the project, then a plan of which a part is applied. */
async function tell(org: LocalOrg, folder: ProjectFolder): Promise<Told> {
  const run = (...words: readonly string[]): Promise<Ended> =>
    callwright([...words, '--org', 'dev'], { folder: folder.path });
  await run('apply', '--auto-approve');
  folder.edit('manifests/line.yaml', 'name: line }', 'name: front, movedFrom: line }');
  folder.edit('manifests/line.yaml', 'open: line', 'open: front');
  const moving = await run('plan', '--detailed-exitcode');
  await org.forget();
  const moved = await run('apply', '--auto-approve');
  const writes = writesOf(await org.requests());
  const settled = await run('plan', '--detailed-exitcode');
  folder.write('manifests/night.yaml', NIGHT);
  folder.edit('manifests/line.yaml', 'Thank you', 'Thanks');
  await org.forget();
  const part = await run('apply', '--auto-approve', '--target', 'InboundFlow/night');
  const partWrites = (await org.requests()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/flows/jobs'),
  );
  const rest = await run('plan', '--detailed-exitcode');
  return { moving, moved, writes, settled, part, partWrites: partWrites.map(({ path }) => path), rest };
}

describe('another name in the project, and a part of a plan', () => {
  const told = toldOnce(tell);

  it('shows the move', () => {
    expect(told().moving).toMatchObject({ status: 2 });
    expect(told().moving.out).toContain('release InboundFlow/line');
    expect(told().moving.out).toContain('It is InboundFlow/front from now on');
    expect(told().moving.out).toContain('plan.moved');
  });

  it('writes nothing but the ledger', () => {
    expect(told().moved).toMatchObject({ status: 0 });
    expect(told().writes).toEqual(['ledger']);
    expect(told().settled).toMatchObject({ status: 0 });
  });

  it('publishes only what a target names, and says what is left out', () => {
    expect(told().part).toMatchObject({ status: 0 });
    expect(told().part.out).toContain('only InboundFlow/night');
    expect(told().part.out).toContain('1 change left out by --target');
    expect(told().partWrites).toHaveLength(1);
  });

  it('leaves the rest for the next plan', () => {
    expect(told().rest).toMatchObject({ status: 2 });
    expect(told().rest.out).toContain('update InboundFlow/front');
    expect(told().rest.out).not.toContain('manifest.unreached-flow');
  });
});

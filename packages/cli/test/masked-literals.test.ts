import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './callwright-process.ts';
import type { LocalOrg } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { toldOnce } from './small-project.ts';

const callwright = callwrightInOneProcess();

const OLD = 'hunter2hunter2';
const NEW = 'hunter3hunter3';

interface Told {
  readonly outputs: readonly Ended[];
  readonly saved: string;
  readonly published: string;
}

/** A password gets into a flow, then another one; every command that tells of it is run. */
async function tell(org: LocalOrg, folder: ProjectFolder): Promise<Told> {
  const run = (...words: readonly string[]): Promise<Ended> =>
    callwright([...words, '--org', 'dev'], { folder: folder.path });
  folder.edit(
    'manifests/line.yaml',
    '- transferToQueue',
    `- setParticipantData: { crmPassword: ${OLD} }\n    - transferToQueue`,
  );
  await run('apply', '--auto-approve');
  folder.edit('manifests/line.yaml', OLD, NEW);
  const outputs = [
    await callwright(['validate'], { folder: folder.path }),
    await run('plan', '--out', 'saved'),
    await run('plan', '--format', 'json'),
    await run('plan', '--verbose'),
    await callwright(['show', 'saved'], { folder: folder.path }),
    await run('why', 'InboundFlow/line'),
    await run('apply', '--auto-approve'),
  ];
  return {
    outputs,
    saved: readFileSync(join(folder.path, 'saved', 'plan.json'), 'utf8'),
    published: await org.exported('Line', 'inboundcall'),
  };
}

describe('a literal that looks like a credential', () => {
  const told = toldOnce(tell);

  it('is a warning with its place', () => {
    expect(told().outputs[0]).toMatchObject({ status: 0 });
    expect(told().outputs[0]?.out).toMatch(
      /manifests\/line\.yaml:\d+:\d+: warning: This looks like a credential/,
    );
  });

  it('is told as a change, and shown by no command and no saved plan', () => {
    expect(told().outputs[1]?.out).toContain('‹masked ');
    for (const text of [...told().outputs.flatMap(({ out, err }) => [out, err]), told().saved]) {
      expect(text).not.toMatch(/hunter\dhunter/);
    }
  });

  it('is published as it is written', () => {
    expect(told().published).toContain(NEW);
  });
});

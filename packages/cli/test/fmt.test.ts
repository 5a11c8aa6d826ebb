import { existsSync, lstatSync, readdirSync, statSync, symlinkSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { canonicalSource, desiredState, loadProject, noCache } from '@callwright/manifest';
import { hashText } from '@callwright/model';
import type { Ended } from './callwright-process.ts';
import { SMALL_PROJECT } from './messages/case.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';
import { aProject } from './random/any-project.ts';
import { filesOf } from './random/project.ts';

const callwright = callwrightInOneProcess();

const BODY = `inboundCall:\n    name:   'Body'\n    # stays\n    tasks: [ ]\n`;
const CROOKED = `kind: CallRoute\napiVersion: callwright/v1\nmetadata: {name: crooked}\nspec:\n    open: line\n    numbers: [ +13175550100 ]\n`;
const STRAIGHT = `apiVersion: callwright/v1\nkind: CallRoute\nmetadata: { name: crooked }\nspec:\n  numbers: ["+13175550100"]\n  open: line\n`;

const folders: ProjectFolder[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

function project(files: Readonly<Record<string, string>> = {}): {
  readonly folder: ProjectFolder;
  readonly fmt: (...words: readonly string[]) => Promise<Ended>;
} {
  const folder = projectFolder({ ...SMALL_PROJECT, ...files });
  folders.push(folder);
  return { folder, fmt: (...words) => callwright(['fmt', ...words], { folder: folder.path }) };
}

describe('callwright fmt', () => {
  it('writes what is crooked, names it, keeps permissions, and has nothing to do the second time', async () => {
    const { folder, fmt } = project({
      'manifests/crooked.yaml': CROOKED,
      'manifests/body.archy.yaml': BODY,
      'manifests/named.yaml': `apiVersion: callwright/v1\nkind: InboundFlow\nmetadata: { name: b }\nspec: { archy: body.archy.yaml }\n`,
    });
    chmodSync(join(folder.path, 'manifests/crooked.yaml'), 0o640);
    const check = await fmt('--check');
    expect(check).toMatchObject({ status: 1, err: '' });
    expect(check.out).toBe(
      'not formatted manifests/crooked.yaml; 1 value that YAML reads otherwise than meant put in quotes\n1 file of 5 would be formatted. Next: callwright fmt\n',
    );
    expect(folder.read('manifests/crooked.yaml')).toBe(CROOKED);
    expect((await fmt()).status).toBe(0);
    expect(folder.read('manifests/crooked.yaml')).toBe(STRAIGHT);
    expect(folder.read('manifests/body.archy.yaml')).toBe(BODY);
    expect(statSync(join(folder.path, 'manifests/crooked.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder.path, 'manifests')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await fmt('--check')).toMatchObject({ status: 0, out: '5 files looked at: nothing to format.\n' });
  });

  it('takes files and folders, and refuses what is none of the project', async () => {
    const { folder, fmt } = project({
      'manifests/crooked.yaml': CROOKED,
      'manifests/deep/crooked.yaml': CROOKED.replace('crooked', 'deep'),
      'notes.yaml': 'a:   1\n',
    });
    expect(await fmt('manifests/deep')).toMatchObject({
      status: 0,
      out: expect.stringContaining('1 file of 1') as string,
    });
    expect(folder.read('manifests/crooked.yaml')).toBe(CROOKED);
    for (const path of ['..', '/etc/passwd', 'notes.yaml', 'manifests/nothing.yaml']) {
      const refused = await fmt(path);
      expect(refused).toMatchObject({ status: 7, out: '' });
      expect(refused.err).toContain(path);
    }
    expect(folder.read('notes.yaml')).toBe('a:   1\n');
  });

  it('says why it leaves a file that it cannot read, and formats the others', async () => {
    const { folder, fmt } = project({
      'manifests/broken.yaml': 'kind: CallRoute\nspec: { a: "open }\n',
      'manifests/crooked.yaml': CROOKED,
    });
    const ended = await fmt();
    expect(ended.status).toBe(1);
    expect(ended.out).toContain('manifests/broken.yaml:');
    expect(ended.out).toContain('formatted manifests/crooked.yaml');
    expect(folder.read('manifests/broken.yaml')).toBe('kind: CallRoute\nspec: { a: "open }\n');
  });

  it('never writes through a link', async () => {
    const { folder, fmt } = project({ 'elsewhere/crooked.yaml': CROOKED });
    symlinkSync('../elsewhere/crooked.yaml', join(folder.path, 'manifests/link.yaml'));
    const ended = await fmt();
    expect(ended.out).toContain('[cli.linked-file]');
    expect(folder.read('elsewhere/crooked.yaml')).toBe(CROOKED);
    expect(lstatSync(join(folder.path, 'manifests/link.yaml')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(folder.path, 'manifests/line.yaml'))).toBe(true);
  });

  it('changes nothing of what made-up projects want', async () => {
    await fc.assert(
      fc.asyncProperty(aProject, async (made) => {
        const files = filesOf(made);
        const formatted = Object.fromEntries(
          Object.entries(files).map(([file, text]) => {
            const shape = file === 'callwright.yaml' ? 'project' : 'manifest';
            return [file, canonicalSource({ file, text, hash: hashText(text) }, shape).text ?? ''];
          }),
        );
        expect(await wanted(formatted)).toEqual(await wanted(files));
      }),
      { numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 300 : 6 },
    );
  });

  async function wanted(files: Readonly<Record<string, string>>): Promise<unknown> {
    const folder = projectFolder(files);
    try {
      const state = await desiredState(await loadProject(folder.path), {
        org: 'local',
        variables: {},
        cache: noCache,
      });
      return JSON.parse(
        JSON.stringify(state, (key, value: unknown) =>
          ['place', 'sourcesDigest'].includes(key) ? undefined : value,
        ),
      );
    } finally {
      folder.remove();
    }
  }
});

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalOrg } from './local-orgs.ts';
import { LINE_BY_HAND } from './messages/case.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';
import { serveLocalOrg } from './serve-local-org.ts';

const callwright = callwrightInOneProcess();

let folder: ProjectFolder;
let org: LocalOrg & { readonly close: () => Promise<void> };
beforeEach(async () => {
  folder = projectFolder({});
  org = await serveLocalOrg(folder);
});
afterEach(async () => {
  await org.close();
  folder.remove();
});

const emulator = (...words: readonly string[]): ReturnType<typeof callwright> =>
  callwright(['emulator', ...words], { folder: folder.path });

describe('emulator state and seed', () => {
  it('adds a seed to a running local org and writes the org as a seed again', async () => {
    folder.write('more.yaml', 'queues: [Returns]\nclients: [{ id: other, secret: very-secret }]\n');
    expect(await emulator('seed', 'more.yaml', '--url', org.url)).toMatchObject({
      status: 0,
      out: 'The local org holds what the seed names.\n',
    });
    const printed = await emulator('state', '--as-seed', '--url', org.url);
    expect([printed.status, printed.out]).toEqual([0, expect.stringContaining('name: Returns')]);
    expect(printed.out).toContain('very-secret');

    const saved = await emulator('state', '--as-seed', '--out', 'org.yaml', '--url', org.url);
    expect([saved.status, saved.out]).toEqual([0, '']);
    expect(readFileSync(join(folder.path, 'org.yaml'), 'utf8')).toBe(printed.out);
    expect(statSync(join(folder.path, 'org.yaml')).mode & 0o077).toBe(0);

    const open = await emulator('state', '--as-seed', '--without-secrets', '--url', org.url);
    expect([open.status, open.out.includes('very-secret'), open.out.includes('Returns')]).toEqual([
      0,
      false,
      true,
    ]);
  });

  it('changes a flow as a person would, and says what is not there', async () => {
    await org.publish('Ann', LINE_BY_HAND);
    const edit = ['edit', 'Line', '--as', 'Robin Fields', '--with', 'Happy holidays.', '--url', org.url];
    expect(await emulator(...edit, '--replace', "This line is somebody else's.")).toMatchObject({
      status: 0,
      out: 'Robin Fields has published version 2.0 of "Line".\n',
    });
    expect(await org.exported('Line', 'inboundcall')).toContain('tts: Happy holidays.');
    const again = await emulator(...edit, '--replace', "This line is somebody else's.");
    expect([again.status, again.err]).toEqual([1, expect.stringContaining('does not hold')]);
  });

  it.each([
    ['secrets left out of what holds none', ['state', '--without-secrets'], 7, '--without-secrets goes with'],
    ['a seed that is not there', ['seed', 'nowhere.yaml'], 7, 'nowhere.yaml cannot be read'],
    ['a seed that is none', ['seed', 'bad.yaml'], 1, "'queus' is not a key of a seed"],
    ['a file that cannot be written', ['state', '--out', 'bad.yaml/below'], 7, 'cannot be written'],
  ])('tells %s', async (_name, words, status, sentence) => {
    folder.write('bad.yaml', 'queus: []\n');
    const ended = await emulator(...words, '--url', org.url);
    expect([ended.status, ended.err]).toEqual([status, expect.stringContaining(sentence)]);
    expect(ended.err).not.toContain('defect');
  });

  it('a data folder in use is told with the address of who has it', async () => {
    const { status, err } = await emulator('serve', '--data', join('.callwright', 'local-org'));
    expect([status, err]).toEqual([7, expect.stringContaining(`which answers at ${org.url}`)]);
  });
});

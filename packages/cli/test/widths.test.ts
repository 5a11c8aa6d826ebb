import { stripVTControlCharacters } from 'node:util';
import type { CommandHost } from './pages/command-host.ts';
import { openCommandHost } from './pages/command-host.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { serveLocalOrg } from './serve-local-org.ts';

const WIDTHS = [60, 80, 120, 200] as const;

/** What people read on a terminal. A new command is one line. */
const COMMANDS: readonly (readonly string[])[] = [
  ['validate'],
  ['plan', '--org', 'local'],
  ['plan', '--org', 'local', '--verbose'],
  ['why', 'InboundFlow/sales-line', '--org', 'local'],
  ['drift', '--org', 'local'],
  ['explain'],
  ['explain', 'CallRoute.hours'],
  ['runs'],
  ['runs', '--lease', '--org', 'local'],
  ['doctor', '--org', 'local'],
  ['doctor', '--permissions', '--org', 'local'],
  // What is wrong.
  ['plan', '--org', 'dev'],
  ['why', 'InboundFlow/sales-lime', '--org', 'local'],
  ['runs', 'no-such-run'],
  ['explain', 'CallRoute.hour'],
  ['plan', '--no-such-flag'],
];
const HELPED = ['', 'init', 'validate', 'fmt', 'explain', 'plan', 'show', 'apply', 'rollback', 'runs', 'why']
  .concat(['graph', 'drift', 'doctor', 'completion', 'emulator', 'emulator serve', 'emulator state'])
  .map((words) => [...words.split(' ').filter((word) => word !== ''), '--help']);

let folder: ProjectFolder;
let host: CommandHost;
let close: () => Promise<void>;
beforeAll(async () => {
  host = openCommandHost();
  folder = exampleFolder('shared-login');
  folder.edit('callwright.yaml', '  orgs:\n', '  orgs:\n    dev: { region: us-east-1 }\n');
  ({ close } = await serveLocalOrg(folder));
  // A run and what somebody did since, so that there is something to tell; then a mistake that is only a warning.
  const applied = await shown(['apply', '--org', 'local', '--auto-approve'], 60);
  if (!applied.includes('done')) {
    throw new Error(applied);
  }
  folder.edit('manifests/common-auth.yaml', 'digits: 4', 'digits: 5');
});
afterAll(async () => {
  await host.close();
  await close();
  folder.remove();
});

/** What a person sees on a terminal of that width, without lines that are written over. */
async function shown(words: readonly string[], columns: number): Promise<string> {
  const { text } = await host.run({ words, folder: folder.path, env: {}, columns });
  // eslint-disable-next-line no-control-regex
  return stripVTControlCharacters(text.replace(/\r\u001b\[2K(?:[^\r\n]*(?=\r\u001b\[2K))?/g, ''));
}

/** Lines that could have been broken, or that no break makes fit. */
function tooLong(text: string, width: number): readonly string[] {
  return (
    text
      .split('\n')
      .filter((line) => Array.from(line).length > width)
      // A line of a file stays whole, and so does one word: it is copied.
      .filter((line) => !/^ *\d* \|/.test(line) && /\S\s+\S/.test(line.replace(/^\s*(?:[·→⚠] )?/, '')))
  );
}

describe.each(WIDTHS)('in %d columns', (width) => {
  it.each(COMMANDS.map((words) => [words.join(' '), words] as const))('%s fits', async (_name, words) => {
    const text = await shown(words, width);
    expect(text.trim()).not.toBe('');
    expect(tooLong(text, width)).toEqual([]);
  });

  it('help fits', async () => {
    for (const words of HELPED) {
      const text = await shown(words, width);
      expect(text).toContain('callwright');
      expect({ words, tooLong: tooLong(text, width) }).toEqual({ words, tooLong: [] });
    }
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileShape } from '@callwright/schemas';
import { fileShapeProblem } from '@callwright/schemas';
import { topics } from '../src/explain-field.ts';
import type { CommandHost } from './pages/command-host.ts';
import { openCommandHost } from './pages/command-host.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';

/** What commands print with `--format json`, in the order in which they are typed. */
const PRINTED: readonly (readonly [FileShape, readonly string[]])[] = [
  ['graph', ['graph']],
  ['graph', ['graph', '--org', 'local']],
  ['shown', ['show', 'InboundFlow/sales-line']],
  ['shown', ['show', 'InboundFlow/sales-line', '--org', 'local']],
  ['shown', ['show', 'Schedule/weekdays', '--org', 'local']],
  ['why', ['why', 'InboundFlow/sales-line', '--org', 'local']],
  ['plan', ['plan', '--org', 'local']],
  ['applied', ['apply', '--org', 'local', '--auto-approve']],
  ['applied', ['apply', '--org', 'local', '--auto-approve']],
  ['explained', ['explain']],
  ['explained', ['explain', 'CallRoute.hours']],
  ['explained', ['explain', 'InboundFlow.steps']],
  ['runs', ['runs']],
  ['drift', ['drift', '--org', 'local']],
  ['doctor', ['doctor', '--org', 'local']],
  ['doctor', ['doctor', '--permissions', '--org', 'local']],
];

/** Commands that print for people alone. */
const WITHOUT_JSON = ['init', 'fmt', 'completion', 'emulator'];

describe('what is printed with --format json', () => {
  let host: CommandHost;
  let project: ProjectFolder;
  beforeAll(() => {
    host = openCommandHost();
    project = exampleFolder('shared-login');
  });
  afterAll(async () => {
    await host.close();
    project.remove();
  });

  it('has the shape that schemas/ gives it', async () => {
    for (const [shape, words] of PRINTED) {
      const { status, out } = await host.run({
        words: [...words, '--format', 'json'],
        folder: project.path,
        env: {},
      });
      expect({ words, status, problem: fileShapeProblem(shape, JSON.parse(out)) }).toEqual({
        words,
        status: 0,
        problem: undefined,
      });
    }
  });

  it('is refused with a key too much', () => {
    const graph = { formatVersion: 1, nodes: [], edges: [], states: [], more: 1 };
    expect(fileShapeProblem('graph', graph)).toMatchObject({ key: 'more' });
    expect(fileShapeProblem('explained', { formatVersion: 1, ...topics(), verbs: undefined })).toBeDefined();
  });

  it('is listed in docs/formats.md, with its schema', () => {
    const root = join(__dirname, '../../..');
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('\n## Commands'), readme.indexOf('\n## Read on'));
    const commands = [...table.matchAll(/^\| `([a-z]+)[^|]*`[^|]*\|/gm)].map(([, command]) => command);
    const page = readFileSync(join(root, 'docs/formats.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([a-z]+)[^|]*\| `(schemas\/[\w-]+\.schema\.json)`/gm)];
    expect([...listed.map(([, command]) => command), ...WITHOUT_JSON]).toEqual(
      expect.arrayContaining(commands),
    );
    expect(listed.filter(([, , schema = '']) => !existsSync(join(root, schema)))).toEqual([]);
  });
});

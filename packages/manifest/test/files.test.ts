import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isToolError } from '@callwright/model';
import type { LoadedProject } from '../src/index.ts';
import { LARGEST_FILE, loadProject, projectFilesIn } from '../src/index.ts';
import { PROJECT, projectInMemory } from './project-in-memory.ts';

const V = 'apiVersion: callwright/v1\n';
const flow = (name: string, archy: string): string =>
  `${V}kind: InboundFlow\nmetadata: { name: ${name} }\nspec: { archy: ${archy} }\n`;
const BODY = 'inboundCall:\n  name: "{{name}}"\n  startUpRef: x\n';

const told = (loaded: LoadedProject): readonly string[] =>
  loaded.findings.map(
    ({ code, severity, place }) =>
      `${severity} ${code} ${String(place?.file)}:${String(place?.line)}:${String(place?.column)}`,
  );

interface Case {
  readonly name: string;
  readonly files: Parameters<typeof projectInMemory>[0];
  readonly told: readonly string[];
}

const project = (spec: string): string => PROJECT.replace(/ {2}manifests:.*\n/, spec);

const CASES: readonly Case[] = [
  {
    name: 'a body of a manifest',
    files: { 'manifests/a.yaml': flow('a', '../flows/a.yaml'), 'flows/a.yaml': BODY },
    told: [],
  },
  {
    name: 'a body among the manifests',
    files: { 'manifests/a.yaml': flow('a', 'flows/a.yaml'), 'manifests/flows/a.yaml': BODY },
    told: [],
  },
  {
    name: 'a body that nobody names',
    files: { 'manifests/flows/a.yaml': BODY },
    told: ['warning manifest.stray-body manifests/flows/a.yaml:1:1'],
  },
  {
    name: 'a missing body',
    files: { 'manifests/a.yaml': flow('a', 'b.yaml') },
    told: ['error manifest.file-missing manifests/a.yaml:4:16'],
  },
  {
    name: 'a body outside the project',
    files: { 'manifests/a.yaml': flow('a', '../../etc/passwd') },
    told: ['error manifest.file-outside-project manifests/a.yaml:4:16'],
  },
  {
    name: 'a large body',
    files: {
      'manifests/a.yaml': flow('a', 'b.yaml'),
      'manifests/b.yaml': `inboundCall:\n  name: ${'x'.repeat(1_000_001)}`,
    },
    told: ['warning manifest.file-large manifests/a.yaml:4:16'],
  },
  {
    name: 'a body that is too large',
    files: {
      'manifests/a.yaml': flow('a', 'b.txt'),
      'manifests/b.txt': { state: 'too-large', bytes: 50_000_000 },
    },
    told: ['error manifest.file-too-large manifests/a.yaml:4:16'],
  },
  {
    name: 'a path with a variable',
    files: { 'manifests/a.yaml': flow('a', '"${var.x}.yaml"') },
    told: ['error manifest.variable-in-path manifests/a.yaml:4:16'],
  },
  {
    name: 'an unreadable manifest',
    files: { 'manifests/a.yaml': { state: 'unreadable', why: 'EACCES' } },
    told: ['error manifest.file-unreadable manifests/a.yaml:1:1'],
  },
  {
    name: 'a manifest that is no UTF-8',
    files: { 'manifests/a.yaml': { state: 'not-utf8' } },
    told: ['error manifest.file-not-utf8 manifests/a.yaml:1:1'],
  },
  {
    name: 'an empty file',
    files: { 'manifests/a.yaml': '' },
    told: ['warning manifest.empty-file manifests/a.yaml:1:1'],
  },
  {
    name: 'a file with comments only',
    files: { 'manifests/a.yaml': '# later\n---\n# much later\n' },
    told: ['warning manifest.empty-file manifests/a.yaml:1:1'],
  },
  {
    name: 'no manifests at all',
    files: { 'callwright.yaml': PROJECT },
    told: ['error manifest.file-missing callwright.yaml:5:15'],
  },
  {
    name: 'a glob without files',
    files: { 'callwright.yaml': PROJECT.replace('[manifests]', '["m/*.yaml"]') },
    told: ['warning manifest.no-match callwright.yaml:5:15'],
  },
  {
    name: 'manifests outside',
    files: { 'callwright.yaml': PROJECT.replace('[manifests]', '[../other]') },
    told: ['error manifest.file-outside-project callwright.yaml:5:15'],
  },
  {
    name: 'a project file that is no YAML',
    files: { 'callwright.yaml': `${V}kind: [` },
    told: ['error manifest.yaml-bad-indent callwright.yaml:2:8'],
  },
  {
    name: 'a project file that is empty',
    files: { 'callwright.yaml': '' },
    told: ['error manifest.not-a-map callwright.yaml:1:1'],
  },
  {
    name: 'a project with misspelt keys',
    files: { 'callwright.yaml': project('  manifest: [manifests]\n  ledgr: none\n') },
    told: [
      'error manifest.unknown-key callwright.yaml:5:3',
      'error manifest.unknown-key callwright.yaml:6:3',
    ],
  },
  {
    name: 'a number without quotes',
    files: {
      'callwright.yaml': project(
        '  manifests: [callwright.yaml]\n  existing: { numbers: { a: +13175550100 } }\n',
      ),
    },
    told: ['error manifest.lost-plus callwright.yaml:6:29'],
  },
  {
    name: 'an org file',
    files: {
      'callwright.yaml': project('  manifests: [callwright.yaml]\n  orgs: { test: orgs/test.yaml }\n'),
      'orgs/test.yaml': 'regoin: us-east-1\n',
    },
    told: ['error manifest.unknown-key orgs/test.yaml:1:1'],
  },
  {
    name: 'an org file that is missing',
    files: {
      'callwright.yaml': project('  manifests: [callwright.yaml]\n  orgs: { test: orgs/test.yaml }\n'),
    },
    told: ['error manifest.file-missing callwright.yaml:6:17'],
  },
  {
    name: 'org files and seeds among the manifests',
    files: {
      'callwright.yaml': project(
        '  manifests: [.]\n  orgs: { test: orgs/test.yaml, local: { emulator: true, seed: seed.yaml } }\n',
      ),
      'orgs/test.yaml': 'region: us-east-1\n',
      'seed.yaml': 'queues: []\n',
    },
    told: [],
  },
];

describe('the files of a project', () => {
  test.each(CASES.map((one) => [one.name, one] as const))('%s', async (_name, { files, told: expected }) => {
    const loaded = await loadProject('.', projectInMemory({ 'callwright.yaml': PROJECT, ...files }));
    expect(told(loaded)).toEqual(expected);
  });

  test('without a project file nothing can be loaded', async () => {
    const error: unknown = await loadProject('here', projectInMemory({})).catch((reason: unknown) => reason);
    expect(isToolError(error) && [error.code, error.problem, error.hint]).toEqual([
      'manifest.no-project',
      'configuration',
      'Run `callwright init` to start a project, or name its folder with `--project`.',
    ]);
  });

  test('one broken item of a list leaves the others, one broken org leaves the others', async () => {
    const loaded = await loadProject(
      '.',
      projectInMemory({
        'callwright.yaml': project(
          '  manifests: [manifests]\n  orgs: { dev: { region: x }, prod: { regoin: y } }\n',
        ),
        'manifests/a.yaml': `${V}kind: ScheduleList\nitems:\n  a: { day: 2026-01-01 }\n  b: { dya: 2026-01-01 }\n`,
      }),
    );
    expect(loaded.documents.map(({ name }) => name)).toEqual(['a']);
    expect(loaded.misshapen).toEqual(['Schedule/b']);
    expect(Object.keys(loaded.project.orgs)).toEqual(['dev']);
    expect(told(loaded)).toEqual([
      'error manifest.unknown-key callwright.yaml:6:39',
      'error manifest.unknown-key manifests/a.yaml:5:8',
    ]);
  });

  test('places lead through lists, several documents and org files', async () => {
    const loaded = await loadProject(
      '.',
      projectInMemory({
        'callwright.yaml': project('  manifests: [manifests]\n  orgs: { test: orgs/test.yaml }\n'),
        'orgs/test.yaml': '# the test org\nexisting:\n  queues: { sales: Sales }\n',
        'manifests/a.yaml': `${V}kind: ScheduleList\nitems:\n  a: { day: 2026-01-01 }\n---\n\n# two\n${flow('b', '{ inboundCall: { name: B } }')}`,
      }),
    );
    const place = ({ line, column }: { line: number; column: number }): string =>
      `${String(line)}:${String(column)}`;
    const [a, b] = loaded.documents;
    expect(place(a!.place(['spec', 'day']))).toBe('4:13');
    expect(place(a!.place())).toBe('4:3');
    expect(place(b!.place())).toBe('8:1');
    expect(place(b!.place(['spec', 'archy', 'inboundCall', 'name'], 'key'))).toBe('11:33');
    const inOrg = loaded.project.place(['spec', 'orgs', 'test', 'existing', 'queues', 'sales']);
    expect(`${inOrg.file}:${place(inOrg)}`).toBe('orgs/test.yaml:3:20');
  });
});

describe('a folder on disk', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'callwright-files-'));
    const files: Readonly<Record<string, string | Buffer>> = {
      'secret.yaml': 'x',
      'project/callwright.yaml': PROJECT,
      'project/manifests/a.yaml': flow('a', 'b.yaml'),
      'project/manifests/b.yaml': '\uFEFFinboundCall: {}\r\n',
      'project/manifests/latin.yaml': Buffer.from([0x61, 0xe4]),
      'project/manifests/[odd]/c.yml': 'x: 1',
      'project/.callwright/x.yaml': 'x',
      'project/big.yaml': '',
    };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    }
    mkdirSync(join(dir, 'project/manifests/folder.yaml'));
    truncateSync(join(dir, 'project/big.yaml'), LARGEST_FILE + 1);
    symlinkSync('../../secret.yaml', join(dir, 'project/manifests/link.yaml'));
    symlinkSync('a.yaml', join(dir, 'project/manifests/inner.yaml'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test.each([
    ['a file', 'manifests/a.yaml', 'read'],
    ['a link inside', 'manifests/inner.yaml', 'read'],
    ['a link that leads out', 'manifests/link.yaml', 'outside'],
    ['a path that leads out', '../secret.yaml', 'outside'],
    ['a path that leads out and back', '../project/callwright.yaml', 'outside'],
    ['an absolute path', '/etc/passwd', 'outside'],
    ['nothing', 'manifests/none.yaml', 'missing'],
    ['a file as a folder', 'callwright.yaml/a.yaml', 'missing'],
    ['a folder', 'manifests/folder.yaml', 'not-a-file'],
    ['a large file', 'big.yaml', 'too-large'],
    ['a file in another encoding', 'manifests/latin.yaml', 'not-utf8'],
  ])('%s', (_name, path, state) => {
    expect(projectFilesIn(join(dir, 'project')).read(path).state).toBe(state);
  });

  test('finds what globs name, and no hidden folders', () => {
    const files = projectFilesIn(join(dir, 'project'));
    expect(files.find(['**/*.{yaml,yml}'])).toEqual([
      'big.yaml',
      'callwright.yaml',
      'manifests/[odd]/c.yml',
      'manifests/a.yaml',
      'manifests/b.yaml',
      'manifests/inner.yaml',
      'manifests/latin.yaml',
      'manifests/link.yaml',
    ]);
    expect([
      files.look('manifests'),
      files.look('manifests/a.yaml'),
      files.look('x'),
      files.look('..'),
    ]).toEqual(['folder', 'file', 'missing', 'outside']);
  });

  test('loads as a project', async () => {
    const loaded = await loadProject(join(dir, 'project'));
    expect(told(loaded)).toEqual([
      'error manifest.missing-api-version manifests/[odd]/c.yml:1:1',
      'error manifest.missing-key manifests/[odd]/c.yml:1:1',
      'error manifest.file-not-utf8 manifests/latin.yaml:1:1',
      'error manifest.file-outside-project manifests/link.yaml:1:1',
    ]);
    const [a] = loaded.documents;
    expect(loaded.bodyOf(a!)?.text).toBe('inboundCall: {}\r\n');
  });
});

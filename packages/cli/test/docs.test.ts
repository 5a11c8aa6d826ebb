import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileShapeProblem } from '@callwright/schemas';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';

const callwright = callwrightInOneProcess();

const ROOT = join(__dirname, '../../..');
const PACKAGES = readdirSync(join(ROOT, 'packages'));
const ROOMS = ['docs', 'packages', 'schemas', 'scripts', 'examples', 'bench', 'action', '.ci', ...PACKAGES];

/** What people read: the pages of the project and the door sign of every package and example. */
const PAGES: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'schemas/README.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ...PACKAGES.map((name) => `packages/${name}/README.md`),
  ...readdirSync(join(ROOT, 'examples')).map((name) => `examples/${name}/README.md`),
].filter((page) => page.endsWith('.md'));

/** Links to files and pictures, and paths in backticks that begin with a room of the repository or of the page's own package. */
function pathsIn(page: string): readonly { readonly path: string; readonly from: string }[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => ({ path: target, from: dirname(page) }));
  const shown = [...text.matchAll(/ src(?:set)?="([^"\s]+)"/g)].map(([, target = '']) => ({
    path: target,
    from: dirname(page),
  }));
  const named = [...text.matchAll(/`([\w.@-]+(?:\/[\w.@*-]+)+\/?)`/g)]
    .map(([, target = '']) => target)
    .filter((target) => ROOMS.includes(target.split('/')[0] ?? ''))
    .map((target) => ({
      path: target,
      from: PACKAGES.includes(target.split('/')[0] ?? '') ? 'packages' : '.',
    }));
  const own = [...text.matchAll(/`((?:src|test)\/[\w./*-]+)`/g)].map(([, target = '']) => ({
    path: target,
    from: dirname(page),
  }));
  return [...links, ...shown, ...named, ...own];
}

/** A star stands for any part of one name. */
function isThere(path: string): boolean {
  const parts = relative(ROOT, path).split(/[\\/]/);
  const star = parts.findIndex((part) => part.includes('*'));
  if (star < 0) {
    return existsSync(path);
  }
  const folder = join(ROOT, ...parts.slice(0, star));
  const pattern = new RegExp(`^${(parts[star] ?? '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return (
    existsSync(folder) &&
    readdirSync(folder).some(
      (name) => pattern.test(name) && isThere(join(folder, name, ...parts.slice(star + 1))),
    )
  );
}

describe('the pages', () => {
  it.each(PAGES)('%s names only files that exist', (page) => {
    expect(existsSync(join(ROOT, page))).toBe(true);
    const lost = pathsIn(page)
      .filter(({ path, from }) => !isThere(join(ROOT, from, path)))
      .map(({ path }) => path);
    expect(lost).toEqual([]);
  });
});

/** Codes as docs/reference-findings.md lists them; problems of YAML have the reason of the reader behind `manifest.yaml-`. */
const CODES: readonly RegExp[] = [
  'manifest.yaml-…',
  ...[...readFileSync(join(ROOT, 'docs/reference-findings.md'), 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(
    ([, code = '']) => code,
  ),
].map((code) => new RegExp(`^${code.replaceAll('.', '\\.').replaceAll('…', '[a-z-]+')}$`));

it.each(PAGES.filter((page) => page !== 'CHANGELOG.md'))('%s names only codes that there are', (page) => {
  const named = readFileSync(join(ROOT, page), 'utf8').matchAll(
    /`((?:manifest|steps|archy|plan|genesys|ledger|applier)\.(?!(?:json|jsonl|ts)`)[a-z-]+)`/g,
  );
  expect(
    [...named].map(([, code = '']) => code).filter((code) => !CODES.some((one) => one.test(code))),
  ).toEqual([]);
});

it('shows the figures in README.md that were measured last', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bench/report.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe('what the pages say of the command', () => {
  const project: ProjectFolder = exampleFolder('shared-login');
  const answerOf = async (...words: readonly string[]): Promise<string> =>
    (await callwright(words, { folder: project.path })).out;
  afterAll(() => project.remove());

  it('names every command in README.md, and no other', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('\n## Commands'), readme.indexOf('\n## Read on'));
    const named = [...table.matchAll(/^\| `(\w+)/gm)].map(([, word]) => word);
    const known = [...(await answerOf('--help')).matchAll(/^ {2}callwright (\w+)/gm)].map(([, word]) => word);
    expect(named.sort()).toEqual(known.sort());
  });

  it('prints JSON as schemas/ describes it', async () => {
    const { properties } = JSON.parse(readFileSync(join(ROOT, 'schemas/findings.schema.json'), 'utf8')) as {
      readonly properties: object;
    };
    const findings = JSON.parse(await answerOf('validate', '--format', 'json')) as object;
    expect(Object.keys(findings).sort()).toEqual(Object.keys(properties).sort());
    const plan: unknown = JSON.parse(await answerOf('plan', '--org', 'local', '--format', 'json'));
    expect(fileShapeProblem('plan', plan)).toBeUndefined();
  });
});

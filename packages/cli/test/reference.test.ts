import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '../src/explain-field.ts';

const ROOT = join(__dirname, '../../..');

describe('docs/reference-manifest.md', () => {
  it('is what the schemas say', async () => {
    const script = join(ROOT, 'scripts/write-reference.mjs');
    const told = await new Promise((resolve) => {
      execFile(process.execPath, [script, '--check'], (error, _out, err) => resolve({ error, err }));
    });
    expect(told).toEqual({ error: null, err: '' });
  });

  const page = readFileSync(join(ROOT, 'docs/reference-manifest.md'), 'utf8');
  const { kinds, verbs } = topics();

  it.each([...kinds.map(({ name }) => `## ${name}`), ...verbs.map(({ name }) => `### ${name}`)])(
    'tells of %s',
    (heading) => expect(page).toContain(`\n${heading}\n`),
  );

  it('leads to headings that it has', () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect(headings).toEqual(expect.arrayContaining([...new Set(links)]));
  });
});

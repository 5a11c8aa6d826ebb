import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT } from '../src/exit-status.ts';

describe('docs/exit-codes.md', () => {
  it('has a row for each exit code, and no other', () => {
    const page = readFileSync(resolve(__dirname, '../../../docs/exit-codes.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(rows).toEqual(Object.values(EXIT));
  });
});

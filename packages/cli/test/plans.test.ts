import { execFile } from 'node:child_process';
import { join } from 'node:path';

jest.setTimeout(600_000);

describe('docs/plans.md', () => {
  it('is what the command prints', async () => {
    const script = join(__dirname, '../../../scripts/write-plans.mjs');
    const told = await new Promise((resolve) => {
      execFile(process.execPath, [script, '--check'], (error, _out, err) => resolve({ error, err }));
    });
    expect(told).toEqual({ error: null, err: '' });
  });
});

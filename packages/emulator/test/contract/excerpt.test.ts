import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describedOperations, readApiDescription } from '../../src/contract/api-description.ts';
import { operations } from '../../src/operations/operations.ts';

const shared = process.env['CALLWRIGHT_SHARED'] ?? join(__dirname, '../../../../../shared');
const source = join(shared, 'reference/genesys-openapi.json');
const described = describedOperations(readApiDescription());

test('lists every operation of the facts and of the additions, and all that the local org has', () => {
  expect(described).toHaveLength(205);
  const known = new Set(described.map(({ method, path }) => `${method} ${path}`));
  expect(operations.filter(({ method, path }) => !known.has(`${method} ${path}`))).toEqual([]);
});

test('the permissions of the local org are those of the excerpt', () => {
  const wanted = new Map(
    described.map(({ method, path, operation }) => [
      `${method} ${path}`,
      operation['x-inin-requires-permissions'] ?? { type: 'ALL', permissions: [] },
    ]),
  );
  for (const { method, path, permissions } of operations) {
    const { type, permissions: names = [] } = wanted.get(`${method} ${path}`) ?? {};
    const asked = 'any' in permissions ? permissions.any : permissions.every;
    expect([method, path, [...asked].sort()]).toEqual([method, path, [...names].sort()]);
    if (names.length > 1) {
      expect([method, path, 'any' in permissions ? 'ANY' : 'ALL']).toEqual([method, path, type]);
    }
  }
});

const withSource = existsSync(source) ? describe : describe.skip;
withSource('beside the whole description', () => {
  test('is what the script makes of it', () => {
    const script = join(__dirname, '../../scripts/make-excerpt.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check', source], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

/* eslint-disable @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { describedOperations, readApiDescription } from '../../src/contract/api-description.ts';
import { operations } from '../../src/operations/operations.ts';
import { serveOrg, type ServedOrg } from './served-org.ts';

/** What the API description asks for, not what the operations say of themselves. */
const asked = describedOperations(readApiDescription()).flatMap(({ method, path, operation }) =>
  operations.some((own) => own.method === method && own.path === path)
    ? [{ method, path, needed: operation['x-inin-requires-permissions'] }]
    : [],
);

const address = (path: string): string => path.replace('/api/v2', '').replaceAll(/\{[^}]+\}/g, 'x');

let org: ServedOrg;
beforeAll(async () => {
  const exact = asked.map(
    ({ needed }, n) =>
      `  - { id: exact${String(n)}, secret: s, permissions: ${JSON.stringify(needed?.permissions ?? [])} }`,
  );
  org = await serveOrg({
    seedText: `clients:\n  - { id: nobody, secret: s, permissions: [] }\n${exact.join('\n')}`,
  });
});
afterAll(() => org.close());

test.each(asked.map((one, n) => ({ ...one, n, title: `${one.method} ${one.path}` })))(
  'row 24: $title is refused without its permissions, by name, and not with them',
  async ({ method, path, needed, n }) => {
    const body = method === 'GET' || method === 'HEAD' || method === 'DELETE' ? undefined : {};
    const names = needed?.permissions ?? [];
    if (names.length > 0) {
      const refused = await org.call(method, address(path), body, await org.token('nobody', 's'));
      expect([refused.status, refused.json.code, refused.json.messageParams]).toEqual([
        403,
        needed?.type === 'ANY' && names.length > 1 ? 'missing.any.permissions' : 'missing.permissions',
        { permissions: names.join(', ') },
      ]);
      names.forEach((name) => {
        expect(refused.json.message).toContain(name);
      });
    }
    const allowed = await org.call(method, address(path), body, await org.token(`exact${String(n)}`, 's'));
    expect(allowed.status).not.toBe(403);
  },
);

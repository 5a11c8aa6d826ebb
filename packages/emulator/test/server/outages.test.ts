/* eslint-disable @typescript-eslint/no-unsafe-assignment
   -- answers have no type here: what they hold is what is tested */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outageClients } from './outage-clients.ts';
import { closeServers, serveOrg } from './served-org.ts';

/*
 * Every file of examples/outages is loaded, and a small client sees what its header says.
 */

const folder = join(__dirname, '../../../../examples/outages');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

afterEach(closeServers);

test('there are ten outages and more, each with a client here and a line in the README', () => {
  expect(files.length).toBeGreaterThanOrEqual(10);
  expect(Object.keys(outageClients).sort()).toEqual([...files].sort());
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const listed = [...readme.matchAll(/^\| `([\w-]+\.yaml)`/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...files].sort());
});

describe.each(files)('%s', (file) => {
  test('says what happens, what a good client does, and how to try it', () => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toMatch(/^# \S.*\n#\n# What happens: [^]*\n# A good client: [^]*\n# Try it:\n/);
    expect(text).toContain(`callwright emulator serve --faults examples/outages/${file}`);
  });

  test('does what it says, and reports it', async () => {
    const org = await serveOrg({
      clock: 'virtual:2026-01-01T08:00:00Z',
      faults: { file: join(folder, file) },
    });
    await outageClients[file]?.(org);
    const { faults } = (await org.call('GET', '/emulator/faults')).json;
    expect((faults as { fired: number }[]).every(({ fired }) => fired > 0)).toBe(true);
  });
});

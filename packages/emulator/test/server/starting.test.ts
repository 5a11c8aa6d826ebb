/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument
   -- answers have no type here: what they hold is what is tested */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/start-emulator.ts';
import { plainBody } from './bodies.ts';
import { closeServers, connect, serveOrg } from './served-org.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));
});
afterEach(async () => {
  await closeServers();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('seeds', () => {
  test.each([
    ['an unknown key', 'queus: [Sales]', "'queus' is not a key of a seed here"],
    ['an unknown inner key', 'queues: [ { nme: Sales } ]', "queues[0]: 'nme' is not a key"],
    ['a number that lost its quotes', 'didPools: [ { from: +13175550100 } ]', 'Put it in quotes'],
    ['a bad pool', 'didPools: [ { from: "+1", to: "+13175550100" } ]', 'E.164'],
    ['no YAML', 'queues: [', 'is no YAML'],
    ['two documents', 'queues: []\n---\nqueues: []', '2 documents'],
    ['an unknown division', 'queues: [ { name: A, division: Nowhere } ]', "names the division 'Nowhere'"],
    [
      'an unknown column type',
      'dataTables: [ { name: T, columns: { A: date } } ]',
      'string, integer, number and boolean',
    ],
    ['a bad row', 'dataTables: [ { name: T, columns: { A: string }, rows: [ { A: x } ] } ]', 'row 1'],
    ['an unknown flow', 'ivrs: [ { name: R, open: Nobody } ]', "names the inbound call flow 'Nobody'"],
    ['an unknown schedule', 'scheduleGroups: [ { name: G, open: [Nobody] } ]', "names 'Nobody'"],
    ['a missing file', 'flows: [ nowhere.yaml ]', 'cannot be read: ENOENT'],
    ['a flow that does not publish', 'flows: [ { yaml: "inboundCall: {}" } ]', 'cannot be published'],
    ['a list for a map', '[]', 'must be a map'],
  ])('%s is a sentence', async (_name, seed, part) => {
    await expect(startEmulator({ seed: { text: seed } })).rejects.toMatchObject({
      name: 'EmulatorError',
      code: expect.stringMatching(/^seed-/),
      message: expect.stringContaining(part),
    });
  });

  test('an empty seed is an org with one client', async () => {
    const org = await serveOrg({ seedText: '' });
    expect((await org.call('GET', '/emulator/state')).json.clients).toMatchObject([
      { id: 'local', permissions: 'all' },
    ]);
    await org.close();
  });

  test('the same seed and number give the same ids', async () => {
    const ids = async () => {
      const org = await serveOrg({ seedText: 'queues: [A, B]' });
      const found = (await org.call('GET', '/routing/queues')).json.entities.map(
        ({ id }: { id: string }) => id,
      );
      await org.close();
      return found as string[];
    };
    expect(await ids()).toEqual(await ids());
  });

  test('a changed seed adds what is missing and takes nothing away', async () => {
    const first = await serveOrg({ dataDir, seedText: 'queues: [A]' });
    await first.deploy(plainBody('Line'));
    const id = (await first.call('GET', '/routing/queues')).json.entities[0].id;
    await first.close();
    const second = await serveOrg({ dataDir, seedText: 'queues: [A, B]' });
    expect((await second.call('GET', '/routing/queues')).json.entities).toMatchObject([
      { id, name: 'A' },
      { name: 'B' },
    ]);
    expect((await second.call('GET', '/flows')).json.total).toBe(1);
    await second.close();
  });

  test('reset goes back to the seed', async () => {
    const org = await serveOrg({ seedText: 'queues: [A]' });
    await org.deploy(plainBody('Line'));
    await org.call('POST', '/emulator/reset');
    const state = (await org.call('GET', '/emulator/state')).json;
    expect([state.flows, state.queues.map(({ name }: { name: string }) => name)]).toEqual([[], ['A']]);
    await org.close();
  });
});

describe('the data folder', () => {
  test('state, tokens and running jobs survive a restart', async () => {
    const first = await serveOrg({ dataDir, jobDelayMs: 1 });
    const token = await first.token();
    const { json } = await first.call('POST', '/flows/jobs', undefined, token);
    await first.raw('PUT', json.presignedUrl, { headers: json.headers, body: plainBody('Line') });
    await first.close();
    const second = await serveOrg({ dataDir });
    const flows = await second.call('GET', '/flows', undefined, token);
    expect(flows.json.entities).toMatchObject([{ name: 'Line', publishedVersion: { id: '1.0' } }]);
    await second.close();
  });

  test('no secret and no token stand in the state or are answered', async () => {
    const org = await serveOrg({ dataDir, seedText: 'clients: [ { id: local, secret: very-secret } ]' });
    const token = await org.token('local', 'very-secret');
    const state = (await org.call('GET', '/emulator/state', undefined, token)).text;
    const requests = (await org.call('GET', '/emulator/requests', undefined, token)).text;
    const kept = readFileSync(join(dataDir, 'log-0'), 'utf8');
    expect(state).not.toContain('very-secret');
    expect(state + requests + kept).not.toContain(token);
    expect(state).not.toContain('signingKey');
    await org.close();
  });

  test('a folder in use is a sentence with the address of the other', async () => {
    const first = await serveOrg({ dataDir });
    await expect(startEmulator({ dataDir })).rejects.toMatchObject({ code: 'folder-in-use', url: first.url });
    await first.close();
    await (await startEmulator({ dataDir })).close();
  });

  test.each(['{}', '', '{"pid":999999999,"began":"1"}'])(
    'the lock %j of nobody is taken over',
    async (left) => {
      writeFileSync(join(dataDir, 'lock'), left);
      await (await startEmulator({ dataDir })).close();
      expect(readdirSync(dataDir)).toEqual(['log-0']);
    },
  );

  test('a port in use is a sentence', async () => {
    const first = await serveOrg();
    const port = Number(new URL(first.url).port);
    await expect(startEmulator({ port, dataDir })).rejects.toMatchObject({ code: 'port-in-use' });
    await (await startEmulator({ dataDir })).close();
    await first.close();
  });

  test('a torn last line is forgotten, and writing goes on', async () => {
    const first = await serveOrg({ dataDir, seedText: 'queues: [A]' });
    await first.deploy(plainBody('Line'));
    await first.close();
    const log = join(dataDir, 'log-0');
    const whole = readFileSync(log);
    writeFileSync(log, whole.subarray(0, whole.length - 20));
    const second = await startEmulator({ dataDir, seed: { text: 'queues: [A]' } });
    const org = connect(second.url, () => second.close());
    expect((await org.deploy(plainBody('Other'))).status).toBe('Success');
    await org.close();
    await (await startEmulator({ dataDir })).close();
  });

  test.each([
    ['a changed byte', (text: string) => text.replace('"Line"', '"Lime"')],
    ['a missing line start', (text: string) => text.slice(5)],
  ])('%s is a corrupt folder', async (_name, damage) => {
    const first = await serveOrg({ dataDir });
    await first.deploy(plainBody('Line'));
    await first.close();
    const log = join(dataDir, 'log-0');
    writeFileSync(log, damage(readFileSync(log, 'utf8')));
    await expect(startEmulator({ dataDir })).rejects.toMatchObject({
      code: 'folder-corrupt',
      message: expect.stringContaining('checksum'),
    });
  });
});

describe('the control interface', () => {
  test('counts requests by template, without queries of signed addresses', async () => {
    const org = await serveOrg();
    await org.deploy(plainBody('Line'));
    await org.call('GET', '/flows/unknown');
    const { counts, requests } = (await org.call('GET', '/emulator/requests')).json;
    expect(counts).toEqual({
      'POST /oauth/token': 1,
      'POST /api/v2/flows/jobs': 1,
      'PUT /uploads/{jobId}': 1,
      'GET /api/v2/flows/jobs/{jobId}': 1,
      'GET /api/v2/flows/{flowId}': 1,
    });
    expect(JSON.stringify(requests)).not.toContain('Signature');
    await org.call('POST', '/emulator/requests/reset');
    expect((await org.call('GET', '/emulator/requests')).json).toEqual({ counts: {}, requests: [] });
    await org.close();
  });

  test('is not there for pages in a browser', async () => {
    const org = await serveOrg();
    const answer = await org.raw('POST', '/emulator/reset', { headers: { Origin: 'http://evil.example' } });
    expect(answer.status).toBe(403);
    await org.close();
  });

  test.each([
    ['POST', '/emulator/settings', { jobDelay: 1 }, 400],
    ['POST', '/emulator/settings', { jobDelayMs: -1 }, 400],
    ['POST', '/emulator/settings', { versionConflict: 500 }, 400],
    ['POST', '/emulator/people/lock', { user: 'Ann', flow: 'Nobody' }, 404],
    ['POST', '/emulator/people/lock', { flow: 'Nobody' }, 404],
    ['POST', '/emulator/people/edit', { user: 'Ann', flow: 'Nobody', replace: 'a', with: 'b' }, 404],
    ['POST', '/emulator/seed', { seed: 'queus: []' }, 400],
    ['POST', '/emulator/nothing', {}, 404],
  ])('%s %s %j is %d', async (method, path, body, status) => {
    const org = await serveOrg();
    const answer = await org.call(method, path, body);
    expect([answer.status, typeof answer.json.message]).toEqual([status, 'string']);
    await org.close();
  });
});

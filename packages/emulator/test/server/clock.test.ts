/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment
   -- answers have no type here: what they hold is what is tested */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/start-emulator.ts';
import { plainBody } from './bodies.ts';
import { closeServers, serveOrg, type ServedOrg } from './served-org.ts';
import { startProcess, withBuild } from './server-process.ts';

const start = '2026-01-01T08:00:00.000Z';
const clock = `virtual:${start}`;

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));
});
afterEach(async () => {
  await closeServers();
  rmSync(dataDir, { recursive: true, force: true });
});

async function now(org: ServedOrg): Promise<unknown> {
  return (await org.call('GET', '/emulator/clock')).json;
}

async function upload(org: ServedOrg): Promise<string> {
  const { json } = await org.call('POST', '/flows/jobs');
  await org.raw('PUT', json.presignedUrl as string, { headers: json.headers, body: plainBody('Line') });
  return json.id as string;
}

describe('the virtual clock', () => {
  test('stands still until it is told to move', async () => {
    const org = await serveOrg({ clock });
    expect(await now(org)).toEqual({ kind: 'virtual', now: start });
    expect((await org.call('GET', '/flows')).headers.get('date')).toBe('Thu, 01 Jan 2026 08:00:00 GMT');
    expect(await now(org)).toEqual({ kind: 'virtual', now: start });
    expect((await org.call('POST', '/emulator/clock', { advanceMs: 90_000 })).json).toEqual({
      kind: 'virtual',
      now: '2026-01-01T08:01:30.000Z',
    });
    await org.call('POST', '/emulator/clock', { to: '2026-01-02T09:00:00+01:00' });
    expect(await now(org)).toEqual({ kind: 'virtual', now: '2026-01-02T08:00:00.000Z' });
  });

  test('a job ends at its own time, however far the clock is moved at once', async () => {
    const org = await serveOrg({ clock, jobDelayMs: 5000 });
    const job = await upload(org);
    expect((await org.call('GET', `/flows/jobs/${job}`)).json.status).toBe('Started');
    await org.call('POST', '/emulator/clock', { advanceMs: 4999 });
    expect((await org.call('GET', `/flows/jobs/${job}`)).json.status).toBe('Started');
    await org.call('POST', '/emulator/clock', { advanceMs: 60_000 });
    expect((await org.call('GET', `/flows/jobs/${job}`)).json.status).toBe('Success');
    const { versions } = (await org.call('GET', '/emulator/state')).json;
    expect(versions[0].dateCreated).toBe(Date.parse(start) + 5000);
  });

  test('tokens and addresses expire by it', async () => {
    const org = await serveOrg({ clock });
    const token = await org.token();
    const { json } = await org.call('POST', '/flows/jobs');
    await org.call('POST', '/emulator/clock', { advanceMs: 2 * 86_400_000 });
    expect((await org.call('GET', '/flows', undefined, token)).status).toBe(401);
    const late = await org.raw('PUT', json.presignedUrl as string, {
      headers: json.headers,
      body: plainBody('Line'),
    });
    expect([late.status, late.text]).toEqual([403, expect.stringContaining('expired')]);
  });

  test.each(['virtual', 'virtual:2020-01-01', clock])(
    'goes on where it stood after a restart with %s, and after a reset',
    async (again) => {
      const first = await serveOrg({ dataDir, clock });
      await first.call('POST', '/emulator/clock', { advanceMs: 3_600_000 });
      await first.call('POST', '/emulator/reset');
      await first.close();
      const second = await serveOrg({ dataDir, clock: again });
      expect(await now(second)).toEqual({ kind: 'virtual', now: '2026-01-01T09:00:00.000Z' });
    },
  );

  test('an org whose virtual clock ran ahead is not started on real time', async () => {
    const first = await serveOrg({ dataDir, clock: 'virtual:9000-01-01' });
    await first.close();
    await expect(startEmulator({ dataDir })).rejects.toMatchObject({
      code: 'option-invalid',
      message: expect.stringContaining('--clock virtual') as unknown,
    });
  });

  test.each([
    [{}, 'Say either'],
    [{ advanceMs: 1, to: start }, 'Say either'],
    [{ advance: 1 }, 'Say either'],
    [{ advanceMs: 1.5 }, 'whole number'],
    [{ advanceMs: '1' }, 'whole number'],
    [{ advanceMs: -1 }, 'never goes back'],
    [{ to: '2025-12-31T00:00:00Z' }, 'never goes back'],
    [{ to: '2026-01-01T09:00' }, 'with a zone'],
    [{ to: 'tomorrow' }, 'with a zone'],
    [{ advanceMs: Number.MAX_SAFE_INTEGER }, 'ends at 9999'],
  ])('%j is refused, and the clock stays', async (body, part) => {
    const org = await serveOrg({ clock });
    const answer = await org.call('POST', '/emulator/clock', body);
    expect([answer.status, answer.json.message]).toEqual([400, expect.stringContaining(part)]);
    expect(await now(org)).toEqual({ kind: 'virtual', now: start });
  });

  test.each(['Virtual', 'virtual:', 'virtual:soon', 'virtual:2026-01-01T08:00', 'fast', ''])(
    'there is no clock %j',
    async (unknown) => {
      await expect(startEmulator({ clock: unknown })).rejects.toMatchObject({ code: 'option-invalid' });
    },
  );
});

test('real time cannot be moved', async () => {
  const org = await serveOrg();
  expect(await now(org)).toMatchObject({ kind: 'real' });
  expect((await org.call('POST', '/emulator/clock', { advanceMs: 1 })).status).toBe(409);
});

withBuild('the server as a process', () => {
  test('a virtual clock that was moved stands there after a kill', async () => {
    const words = ['--clock', clock];
    const first = startProcess(dataDir, words);
    const moved = await (await first.listening).call('POST', '/emulator/clock', { advanceMs: 3_600_000 });
    first.process.kill('SIGKILL');
    await first.ended;
    const second = startProcess(dataDir, words);
    expect(await now(await second.listening)).toEqual(moved.json);
    second.process.kill('SIGTERM');
    expect((await second.ended).status).toBe(0);
  });

  test.each([
    ['--clock', 'fast', 'The clock must be real, virtual'],
    ['--faults', 'nowhere.yaml', 'The fault file'],
    ['--invariants', 'nowhere.yaml', 'The invariants file'],
  ])('%s %s is a sentence and status 7', async (flag, value, part) => {
    const { status, errors } = await startProcess(dataDir, [flag, value]).ended;
    expect([status, errors]).toEqual([7, expect.stringContaining(part)]);
    expect(errors).toMatch(/^[^\n]+\n$/);
  });
});

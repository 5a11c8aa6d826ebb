import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ScriptedServer } from './scripted-server.ts';
import { json, listing, scriptedServer } from './scripted-server.ts';

const INDEX = resolve(__dirname, '../dist/bundle/index.js');

/** A program of its own: the SDK reads the user's file while loading, once per process. */
const PROGRAM = `
const [index, gateway] = process.argv.slice(1);
const { openReader } = await import(index);
const clock = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };
try {
  const reader = await openReader({ gateway, credentials: { accessToken: 'fixed-token' }, clock });
  const listing = await reader.listFlows();
  console.log(JSON.stringify(listing.complete));
} catch (error) {
  console.log(JSON.stringify({ code: error.code }));
}
`;

let home = '';
let server: ScriptedServer;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'callwright-home-'));
  server = await scriptedServer((_request, response) => json(response, 200, listing([])));
});
afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

async function run(): Promise<{ readonly said: unknown; readonly stderr: string }> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', PROGRAM, INDEX, server.url],
    { env: { ...process.env, HOME: home, USERPROFILE: home }, timeout: 20_000 },
  );
  return { said: JSON.parse(stdout) as unknown, stderr };
}

async function sdkFile(text: string): Promise<void> {
  await mkdir(join(home, '.genesyscloudjavascript'));
  await writeFile(join(home, '.genesyscloudjavascript', 'config'), text);
}

test('the built package reads an org and lets the process end by itself', async () => {
  expect(await run()).toEqual({ said: { known: true, value: true }, stderr: '' });
});

test('a config file of the SDK changes neither where requests go nor what is written', async () => {
  const elsewhere = await scriptedServer((_request, response) => json(response, 200, listing([])));
  const log = join(home, 'sdk.log');
  await sdkFile(
    `[general]\nhost = https://api.mypurecloud.de\nlive_reload_config = true\n` +
      `[gateway]\nhost = 127.0.0.1\nprotocol = http\nport = ${new URL(elsewhere.url).port}\n` +
      `[logging]\nlog_level = trace\nlog_to_console = true\nlog_file_path = ${log}\n`,
  );
  expect(await run()).toEqual({ said: { known: true, value: true }, stderr: '' });
  expect([server.arrived.length, elsewhere.arrived.length]).toEqual([1, 0]);
  await elsewhere.close();
  const written = (await readdir(home)).filter((name) => name !== '.genesyscloudjavascript');
  for (const name of written) {
    expect(await readFile(join(home, name), 'utf8')).toBe('');
  }
});

test('a malformed config file of the SDK is named', async () => {
  await sdkFile('no section here, and no JSON');
  expect((await run()).said).toEqual({ code: 'genesys.sdk-unusable' });
});

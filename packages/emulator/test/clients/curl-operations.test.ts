/** `curl` sends every operation of tier 1: what was asked by a plain client before is asked again of a fresh org. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeServers, serveOrg, testClock, type ServedOrg } from '../server/served-org.ts';
import { areas } from './areas/index.ts';
import { addressOf, filled, type Area, type Kept } from './step.ts';

const withCurl = spawnSync('curl', ['--version']).status === 0 ? describe : describe.skip;
const folder = mkdtempSync(join(tmpdir(), 'local-org-curl-'));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closeServers();
});

/** A request as it went out, and the status of its answer. */
interface Sent {
  readonly method: string;
  readonly address: string;
  readonly body: string | undefined;
  readonly status: number;
}

withCurl('curl', () => {
  test.each(areas)('$name', async (area) => {
    const asked = await ask(area);
    expect(asked.filter(({ status }) => status >= 300)).toEqual([]);
    const again = await serveOrg({ seedText: area.seed, clock: testClock() });
    const statuses = await runCurl(again, asked);
    expect(statuses).toEqual(asked.map(({ status }) => status));
  });
});

/** The same seed, clock and order give the same ids: what is recorded here means the same to another org. */
async function ask({ seed, steps }: Area): Promise<readonly Sent[]> {
  const org = await serveOrg({ seedText: seed, clock: testClock() });
  const kept: Kept = new Map();
  const sent: Sent[] = [];
  for (const step of steps) {
    if ('control' in step) {
      const address = `/emulator/${step.control}`;
      const { status } = await org.call('POST', address, step.body);
      sent.push({ method: 'POST', address, body: JSON.stringify(step.body), status });
      continue;
    }
    const one = filled(step, kept);
    const address = addressOf(one);
    const answer = await org.call(one.method, address.slice('/api/v2'.length), one.body);
    sent.push({
      method: one.method,
      address,
      body: one.body === undefined ? undefined : JSON.stringify(one.body),
      status: answer.status,
    });
    if (step.as !== undefined) {
      kept.set(step.as, answer.json);
    }
  }
  return sent;
}

/** One process for all requests; the token by curl too. */
async function runCurl(org: ServedOrg, requests: readonly Sent[]): Promise<readonly number[]> {
  const token = (
    JSON.parse(
      await curl([
        '--silent',
        '--user',
        'local:local',
        '--data',
        'grant_type=client_credentials',
        `${org.url}/oauth/token`,
      ]),
    ) as { readonly access_token: string }
  ).access_token;
  const config = join(folder, `${new URL(org.url).port}.config`);
  writeFileSync(config, requests.map((request) => configOf(org.url, token, request)).join('next\n'), {
    mode: 0o600,
  });
  const out = await curl(['--config', config]);
  return out.trim().split('\n').map(Number);
}

function configOf(url: string, token: string, { method, address, body }: Sent): string {
  const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return [
    'silent',
    'globoff',
    `url = ${quoted(url + address)}`,
    ...(method === 'HEAD' ? ['head'] : [`request = ${method}`]),
    `header = ${quoted(`Authorization: Bearer ${token}`)}`,
    ...(body === undefined
      ? []
      : ['header = "Content-Type: application/json"', `data-raw = ${quoted(body)}`]),
    `output = ${quoted(join(folder, 'answer'))}`,
    'write-out = "%{http_code}\\n"',
    '',
  ].join('\n');
}

function curl(words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('curl', ['--noproxy', '127.0.0.1', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let errors = '';
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
    child.once('error', reject);
    child.once('close', (status) =>
      status === 0 ? resolve(out) : reject(new Error(`curl ended with ${String(status)}: ${errors}`)),
    );
  });
}

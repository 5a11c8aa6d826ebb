/* eslint-disable @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type ServedOrg } from './served-org.ts';

/** The built server; `npm run build` makes it before tests run. */
const main = join(__dirname, '../../dist/main.js');
const withBuild = existsSync(main) ? describe : describe.skip;

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? 20_260_101);
const rounds = process.env['CALLWRIGHT_DEEP'] === '1' ? 200 : 8;

interface Child {
  readonly process: ChildProcess;
  readonly org: ServedOrg;
  readonly ended: Promise<unknown>;
}

async function start(dataDir: string): Promise<Child> {
  const process_ = spawn(process.execPath, [main, '--port', '0', '--data', dataDir, '--exit-with-parent'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => process_.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    process_.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      const found = /listening on (\S+)\n/.exec(out)?.[1];
      if (found !== undefined) {
        resolve(found);
      }
    });
    let errors = '';
    process_.stderr.on('data', (part: Buffer) => (errors += part.toString()));
    process_.once('exit', () => reject(new Error(`ended: ${errors}`)));
  });
  return { process: process_, org: connect(url, () => Promise.resolve()), ended };
}

/** A small generator, so that a failing round can be run again. */
function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

withBuild(`killed while it writes (CALLWRIGHT_SEED=${String(seed)})`, () => {
  test(`${String(rounds)} kills lose nothing that was acknowledged, and every start succeeds`, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-org-killed-'));
    const next = numbers(seed);
    const acknowledged = new Set<string>();
    let table: string | undefined;
    for (let round = 0; round < rounds; round++) {
      const child = await start(dataDir);
      const schema = { type: 'object', properties: { key: { type: 'string' } } };
      table ??= (await child.org.call('POST', '/flows/datatables', { name: 'T', schema })).json.id as string;
      const rows = `/flows/datatables/${table}/rows`;
      const kept = await child.org.call('GET', '/emulator/state');
      const keys = new Set((kept.json.rows as { key: string }[]).map(({ key }) => key));
      expect([...acknowledged].filter((key) => !keys.has(key))).toEqual([]);

      const killAfter = Math.floor(next() * 40);
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let n = 0; ; n++) {
          const key = `${String(round)}-${String(writer)}-${String(n)}`;
          const { status } = await child.org.call('POST', rows, { key });
          if (status === 200) {
            acknowledged.add(key);
          }
          if (writer === 0 && n === killAfter) {
            child.process.kill('SIGKILL');
          }
        }
      });
      await Promise.allSettled(writers);
      await child.ended;
    }
    expect(acknowledged.size).toBeGreaterThan(rounds);
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('SIGTERM and the end of the parent close it', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-org-ended-'));
    const first = await start(dataDir);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = await start(dataDir);
    second.process.stdin?.end();
    expect(await second.ended).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  });
});

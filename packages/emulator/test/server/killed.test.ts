/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment
   -- answers have no type here: what they hold is what is tested */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { plainBody } from './bodies.ts';
import { randomNumbers } from './random-org.ts';
import { startProcess, withBuild } from './server-process.ts';
import type { Answer, ServedOrg } from './served-org.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? 20_260_101);
const rounds = process.env['CALLWRIGHT_DEEP'] === '1' ? 200 : 8;

/** A log of this size is folded: small, so that kills meet the folding too. */
const foldAfter = '20000';

/** What was acknowledged about one thing: what it must be now. While a write is under way it may be either. */
interface Expected {
  now: string;
  maybe?: string;
}

/** What the state says about the things of one writer, by name. */
type Found = ReadonlyMap<string, string>;

/** One client that makes, changes and removes things of its own, one write after the other. */
interface Writer {
  readonly what: string;
  /** Does one write; notes what it expects before and after. */
  write(org: ServedOrg): Promise<void>;
  /** Sentences about what is not as it was acknowledged. */
  check(state: Answer['json']): readonly string[];
}

function writer(
  what: string,
  next: () => number,
  act: (
    org: ServedOrg,
    name: string,
    now: string | undefined,
  ) => Promise<{ readonly after: string } | undefined>,
  found: (state: Answer['json']) => Found,
  after: (now: string | undefined) => string,
): Writer {
  const expected = new Map<string, Expected>();
  return {
    what,
    async write(org) {
      const name = `${what}-${String(Math.floor(next() * 12))}`;
      const now = expected.get(name)?.now;
      expected.set(name, { now: now ?? 'absent', maybe: after(now) });
      const done = await act(org, name, now);
      expected.set(name, { now: done?.after ?? now ?? 'absent' });
    },
    check(state) {
      const present = found(state);
      return [...expected].flatMap(([name, { now, maybe }]) => {
        const is = present.get(name) ?? 'absent';
        if (is !== now && is !== maybe) {
          return [`${name} is ${is}, was acknowledged as ${now}${maybe === undefined ? '' : ` or ${maybe}`}`];
        }
        expected.set(name, { now: is });
        return [];
      });
    },
  };
}

function acknowledged(answer: Answer): boolean {
  if (answer.status >= 500) {
    throw new Error(`answered ${String(answer.status)}: ${answer.text}`);
  }
  return answer.status < 300;
}

const next = randomNumbers(seed);

function rowWriter(what: string, tableId: () => string): Writer {
  const rows = (): string => `/flows/datatables/${tableId()}/rows`;
  const after = (now: string | undefined): string =>
    now === undefined || now === 'absent' ? '1' : now === '5' ? 'absent' : String(Number(now) + 1);
  return writer(
    what,
    next,
    async (org, name, now) => {
      const n = after(now);
      const answer =
        now === undefined || now === 'absent'
          ? await org.call('POST', rows(), { key: name, n: 1 })
          : n === 'absent'
            ? await org.call('DELETE', `${rows()}/${name}`)
            : await org.call('PUT', `${rows()}/${name}`, { key: name, n: Number(n) });
      return acknowledged(answer) ? { after: n } : undefined;
    },
    (state) =>
      new Map(
        (state.rows as { key: string; values: { n: number } }[]).map((row) => [
          row.key,
          String(row.values.n),
        ]),
      ),
    after,
  );
}

/** Publishes by job, and deletes now and then: what is acknowledged is the number of the published version. */
function flowWriter(what: string): Writer {
  const after = (now: string | undefined): string =>
    now === undefined || now === 'absent'
      ? '1.0'
      : now === '3.0'
        ? 'absent'
        : `${String(parseInt(now, 10) + 1)}.0`;
  return writer(
    what,
    next,
    async (org, name, now) => {
      const version = after(now);
      if (version === 'absent') {
        const { json } = await org.call('GET', `/flows?name=${name}`);
        const answer = await org.call('DELETE', `/flows/${json.entities[0].id as string}`);
        return acknowledged(answer) ? { after: version } : undefined;
      }
      const job = await org.deploy(plainBody(name));
      return job.status === 'Success' ? { after: version } : undefined;
    },
    (state) =>
      new Map(
        (state.flows as { name: string; deleted: boolean; publishedVersion?: string }[])
          .filter(({ deleted, publishedVersion }) => !deleted && publishedVersion !== undefined)
          .map((flow) => [flow.name, flow.publishedVersion ?? '']),
      ),
    after,
  );
}

interface Routed {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly version: number;
}

function routeWriter(what: string): Writer {
  const after = (now: string | undefined): string =>
    now === undefined || now === 'absent' ? '1' : now === '4' ? 'absent' : String(Number(now) + 1);
  return writer(
    what,
    next,
    async (org, name, now) => {
      const version = after(now);
      const ivr = { name, dnis: [] };
      if (version === '1') {
        return acknowledged(await org.call('POST', '/architect/ivrs', ivr)) ? { after: version } : undefined;
      }
      const { json } = await org.call('GET', `/architect/ivrs?name=${name}`);
      const path = `/architect/ivrs/${json.entities[0].id as string}`;
      const answer = await (version === 'absent' ? org.call('DELETE', path) : org.call('PUT', path, ivr));
      return acknowledged(answer) ? { after: version } : undefined;
    },
    (state) =>
      new Map(
        (state.ivrs as Routed[])
          .filter((ivr) => ivr.state === 'active')
          .map((ivr) => [ivr.name, String(ivr.version)]),
      ),
    after,
  );
}

withBuild(`killed while it writes (CALLWRIGHT_SEED=${String(seed)})`, () => {
  test(
    `${String(rounds)} kills lose nothing that was acknowledged, and every start succeeds`,
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'local-org-killed-'));
      let table = '';
      const writers = [
        rowWriter('rowA', () => table),
        rowWriter('rowB', () => table),
        flowWriter('flowA'),
        flowWriter('flowB'),
        routeWriter('route'),
      ];
      let writes = 0;
      for (let round = 0; round < rounds; round++) {
        await killWhileItStarts(dataDir);
        const child = startProcess(dataDir, ['--fold-after', foldAfter]);
        const org = await child.listening;
        const { json: state } = await org.raw('GET', '/emulator/state');
        expect(writers.flatMap((each) => each.check(state))).toEqual([]);
        const properties = { key: { type: 'string' }, n: { type: 'integer' } };
        table =
          (state.dataTables as { id: string }[])[0]?.id ??
          ((
            await org.call('POST', '/flows/datatables', { name: 'T', schema: { type: 'object', properties } })
          ).json.id as string);
        const killAfter = 1 + Math.floor(next() * 60);
        const begun = writes;
        const writing = writers.map(async (each) => {
          for (;;) {
            await each.write(org);
            if (++writes - begun === killAfter) {
              child.process.kill('SIGKILL');
            }
          }
        });
        const ends = await Promise.allSettled(writing);
        await child.ended;
        expect(ends.map(reasonOf).filter((reason) => reason.includes('answered'))).toEqual([]);
      }
      expect(writes).toBeGreaterThan(rounds);
      rmSync(dataDir, { recursive: true, force: true });
    },
    rounds * 5_000,
  );

  test('SIGTERM and the end of the parent close it', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-org-ended-'));
    const first = startProcess(dataDir);
    await first.listening;
    first.process.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ status: 0 });
    const second = startProcess(dataDir);
    await second.listening;
    second.process.stdin?.end();
    expect(await second.ended).toMatchObject({ status: 0 });
    rmSync(dataDir, { recursive: true, force: true });
  });
});

/** Every third start is itself killed, at any moment of it. */
async function killWhileItStarts(dataDir: string): Promise<void> {
  if (next() < 0.34) {
    const child = startProcess(dataDir, ['--fold-after', foldAfter]);
    await wait(Math.floor(next() * 250));
    child.process.kill('SIGKILL');
    expect(await child.ended).toMatchObject({ status: null, errors: '' });
  }
}

function reasonOf(end: PromiseSettledResult<unknown>): string {
  return end.status === 'rejected' ? String(end.reason) : '';
}

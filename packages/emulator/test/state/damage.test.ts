import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { isEmulatorError } from '../../src/emulator-error.ts';
import { readDataFolder } from '../../src/state/data-folder.ts';
import { createOrgStore, type OrgStore } from '../../src/state/org-store.ts';

/** Of each byte so many bits are turned, one at a time. */
const bitsPerByte = process.env['CALLWRIGHT_DEEP'] === '1' ? 8 : 1;

let folder: string;
/** What the org held after each commit, the empty org first. */
let states: string[];

function open(compactAfter = 1_000_000): OrgStore {
  const kept = readDataFolder(folder, compactAfter);
  return createOrgStore(kept.commits, kept.openJournal);
}

function contents(store: OrgStore): string {
  return JSON.stringify(store.tables.divisions.all());
}

/** What opening gives: the state, or the code of the error. Anything but an EmulatorError is a defect. */
async function opened(): Promise<string> {
  try {
    const store = open();
    const state = contents(store);
    await store.close();
    return state;
  } catch (error) {
    if (!isEmulatorError(error)) {
      throw error;
    }
    expect(error.message).toContain(folder);
    return error.code;
  }
}

async function fill(compactAfter: number): Promise<void> {
  const store = open(compactAfter);
  states = [contents(store)];
  for (const name of ['A', 'Ä\n"']) {
    store.transact(() => store.tables.divisions.put({ id: name, name, description: '', home: false }));
    await store.settled();
    states.push(contents(store));
  }
  await store.close();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-org-damage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Damages a file in every way that `damaged` gives, and puts it and all beside it back each time. */
async function eachDamage(
  file: string,
  damaged: (bytes: Buffer) => Iterable<Buffer>,
  check: (outcome: string, bytes: Buffer) => void,
): Promise<void> {
  const kept = mkdtempSync(join(tmpdir(), 'local-org-kept-'));
  const names = readdirSync(folder);
  names.forEach((name) => copyFileSync(join(folder, name), join(kept, name)));
  for (const bytes of damaged(readFileSync(join(folder, file)))) {
    writeFileSync(join(folder, file), bytes);
    check(await opened(), bytes);
    copyFileSync(join(kept, file), join(folder, file));
  }
  rmSync(kept, { recursive: true });
}

function* cuts(bytes: Buffer): Iterable<Buffer> {
  for (let length = 0; length < bytes.length; length++) {
    yield bytes.subarray(0, length);
  }
}

function* flips(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = at; bit < at + bitsPerByte; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
      yield flipped;
    }
  }
}

describe('a log', () => {
  test('cut at any byte holds what was committed before it, and is written on', async () => {
    await fill(1_000_000);
    await eachDamage('log-0', cuts, (outcome, bytes) => {
      const whole = bytes.toString('latin1').split('\n').length - 1;
      expect(outcome).toBe(states[Math.max(0, whole - 1)]);
    });
  });

  test('with one bit turned anywhere is never trusted', async () => {
    await fill(1_000_000);
    await eachDamage('log-0', flips, (outcome) => expect(outcome).toBe('folder-corrupt'));
  });
});

describe('a snapshot', () => {
  test('cut at any byte is never trusted', async () => {
    await fill(1);
    await eachDamage('snapshot', cuts, (outcome) => expect(outcome).toBe('folder-corrupt'));
  });

  test('with one bit turned anywhere is never trusted', async () => {
    await fill(1);
    await eachDamage('snapshot', flips, (outcome) => expect(outcome).toBe('folder-corrupt'));
  });
});

describe('a folder', () => {
  test.each([
    ['whose log is gone', 1, (): void => rmSync(logOf(folder))],
    ['whose log is empty', 1, (): void => writeFileSync(logOf(folder), '')],
    ['whose snapshot is gone', 1, (): void => rmSync(join(folder, 'snapshot'))],
    ['whose snapshot is empty', 1, (): void => writeFileSync(join(folder, 'snapshot'), '')],
    [
      'whose log is one of another release',
      1_000_000,
      (): void => writeFileSync(logOf(folder), '5c8a8d0e {"format":"other/9"}\n'),
    ],
    ['whose log is something else', 1_000_000, (): void => writeFileSync(logOf(folder), 'hello\nworld\n')],
    [
      'whose log is that of another generation',
      1,
      (): void => {
        const log = logOf(folder);
        rmSync(log);
        writeFileSync(join(folder, 'log-0'), '');
      },
    ],
  ])('%s is never trusted', async (_name, compactAfter, damage) => {
    await fill(compactAfter);
    damage();
    expect(await opened()).toBe('folder-corrupt');
  });

  test('whose log is a folder cannot be used', async () => {
    mkdirSync(join(folder, 'log-0'));
    expect(await opened()).toBe('folder-not-usable');
  });

  test('that holds what this release does not know is of another release', async () => {
    const kept = readDataFolder(folder);
    const journal = kept.openJournal(() => ({ ids: 0, changes: [] }));
    journal.append({ ids: 1, changes: [['planets' as 'flows', 'mars', { id: 'mars' }]] });
    await journal.close();
    expect(() => open()).toThrow(/'planets', which this release does not know/);
  });

  test.each([
    ['after the next log was begun', 'log-1', '{"format":"callwright-local-org/2","generation":1}'],
    ['while the next log was begun', 'log-1', undefined],
    ['while the snapshot was written', 'snapshot.new', undefined],
  ])('that was left in the middle of a fold, %s, is as before it', async (_name, file, json) => {
    await fill(1_000_000);
    writeFileSync(join(folder, file), json === undefined ? 'half a li' : lineOf(json));
    expect(await opened()).toBe(states.at(-1));
  });
});

function logOf(path: string): string {
  return join(path, readdirSync(path).find((name) => name.startsWith('log-')) ?? 'log-0');
}

function lineOf(json: string): string {
  // The checksum of this very header.
  return `${crcOf(json)} ${json}\n`;
}

function crcOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

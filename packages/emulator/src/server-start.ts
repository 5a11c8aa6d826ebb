import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ArchitectEngine } from './architect/engine.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Contract } from './contract/contract.ts';
import { emulatorError } from './emulator-error.ts';
import { createFlowSearch } from './flows/flow-search.ts';
import { serve } from './http/server.ts';
import type { LocalOrg } from './local-org.ts';
import { operations } from './operations/operations.ts';
import { readSeed, type Seed } from './seed/read-seed.ts';
import { applySeed, applyStartSeed, resetToSeed, type Seeding } from './seed/seeding.ts';
import { defaultSettings } from './settings.ts';
import { readDataFolder } from './state/data-folder.ts';
import { codeOf, lockFolder, type FolderLock } from './state/folder-lock.ts';
import { createOrgStore, noJournal, type OrgStore } from './state/org-store.ts';
import { createVirtualClock, readClockChoice, requireNotAhead } from './virtual-clock.ts';

/** How a local org is started. */
export interface EmulatorOptions {
  /** Port on 127.0.0.1; 0 (default) takes any free one. */
  readonly port?: number;
  /** Folder in which the state lives on; without it the state ends with the server. */
  readonly dataDir?: string;
  /** What exists at first. Flow files are relative to the seed file, or to `baseDir`. */
  readonly seed?: SeedSource;
  /** Make what a published body refers to and does not exist. */
  readonly lenientReferences?: boolean;
  /** A clock, or `real` (default), `virtual` or `virtual:<ISO date>` where a fresh one begins. */
  readonly clock?: Clock | string;
  /** Initial setting; see `Settings.jobDelayMs`. */
  readonly jobDelayMs?: number;
  /** From which all ids follow; 1 by default. */
  readonly seedNumber?: number;
  /** Hold every answer against the API description (`GET /emulator/contract`); a wrong one becomes a 500. */
  readonly checkAnswers?: boolean;
  /** Takes lines for the person who runs the server. */
  readonly log?: (line: string) => void;
}

export type SeedSource = { readonly file: string } | { readonly text: string; readonly baseDir?: string };

/** A running local org. */
export interface Emulator {
  /** `http://127.0.0.1:<port>`: one origin for `/oauth/token`, `/api/v2` and `/emulator/`. */
  readonly url: string;
  /** Ends it: answers what is under way, writes what is left, releases the folder. */
  readonly close: () => Promise<void>;
}

/** Starts a local org around an engine. Throws an EmulatorError for everything that a person can put right. */
export async function startServer(engine: ArchitectEngine, options: EmulatorOptions): Promise<Emulator> {
  const seed = readSeedSource(options.seed);
  const lock = options.dataDir === undefined ? undefined : lockFolder(options.dataDir);
  let store: OrgStore | undefined;
  try {
    store = openStore(options.dataDir);
    const started = await listenOn(createOrg(engine, store, options), seed, options);
    lock?.announce(started.url);
    return { url: started.url, close: () => closeAll(started.close, store, lock) };
  } catch (error) {
    await store?.close().catch(() => undefined);
    lock?.release();
    throw error;
  }
}

interface StartingOrg {
  readonly org: LocalOrg;
  readonly setPort: (port: number) => void;
}

function createOrg(engine: ArchitectEngine, store: OrgStore, options: EmulatorOptions): StartingOrg {
  let settings = { ...defaultSettings, jobDelayMs: options.jobDelayMs ?? defaultSettings.jobDelayMs };
  let port = 0;
  const clock = chooseClock(store, options.clock);
  return {
    org: {
      store,
      tables: store.tables,
      clock,
      engine,
      flowSearch: createFlowSearch(store.tables.flows, clock, () => settings.flowSearchLagMs),
      lenientReferences: options.lenientReferences ?? false,
      seedNumber: options.seedNumber ?? 1,
      settings: () => settings,
      changeSettings: (next) => {
        settings = next;
      },
      origin: () => `http://127.0.0.1:${String(port)}`,
      log: options.log ?? (() => undefined),
    },
    setPort: (listened) => {
      port = listened;
    },
  };
}

function chooseClock(store: OrgStore, wanted: EmulatorOptions['clock'] = 'real'): Clock {
  const choice = typeof wanted === 'string' ? readClockChoice(wanted) : undefined;
  if (choice?.kind === 'virtual') {
    return createVirtualClock(store, choice.start);
  }
  const clock = typeof wanted === 'string' ? systemClock : wanted;
  requireNotAhead(store, clock);
  return clock;
}

async function listenOn(
  { org, setPort }: StartingOrg,
  seed: Seed,
  options: EmulatorOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  applyStartSeed(org, seed);
  await org.store.settled();
  const seeding: Seeding = {
    reset: () => {
      resetToSeed(org, seed);
      org.flowSearch.catchUp();
    },
    add: (text) =>
      applySeed(
        org,
        readSeed(text, 'The seed', (path) => readFileSync(path, 'utf8')),
      ),
  };
  const contract = options.checkAnswers === true ? await loadContract(org) : undefined;
  const listening = await serve(org, { seeding, contract }, options.port ?? 0);
  setPort(listening.port);
  return { url: org.origin(), close: listening.close };
}

/** Loaded late: a server that checks nothing pays nothing. */
async function loadContract(org: LocalOrg): Promise<Contract> {
  const { createContract } = await import('./contract/contract.ts');
  return createContract(org, operations);
}

async function closeAll(
  closeServer: () => Promise<void>,
  store: OrgStore | undefined,
  lock: FolderLock | undefined,
): Promise<void> {
  await closeServer();
  try {
    await store?.close();
  } finally {
    lock?.release();
  }
}

function openStore(dataDir: string | undefined): OrgStore {
  if (dataDir === undefined) {
    return createOrgStore([], () => noJournal);
  }
  const kept = readDataFolder(dataDir);
  return createOrgStore(kept.commits, kept.openJournal);
}

function readSeedSource(source: SeedSource | undefined): Seed {
  if (source === undefined) {
    return readSeed('', 'The seed', neverRead);
  }
  if ('text' in source) {
    return readSeed(source.text, 'The seed', (path) =>
      readFileSync(resolve(source.baseDir ?? '.', path), 'utf8'),
    );
  }
  const file = resolve(source.file);
  return readSeed(readSeedFile(file), source.file, (path) =>
    readFileSync(resolve(dirname(file), path), 'utf8'),
  );
}

function neverRead(path: string): string {
  throw new Error(`An empty seed names no file: ${path}`);
}

function readSeedFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw emulatorError(
      'seed-unreadable',
      `The seed file ${file} cannot be read: ${codeOf(error)}. Check its path.`,
      {
        cause: error,
      },
    );
  }
}

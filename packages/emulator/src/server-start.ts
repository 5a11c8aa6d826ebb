import type { ArchitectEngine } from './architect/engine.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Contract } from './contract/contract.ts';
import { createFlowSearch } from './flows/flow-search.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { createFaultDesk } from './faults/fault-desk.ts';
import { createAnswering } from './http/answering.ts';
import { createRequestLog } from './http/request-log.ts';
import { serve } from './http/server.ts';
import { createInvariantWatch } from './invariants/invariant-watch.ts';
import type { LocalOrg } from './local-org.ts';
import { operations } from './operations/operations.ts';
import { applySeed, applyStartSeed, isSeedApplied, resetToSeed, type Seeding } from './seed/seeding.ts';
import { readSeedText, readStartFiles, type StartFiles } from './start-files.ts';
import { readDataFolder } from './state/data-folder.ts';
import { lockFolder, type FolderLock } from './state/folder-lock.ts';
import { createOrgStore, noJournal, type OrgStore } from './state/org-store.ts';
import { createVirtualClock, requireNotAhead } from './virtual-clock.ts';

/** A running local org. */
export interface Emulator {
  /** `http://127.0.0.1:<port>`: one origin for `/oauth/token`, `/api/v2` and `/emulator/`. */
  readonly url: string;
  /**
   * Resolves with an EmulatorError when the state cannot be written any more (a full disk): nothing is acknowledged
   * from then on, and all there is to do is to say so and to end.
   */
  readonly failed: Promise<Error>;
  /** Ends it: answers what is under way, writes what is left, releases the folder. */
  readonly close: () => Promise<void>;
}

/** Starts a local org around an engine. Throws an EmulatorError for everything that a person can put right. */
export async function startServer(engine: ArchitectEngine, options: EmulatorOptions): Promise<Emulator> {
  const files = readStartFiles(options);
  const lock = options.dataDir === undefined ? undefined : lockFolder(options.dataDir);
  let store: OrgStore | undefined;
  try {
    store = openStore(options);
    const started = await listenOn(createOrg(engine, store, files, options), files, options);
    lock?.announce(started.url);
    return {
      url: started.url,
      failed: store.failed,
      close: () => closeAll(started.close, store, lock),
    };
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

function createOrg(
  engine: ArchitectEngine,
  store: OrgStore,
  files: StartFiles,
  options: EmulatorOptions,
): StartingOrg {
  let { settings } = files;
  let port = 0;
  const clock = chooseClock(store, files.clock);
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

function chooseClock(store: OrgStore, choice: StartFiles['clock']): Clock {
  if (choice.kind === 'virtual') {
    return createVirtualClock(store, choice.start);
  }
  const clock = choice.clock ?? systemClock;
  requireNotAhead(store, clock);
  return clock;
}

async function listenOn(
  { org, setPort }: StartingOrg,
  { seed, faultRules, invariantRules }: StartFiles,
  options: EmulatorOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  if (options.seed !== undefined && !isSeedApplied(org, seed)) {
    await org.engine.load();
  }
  applyStartSeed(org, seed);
  await org.store.settled();
  const seeding: Seeding = {
    reset: () => {
      resetToSeed(org, seed);
      org.flowSearch.catchUp();
    },
    add: (text, baseDir) => applySeed(org, readSeedText(text, baseDir)),
  };
  const contract = options.checkAnswers === true ? await loadContract(org) : undefined;
  const requests = createRequestLog();
  const faults = createFaultDesk();
  faults.add(faultRules);
  const invariants = createInvariantWatch(org);
  invariants.add(invariantRules);
  const answering = createAnswering(org, { seeding, requests, faults, invariants, contract });
  const listening = await serve(answering, options.port ?? 0);
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

function openStore({ dataDir, foldAfter }: EmulatorOptions): OrgStore {
  if (dataDir === undefined) {
    return createOrgStore([], () => noJournal);
  }
  const kept = readDataFolder(dataDir, foldAfter);
  return createOrgStore(kept.commits, kept.openJournal);
}

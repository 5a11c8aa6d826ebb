import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { LocalOrg, LocalOrgs, SeenRequest } from '../local-orgs.ts';
import { localOrgs } from '../local-orgs.ts';
import { projectFolder } from '../project-folder.ts';
import {
  MATRIX_INVARIANTS,
  MATRIX_SEED,
  MATRIX_SETTINGS,
  filesAfter,
  filesBefore,
  peopleBefore,
} from './matrix-project.ts';
import type { OrgPicture } from './org-picture.ts';
import { orgPicture } from './org-picture.ts';
import type { Moment, Played, Stage } from './stage.ts';
import { openStage } from './stage.ts';

/** The org and the project of the matrix right before the run that is disturbed, as often as anybody needs them. */
export interface MatrixWorld {
  /** How the org is before the run, and how it is after one that nothing disturbs. */
  readonly original: OrgPicture;
  readonly intended: OrgPicture;
  /** How the org is when that run has been put back: from its folder, and on a machine that has none. */
  readonly restored: Readonly<Record<Machine, OrgPicture>>;
  /** Published versions of each flow after that run. */
  readonly versions: Readonly<Record<string, number>>;
  /** What that run met, in its order. */
  readonly moments: readonly Moment[];
  /** What the org was asked in it. */
  readonly requests: readonly SeenRequest[];
  /** Ids of the steps of its plan. */
  readonly steps: readonly string[];
  open(): Promise<MatrixScene>;
  close(): Promise<void>;
}

/** Where somebody goes on with a run: where its folder is, or with nothing but what is in git. */
export type Machine = 'the same machine' | 'another machine';

/** One copy of both. */
export interface MatrixScene {
  readonly org: LocalOrg;
  readonly path: string;
  /** A command line of the project, for its org. */
  command(...words: readonly string[]): Promise<Played>;
  /** The same while people do something: each right before the nth request. */
  commandWhile(
    meanwhile: ReadonlyMap<number, () => Promise<unknown>>,
    ...words: readonly string[]
  ): Promise<Played>;
  /** The same in a process that kills itself; false when it came to its end before. */
  dies(at: Moment, ...words: readonly string[]): Promise<boolean>;
  /** The run that has had the lease last; undefined where that is still the one before the matrix. */
  run(): Promise<string | undefined>;
  /** As if this were another machine: nothing but what is in git, and the saved plan. */
  forget(): void;
  /** Everything that lasts: the org without its time, and the journal where it counts. Equal where what follows is equal. */
  digest(machine: Machine): Promise<string>;
  /** Another copy of both as they are now. */
  copy(): Promise<MatrixScene>;
  picture(): Promise<OrgPicture>;
  versions(): Promise<Readonly<Record<string, number>>>;
  /** What broke the rules that must hold after every request. */
  breaches(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The command that is disturbed: a plan that was saved before. */
export const APPLY = ['apply', 'PLAN', '--auto-approve', '--run-dir', 'RUN'] as const;

const START = 'virtual:2026-03-02T12:00:00Z';

/** @param lanes how many scenes are played at a time */
export async function openMatrixWorld(lanes = 1): Promise<MatrixWorld> {
  const orgs = localOrgs();
  const stage = openStage(lanes);
  const home = mkdtempSync(join(tmpdir(), 'callwright-matrix-'));
  const project = projectFolder(filesBefore());
  const first = await sceneAt({ orgs, stage, data: join(home, 'org'), path: project.path });
  await mustEnd(first.command('apply', '--auto-approve'));
  await peopleBefore(first.org);
  // Listings lag: what people did must have come to them.
  await first.org.pass(60_000);
  Object.entries(filesAfter()).forEach(([file, text]) => project.write(file, text));
  rmSync(join(project.path, '.callwright'), { recursive: true });
  await mustEnd(first.command('plan', '--out', 'PLAN'));
  const original = await first.picture();
  const before = await first.run();
  await first.close();
  let opened = 0;
  const copyOf = (from: { readonly data: string; readonly path: string }): Promise<MatrixScene> => {
    opened += 1;
    const place = join(home, `scene-${String(opened)}`);
    const [data, path] = [join(place, 'org'), join(place, 'project')];
    // Whoever has the original open keeps its lock.
    cpSync(from.data, data, { recursive: true, filter: (file) => basename(file) !== 'lock' });
    cpSync(from.path, path, { recursive: true });
    const copy = (): Promise<MatrixScene> => copyOf({ data, path });
    return sceneAt({ orgs, stage, data, path, copy, remove: place, runBefore: before });
  };
  const open = (): Promise<MatrixScene> => copyOf({ data: join(home, 'org'), path: project.path });
  const calm = await open();
  await calm.org.forget();
  const { moments } = await mustEnd(calm.command(...APPLY));
  const requests = await calm.org.requests();
  const intended = await calm.picture();
  const versions = await calm.versions();
  const plan = JSON.parse(readFileSync(join(calm.path, 'PLAN', 'plan.json'), 'utf8')) as {
    readonly steps: readonly { readonly id: string }[];
  };
  await mustEnd(calm.command('rollback', 'RUN', '--auto-approve'));
  const restoredHere = await calm.picture();
  await calm.close();
  const elsewhere = await open();
  await mustEnd(elsewhere.command(...APPLY));
  const run = (await elsewhere.run()) ?? '';
  elsewhere.forget();
  await mustEnd(elsewhere.command('rollback', run, '--auto-approve'));
  const restoredElsewhere = await elsewhere.picture();
  await elsewhere.close();
  return {
    original,
    intended,
    restored: { 'the same machine': restoredHere, 'another machine': restoredElsewhere },
    versions,
    moments,
    requests,
    steps: plan.steps.map(({ id }) => id),
    open,
    close: async () => {
      await stage.close();
      await orgs.close();
      project.remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function sceneAt(place: {
  readonly orgs: LocalOrgs;
  readonly stage: Stage;
  readonly data: string;
  readonly path: string;
  readonly copy?: () => Promise<MatrixScene>;
  readonly remove?: string;
  readonly runBefore?: string | undefined;
}): Promise<MatrixScene> {
  const { orgs, stage, data, path } = place;
  const org = await orgs.start(MATRIX_SEED, { dataDir: data, clock: START, invariants: MATRIX_INVARIANTS });
  await org.settings(MATRIX_SETTINGS);
  const scene = (words: readonly string[]): Parameters<Stage['run']>[0] => ({
    words: [...words, '--org', 'dev', '--gateway', org.url],
    folder: path,
    org,
  });
  return {
    org,
    path,
    command: (...words) => stage.run(scene(words)),
    commandWhile: (meanwhile, ...words) => stage.run({ ...scene(words), meanwhile }),
    dies: (at, ...words) => stage.runUntil(at, scene(words)),
    run: async () => {
      const { rows = [] } = (await org.state()) as unknown as {
        readonly rows?: readonly { readonly key: string; readonly values: { readonly data1: string } }[];
      };
      const leases = rows
        .filter(({ key }) => key.startsWith('lease|'))
        .map(
          ({ values }) => JSON.parse(values.data1) as { readonly generation: number; readonly run: string },
        );
      const last = leases.sort((a, b) => b.generation - a.generation)[0]?.run;
      return last === place.runBefore ? undefined : last;
    },
    forget: () => {
      for (const folder of ['.callwright', 'RUN']) {
        rmSync(join(path, folder), { recursive: true, force: true });
      }
    },
    digest: async (machine) => {
      const passing = new Set(['clock', 'exportJobs']);
      const state = Object.entries(await org.state()).filter(([table]) => !passing.has(table));
      const journal = join(path, 'RUN', 'journal.jsonl');
      const lasting = [
        JSON.stringify(state),
        machine === 'the same machine' && existsSync(journal) ? readFileSync(journal, 'utf8') : '',
      ].join('\n');
      return createHash('sha256').update(withoutTime(lasting)).digest('hex');
    },
    copy: place.copy ?? (() => Promise.reject(new Error('this scene is the first one'))),
    picture: () => orgPicture(org),
    versions: async () => {
      const { flows, versions } = await org.state();
      return Object.fromEntries(
        flows
          .filter(({ deleted }) => deleted !== true)
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map(({ id, name }) => [
            name,
            versions.filter((one) => one.flowId === id && 'datePublished' in one).length,
          ]),
      );
    },
    breaches: async () => {
      const told = (await org.control('GET', '/invariants')) as {
        readonly invariants: readonly { readonly violations: readonly { readonly sentence: string }[] }[];
      };
      return told.invariants.flatMap(({ violations }) => violations.map(({ sentence }) => sentence));
    },
    close: async () => {
      await orgs.stop(org);
      if (place.remove !== undefined) {
        rmSync(place.remove, { recursive: true, force: true });
      }
    },
  };
}

/** Runs of one plan differ in their names, processes and instants. */
function withoutTime(text: string): string {
  return text
    .replace(/\d{8}-\d{6}-[0-9a-f]{6}/g, 'RUN')
    .replace(/process \d+/g, 'PROCESS')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'INSTANT')
    .replace(/\b\d{13}\b/g, 'MOMENT');
}

async function mustEnd(playing: Promise<Played>): Promise<Played> {
  const played = await playing;
  if (played.status !== 0) {
    throw new Error(`a command ended with ${String(played.status)}\n${played.out}\n${played.err}`);
  }
  return played;
}

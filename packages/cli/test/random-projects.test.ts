import { join } from 'node:path';
import fc from 'fast-check';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { SECRET, localOrgs } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';
import { aProject } from './random/any-project.ts';
import { THINGS_SEED, addressOfBinding, kindOfBinding } from './random/bindings.ts';
import type { Edit } from './random/edits.ts';
import { EDITS, edited } from './random/edits.ts';
import type { Hand } from './random/hands.ts';
import { HANDS, byHand } from './random/hands.ts';
import { applyCleanly, planWords, rollBackCleanly } from './random/in-process.ts';
import { contents, held, wanted } from './random/picture.ts';
import type { Made } from './random/project.ts';
import { MAIL_DOMAIN, filesOf, numberOf } from './random/project.ts';

/**
 * Made-up projects against local orgs: planned, applied, changed in the manifests and behind their back, and applied
 * again. After each apply the org holds exactly what the manifests say, and the next plan has nothing to do.
 */
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
const parameters: fc.Parameters<unknown> = { seed, numRuns: isDeep ? 500 : 100, endOnFailure: true };
/** After this long no further project is begun; the one under way is finished. */
const SAMPLE_MS = isDeep ? Infinity : 8_000;
const ROLLBACK_MS = isDeep ? Infinity : 9_000;

jest.setTimeout(isDeep ? 3_600_000 : 60_000);

/** What a plan says, as far as these tests ask. */
interface PlanWords {
  readonly changes: readonly { readonly address: string; readonly action: string; readonly held?: unknown }[];
  readonly steps: readonly { readonly id: string; readonly address: string; readonly do: string }[];
}
interface Round {
  readonly edits: readonly Edit[];
  readonly hands: readonly Hand[];
}

const ALL = { permissions: 'all', divisions: 'all' };
const SEED = {
  emailDomains: [{ name: MAIL_DOMAIN }],
  ...THINGS_SEED,
  queues: ['Sales', ...THINGS_SEED.queues],
  didPools: [{ from: numberOf(0), to: numberOf(60) }],
  clients: [
    { id: 'local', secret: 'local', name: 'Local', ...ALL },
    { id: 'pipeline', secret: SECRET, name: 'Pipeline', ...ALL },
  ],
};

const nat = fc.nat(30);
const anEdit: fc.Arbitrary<Edit> = fc.record({ what: fc.constantFrom(...EDITS), a: nat, b: nat });
const aRound: fc.Arbitrary<Round> = fc.record({
  edits: fc.array(anEdit, { maxLength: 4 }),
  hands: fc.array(fc.record({ what: fc.constantFrom(...HANDS), a: nat }), { maxLength: 2 }),
});

describe('made-up projects', () => {
  let orgs: LocalOrgs;
  let projects = 0;
  let applies = 0;

  beforeAll(() => {
    orgs = localOrgs();
    process.stderr.write(`random projects: CALLWRIGHT_SEED=${seed}\n`);
  });
  afterAll(async () => {
    await orgs.close();
    process.stderr.write(`random projects: ${projects} projects, ${applies} applies\n`);
  });

  test('after every apply the org is as the manifests say, and the next plan is empty', async () => {
    const begun = Date.now();
    await fc.assert(
      fc.asyncProperty(aProject, fc.array(aRound, { maxLength: 3 }), async (first, rounds) => {
        if (Date.now() - begun > SAMPLE_MS) {
          return;
        }
        projects += 1;
        const folder = projectFolder({});
        const org = await orgs.start(SEED, { dataDir: join(folder.path, '.callwright', 'local-org') });
        try {
          let made = first;
          await applied(made, org, folder);
          for (const { edits, hands } of settled(rounds)) {
            made = edits.reduce(edited, { ...made, removed: {} });
            for (const hand of hands) {
              await byHand(org, hand);
            }
            await applied(made, org, folder);
          }
        } finally {
          folder.remove();
        }
      }),
      parameters,
    );
  });

  test('a run that is put back leaves the org as it was, and the manifests of before have nothing to do', async () => {
    const begun = Date.now();
    await fc.assert(
      fc.asyncProperty(aProject, fc.array(anEdit, { minLength: 1, maxLength: 5 }), async (first, edits) => {
        if (Date.now() - begun > ROLLBACK_MS) {
          return;
        }
        projects += 1;
        const folder = projectFolder({});
        const org = await orgs.start(SEED, { dataDir: join(folder.path, '.callwright', 'local-org') });
        try {
          await applied(first, org, folder);
          const before = [await held(org), await contents(org)];
          const second = edits.reduce(edited, { ...first, removed: {} });
          const run = await applied(second, org, folder);
          if (run !== undefined) {
            await rollBackCleanly(folder.path, run);
          }
          expect([await held(org), await contents(org)]).toEqual(before);
          write(first, folder);
          expect((await planned(folder)).changes.filter(({ action }) => action !== 'keep')).toEqual([]);
        } finally {
          folder.remove();
        }
      }),
      { ...parameters, numRuns: isDeep ? 300 : 100 },
    );
  });

  function write(made: Made, folder: ProjectFolder): void {
    for (const [file, text] of Object.entries(filesOf(made))) {
      folder.write(file, text);
    }
  }

  /** Gives the id of the run; undefined when there was nothing to do. */
  async function applied(made: Made, org: LocalOrg, folder: ProjectFolder): Promise<string | undefined> {
    applies += 1;
    write(made, folder);
    const before = await planned(folder);
    expect(misplaced(made, before)).toEqual([]);
    const told = await applyCleanly(folder.path);
    const { changes, steps } = await planned(folder);
    expect(changes.filter(({ action, held }) => action !== 'keep' || held !== undefined)).toEqual([]);
    expect(steps).toEqual([]);
    expect(await held(org)).toEqual(wanted(made));
    return /^Run (\S+):/m.exec(told)?.[1];
  }
});

/**
 * Rounds whose outcome is told by the manifests alone. Whoever loses the ledger loses what was to be deleted and renamed
 * with it; what a person published last is not deleted, so nobody publishes where something goes; and an export from
 * before a rename would come back as a second flow of the old name, so nobody publishes after renaming.
 */
function settled(rounds: readonly Round[]): readonly Round[] {
  return rounds.map(({ edits, hands }, at) => {
    const lost = hands.find(({ what }) => what === 'lose the ledger');
    if (lost !== undefined) {
      return { edits: [], hands: [lost] };
    }
    const isLast = at === rounds.length - 1;
    const deletes = edits.some(({ what }) => what === 'drop a shared flow' || what === 'delete a line');
    return {
      edits,
      hands: hands.filter(({ what }, index) => {
        const publishes = what === 'publish again' || what === 'publish other words';
        const renamed = hands.slice(0, index).some((earlier) => earlier.what === 'rename a flow');
        return !publishes || (!deletes && !renamed && (what !== 'publish again' || isLast));
      }),
    };
  });
}

function planned(folder: ProjectFolder): Promise<PlanWords> {
  return planWords<PlanWords>(folder.path);
}

/** Pairs in the wrong order: a step of a caller before one of a shared flow it calls, a route's before a flow's. */
function misplaced(made: Made, { steps }: PlanWords): readonly string[] {
  const ways = steps.filter((step) => !step.do.startsWith('delete-') && step.do !== 'write-receipt');
  const first = (address: string): number => ways.findIndex((step) => step.address === address);
  const last = (address: string): number => ways.findLastIndex((step) => step.address === address);
  const uses = [
    ...made.lines.flatMap(({ key, calls }) =>
      calls.map((call) => [`InboundFlow/${key}`, `SharedFlow/${call}`] as const),
    ),
    ...made.mails.map(({ key }) => [`EmailRoute/${key}`, 'InboundFlow/mailbox'] as const),
    ...made.routes.flatMap(({ key, open, closed, hours }) =>
      [open, ...(hours ? [closed] : [])].map((flow) => [`CallRoute/${key}`, `InboundFlow/${flow}`] as const),
    ),
    ...made.bindings.map((binding) => {
      const flow =
        kindOfBinding(binding) === 'QueueRoute'
          ? `Flow/wait-${binding.flow}`
          : `InboundFlow/chat-${binding.flow}`;
      return [addressOfBinding(binding), flow] as const;
    }),
  ];
  return uses
    .filter(([user, used]) => first(user) >= 0 && first(user) < last(used))
    .map(([user, used]) => `${user} before ${used}`);
}

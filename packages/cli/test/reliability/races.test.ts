import { join } from 'node:path';
import fc from 'fast-check';
import { readJournal } from '@callwright/applier';
import type { JournalEntry } from '@callwright/model';
import type { MatrixScene, MatrixWorld } from './matrix-world.ts';
import { APPLY, openMatrixWorld } from './matrix-world.ts';
import type { Done } from './people.ts';
import { PERSON, intrude, intrusions } from './people.ts';

/**
 * People work in the org while the run of the matrix is under way: they publish, edit routes, lock flows, delete queues, at
 * any moment. What was there when a precondition was read is never overwritten; what comes between that reading and the
 * write is named, and its content is in the journal. Routes have versions, which decide between the two (facts: API 4.1).
 */
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
const SAMPLE_MS = isDeep ? Infinity : 2_500;

jest.setTimeout(isDeep ? 3 * 3_600_000 : 90_000);

describe('races with people', () => {
  let world: MatrixWorld;

  beforeAll(async () => {
    world = await openMatrixWorld();
  });
  afterAll(() => world.close());

  test('nothing of theirs is lost unseen', async () => {
    const begun = Date.now();
    const counts: Record<string, number> = { runs: 0, overtook: 0, stale: 0 };
    await fc.assert(
      fc.asyncProperty(intrusions, async (all) => {
        if (Date.now() - begun > SAMPLE_MS) {
          return;
        }
        const scene = await world.open();
        try {
          const done: Done[] = [];
          const meanwhile = new Map(
            all.map((one, at) => [
              1 + Math.floor(one.when * (world.requests.length - 1)),
              async () => void done.push(await intrude(scene.org, one, at)),
            ]),
          );
          const run = await scene.commandWhile(meanwhile, ...APPLY);
          counts['runs'] = (counts['runs'] ?? 0) + 1;
          counts['overtook'] = (counts['overtook'] ?? 0) + (/^overtook /m.test(run.out) ? 1 : 0);
          counts['stale'] = (counts['stale'] ?? 0) + (/^stale /m.test(run.out) ? 1 : 0);
          expect(run.err).not.toContain('defect');
          expect(await lost(scene, done, run.out)).toEqual([]);
          expect(await scene.breaches()).toEqual([]);
        } finally {
          await scene.close();
        }
      }),
      { seed, numRuns: isDeep ? 500 : 60, endOnFailure: true },
    );
    // Somebody must have come between a precondition and its write, or this tries nothing.
    expect(counts['overtook']).toBeGreaterThanOrEqual(isDeep ? 1 : 0);
    process.stderr.write(`races: CALLWRIGHT_SEED=${String(seed)}, ${JSON.stringify(counts)}\n`);
  });
});

interface Holds {
  readonly flows: readonly { readonly id: string; readonly publishedVersion?: string }[];
  readonly versions: readonly {
    readonly flowId: string;
    readonly version: string;
    readonly createdBy: { readonly kind: string };
    readonly datePublished?: number;
  }[];
  readonly ivrs: readonly { readonly id: string; readonly dnis: readonly string[] }[];
}

/** What of theirs was overwritten although it had been there, or without being named and kept. */
async function lost(scene: MatrixScene, done: readonly Done[], said: string): Promise<readonly string[]> {
  const { flows, versions, ivrs } = (await scene.org.state()) as unknown as Holds;
  const journal = (await readJournal(join(scene.path, 'RUN'))) ?? [];
  const numberOf = (version: string): number => Number.parseInt(version, 10);
  return done.flatMap((one): readonly string[] => {
    switch (one.did) {
      case 'publish': {
        const later = versions.filter(
          ({ flowId, version, createdBy, datePublished }) =>
            flowId === one.flowId &&
            createdBy.kind === 'client' &&
            datePublished !== undefined &&
            numberOf(version) > numberOf(one.version),
        );
        const live = flows.find(({ id }) => id === one.flowId)?.publishedVersion ?? '';
        // What a person has published over it is theirs as well.
        if (later.length === 0 && numberOf(live) >= numberOf(one.version)) {
          return [];
        }
        const saw = publishedBefore(journal, one.flowId);
        const isKept = JSON.stringify(journal.filter(({ entry }) => entry === 'noted')).includes(one.words);
        return [
          ...(saw.some((version) => numberOf(version) >= numberOf(one.version))
            ? [`${one.words} was overwritten although it had been there`]
            : []),
          ...(isKept ? [] : [`${one.words} was overwritten and is not in the journal`]),
          ...(said.includes(PERSON) ? [] : [`nobody said that ${PERSON} published ${one.words}`]),
        ];
      }
      case 'edit a route':
        return ivrs.some(({ id, dnis }) => id === one.routeId && dnis.includes(one.number))
          ? []
          : [`${one.number} is not on its route any more`];
      case 'lock':
        return versions.some(
          ({ flowId, createdBy, datePublished = 0 }) =>
            flowId === one.flowId && createdBy.kind === 'client' && datePublished > one.at,
        )
          ? ['a flow was published over a lock']
          : [];
      default:
        return [];
    }
  });
}

/** Which version each step saw that wrote to a flow, right before its first write. */
function publishedBefore(journal: readonly JournalEntry[], flowId: string): readonly string[] {
  return journal.flatMap((entry) => {
    if (entry.entry !== 'started') {
      return [];
    }
    const { flow } = entry.before as {
      readonly flow?: { readonly id: string; readonly published?: { readonly id: string } };
    };
    return flow?.id === flowId && flow.published !== undefined ? [flow.published.id] : [];
  });
}

import type { Change, Edit, Json, JsonObject } from '@callwright/model';
import { writeFlow } from '@callwright/archy';
import type { CorpusFlow } from './corpus-documents.ts';
import { documentIn, flowsToTry, hasCorpus } from './corpus-documents.ts';
import type { CorpusProject } from './corpus-org.ts';
import { appliedProject, byHand, drifted, inGit, numberOf, planned, resourcesOf } from './corpus-org.ts';
import { namesAlong } from './document-places.ts';
import { EDIT_KINDS } from './edit-kinds.ts';
import type { EditKind, MadeEdit } from './made-edit.ts';
import { NOISE_KINDS } from './noise-kinds.ts';

/**
 * Noise gives no change, an edit gives one change with one sentence: in one project of all real flows, an org that has
 * them, and the planner between the two. Where the real flows are missing, a flow of our own stands for them.
 */
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
jest.setTimeout(isDeep ? 3_600_000 : 60_000);

/** Whole numbers below a bound, from a linear congruential generator; each kind has its own, whatever is tried before. */
function diceFor(name: string): (below: number) => number {
  let state = Array.from(name).reduce(
    (sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), 16_777_619),
    seed,
  );
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const FLOWS = flowsToTry();
const RESOURCES = resourcesOf(FLOWS);
const PROJECT = appliedProject(RESOURCES);
const counts: string[] = [];

beforeAll(() => {
  process.stdout.write(
    `noise and edits: CALLWRIGHT_SEED=${seed}${hasCorpus ? '' : ', without real flows'}\n`,
  );
});

afterAll(() => {
  process.stdout.write(`${counts.join('\n')}\n`);
});

function changesIn(project: CorpusProject): readonly Change[] {
  return planned(project).plan.changes.filter(({ action, held }) => action !== 'keep' || held !== undefined);
}

function fileOf({ address }: Change): string {
  return FLOWS[numberOf(address)]?.file ?? address;
}

describe('noise', () => {
  it.each(NOISE_KINDS.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
    const texts = new Map(
      FLOWS.flatMap((flow, at) => {
        const text = kind.made(flow);
        return text === undefined ? [] : [[at, text] as const];
      }),
    );
    counts.push(`noise  ${String(texts.size).padStart(3)} files  ${name}`);
    expect(texts.size).toBeGreaterThan(0);
    for (const project of [
      byHand(PROJECT, texts),
      inGit(PROJECT, texts),
      ...(isDeep ? [inGit(byHand(PROJECT, texts), texts)] : []),
    ]) {
      const changes = changesIn(project);
      expect(
        changes.map((change) => [fileOf(change), change.action, change.edits.map(({ words }) => words)]),
      ).toEqual([]);
    }
    expect(drifted(byHand(PROJECT, texts)).map(({ address, words }) => [address, words])).toEqual([]);
  });
});

/** What an exporter would make of a flow: enough of everything to hide an edit in. */
const EXPORTER: readonly string[] = [
  'keys in another order',
  'variables, tasks, menus and states in another order',
  'tracking ids',
  'other counters in refIds',
  'defaults of actions and options, written out',
  'properties of a newer exporter',
];

function exported(document: Json): string {
  const whole = document as JsonObject;
  const flow: CorpusFlow = { file: '', source: '', text: writeFlow(whole), document: whole };
  return NOISE_KINDS.filter(({ name }) => EXPORTER.includes(name)).reduce((now, kind) => {
    const text = kind.made(now);
    return text === undefined ? now : { ...now, text, document: documentIn(text) };
  }, flow).text;
}

/** Whether one sentence says an edit, and names the place in which it was made. */
function isSaid(edit: Edit | undefined, { names, says }: Pick<Expected, 'names' | 'says'>): boolean {
  const places = (edit?.where ?? '').split(' › ').map((place) => place.replace(/ #\d+$/, ''));
  const isInPlace = names.reduce((from, name) => places.indexOf(name, from) + 1 || Infinity, 0) < Infinity;
  return isInPlace && edit?.words.includes(says) === true;
}

interface Expected {
  readonly names: readonly string[];
  readonly says: string;
  readonly hazards: readonly string[];
}

/** What is wrong with the report of drift after one edit by hand; undefined is nothing. */
function wrongInDrift(
  project: CorpusProject,
  at: number,
  expected: Pick<Expected, 'names' | 'says'>,
): string | undefined {
  const objects = drifted(project);
  const [object] = objects;
  const edits = object?.edits ?? [];
  const isRight =
    objects.length === 1 &&
    object?.class === 'drift' &&
    numberOf(object.address ?? '') === at &&
    edits.length === 1 &&
    isSaid(edits[0], expected);
  return isRight
    ? undefined
    : [
        `${FLOWS[at]?.file ?? ''}: one drift in ${expected.names.join(' › ')} that says "${expected.says}"`,
        ...objects.flatMap((one) => [one.class, one.words, ...one.edits.map(({ words }) => words)]),
      ].join('\n    ');
}

/** What is wrong with the plan for one edit; undefined is nothing. */
function wrongWith(project: CorpusProject, at: number, expected: Expected): string | undefined {
  const changes = changesIn(project);
  const [change] = changes;
  const edits = change?.edits ?? [];
  const isRight =
    change !== undefined &&
    changes.length === 1 &&
    edits.length === 1 &&
    numberOf(change.address) === at &&
    change.action === 'update' &&
    change.hazards.join() === expected.hazards.join() &&
    isSaid(edits[0], expected);
  return isRight
    ? undefined
    : [
        `${FLOWS[at]?.file ?? ''}: one edit in ${expected.names.join(' › ')} that says "${expected.says}"`,
        ...changes.flatMap((one) => [
          `${one.action} ${one.hazards.join()}`,
          ...one.edits.map(({ words }) => words),
        ]),
      ].join('\n    ');
}

/** A flow between two neighbours, before anything happened and after it was published again as an export spells it. */
interface Neighbourhood {
  readonly before: CorpusProject;
  readonly exported: CorpusProject;
}
const neighbourhoods = new Map<number, Neighbourhood>();

function neighbourhoodOf(at: number): Neighbourhood {
  const known = neighbourhoods.get(at);
  if (known !== undefined) {
    return known;
  }
  const start = Math.max(0, at - 1);
  const before = appliedProject(RESOURCES.slice(start, start + 3));
  const text = exported((FLOWS[at] as CorpusFlow).document);
  const made = { before, exported: byHand(before, new Map([[at, text]])) };
  neighbourhoods.set(at, made);
  return made;
}

function bothWays(at: number, made: MadeEdit, dice: (below: number) => number): readonly string[] {
  const { document } = FLOWS[at] as CorpusFlow;
  const inGitOnly = wrongWith(
    inGit(neighbourhoodOf(at).exported, new Map([[at, writeFlow(made.document as JsonObject)]])),
    at,
    {
      names: namesAlong(document, made.at),
      says: made.says,
      hazards: [],
    },
  );
  // Reading what an exporter made of the edited flow is what takes time.
  if (!isDeep && dice(3) !== 0) {
    return inGitOnly === undefined ? [] : [inGitOnly];
  }
  const changed = byHand(neighbourhoodOf(at).before, new Map([[at, exported(made.document)]]));
  const byHandOnly = wrongWith(changed, at, {
    names: namesAlong(made.document, made.at),
    says: made.saysBack,
    hazards: ['overwrites-outside-change'],
  });
  const inDrift = wrongInDrift(changed, at, { names: namesAlong(document, made.at), says: made.says });
  return [inGitOnly, byHandOnly, inDrift].flatMap((wrong) => (wrong === undefined ? [] : [wrong]));
}

/** One place of every fourth file where such an edit can be made, or else of any; in the deep suite all of them. */
function placesFor(
  kind: EditKind,
  dice: (below: number) => number,
): readonly (readonly [number, MadeEdit])[] {
  const part = dice(4);
  const placesIn = (isTaken: (at: number) => boolean): readonly (readonly [number, MadeEdit])[] =>
    FLOWS.flatMap(({ document }, at) => {
      const made = isTaken(at) ? kind.made(document) : [];
      const picked = isDeep || made.length === 0 ? made : [made[dice(made.length)] as MadeEdit];
      return picked.map((one) => [at, one] as const);
    });
  const places = placesIn((at) => isDeep || at % 4 === part);
  return places.length > 0 ? places : placesIn(() => true);
}

describe('edits', () => {
  it.each(EDIT_KINDS.map((kind) => [kind.name, kind] as const))(`%s (seed ${seed})`, (name, kind) => {
    const dice = diceFor(name);
    const places = placesFor(kind, dice);
    const files = new Set(places.map(([at]) => at)).size;
    counts.push(
      `edit   ${String(files).padStart(3)} files  ${name}${kind.touches === undefined ? '' : ` (${kind.touches})`}`,
    );
    expect(files).toBeGreaterThan(0);
    expect(places.flatMap(([at, made]) => bothWays(at, made, dice))).toEqual([]);
  });
});

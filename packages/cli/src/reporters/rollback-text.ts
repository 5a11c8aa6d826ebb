import type {
  Address,
  Attributes,
  Change,
  Json,
  Outcome,
  Plan,
  Run,
  RunNotes,
  StepResult,
  UndoNote,
} from '@callwright/model';
import { isJsonObject, isLiveReference, isManagedReference, isNamedReference } from '@callwright/model';
import { instantWords } from '../instants.ts';
import { commandBlock, verbatim } from './markdown-text.ts';
import type { Restored } from './rollback-order.ts';
import { isRestored, rollbackOrder } from './rollback-order.ts';

/** What `rollback.md` is made of. */
export interface RollbackFacts {
  /** How everything was before the run. */
  readonly notes: RunNotes;
  /** The plans of the run that are at hand, the first one first: a run that goes on has several. */
  readonly plans: readonly Plan[];
  /** What the run came to; undefined while nobody can tell. */
  readonly ended?: Run;
}

type FlowNote = Extract<UndoNote, { was: 'flow' }>;
type Lost = Extract<UndoNote, { was: 'unmanaged' | 'too-large' }>;

/** The facts with what each address is called in the org, and what the run does to it. */
interface Sight extends RollbackFacts {
  readonly changes: ReadonlyMap<Address, Change>;
  readonly live: ReadonlyMap<Address, { readonly id: string; readonly name: string }>;
}

/**
 * `rollback.md`: for a person who has to put a run back, perhaps at night, perhaps without the tool. Says the command,
 * and of each address how it was before, in the order in which things are put back. Written before the first step it is
 * true whatever becomes of the run; nothing of a name is interpreted.
 */
export function rollbackText(facts: RollbackFacts): string {
  const sight = sightOf(facts);
  const { notes } = facts.notes;
  const restored = rollbackOrder(notes.filter(isRestored));
  const made = notes.filter((note) => note.was === 'nothing').reverse();
  const blocks = [
    `# How to put back run ${verbatim(facts.notes.run)}`,
    headLines(sight).join('\n'),
    ...stateBlocks(sight),
    ...commandBlocks(sight),
    ...(notes.length === 0 ? ['The run changes nothing that could be put back.'] : []),
    ...section('How it was before', ORDER_WORDS, restored, (note) => restoredLines(note, sight)),
    ...section('What the run makes, to be deleted', MADE_WORDS, made, ({ address }) =>
      madeLines(address, sight),
    ),
    ...lossBlocks(sight),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const ORDER_WORDS =
  'By hand it is done in this order, from top to bottom. A number, an address or a name that something else has by now must be given up there first. A shared flow reaches customers only once each flow that calls it has been published again.';
const MADE_WORDS =
  'By hand it is done in this order, after everything above: what still leads to one of these would lead nowhere.';

function sightOf(facts: RollbackFacts): Sight {
  const changes = new Map<Address, Change>();
  const live = new Map<Address, { readonly id: string; readonly name: string }>();
  for (const change of facts.plans.flatMap((plan) => plan.changes)) {
    // The first plan saw everything as it was before the run; later ones see what is left of it.
    if (!changes.has(change.address)) {
      changes.set(change.address, change);
      if (change.live !== undefined) {
        live.set(change.address, change.live);
      }
    }
  }
  for (const note of facts.notes.notes) {
    if (isRestored(note)) {
      live.set(note.address, { id: note.liveId, name: note.liveName });
    }
  }
  return { ...facts, changes, live };
}

function headLines({ notes, plans }: Sight): readonly string[] {
  const orgId = plans[0]?.orgId;
  const { gitCommit, rollsBack } = notes;
  return [
    `- project ${verbatim(notes.project)}, org ${verbatim(notes.org)}${orgId === undefined ? '' : ` (id ${verbatim(orgId)})`}`,
    `- begun ${instantWords(notes.at)}${gitCommit === undefined ? '' : ` from commit ${verbatim(gitCommit)}`}`,
    ...(rollsBack === undefined
      ? []
      : [`- it puts back run ${verbatim(rollsBack)}; putting it back brings that one's changes again`]),
  ];
}

function stateBlocks({ notes, ended }: Sight): readonly string[] {
  const { run, org } = notes;
  const resume = [
    'What it made and had no time to note is never deleted by a rollback. So a run that has stopped halfway is brought to its end first:',
    commandBlock(`callwright apply --resume ${run} --org ${org}`),
  ];
  if (ended === undefined) {
    return [
      '**This was written before the first step, and the run has not said that it is over.** It is still at work, or its process died. Which steps were begun, and how they ended, stands in `journal.jsonl` beside this file. Whether it is at work:',
      commandBlock(`callwright runs --lease --org ${org}`),
      ...resume,
    ];
  }
  const outcomes = Object.values(ended.outcomes).map(({ outcome }) => outcome);
  const isHalf = ended.interrupted || ended.stopped !== undefined || outcomes.includes('unknown');
  return isHalf
    ? ['**The run stopped before its end, or an answer was lost.**', ...resume]
    : ['The run has come to its end; what became of each step stands in `journal.jsonl` beside this file.'];
}

function commandBlocks({ notes: { run, org, project } }: Sight): readonly string[] {
  return [
    '## With Callwright',
    `In a checkout of project ${verbatim(project)}, whose manifests need not be valid:`,
    commandBlock(`callwright rollback ${run} --org ${org}`),
    'It shows what it would do and asks before it does it. What a later run or a person has changed since is held, and said, until that is allowed by name. `--target ADDRESS` puts back only one of the addresses below and what hangs on it. Where the run is not known by its id, the path of this folder stands for it.',
  ];
}

function section<N extends UndoNote>(
  title: string,
  words: string,
  notes: readonly N[],
  lines: (note: N) => readonly string[],
): readonly string[] {
  return notes.length === 0
    ? []
    : [
        `## ${title}`,
        words,
        ...notes.map((note) => [`### ${verbatim(note.address)}`, '', ...lines(note)].join('\n')),
      ];
}

function restoredLines(note: Restored, sight: Sight): readonly string[] {
  const change = sight.changes.get(note.address);
  const isMadeAnew = change?.action === 'delete' || change?.action === 'replace';
  return [
    `- in the org ${verbatim(note.liveName)}, id ${verbatim(note.liveId)}${isMadeAnew ? '; the run deletes it' : ''}`,
    ...(change === undefined || isMadeAnew || change.liveName === note.liveName
      ? []
      : [`- the run calls it ${verbatim(change.liveName)}; the name above comes back too`]),
    ...(note.division === undefined ? [] : [`- in division ${verbatim(note.division)}`]),
    ...(note.was === 'flow' ? contentLines(note, isMadeAnew) : valueLines(note.attributes, sight)),
    ...becameLines(note.address, sight),
  ];
}

function contentLines({ publishedVersion, flowType }: FlowNote, isMadeAnew: boolean): readonly string[] {
  if (publishedVersion === undefined) {
    return ['- its content is not touched by the run'];
  }
  if (publishedVersion === null) {
    return ['- never published before'];
  }
  const sort = flowType === undefined ? '' : ` (${verbatim(flowType)})`;
  return [
    `- published version before: ${verbatim(publishedVersion)}${sort}`,
    isMadeAnew
      ? '- its content is kept in `journal.jsonl` of this folder, as a note with `deletes`; keep the folder'
      : `- by hand: open the flow in Architect, open version ${verbatim(publishedVersion)} from its history, and publish that`,
  ];
}

function valueLines(attributes: Attributes | undefined, sight: Sight): readonly string[] {
  return attributes === undefined
    ? ['- its values are not touched by the run']
    : Object.entries(attributes).map(
        ([name, value]) => `- ${verbatim(name)} before: ${valueWords(value, sight)}`,
      );
}

/** What a value was, with what it refers to by address, live name and id. */
function valueWords(value: Json, sight: Sight): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    return 'none';
  }
  if (isManagedReference(value)) {
    const live = sight.live.get(value.$ref);
    return `${verbatim(value.$ref)}${live === undefined ? '' : `, in the org ${verbatim(live.name)} (id ${verbatim(live.id)})`}`;
  }
  if (isNamedReference(value)) {
    return `${verbatim(value.$named.name)} of the ${verbatim(value.$named.bucket)} of the org`;
  }
  if (isLiveReference(value)) {
    const { id, name } = value.$live;
    return name === undefined ? `id ${verbatim(id)}` : `${verbatim(name)} (id ${verbatim(id)})`;
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => valueWords(item, sight)).join('; ');
  }
  if (isJsonObject(value)) {
    const parts = Object.entries(value).map(
      ([name, inner]) => `${verbatim(name)} ${valueWords(inner, sight)}`,
    );
    return `[${parts.join(', ')}]`;
  }
  return verbatim(typeof value === 'string' ? value : JSON.stringify(value));
}

function madeLines(address: Address, sight: Sight): readonly string[] {
  const change = sight.changes.get(address);
  const name = change === undefined ? undefined : verbatim(change.liveName);
  const id = madeId(address, sight.ended);
  if (change?.live?.binds !== undefined) {
    return [
      `- ${verbatim(change.live.name)}, id ${verbatim(change.live.id)}, was bound to nothing: its flow is taken off again, and it stays`,
      ...becameLines(address, sight),
    ];
  }
  return [
    `- it was not there before${name === undefined ? '' : `; the run makes it as ${name}`}${id === undefined ? '' : `, id ${verbatim(id)}`}`,
    ...(id === undefined ? ['- its id stands in `journal.jsonl`, where its step has `ended`'] : []),
    ...becameLines(address, sight),
  ];
}

function madeId(address: Address, ended: Run | undefined): string | undefined {
  const ids = resultsOf(address, ended).map(({ after }) =>
    isJsonObject(after ?? null) ? (after as { readonly liveId?: Json }).liveId : undefined,
  );
  return ids.find((id): id is string => typeof id === 'string');
}

function resultsOf(address: Address, ended: Run | undefined): readonly StepResult[] {
  return Object.values(ended?.outcomes ?? {}).filter((result) => result.address === address);
}

/** What became of it in the run, once that is known. */
function becameLines(address: Address, { ended, plans }: Sight): readonly string[] {
  if (ended === undefined) {
    return [];
  }
  const steps = plans.at(-1)?.steps.filter((step) => step.address === address) ?? [];
  if (steps.length === 0) {
    return [];
  }
  const outcomes = steps.map(({ id }): Outcome | 'not tried' => ended.outcomes[id]?.outcome ?? 'not tried');
  const words = [...new Set(outcomes)].join(', ');
  const isAsBefore =
    plans.length === 1 && outcomes.every((outcome) => outcome === 'not tried' || outcome === 'skipped');
  return [`- in this run: ${words}${isAsBefore ? '; nothing of it was begun, so it is as before' : ''}`];
}

function lossBlocks(sight: Sight): readonly string[] {
  const losses = sight.notes.notes.flatMap((note) => lossesOf(note, sight));
  return losses.length === 0
    ? []
    : ['## What does not come back as it was', losses.map((loss) => `- ${loss}`).join('\n')];
}

function lossesOf(note: UndoNote, sight: Sight): readonly string[] {
  const address = verbatim(note.address);
  if (note.was === 'unmanaged' || note.was === 'too-large') {
    return [lossOf(note, sight)];
  }
  const change = sight.changes.get(note.address);
  const isMadeAnew = change?.action === 'delete' || change?.action === 'replace';
  return [
    ...(note.was === 'flow' && note.publishedVersion === null
      ? [
          `${address} was never published before, and a publish cannot be taken back: it stays published. Take off what leads to it.`,
        ]
      : []),
    ...(isMadeAnew
      ? [
          `${address} is deleted by the run and comes back under a new id: what refers to it outside of this project must be pointed at it again.`,
        ]
      : []),
    ...(change?.action === 'republish' && change.reason.code === 'stale-caller'
      ? [
          `${address} held an older copy of ${change.reason.because.map(verbatim).join(', ')} than was published. It comes back with the one that is published then: a publish always copies in the newest.`,
        ]
      : []),
  ];
}

function lossOf(note: Lost, sight: Sight): string {
  const address = verbatim(note.address);
  if (note.was === 'too-large') {
    return `${address}: what it was has no room in the ledger. The plan in the folder of the machine that began the run tells it.`;
  }
  const before = Object.entries(note.attributes).map(
    ([name, value]) => `${verbatim(name)} ${valueWords(value, sight)}`,
  );
  return `${verbatim(note.liveName)} (${verbatim(note.kind)}, id ${verbatim(note.liveId)}), which this project does not manage, gives something up for ${address} and does not get it back. It had: ${before.join(', ') || 'nothing'}.`;
}

import type { Attributes, CreateObject, Listing, LiveObject, Namesake, Trouble } from '@callwright/model';
import { isMadeSince } from '@callwright/model';
import type { StepEnd } from './act.ts';
import { ended } from './act.ts';
import { attributesNotHeld } from './compare-attributes.ts';
import { readUntil } from './read-until.ts';
import type { StepScope } from './step-scope.ts';
import { lostTrouble, refusedTrouble } from './trouble.ts';

/** A create whose answer did not arrive. */
export interface LostCreate {
  readonly step: CreateObject;
  readonly scope: StepScope;
  /** What was sent, references as `$live`. */
  readonly attributes: Attributes;
  /** The server's time right before it was sent. */
  readonly sentAt: number;
  /** What became of the request, as the port says it. */
  readonly detail: string;
}

/** What a lost create came to: the object that is ours, with the second one that was removed, or how the step ends. */
export type Settled = { readonly object: LiveObject; readonly removed?: string } | { readonly end: StepEnd };

/**
 * Settles a create whose answer was lost (design 6): the name is looked for until the consistency bound. Names need not
 * be unique, so somebody else may have made one in between. Of two, the one that this run surely made, later, and that
 * nothing refers to, is removed. Whatever is not sure is left alone, and the end names the ids.
 */
export async function settleLostCreate(lost: LostCreate): Promise<Settled> {
  const { step, scope } = lost;
  let last: Listing<Namesake> | undefined;
  await readUntil(
    scope,
    'the new object to show by its name',
    async () => (last = await scope.context.input.platform.namesakes(step.kind, step.liveName)),
    ({ rows, complete }) => (complete.known && rows.some((row) => mayBeOurs(row, lost)) ? true : undefined),
  );
  const rows = last?.rows ?? [];
  const [only, second] = rows;
  if (only === undefined) {
    return { end: unknownEnd(lost, 'No object of that name showed up afterwards.') };
  }
  return second === undefined
    ? settleOne(only, lost)
    : settleSeveral(rows, last?.complete.known === true, lost);
}

function settleOne(one: Namesake, lost: LostCreate): Settled {
  const { object } = one;
  if (mayBeOurs(one, lost)) {
    return { object };
  }
  return isBySomebodyElse(one, lost)
    ? {
        end: unknownEnd(
          lost,
          `The only one of that name (id ${object.id}) was made by somebody else, and is left alone.`,
          object.id,
        ),
      }
    : { end: notAsSentEnd(lost, object) };
}

async function settleSeveral(
  rows: readonly Namesake[],
  isComplete: boolean,
  lost: LostCreate,
): Promise<Settled> {
  const ours = rows.filter((row) => isSurelyOurs(row, lost));
  const [mine] = ours;
  const others = rows.filter((row) => row !== mine);
  if (mine === undefined || ours.length > 1 || !isComplete) {
    return { end: unsureEnd(rows, lost, 'Which of them this run made is not sure.') };
  }
  if (others.every((other) => isBefore(mine, other))) {
    return { object: mine.object };
  }
  if (!others.every((other) => isBefore(other, mine))) {
    return { end: unsureEnd(rows, lost, 'Which of them was there first is not sure.') };
  }
  const obstacle = await remove(mine, others, lost);
  if (obstacle !== undefined) {
    return { end: unsureEnd(rows, lost, obstacle) };
  }
  const [first] = others;
  return first !== undefined && others.length === 1 && isByUs(first, lost) && holdsWhatWasSent(first, lost)
    ? { object: first.object, removed: mine.object.id }
    : { end: takenEnd(mine, others, lost) };
}

/** Removes what this run made second. Undefined when it is gone; else what stood in the way. */
async function remove(
  { object }: Namesake,
  others: readonly Namesake[],
  { step, scope }: LostCreate,
): Promise<string | undefined> {
  const { platform } = scope.context.input;
  const users = await platform.usersOf(step.kind, object.id);
  if (!users.known) {
    return `Whether something refers to ${object.id}, which this run made, could not be read (${users.reason}), so it was not removed.`;
  }
  if (users.value.length > 0) {
    return `This run made ${object.id}, and ${users.value.map((name) => `"${name}"`).join(', ')} refers to it already, so it was not removed.`;
  }
  await scope.note({ removes: { liveId: object.id, stays: others.map((other) => other.object.id) } });
  const result = await scope.write('remove the second one of its name', () =>
    platform.deleteObject(step.kind, object.id),
  );
  if (result.result === 'refused') {
    return `This run made ${object.id}. ${refusedTrouble('remove it', result.refusal).summary}`;
  }
  const isGone = await readUntil(
    scope,
    'the second one to be gone',
    () => platform.object(step.kind, object.id),
    (presence) => (presence.state === 'gone' ? true : undefined),
  );
  return isGone === undefined
    ? `This run made ${object.id} and asked for it to be removed, and it is still there.`
    : undefined;
}

function isByUs({ madeBy }: Namesake, { scope }: LostCreate): boolean {
  return madeBy.includes(scope.context.client.clientId);
}

function isBySomebodyElse(one: Namesake, lost: LostCreate): boolean {
  return one.madeBy.length > 0 && !isByUs(one, lost);
}

function holdsWhatWasSent({ object }: Namesake, { attributes }: LostCreate): boolean {
  return attributesNotHeld(attributes, object.attributes).length === 0;
}

/** Alone of its name it counts as ours, also where the platform does not tell who made it. */
function mayBeOurs(one: Namesake, lost: LostCreate): boolean {
  return !isBySomebodyElse(one, lost) && holdsWhatWasSent(one, lost);
}

/** By our client, since the request left, as it was sent, and touched by nobody: the lease keeps our other runs away. */
function isSurelyOurs(one: Namesake, lost: LostCreate): boolean {
  const { clientId } = lost.scope.context.client;
  return isMadeSince(one, clientId, lost.sentAt) && holdsWhatWasSent(one, lost);
}

function isBefore(one: Namesake, other: Namesake): boolean {
  return (
    one.madeAt !== undefined &&
    other.madeAt !== undefined &&
    Date.parse(one.madeAt) < Date.parse(other.madeAt)
  );
}

function unknownEnd({ step, detail }: LostCreate, found: string, liveId?: string): StepEnd {
  return ended(
    'unknown',
    lostTrouble(`create "${step.liveName}"`, `${detail} ${found}`),
    liveId === undefined ? undefined : { seen: [liveId] },
  );
}

/** Nobody can tell whose it is, and it holds something else: it is left alone. */
function notAsSentEnd({ step, attributes }: LostCreate, object: LiveObject): StepEnd {
  return ended('unknown', notAsSent(step, object, attributesNotHeld(attributes, object.attributes)), {
    liveId: object.id,
  });
}

export function notAsSent(
  { kind, liveName }: CreateObject,
  { id }: LiveObject,
  different: readonly string[],
): Trouble {
  return {
    code: 'applier.write-not-as-sent',
    summary: `${kind} "${liveName}" is there and does not hold what was sent: ${different.join(', ')}.`,
    detail: `Its id is ${id}.`,
    hint: 'Plan again: the plan shows what differs.',
  };
}

function unsureEnd(rows: readonly Namesake[], { step, detail }: LostCreate, why: string): StepEnd {
  const ids = rows.map(({ object }) => object.id);
  return ended(
    'unknown',
    {
      code: 'applier.several-of-one-name',
      summary: `There are ${String(ids.length)} of kind ${step.kind} named "${step.liveName}" by now: ${ids.join(', ')}.`,
      detail: `The answer to this run's create was lost. ${detail} ${why} None of them was changed.`,
      hint: 'Look at them in the org, remove or rename what is not wanted, then plan again.',
    },
    { seen: ids },
  );
}

function takenEnd(mine: Namesake, others: readonly Namesake[], { step }: LostCreate): StepEnd {
  return ended('stale', {
    code: 'applier.name-taken',
    summary: `A ${step.kind} named "${step.liveName}" was made by somebody else while this step was under way (id ${others.map(({ object }) => object.id).join(', ')}).`,
    detail: `This run had made a second one (id ${mine.object.id}), which nothing referred to: it was removed again.`,
    hint: 'Plan again: the new plan starts from what is there now.',
  });
}

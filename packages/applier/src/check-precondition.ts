import type {
  Actor,
  JsonObject,
  LiveFlow,
  LiveVersion,
  Precondition,
  Receipt,
  Step,
  StepId,
  Trouble,
} from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { attributesNotHeld } from './compare-attributes.ts';
import type { Seen, StepEnd } from './act.ts';
import { ended } from './act.ts';
import type { RunContext } from './run-context.ts';
import { unreadableTrouble } from './trouble.ts';
import { brokenPlanTrouble } from './unresolved.ts';

type Checked = { readonly seen: Seen } | { readonly end: StepEnd };
type Of<K extends Precondition['kind']> = Extract<Precondition, { readonly kind: K }>;

const AGAIN = 'Plan again: the new plan starts from what is there now.';

function stale(code: string, summary: string, detail?: string): Checked {
  const trouble: Trouble = { code, summary, ...(detail !== undefined && { detail }), hint: AGAIN };
  return { end: ended('stale', trouble) };
}

/**
 * Reads whether the world is still as the plan saw it, or as earlier steps of this run left it. A world that moved gives
 * `stale`; one that cannot be read gives `failed`, since nothing was written.
 * @param giving live ids of objects that give their name up right before this step
 */
export async function checkPrecondition(
  step: Step,
  context: RunContext,
  giving: readonly string[] = [],
): Promise<Checked> {
  const { precondition } = step;
  switch (precondition.kind) {
    case 'none':
      return { seen: {} };
    case 'flow-absent':
      return checkFlowAbsent(precondition, context);
    case 'flow-at':
      return checkFlowAt(step, precondition, context);
    case 'flow-after':
      return checkFlowAfter(step, precondition, context);
    case 'object-absent':
      return checkObjectAbsent(precondition, context, giving);
    case 'object-after':
      return checkObjectAfter(step, precondition, context);
    case 'object-at':
      return checkObjectAt(precondition, context);
  }
}

async function checkFlowAbsent(wanted: Of<'flow-absent'>, context: RunContext): Promise<Checked> {
  const presence = await context.input.platform.flowByName(wanted.type, wanted.name);
  switch (presence.state) {
    case 'gone':
      return { seen: {} };
    case 'unknown':
      return {
        end: ended('failed', unreadableTrouble(`Whether a flow "${wanted.name}" exists`, presence.why)),
      };
    case 'present':
      return stale(
        'applier.name-taken',
        `A flow named "${wanted.name}" has appeared since the plan was made; it would have been overwritten.`,
        `Its id is ${presence.value.id}${publishedBy(presence.value)}.`,
      );
  }
}

async function checkFlowAt(step: Step, wanted: Of<'flow-at'>, context: RunContext): Promise<Checked> {
  const presence = await context.input.platform.flow(wanted.liveId);
  if (presence.state === 'unknown') {
    return { end: ended('failed', unreadableTrouble(`The flow of ${step.address}`, presence.why)) };
  }
  if (presence.state === 'gone') {
    return stale('applier.flow-gone', `The flow of ${step.address} was deleted since the plan was made.`);
  }
  const flow = presence.value;
  return flowMoved(step, wanted, flow, context) ?? { seen: { flow } };
}

/** What the named step made must be what is there, untouched. */
async function checkFlowAfter(step: Step, wanted: Of<'flow-after'>, context: RunContext): Promise<Checked> {
  const { liveId, version } = madeBy(wanted.step, context);
  return typeof liveId === 'string' && typeof version === 'string'
    ? checkFlowAt(
        step,
        { kind: 'flow-at', liveId, publishedVersion: version, lockAllowed: false, draftAllowed: false },
        context,
      )
    : { end: ended('failed', brokenPlanTrouble(step)) };
}

/** What a step of this run has left. */
function madeBy(step: StepId, context: RunContext): JsonObject {
  const made = context.results.get(step)?.after ?? null;
  return isJsonObject(made) ? made : {};
}

function flowMoved(
  step: Step,
  wanted: Of<'flow-at'>,
  flow: LiveFlow,
  context: RunContext,
): Checked | undefined {
  const left = context.flowsLeft.get(wanted.liveId);
  const version = left ? left.publishedVersion : wanted.publishedVersion;
  const liveVersion = flow.published?.id ?? null;
  if (liveVersion !== version) {
    return stale(
      'applier.flow-published-since',
      `"${flow.name}" is at version ${liveVersion ?? 'none'} and not at ${version ?? 'none'}, as when the plan was made${publishedBy(flow)}.`,
    );
  }
  // A publish finds its flow by name: under another name it would make a second flow (facts: API 2.5).
  const name = step.do === 'rename-flow' ? step.from : step.do === 'publish-flow' ? step.liveName : flow.name;
  if (flow.name !== name) {
    return stale('applier.flow-renamed', `"${name}" was renamed to "${flow.name}" since the plan was made.`);
  }
  return lockMoved(step, wanted, flow, context) ?? draftMoved(step, wanted, flow, context);
}

function lockMoved(
  step: Step,
  wanted: Of<'flow-at'>,
  flow: LiveFlow,
  context: RunContext,
): Checked | undefined {
  if (wanted.lockAllowed) {
    return undefined;
  }
  if (!flow.lock.known) {
    return { end: ended('failed', unreadableTrouble(`Who holds the lock of "${flow.name}"`, flow.lock)) };
  }
  const holder = flow.lock.value;
  if (holder === null || isOurLeftover(holder, step, flow, context)) {
    return undefined;
  }
  return stale(
    'applier.flow-locked',
    `"${flow.name}" is being edited by ${nameOf(holder)}; nothing was published over it.`,
  );
}

function draftMoved(
  step: Step,
  wanted: Of<'flow-at'>,
  flow: LiveFlow,
  context: RunContext,
): Checked | undefined {
  if (wanted.draftAllowed) {
    return undefined;
  }
  if (!flow.draft.known) {
    return { end: ended('failed', unreadableTrouble(`Whether "${flow.name}" has a draft`, flow.draft)) };
  }
  const draft = flow.draft.value;
  if (draft === null || draft.id === context.flowsLeft.get(flow.id)?.draft) {
    return undefined;
  }
  if (draft.by !== undefined && isOurLeftover(draft.by, step, flow, context)) {
    return undefined;
  }
  return stale(
    'applier.draft-appeared',
    `"${flow.name}" has a draft (${draft.id}${byWhom(draft)}) that the plan did not see; publishing would discard it.`,
  );
}

/** Our own client's lock or draft is a leftover only where the ledger or this run knows of unfinished work of ours. */
function isOurLeftover(actor: Actor, step: Step, flow: LiveFlow, context: RunContext): boolean {
  const isOurs = actor.kind === 'client' && actor.id === context.client.clientId;
  const { pending, renaming }: Partial<Receipt> = context.receipts.get(step.address) ?? {};
  return isOurs && ((pending ?? renaming) !== undefined || context.flowsLeft.has(flow.id));
}

async function checkObjectAbsent(
  wanted: Of<'object-absent'>,
  context: RunContext,
  giving: readonly string[],
): Promise<Checked> {
  const presence = await context.input.platform.objectByName(wanted.of, wanted.name);
  if (presence.state === 'present' && giving.includes(presence.value.id)) {
    return { seen: {} };
  }
  switch (presence.state) {
    case 'gone':
      return { seen: {} };
    case 'unknown':
      return {
        end: ended(
          'failed',
          unreadableTrouble(`Whether a ${wanted.of} "${wanted.name}" exists`, presence.why),
        ),
      };
    case 'present':
      return stale(
        'applier.name-taken',
        `A ${wanted.of} named "${wanted.name}" has appeared since the plan was made (id ${presence.value.id}).`,
      );
  }
}

async function checkObjectAt(wanted: Of<'object-at'>, context: RunContext): Promise<Checked> {
  const presence = await context.input.platform.object(wanted.of, wanted.liveId);
  if (presence.state === 'unknown') {
    return { end: ended('failed', unreadableTrouble(`The ${wanted.of} ${wanted.liveId}`, presence.why)) };
  }
  if (presence.state === 'gone') {
    return stale(
      'applier.object-gone',
      `The ${wanted.of} ${wanted.liveId} was deleted since the plan was made.`,
    );
  }
  const object = presence.value;
  const version = context.objectsLeft.has(object.id) ? context.objectsLeft.get(object.id) : wanted.version;
  if (version !== undefined && object.version !== undefined && object.version !== version) {
    return stale(
      'applier.object-changed',
      `${wanted.of} "${object.name}" was changed since the plan was made (version ${String(object.version)}, planned against ${String(version)}).`,
    );
  }
  if (wanted.name !== undefined && object.name !== wanted.name) {
    return stale(
      'applier.object-changed',
      `What was called "${wanted.name}" when the plan was made is now called "${object.name}", so it may be another one.`,
    );
  }
  const planned = await context.identities.resolve(wanted.attributes);
  if ('missing' in planned) {
    return stale(
      'applier.object-changed',
      `What ${wanted.of} "${object.name}" referred to when the plan was made is not there any more.`,
      `${planned.missing.join('; ')}.`,
    );
  }
  const moved = attributesNotHeld(planned.resolved, object.attributes);
  return moved.length === 0
    ? { seen: { object } }
    : stale(
        'applier.object-changed',
        `${wanted.of} "${object.name}" was changed since the plan was made: ${moved.join(', ')}.`,
      );
}

/** What the named step made, and steps of this run went on with, must be what is there. */
async function checkObjectAfter(
  step: Step,
  wanted: Of<'object-after'>,
  context: RunContext,
): Promise<Checked> {
  const { liveId } = madeBy(wanted.step, context);
  return typeof liveId === 'string'
    ? checkObjectAt({ kind: 'object-at', of: wanted.of, liveId, attributes: wanted.attributes }, context)
    : { end: ended('failed', brokenPlanTrouble(step)) };
}

function nameOf(actor: Actor): string {
  return `${actor.kind} ${actor.name ?? actor.id}`;
}

function byWhom(version: LiveVersion): string {
  return `${version.by ? ` by ${nameOf(version.by)}` : ''}${version.at !== undefined ? ` on ${version.at}` : ''}`;
}

function publishedBy(flow: LiveFlow): string {
  return flow.published?.by || flow.published?.at ? `; published${byWhom(flow.published)}` : '';
}

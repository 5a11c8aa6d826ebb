import type { Actor, ClientIdentity, LiveFlow, LiveVersion } from '@callwright/model';
import { readUntil } from './read-until.ts';
import type { StepScope } from './step-scope.ts';

/** What the flow says after a job that reported success. */
export type Verdict =
  | { readonly verdict: 'ours'; readonly version: string }
  /** Others published between the precondition's reading and now: what, in its order. `ours` where our version could be told. */
  | {
      readonly verdict: 'overtook';
      readonly theirs: readonly [LiveVersion, ...LiveVersion[]];
      readonly ours?: string;
      readonly live: string;
    }
  | { readonly verdict: 'not-visible' }
  | { readonly verdict: 'unverifiable'; readonly version: string; readonly detail: string };

/**
 * Reads the flow until a version newer than `previous` is published, and judges it: made by our client, and no version
 * by anybody else between (design 6, verify).
 * @param draft the unpublished version that the precondition saw, and the plan allowed to be discarded: it and the
 *   checked-in ones before it are not in between
 */
export async function verifyPublish(
  scope: StepScope,
  flowId: string,
  previous: string | null,
  draft: string | undefined,
): Promise<Verdict> {
  const { platform } = scope.context.input;
  const flow = await readUntil(
    scope,
    'the new version to show',
    () => platform.flow(flowId),
    (presence) =>
      presence.state === 'present' && isNewer(presence.value.published?.id, previous)
        ? presence.value
        : undefined,
  );
  return flow?.published === undefined
    ? { verdict: 'not-visible' }
    : judge(scope, flow, flow.published, previous, draft);
}

async function judge(
  scope: StepScope,
  flow: LiveFlow,
  published: LiveVersion,
  previous: string | null,
  draft: string | undefined,
): Promise<Verdict> {
  const { client, input } = scope.context;
  const isNext = versionNumber(published.id) === (versionNumber(previous) ?? 0) + 1;
  if (isNext && published.by !== undefined && isClient(published.by, client)) {
    return { verdict: 'ours', version: published.id };
  }
  const versions = await input.platform.versions(flow.id);
  if (!versions.known) {
    return {
      verdict: 'unverifiable',
      version: published.id,
      detail: `The versions of the flow could not be read (${versions.reason}: ${versions.detail}).`,
    };
  }
  const seen = draft !== undefined && isNewer(draft, previous) ? draft : previous;
  const since = versions.value.filter((one) => isNewer(one.id, seen) && one.id !== draft);
  const [first, ...more] = since
    .filter((one) => one.by !== undefined && !isClient(one.by, client))
    .sort((a, b) => (isNewer(a.id, b.id) ? 1 : -1));
  const ours = since.find((one) => one.by !== undefined && isClient(one.by, client));
  if (first !== undefined) {
    return {
      verdict: 'overtook',
      theirs: [first, ...more],
      live: published.id,
      ...(ours && { ours: ours.id }),
    };
  }
  return ours?.id === published.id
    ? { verdict: 'ours', version: published.id }
    : {
        verdict: 'unverifiable',
        version: published.id,
        detail: `The org does not say who published version ${published.id}.`,
      };
}

/** Versions count `1.0`, `2.0`, ... (facts: API 2.3). */
function versionNumber(id: string | null): number | undefined {
  return id !== null && /^\d+(\.\d+)?$/.test(id) ? Number.parseFloat(id) : undefined;
}

function isNewer(id: string | undefined, previous: string | null): boolean {
  if (id === undefined || id === previous) {
    return false;
  }
  const [a, b] = [versionNumber(id), versionNumber(previous)];
  return a !== undefined && (b === undefined || a > b);
}

function isClient(actor: Actor, client: ClientIdentity): boolean {
  return actor.kind === 'client' && actor.id === client.clientId;
}

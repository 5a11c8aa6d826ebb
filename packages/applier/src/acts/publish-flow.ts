import type {
  JobState,
  LiveFlow,
  LiveVersion,
  PublishFlow,
  PublishJob,
  Receipt,
  Snapshot,
  Trouble,
} from '@callwright/model';
import type { Act, StepEnd } from '../act.ts';
import { done, ended } from '../act.ts';
import type { JobEnd } from '../follow-job.ts';
import { followJob } from '../follow-job.ts';
import { keepReceipt, newReceipt, restoreReceipt } from '../keep-receipt.ts';
import { rememberPublished, snapshotsNow } from '../shared-flows-now.ts';
import { saveContent, saveDraft } from '../save-content.ts';
import type { StepScope } from '../step-scope.ts';
import { lostTrouble, refusedTrouble } from '../trouble.ts';
import type { Verdict } from '../verify-publish.ts';
import { verifyPublish } from '../verify-publish.ts';

/** What one publish has found out so far. */
interface Publishing {
  readonly step: PublishFlow;
  readonly scope: StepScope;
  /** The flow as the precondition saw it. */
  readonly flow: LiveFlow | undefined;
  readonly previous: string | null;
  readonly snapshots: readonly Snapshot[];
  /** The receipt before this step. */
  readonly before: Receipt | undefined;
}

/**
 * The protocol of design 6: register · note the job in the ledger · upload (which starts the job) · poll · read again ·
 * verify · receipt. A run that dies before the upload has changed nothing; one that dies after it is settled from the
 * noted job.
 */
export const publishFlow: Act<PublishFlow> = {
  doing: (step) => `publish "${step.liveName}"${step.stub ? ' without content' : ''}`,
  async run(step, seen, scope) {
    const now = await snapshotsNow(step, scope.context);
    if ('end' in now) {
      return now.end;
    }
    const publishing: Publishing = {
      step,
      scope,
      flow: seen.flow,
      previous: seen.flow?.published?.id ?? null,
      snapshots: now.snapshots,
      before: scope.context.receipts.get(step.address),
    };
    return publish(publishing);
  },
};

async function publish(publishing: Publishing): Promise<StepEnd> {
  const notSaved = await saveDraft(publishing.scope, publishing.flow);
  if (notSaved !== undefined) {
    return notSaved;
  }
  const registered = await register(publishing);
  if ('outcome' in registered) {
    return registered;
  }
  const notNoted = await notePending(publishing, registered);
  if (notNoted !== undefined) {
    return ended('failed', notNoted);
  }
  const upload = await publishing.scope.write('upload the body', () =>
    publishing.scope.context.input.platform.upload(registered, bodyOf(publishing)),
  );
  if (upload.result === 'refused') {
    return giveUp(publishing, refusedTrouble('take the body', upload.refusal));
  }
  const end = await followJob(publishing.scope, registered.id, upload.result === 'done');
  return afterJob(publishing, end);
}

/** A job without an upload never starts, so a registration whose answer was lost is safely sent a second time. */
async function register({ scope, step }: Publishing): Promise<PublishJob | StepEnd> {
  const { platform } = scope.context.input;
  let detail = '';
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const result = await scope.write('register a publish job', () => platform.registerPublish());
    if (result.result === 'done') {
      return result.value;
    }
    if (result.result === 'refused') {
      return ended('failed', refusedTrouble(`publish "${step.liveName}"`, result.refusal));
    }
    ({ detail } = result);
  }
  return ended('failed', {
    code: 'applier.answer-lost',
    summary: `No publish job could be registered for "${step.liveName}": the answers were lost.`,
    detail: `${detail} Nothing was changed: a job begins with its upload, and none was sent.`,
    hint: 'Plan and apply again.',
  });
}

async function notePending(publishing: Publishing, job: PublishJob): Promise<Trouble | undefined> {
  const { step, scope, previous, before } = publishing;
  await scope.note({ job: job.id, previousVersion: previous, textHash: step.textHash });
  const liveId = publishing.flow?.id ?? step.liveId ?? '';
  const known = before?.flow !== undefined && before.liveId === liveId ? before.flow : undefined;
  return keepReceipt(
    scope,
    newReceipt(scope.context, {
      address: step.address,
      liveId,
      liveName: step.liveName,
      flow: known ?? {
        type: step.flowType,
        contentHash: step.contentHash,
        canonicalVersion: step.canonicalVersion,
        publishedVersion: null,
        equalVersions: [],
        snapshots: [],
        ...(step.stub && { stub: true }),
      },
      pending: {
        jobId: job.id,
        run: scope.context.input.run,
        step: step.id,
        previousVersion: previous,
        textHash: step.textHash,
        at: scope.context.server.iso(),
      },
    }),
  );
}

function bodyOf({ step, scope }: Publishing): string {
  const text = scope.context.input.sealed.bodies[step.textHash];
  if (text === undefined) {
    throw new Error(`the body ${step.textHash} of a checked plan is not there`);
  }
  return text;
}

/** Nothing was published: the ledger goes back to what it said before. */
async function giveUp(publishing: Publishing, trouble: Trouble): Promise<StepEnd> {
  const { scope, step, before } = publishing;
  const ledger = await restoreReceipt(scope, step.address, before);
  return ended(
    'failed',
    ledger === undefined
      ? trouble
      : { ...trouble, detail: `${trouble.detail ?? ''} ${ledger.summary}`.trim() },
  );
}

async function afterJob(publishing: Publishing, end: JobEnd): Promise<StepEnd> {
  const { step, scope, previous } = publishing;
  if (end.job === 'failure') {
    return giveUp(publishing, failedTrouble(publishing, end.state));
  }
  if (end.job !== 'success') {
    return ended('unknown', {
      code: end.job === 'no-end' ? 'applier.job-without-end' : 'applier.upload-lost',
      summary: `Nobody can tell yet whether "${step.liveName}" was published.`,
      detail: end.detail,
      hint: 'The job is noted in the ledger, and nobody publishes this flow before it has ended. Plan again later.',
    });
  }
  const flowId = end.state.flowId ?? publishing.flow?.id ?? (await idByName(publishing));
  if (flowId === undefined) {
    return notVisible(step);
  }
  const draft = publishing.flow?.draft.known === true ? publishing.flow.draft.value?.id : undefined;
  return afterVerdict(publishing, flowId, await verifyPublish(scope, flowId, previous, draft));
}

async function idByName({ step, scope }: Publishing): Promise<string | undefined> {
  const presence = await scope.context.input.platform.flowByName(step.flowType, step.liveName);
  return presence.state === 'present' ? presence.value.id : undefined;
}

async function afterVerdict(publishing: Publishing, flowId: string, verdict: Verdict): Promise<StepEnd> {
  const { step, scope } = publishing;
  switch (verdict.verdict) {
    case 'ours':
      return noteReceipt(publishing, flowId, verdict.version);
    case 'not-visible':
      return notVisible(step);
    case 'unverifiable':
      return ended(
        'unknown',
        {
          code: 'applier.not-verified',
          summary: `"${step.liveName}" is at version ${verdict.version}, and nobody can tell whether that is only our publish.`,
          detail: verdict.detail,
          hint: 'Plan again: the next plan compares what is live.',
        },
        { liveId: flowId, version: verdict.version },
      );
    case 'overtook':
      for (const one of verdict.theirs) {
        await saveContent(scope, 'overtook', flowId, one);
      }
      if (verdict.ours !== undefined) {
        await noteReceipt(publishing, flowId, verdict.ours);
      }
      return ended('overtook', overtookTrouble(step, verdict), { liveId: flowId, version: verdict.live });
  }
}

async function noteReceipt(publishing: Publishing, flowId: string, version: string): Promise<StepEnd> {
  const { step, scope, snapshots } = publishing;
  rememberPublished(scope.context, step, flowId, version);
  const after = { liveId: flowId, version };
  const trouble = await keepReceipt(
    scope,
    newReceipt(scope.context, {
      address: step.address,
      liveId: flowId,
      liveName: step.liveName,
      ...(step.division !== undefined && { division: step.division }),
      flow: {
        type: step.flowType,
        contentHash: step.contentHash,
        canonicalVersion: step.canonicalVersion,
        publishedVersion: version,
        equalVersions: [],
        snapshots,
        ...(step.description !== undefined && { description: step.description }),
        ...(step.stub && { stub: true }),
      },
    }),
  );
  return trouble === undefined
    ? done(after)
    : ended(
        'unknown',
        {
          ...trouble,
          detail: `"${step.liveName}" is published as version ${version}. ${trouble.detail ?? ''}`.trim(),
        },
        after,
      );
}

function overtookTrouble(step: PublishFlow, verdict: Extract<Verdict, { verdict: 'overtook' }>): Trouble {
  const { theirs, ours, live } = verdict;
  const last = theirs.at(-1) ?? theirs[0];
  const earlier = theirs.slice(0, -1).map((one) => `version ${one.id} by ${makerOf(one)}`);
  const when = last.at === undefined ? '' : ` on ${last.at}`;
  const result =
    live === last.id
      ? `Their version is live now${ours === undefined ? '' : `; ours is ${ours}`}.`
      : `Our version ${live} is live now and came after theirs.`;
  const before = earlier.length === 0 ? '' : ` Before that came ${earlier.join(', ')}.`;
  return {
    code: 'applier.overtook',
    summary: `${makerOf(last)} published version ${last.id} of "${step.liveName}"${when} while this step was under way.`,
    detail: `${result}${before} Their content is kept in the journal of this run.`,
    hint: 'Talk to them, then plan again: the plan shows what differs, and asks before it overwrites.',
  };
}

function makerOf({ by }: LiveVersion): string {
  return by === undefined ? 'somebody' : `${by.kind} ${by.name ?? by.id}`;
}

function failedTrouble({ step, previous }: Publishing, state: JobState): Trouble {
  const messages = state.messages.filter((message) => message.text !== '').map(({ text }) => text);
  const still =
    previous === null ? 'Nothing of it is live.' : `Version ${previous}, which was live before, still is.`;
  return {
    code: 'applier.publish-failed',
    summary: `The org could not publish "${step.liveName}".`,
    detail: messages.length > 0 ? still : `The org gave no message with it. ${still}`,
    hint: 'Correct the body and plan again.',
    ...(messages.length > 0 && { messages }),
  };
}

function notVisible(step: PublishFlow): StepEnd {
  return ended('unknown', {
    ...lostTrouble(
      `publish "${step.liveName}"`,
      'The job reported success, and the flow did not show a new version.',
    ),
    code: 'applier.publish-not-visible',
    summary: `The job for "${step.liveName}" succeeded, and no new version of the flow showed up.`,
  });
}

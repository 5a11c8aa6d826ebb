import type { Fact, JobState, PublishJob, WriteResult } from '@callwright/model';
import { isJsonObject, known } from '@callwright/model';
import type { Answer } from './answer.ts';
import { isGone, refusalOf, unknownOf, unreadable, writeResultOf } from './answer.ts';
import { notSent } from './not-sent.ts';
import type { PlatformError } from './platform-error.ts';
import { isAbsent, printable } from './platform-error.ts';
import type { PlatformLine } from './platform-line.ts';
import type { Flow, WritingApis } from './sdk.ts';
import { objectField, objectsField, textField } from './wire-field.ts';

/** Writing flows; how each member answers is said at the port. */
export interface FlowWrites {
  registerPublish(): Promise<WriteResult<PublishJob>>;
  upload(job: PublishJob, text: string): Promise<WriteResult<null>>;
  publishState(jobId: string): Promise<Fact<JobState>>;
  unlock(id: string): Promise<WriteResult<null>>;
  checkout(id: string): Promise<WriteResult<null>>;
  rename(id: string, name: string): Promise<WriteResult<null>>;
  checkin(id: string): Promise<WriteResult<null>>;
  publishVersion(id: string, version?: string): Promise<WriteResult<null>>;
  remove(id: string): Promise<WriteResult<null>>;
}

export function createFlowWrites(line: PlatformLine<WritingApis>): FlowWrites {
  const { architect } = line.apis;
  const write = async (operation: () => Promise<unknown>): Promise<WriteResult<null>> =>
    writeResultOf(await line.call(operation), () => null, hasMoved);

  return {
    async registerPublish() {
      return writeResultOf(await line.call(() => architect.postFlowsJobs()), publishJob);
    },
    upload: (job, text) => upload(line, job, text),
    publishState: (jobId) => publishState(line, jobId),
    unlock: (id) => write(() => architect.postFlowsActionsUnlock(id)),
    checkout: (id) => write(() => architect.postFlowsActionsCheckout(id)),
    checkin: (id) => write(() => architect.postFlowsActionsCheckin(id)),
    publishVersion: (id, version) =>
      write(() => architect.postFlowsActionsPublish(id, version === undefined ? {} : { version })),
    remove: (id) => write(() => architect.deleteFlow(id)),
    async rename(id, name) {
      // A PUT replaces the metadata, so what is not renamed goes back as it is.
      const before = await line.call(() => architect.getFlow(id));
      if (before.answer !== 'ok' || !isJsonObject(before.body)) {
        return notRead(before);
      }
      const body = { ...metadataOf(before.body), name };
      return write(() => architect.putFlow(id, body));
    },
  };
}

/** Somebody else holds the lock, or the flow has gone: the step relied on something else (facts: API 2.4, 6.1). */
const MOVED_CODES = new Set([
  'architect.flow.locked.by.user',
  'architect.flow.not.locked.by.user',
  'architect.flow.cannot.delete.user.does.not.have.lock',
]);

function hasMoved(error: PlatformError): boolean {
  return isAbsent(error) || MOVED_CODES.has(error.code);
}

function publishJob(body: unknown): PublishJob | undefined {
  if (!isJsonObject(body)) {
    return undefined;
  }
  const [id, uploadUrl] = [textField(body, 'id'), textField(body, 'presignedUrl')];
  if (id === undefined || uploadUrl === undefined || !URL.canParse(uploadUrl)) {
    return undefined;
  }
  const headers = Object.entries(objectField(body, 'headers') ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { id, uploadUrl, headers: Object.fromEntries(headers) };
}

/** The bytes go to storage with exactly the given headers and no token (facts: API 2.5). It starts the job. */
async function upload(
  line: PlatformLine<WritingApis>,
  job: PublishJob,
  text: string,
): Promise<WriteResult<null>> {
  const outcome = await line.toStorage({
    method: 'PUT',
    url: new URL(job.uploadUrl),
    headers: job.headers,
    body: Buffer.from(text, 'utf8'),
  });
  if (!outcome.arrived) {
    return { result: 'lost', detail: `No whole answer came to the upload (${outcome.code}).` };
  }
  if (outcome.status >= 200 && outcome.status < 300) {
    return { result: 'done', value: null };
  }
  if (outcome.status >= 500 || outcome.status === 408) {
    return { result: 'lost', detail: `The storage answered ${outcome.status} to the upload.` };
  }
  return {
    result: 'refused',
    refusal: {
      status: outcome.status,
      code: 'genesys.upload-refused',
      message: `The storage refused the upload with ${outcome.status}; its address may have expired.`,
      moved: false,
    },
  };
}

const JOB_STATUS: Readonly<Record<string, JobState['status']>> = {
  Registered: 'registered',
  Started: 'started',
  Success: 'success',
  Failure: 'failure',
};

async function publishState(line: PlatformLine<WritingApis>, jobId: string): Promise<Fact<JobState>> {
  const what = 'the state of a publish';
  const answer = await line.call(() => line.apis.architect.getFlowsJob(jobId, { expand: ['messages'] }));
  if (answer.answer !== 'ok') {
    return unknownOf(what, answer);
  }
  const body = isJsonObject(answer.body) ? answer.body : {};
  const status = JOB_STATUS[textField(body, 'status') ?? ''];
  if (status === undefined) {
    return unreadable(what);
  }
  const flowId = textField(objectField(body, 'flow') ?? {}, 'id');
  return known({
    status,
    ...(flowId === undefined ? {} : { flowId }),
    messages: objectsField(body, 'messages').map((message) => ({
      type: textField(message, 'type') ?? 'Unknown',
      text: printable(line.redactor.clean(textField(message, 'text') ?? '')),
    })),
  });
}

/** What `PUT /flows/{id}` replaces (facts: API 2.4). */
function metadataOf(wire: Readonly<Record<string, unknown>>): Omit<Flow, 'name'> {
  return Object.fromEntries(
    ['id', 'type', 'description', 'division'].flatMap((name) => (name in wire ? [[name, wire[name]]] : [])),
  );
}

/** The flow to rename could not be read, so the write did not leave. */
function notRead(read: Answer): WriteResult<never> {
  if (read.answer === 'error' && isGone(read)) {
    return { result: 'refused', refusal: refusalOf(read.error, true) };
  }
  const what = 'the flow to rename';
  const { detail } = read.answer === 'ok' ? unreadable(what) : unknownOf(what, read);
  return notSent({ code: 'genesys.not-read', message: detail, moved: false });
}

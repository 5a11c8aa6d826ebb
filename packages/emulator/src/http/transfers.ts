import type { LocalOrg } from '../local-org.ts';
import { checkSignedAddress, uploadHeaders } from '../signed-address.ts';
import type { DeployJobRecord, ExportJobRecord } from '../state/records.ts';
import { isApiError } from './api-error.ts';
import { largestBody, type RawReply, type RawRequest } from './exchange.ts';
import type { Turn } from './turn.ts';

/** Largest upload. Invented: the platform's own limit is unknown (facts: API 2.5). Bytes. */
const mostBytes = largestBody;

/**
 * The storage beside the API: uploads of deploy jobs and downloads of export jobs, with signed addresses and answers
 * in XML as S3 gives them (facts: API 2.5, 9 rows 9 and 22).
 */
export async function answerTransfer(org: LocalOrg, turn: Turn): Promise<RawReply> {
  const { request } = turn;
  const [, area = '', id = ''] = request.path.split('/');
  if (area === 'uploads' && request.method === 'PUT') {
    return takeUpload(org, turn, id);
  }
  await request.body(mostBytes);
  if (area === 'downloads' && request.method === 'GET') {
    return giveDownload(org, request, id);
  }
  return refusal(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
}

async function takeUpload(org: LocalOrg, { request, transact }: Turn, id: string): Promise<RawReply> {
  const text = await bodyText(request);
  if (text === undefined) {
    return refusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  const refused = refusedAddress(org, request, 'PUT') ?? refusedHeaders(request, id);
  if (refused !== undefined) {
    return refused;
  }
  const job = org.tables.deployJobs.get(id);
  if (job?.status !== 'Registered') {
    return denied('Request has expired');
  }
  transact(() => startJob(org, job, text));
  return { status: 200 };
}

async function bodyText(request: RawRequest): Promise<string | undefined> {
  try {
    return (await request.body(mostBytes)).toString('utf8');
  } catch (error) {
    if (isApiError(error)) {
      return undefined;
    }
    throw error;
  }
}

/** The upload is what starts the job (facts: API 2.5). */
function startJob(org: LocalOrg, job: DeployJobRecord, body: string): void {
  const { jobDelayMs, jobPolls } = org.settings();
  const due = org.clock.now() + jobDelayMs;
  org.tables.deployJobs.put({ ...job, status: 'Started', body, due, pollsLeft: jobPolls });
  org.tables.runningJobs.put({ id: job.id, kind: 'deploy', due });
}

function refusedHeaders(request: RawRequest, id: string): RawReply | undefined {
  if (request.header('authorization') !== undefined) {
    return denied('Only one auth mechanism allowed');
  }
  const wrong = Object.entries(uploadHeaders(id)).some(([name, value]) => request.header(name) !== value);
  return wrong
    ? denied('There were headers present in the request which were not signed', 'SignatureDoesNotMatch')
    : undefined;
}

function refusedAddress(org: LocalOrg, request: RawRequest, method: 'PUT' | 'GET'): RawReply | undefined {
  switch (checkSignedAddress(org, method, request.path, request.query)) {
    case 'good':
      return undefined;
    case 'expired':
      return denied('Request has expired');
    case 'forged':
      return denied(
        'The request signature we calculated does not match the signature you provided.',
        'SignatureDoesNotMatch',
      );
  }
}

/** One flow: the YAML itself; several: a zip (facts: API 2.6). */
async function giveDownload(org: LocalOrg, request: RawRequest, id: string): Promise<RawReply> {
  const refused = refusedAddress(org, request, 'GET');
  if (refused !== undefined) {
    return refused;
  }
  const files = org.tables.exportJobs.get(id)?.files ?? [];
  const [first, ...others] = files;
  if (first === undefined) {
    return refusal(404, 'NoSuchKey', 'The specified key does not exist.');
  }
  const kind = first.name.endsWith('.yaml') ? 'application/x-yaml' : 'application/octet-stream';
  return others.length === 0
    ? { status: 200, headers: { 'Content-Type': kind }, body: first.text }
    : { status: 200, headers: { 'Content-Type': 'application/zip' }, body: await zipped(files) };
}

/** Loaded late: most servers never pack a zip. */
async function zipped(files: ExportJobRecord['files']): Promise<Uint8Array> {
  const { zipFiles } = await import('../zip.ts');
  return zipFiles(files);
}

function denied(message: string, code = 'AccessDenied'): RawReply {
  return refusal(403, code, message);
}

function refusal(status: number, code: string, message: string): RawReply {
  return {
    status,
    headers: { 'Content-Type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}

import { endDueJobs } from '../flows/jobs.ts';
import type { LocalOrg } from '../local-org.ts';
import { apiError, errorBody, isApiError } from './api-error.ts';
import { areaOf } from './area.ts';
import { jsonReply, type RawReply, type RawRequest } from './exchange.ts';

/**
 * Readies the flow engine where it may be needed, ends the jobs that are due, then gives the answer of `work`, or the error that it throws, once all that either may
 * have seen is on disk. Never rejects: what is no ApiError is a defect, which is logged and answered with 500.
 */
export async function settledReply(
  org: LocalOrg,
  request: RawRequest,
  correlationId: string,
  work: () => Promise<RawReply>,
): Promise<RawReply> {
  const refusal = (error: unknown): RawReply => errorReply(org, request, error, correlationId);
  try {
    if (mayNeedEngine(org, request)) {
      await org.engine.load();
    }
    endDueJobs(org);
    const reply = await work().catch(refusal);
    await org.store.settled();
    return reply;
  } catch (error) {
    return refusal(error);
  }
}

/** Looking at an org in which no job runs, and asking for a token, is all that does without the flow engine. */
function mayNeedEngine(org: LocalOrg, request: RawRequest): boolean {
  const looks = request.method === 'GET' || request.method === 'HEAD' || request.path === '/oauth/token';
  return !looks || areaOf(request) !== 'platform' || org.tables.runningJobs.size > 0;
}

function errorReply(
  org: LocalOrg,
  { method, path }: RawRequest,
  error: unknown,
  correlationId: string,
): RawReply {
  if (!isApiError(error)) {
    org.log(`${method} ${path} failed: ${error instanceof Error ? (error.stack ?? '') : ''}`);
  }
  const told = isApiError(error) ? error : apiError('internal.server.error');
  return jsonReply(told.status, errorBody(told, correlationId));
}

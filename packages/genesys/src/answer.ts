import type { Fact, JsonObject, Refusal, Unknown, WriteResult } from '@callwright/model';
import { isJsonObject, isToolError, known, unknown } from '@callwright/model';
import { correlation } from './connection-error.ts';
import type { NoAnswer } from './http/http-message.ts';
import type { Redactor } from './http/redactor.ts';
import type { PlatformError } from './platform-error.ts';
import { isAbsent, platformError } from './platform-error.ts';

/** How one call of the API ended, after all repetitions. */
export type Answer =
  | { readonly answer: 'ok'; readonly status: number; readonly body: unknown }
  | { readonly answer: 'error'; readonly error: PlatformError }
  /** No whole answer came, though the request left. */
  | { readonly answer: 'none'; readonly code: string };

/** Runs one operation of the SDK and turns its three ways of failing into an {@link Answer}. */
export type Call = (operation: () => Promise<unknown>) => Promise<Answer>;

/**
 * In extended mode the SDK resolves and rejects `{status, headers, body, error}`; only named fields are copied, since
 * the rest may hold the request (facts: API 1.4).
 *
 * @returns a {@link Call} that throws ToolErrors only
 */
export function createCall(redactor: Redactor): Call {
  return async (operation) => {
    try {
      const response = extended(await operation());
      return { answer: 'ok', status: response.status, body: response.body };
    } catch (rejected) {
      if (isToolError(rejected)) {
        throw rejected;
      }
      if (isNoAnswer(rejected)) {
        return { answer: 'none', code: rejected.code };
      }
      return { answer: 'error', error: platformError(extended(rejected), redactor) };
    }
  };
}

interface Extended {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

function extended(value: unknown): Extended {
  if (!isJsonObject(value) || typeof value['status'] !== 'number') {
    // A missing required argument is thrown as a plain text (facts: API 1.3): a defect of ours, without secrets.
    const said = value instanceof Error ? value.message : typeof value === 'string' ? value : typeof value;
    throw new Error(`the SDK could not send a request: ${said}`);
  }
  return {
    status: value['status'],
    headers: (isJsonObject(value['headers']) ? value['headers'] : {}) as Readonly<Record<string, string>>,
    body: value['body'],
  };
}

function isNoAnswer(value: unknown): value is NoAnswer {
  return isJsonObject(value) && value['arrived'] === false;
}

/** Why a read did not tell. `what` is what was asked, e.g. `the flows`. */
export function unknownOf(what: string, answer: Exclude<Answer, { answer: 'ok' }>): Unknown {
  if (answer.answer === 'none') {
    return unknown('no-answer', `Asked for ${what}, and no whole answer came (${answer.code}).`);
  }
  const { error } = answer;
  const said = error.message === '' ? '' : `: ${error.message}`;
  const tail = `${said}${correlation(error.correlationId)}`;
  if (error.status === 403) {
    return unknown('forbidden', forbidden(`see ${what}`, error));
  }
  if (error.status === 429) {
    return unknown('rate-limited', `Asked for ${what}, and the rate limit did not lift${tail}`);
  }
  if (error.status >= 500 || error.status === 408) {
    return unknown(
      'unavailable',
      `Asked for ${what}, and the platform answered ${error.status} ${error.code}${tail}`,
    );
  }
  return unknown(
    isAbsent(error) ? 'not-found' : 'refused',
    `Asked for ${what}, and the platform answered ${error.status} ${error.code}${tail}`,
  );
}

function forbidden(act: string, error: PlatformError): string {
  const names = error.missingPermissions;
  return names.length === 0
    ? `The OAuth client may not ${act} (${error.code})${correlation(error.correlationId)}.`
    : `The OAuth client may not ${act}: it lacks ${names.join(', ')}${correlation(error.correlationId)}.`;
}

/** The answer to an unreadable 2xx of a read. */
export function unreadable(what: string): Unknown {
  return unknown('unreadable', `Asked for ${what}, and the answer does not have the form it should have.`);
}

/** The body of one page of a listing; unknown where it did not come, is no page, or may lack rows. */
export function pageBody(what: string, answer: Answer): Fact<JsonObject> {
  if (answer.answer !== 'ok') {
    return unknownOf(what, answer);
  }
  if (answer.status === 206) {
    return unknown('partial', `The platform is rebuilding its data, so ${what} may be incomplete.`);
  }
  const { body } = answer;
  return isJsonObject(body) && Array.isArray(body['entities']) ? known(body) : unreadable(what);
}

export function isGone(answer: Answer): boolean {
  return answer.answer === 'error' && isAbsent(answer.error);
}

/**
 * How a write ended. A server error and a time-out are `lost`: the act may have happened. `read` makes the value out of
 * the body; where it cannot, the answer did not arrive in a form that tells, so that is `lost` as well.
 */
export function writeResultOf<T>(
  answer: Answer,
  read: (body: unknown) => T | undefined,
  moved: (error: PlatformError) => boolean = () => false,
): WriteResult<T> {
  if (answer.answer === 'none') {
    return { result: 'lost', detail: `No whole answer came (${answer.code}).` };
  }
  if (answer.answer === 'ok') {
    const value = read(answer.body);
    return value === undefined
      ? { result: 'lost', detail: `The answer (${answer.status}) does not say what happened.` }
      : { result: 'done', value };
  }
  const { error } = answer;
  if (error.status >= 500 || error.status === 408) {
    return {
      result: 'lost',
      detail: `The platform answered ${error.status} ${error.code}${correlation(error.correlationId)}.`,
    };
  }
  return { result: 'refused', refusal: refusalOf(error, moved(error)) };
}

export function refusalOf(error: PlatformError, moved: boolean): Refusal {
  return {
    status: error.status,
    code: error.code,
    message: error.status === 403 ? forbidden('do this', error) : error.message,
    ...(error.correlationId === undefined ? {} : { correlationId: error.correlationId }),
    moved,
  };
}

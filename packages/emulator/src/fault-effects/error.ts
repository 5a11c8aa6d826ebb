import type { FaultEffect } from '../fault-effect.ts';
import { apiError, errorBody, isApiErrorCode, type ApiErrorCode } from '../http/api-error.ts';
import { jsonReply } from '../http/exchange.ts';
import type { ReadMap } from '../map-reader.ts';
import { momentOf, passTo } from './moment.ts';

/** Answers one of the platform's errors: `{ code, status?, params?, retryAfterSeconds?, moment? }`. */
export const errorEffect: FaultEffect = {
  kind: 'error',
  keys: ['code', 'status', 'params', 'retryAfterSeconds', 'moment'],
  read(map) {
    const code = codeOf(map);
    const status = map.wholeBetween('status', 400, 599);
    const retryAfter = map.wholeBetween('retryAfterSeconds', 0, 86_400);
    const params = map.textMap('params') ?? defaultParams(retryAfter);
    const moment = momentOf(map);
    return async (call) => {
      await passTo(call, moment);
      const error = apiError(code, params);
      const told = status ?? error.status;
      const reply = jsonReply(told, { ...errorBody(error, call.correlationId), status: told });
      const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
      return { kind: 'whole', reply: { ...reply, headers: { ...reply.headers, ...headers } } };
    };
  },
};

function codeOf(map: ReadMap): ApiErrorCode {
  const code = map.requiredText('code');
  if (!isApiErrorCode(code)) {
    throw map.fail('code', `is no code that the local org knows, such as service.unavailable: '${code}'.`);
  }
  return code;
}

/** The message of a refused rate names the seconds. */
function defaultParams(retryAfter: number | undefined): Readonly<Record<string, string>> {
  return retryAfter === undefined ? {} : { seconds: String(retryAfter) };
}

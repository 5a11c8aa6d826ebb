import { errorCatalogue } from './error-catalogue.ts';

/** A code of the platform. */
export type ApiErrorCode = keyof typeof errorCatalogue;

/** Whether a text is a {@link ApiErrorCode}. */
export function isApiErrorCode(text: string): text is ApiErrorCode {
  return Object.hasOwn(errorCatalogue, text);
}

/** Thrown by operations; the server turns it into the platform's `ErrorBody`. */
export interface ApiError extends Error {
  readonly name: 'ApiError';
  readonly code: ApiErrorCode;
  readonly status: number;
  /** The template, with `{name}` for each parameter (facts: API 6.1, `messageWithParams`). */
  readonly messageWithParams: string;
  readonly messageParams: Readonly<Record<string, string>>;
  readonly fieldName?: string;
  readonly limit?: HitLimit;
}

/** The limit that a request would go beyond, as `ErrorBody.limit` tells it (facts: API 5.3). */
export interface HitLimit {
  readonly namespace: string;
  readonly key: string;
  readonly value: number;
}

/** Makes the error of a code. `params` fill the placeholders in the order in which they are written. */
export function apiError(
  code: ApiErrorCode,
  params: Readonly<Record<string, string>> = {},
  fieldName?: string,
): ApiError {
  const [status, template] = errorCatalogue[code];
  const names = Object.keys(params);
  let next = 0;
  const messageWithParams = template.replaceAll('%s', () => `{${names[next++] ?? ''}}`);
  next = 0;
  const message = template.replaceAll('%s', () => params[names[next++] ?? ''] ?? '');
  return Object.assign(new Error(message), {
    name: 'ApiError' as const,
    code,
    status,
    messageWithParams,
    messageParams: params,
    ...(fieldName === undefined ? {} : { fieldName }),
  });
}

/** The same error with the limit that was hit. */
export function withLimit(error: ApiError, limit: HitLimit): ApiError {
  return Object.assign(error, { limit });
}

/** Tells an {@link ApiError} from a defect. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError' && 'messageWithParams' in error;
}

/** The `ErrorBody` of an answer (facts: API 6.1). `contextId` equals the correlation id of the answer. */
export function errorBody(error: ApiError, contextId: string): Readonly<Record<string, unknown>> {
  return {
    message: error.message,
    code: error.code,
    status: error.status,
    messageWithParams: error.messageWithParams,
    messageParams: error.messageParams,
    contextId,
    details: error.fieldName === undefined ? [] : [{ errorCode: error.code, fieldName: error.fieldName }],
    errors: [],
    ...(error.limit === undefined ? {} : { limit: error.limit }),
  };
}

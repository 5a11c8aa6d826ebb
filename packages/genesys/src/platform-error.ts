import { isJsonObject } from '@callwright/model';
import type { Redactor } from './http/redactor.ts';

/** What the platform said when it said no; the fields of its error body that are interfaces (facts: API 6.1). */
export interface PlatformError {
  readonly status: number;
  /** The platform's code; `http.<status>` where the body has none (an HTML page of a load balancer). */
  readonly code: string;
  /** The platform's sentence, redacted, without control characters. */
  readonly message: string;
  readonly correlationId?: string;
  /** From the structured parameters of a 403; empty where the platform names none. */
  readonly missingPermissions: readonly string[];
}

/** What was asked for is not there, or not any more. */
export function isAbsent({ status }: PlatformError): boolean {
  return status === 404 || status === 410;
}

const LONGEST_MESSAGE = 1000;

export function platformError(
  answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  },
  redactor: Redactor,
): PlatformError {
  const body = isJsonObject(answer.body) ? answer.body : {};
  const correlationId = answer.headers['inin-correlation-id'] ?? textOf(body['contextId']);
  return {
    status: answer.status,
    code: textOf(body['code']) ?? textOf(body['error']) ?? `http.${answer.status}`,
    message: printable(redactor.clean(textOf(body['message']) ?? textOf(body['error_description']) ?? '')),
    ...(correlationId === undefined ? {} : { correlationId: printable(correlationId) }),
    missingPermissions: permissionsIn(body['messageParams']),
  };
}

/** Names of the form `domain:entity:action`, wherever they stand in the parameters (facts: API 9, row 24). */
function permissionsIn(params: unknown): readonly string[] {
  const texts = isJsonObject(params) ? Object.values(params).flat(2) : [];
  const names = texts.flatMap((text) =>
    typeof text === 'string' ? (text.match(/[A-Za-z]+:[A-Za-z*]+:[A-Za-z*]+/g) ?? []) : [],
  );
  return [...new Set(names)];
}

/** Other people's text for a terminal: no escapes, one line, bounded. */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return clean.length > LONGEST_MESSAGE ? `${clean.slice(0, LONGEST_MESSAGE)}…` : clean;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

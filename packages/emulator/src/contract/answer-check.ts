import type { RawReply } from '../http/exchange.ts';
import type { Method } from '../http/operation.ts';
import { createRouter } from '../http/router.ts';
import { describedOperations, readApiDescription, type DescribedOperation } from './api-description.ts';
import { applyOverlay, readOverlay } from './overlay.ts';
import { createShapeCheck } from './shape-check.ts';

/** An answer of the platform's part, before any fault was laid over it. */
export interface CheckedAnswer {
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly correlationId: string;
  readonly reply: RawReply;
}

/** What an answer was held against, and what is wrong with it. */
export interface Verdict {
  /** `METHOD template`; the method alone for a path that is in no list. */
  readonly operation: string;
  /** Sentences; none when the answer keeps the contract. They name fields, never values. */
  readonly problems: readonly string[];
}

/** Holds answers against the API description after the overlay. */
export type AnswerCheck = (answer: CheckedAnswer) => Verdict;

// Once per process: servers come and go, and what was compiled serves them all.
const description = applyOverlay(readApiDescription(), readOverlay());
const shape = createShapeCheck(description);
const router = createRouter(
  describedOperations(description).map((one) => ({ ...one, method: one.method as Method })),
);

/** `served` holds `METHOD template` of what the local org has: only other operations may answer 501. */
export function createAnswerCheck(served: ReadonlySet<string>): AnswerCheck {
  return (answer) => {
    const found = router.find(answer.method, answer.path)?.target;
    const operation = found === undefined ? answer.method : `${found.method} ${found.path}`;
    const described = found?.operation;
    return {
      operation,
      problems:
        answer.reply.status < 300
          ? successProblems(answer, described)
          : errorProblems(answer, described, served.has(operation)),
    };
  };
}

function successProblems(
  { method, reply }: CheckedAnswer,
  operation: DescribedOperation | undefined,
): readonly string[] {
  if (operation === undefined) {
    return ['no operation is described for this path'];
  }
  const declared = operation.responses[String(reply.status)];
  if (declared === undefined) {
    return [`status ${String(reply.status)} is not declared`];
  }
  if (reply.status === 206 && reply.body === undefined) {
    // No body at all is one of the ways in which the index is partial (facts: API 3.4).
    return [];
  }
  const schema = declared.content?.['application/json']?.schema;
  if (schema === undefined || method === 'HEAD') {
    return reply.body === undefined ? [] : ['the body must be empty'];
  }
  return jsonProblems(reply, (json) => shape(schema, json));
}

function errorProblems(
  { reply, correlationId }: CheckedAnswer,
  described: DescribedOperation | undefined,
  served: boolean,
): readonly string[] {
  const { status } = reply;
  const known = [
    ...(description['x-generic-error-codes'][String(status)] ?? []),
    ...(described?.['x-error-codes']?.[String(status)] ?? []),
    ...(status === 501 && !served ? [notServed] : []),
  ];
  if (known.length === 0) {
    return [`status ${String(status)} is not declared`];
  }
  return jsonProblems(reply, (json) => {
    const body = json as { readonly code?: unknown; readonly status?: unknown; readonly contextId?: unknown };
    return [
      ...shape({ $ref: '#/components/schemas/ErrorBody' }, json),
      ...(known.includes(String(body.code))
        ? []
        : [`code ${String(body.code)} is not known with ${String(status)}`]),
      ...(body.status === status ? [] : ['/status is another than that of the answer']),
      ...(body.contextId === correlationId ? [] : ['/contextId is not the correlation id']),
    ];
  });
}

/** What the platform never answers: the local org does not have the operation. */
const notServed = 'not.implemented';

function jsonProblems(reply: RawReply, problems: (json: unknown) => readonly string[]): readonly string[] {
  if (reply.headers?.['Content-Type'] !== 'application/json' || typeof reply.body !== 'string') {
    return ['the body must be JSON'];
  }
  return problems(JSON.parse(reply.body));
}

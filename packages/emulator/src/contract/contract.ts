import type { LocalOrg } from '../local-org.ts';
import { jsonReply, type RawReply } from '../http/exchange.ts';
import type { Operation } from '../http/operation.ts';
import { createAnswerCheck, type CheckedAnswer } from './answer-check.ts';

/** An answer that broke the contract. */
export interface Violation {
  readonly operation: string;
  readonly status: number;
  readonly correlationId: string;
  /** Sentences that name fields, never values. */
  readonly problems: readonly string[];
}

/** Watches that every answer is one that the platform could give. */
export interface Contract {
  /** The answer itself, or in its place a 500 that says how it breaks the contract: no client can overlook that. */
  kept(answer: CheckedAnswer): RawReply;
  /** What was checked, per operation, and what was wrong, since the start. */
  report(): ContractReport;
}

export interface ContractReport {
  readonly checked: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
}

/** How many violations are remembered. */
const remembered = 100;

/** A contract for one server, which has the operations `served`. Loads the API description. */
export function createContract(
  org: Pick<LocalOrg, 'log'>,
  served: readonly Pick<Operation, 'method' | 'path'>[],
): Contract {
  const check = createAnswerCheck(new Set(served.map(({ method, path }) => `${method} ${path}`)));
  const checked = new Map<string, number>();
  const violations: Violation[] = [];
  return {
    kept(answer) {
      const { operation, problems } = check(answer);
      checked.set(operation, (checked.get(operation) ?? 0) + 1);
      if (problems.length === 0) {
        return answer.reply;
      }
      const { correlationId } = answer;
      const violation: Violation = { operation, status: answer.reply.status, correlationId, problems };
      if (violations.length < remembered) {
        violations.push(violation);
      }
      const told = `The local org's answer ${String(violation.status)} to ${operation} breaks the contract: ${problems.join('; ')}.`;
      org.log(told);

      return jsonReply(500, { message: told, code: brokenContract, status: 500, contextId: correlationId });
    },
    report: () => ({
      checked: Object.fromEntries([...checked].sort(([a], [b]) => (a < b ? -1 : 1))),
      violations,
    }),
  };
}

/** No code of the platform: a defect of the local org. */
const brokenContract = 'local.org.contract.broken';

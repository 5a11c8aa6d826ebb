import type { Finding } from './finding.ts';

/**
 * Who must act when the tool cannot go on. The command line maps each to its exit status (design 9).
 * `usage`: the words of the command · `configuration`: project file, environment, credentials · `failed`: the work
 * itself · `stale`: the plan no longer fits the world · `lease`: somebody else is applying · `interrupted`: a person
 * stopped it · `blocked`: a guardrail or a missing allowance.
 */
export type Problem = 'usage' | 'configuration' | 'failed' | 'stale' | 'lease' | 'interrupted' | 'blocked';

const BRAND = Symbol.for('callwright.tool-error');

/** What a {@link ToolError} says. No field may hold a secret: redaction happens before it is made. */
export interface ToolErrorWords {
  /** Permanent slug, e.g. `genesys.wrong-client`. */
  readonly code: string;
  readonly problem: Problem;
  readonly summary: string;
  readonly detail?: string;
  readonly hint?: string;
  /** Findings that led to it, printed before the error. */
  readonly findings?: readonly Finding[];
  readonly cause?: unknown;
}

/** The one exception of the tool: it cannot go on, and says who must do what. */
export class ToolError extends Error {
  readonly [BRAND] = true;
  readonly code: string;
  readonly problem: Problem;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  readonly findings: readonly Finding[];

  constructor(words: ToolErrorWords) {
    super(words.summary, words.cause === undefined ? undefined : { cause: words.cause });
    this.name = 'ToolError';
    this.code = words.code;
    this.problem = words.problem;
    this.detail = words.detail;
    this.hint = words.hint;
    this.findings = words.findings ?? [];
  }
}

/** Recognised by a mark, not by identity: two copies of this package may be loaded. */
export function isToolError(error: unknown): error is ToolError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

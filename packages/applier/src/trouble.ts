import type { Refusal, Trouble, Unknown } from '@callwright/model';
import { isToolError } from '@callwright/model';

/** The platform refused a write and nothing happened. */
export function refusedTrouble(what: string, refusal: Refusal): Trouble {
  return {
    code: refusal.code,
    summary: `The org refused to ${what} (HTTP ${String(refusal.status)}): ${refusal.message}`,
    detail: 'Nothing was changed by this request.',
    ...(refusal.correlationId !== undefined && { correlationId: refusal.correlationId }),
  };
}

/** The answer of a write was lost, and reading did not tell either. */
export function lostTrouble(what: string, detail: string): Trouble {
  return {
    code: 'applier.answer-lost',
    summary: `Nobody can tell whether the org did ${what}: the answer was lost.`,
    detail,
    hint: 'It is not sent a second time. Plan again: the next plan reads what became of it.',
  };
}

export function unreadableTrouble(what: string, why: Unknown): Trouble {
  return {
    code: 'applier.not-readable',
    summary: `${what} could not be read (${why.reason}), and without it nothing is written.`,
    detail: why.detail,
    hint: 'Plan again when it can be read; `callwright doctor` shows what this client may do.',
  };
}

/** What an exception means for the step during which it came. */
export function brokenTrouble(error: Error): Trouble {
  return {
    code: isToolError(error) ? error.code : 'applier.unexpected',
    summary: `The run ended while this step was under way: ${error.message}`,
    ...(isToolError(error) && error.detail !== undefined && { detail: error.detail }),
    hint: 'Plan again: the next plan reads what became of it.',
  };
}

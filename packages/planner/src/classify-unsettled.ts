import type { Receipt, Unknown } from '@callwright/model';
import type { Facts } from './facts.ts';
import { receiptIsUnsure } from './ledger-state.ts';
import type { Match } from './match.ts';
import type { Verdict } from './proposal.ts';
import { heldConflict, heldUnknown, reason, receiptsUnsure } from './proposal.ts';

/** One row of a table of design 5: the first row whose `when` holds decides. */
export interface Rule<C> {
  readonly row: string;
  readonly when: (one: C) => boolean;
  readonly then: (one: C) => Verdict;
}

/** What flows and objects compared by value have in common before anything of them is compared. */
export interface UnsettledCase {
  readonly facts: Facts;
  readonly match: Match;
  readonly live?: unknown;
  readonly receipt?: Receipt;
}

/** The rows with which both tables begin: whether the resource may be looked at here at all. */
export const UNSETTLED_ROWS: readonly Rule<UnsettledCase>[] = [
  {
    row: 'managed elsewhere',
    when: ({ match }) => match.state === 'taken',
    then: ({ match }) => ({
      action: 'keep',
      reason: reason('managed-elsewhere', 'Another project manages it.'),
      held: match.state === 'taken' ? heldConflict(match.words, match.hint) : heldUnknown(receiptsUnsure()),
    }),
  },
  {
    row: 'unknown',
    when: ({ match }) => match.state === 'unknown',
    then: ({ match }) => holdUnknown(match.state === 'unknown' ? match.why : receiptsUnsure()),
  },
  {
    row: 'unknown: receipts cannot be read',
    when: ({ facts, receipt }) => receipt === undefined && receiptIsUnsure(facts),
    then: () => holdUnknown(receiptsUnsure()),
  },
];

/** What is not live although a receipt knows it: made again, and said to be. */
export const DELETED_OUTSIDE: Rule<UnsettledCase> = {
  row: 'not live, receipt: create, deleted outside',
  when: ({ live }) => live === undefined,
  then: ({ receipt }) => ({
    action: 'create',
    reason: reason(
      'deleted-outside',
      `It was deleted outside of Callwright (id ${receipt?.liveId ?? ''}) and is made again.`,
    ),
  }),
};

/** An unknown becomes neither a create nor a delete: held, with why. */
export function holdUnknown(why: Unknown): Verdict {
  return {
    action: 'update',
    reason: reason('unknown', 'What the org holds for it is not known.'),
    held: heldUnknown(why),
  };
}

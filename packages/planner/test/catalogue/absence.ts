import type { LiveState } from '@callwright/model';
import { nameKey, unknown } from '@callwright/model';
import type { Case } from './case.ts';
import { line } from './org-events.ts';

function asked(
  answer: NonNullable<LiveState['names']>[string],
  name = 'Live line',
): NonNullable<Case['blind']> {
  return (live) => ({ ...live, names: { [nameKey('inboundcall', name)]: answer } });
}

/** A name to be created is absent only when it was asked for by itself (design 3). */
export const ABSENCE: readonly Case[] = [
  {
    rule: 'a name that answers although no listing shows it is unknown: held',
    off: { in: 'confirm-absence.ts', replace: 'return isListed', by: 'return true' },
    blind: asked({ state: 'present', value: 'hidden' }),
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a name that nobody could ask for is unknown: held',
    off: { in: 'confirm-absence.ts', replace: '    return asked;', by: "    return { state: 'gone' };" },
    blind: asked({ state: 'unknown', why: unknown('forbidden', 'It answered 403.') }),
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a flow is not renamed to a name that answers although no listing shows it: held',
    off: {
      in: 'find-names.ts',
      replace: 'isRenamed(proposal) ? absentByName(facts, proposal.resource) : undefined',
      by: 'undefined as { state: string } | undefined',
    },
    before: { flows: [line] },
    blind: asked({ state: 'present', value: 'hidden' }, 'Night'),
    now: { flows: [{ ...line, liveName: 'Night' }] },
    changes: ['rename InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
];

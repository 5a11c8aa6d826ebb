import type { Action } from '@callwright/model';
import { ACTIONS } from '@callwright/model';
import { count, cut, listing, plain } from '../words.ts';
import { verbatim } from './markdown-text.ts';

/** What a plan in Markdown does not say for want of room. */
export interface Loss {
  /** Changes that are not named at all, by action; none of them is dangerous. */
  readonly unnamed: Readonly<Partial<Record<Action, number>>>;
  /** Changes that are named without their details. */
  readonly shortened: number;
  readonly findings: number;
  readonly reach: boolean;
  /** Undefined where every dangerous change is told by itself; else how many have not even room for their names. */
  readonly dangers: number | undefined;
}

/** Where the whole can be read. */
export interface Whereabouts {
  readonly maxBytes: number;
  readonly folder?: string | undefined;
  readonly wholeAt?: URL | undefined;
}

/** What was left out, and where the whole is. Empty when nothing was. */
export function lossWords(loss: Loss, where: Whereabouts): string {
  const parts = [
    ...ACTIONS.flatMap((action) => {
      const amount = loss.unnamed[action] ?? 0;
      return amount === 0 ? [] : [`${amount} to ${action}`];
    }),
    ...(loss.shortened === 0 ? [] : [`the details of ${count(loss.shortened, 'change')}`]),
    ...(loss.findings === 0 ? [] : [count(loss.findings, 'finding')]),
    ...(loss.reach ? ['the list of what is reached'] : []),
  ];
  const sentences = [
    ...(parts.length === 0 ? [] : [`Left out: ${listing(parts, parts.length)}.`]),
    ...(loss.dangers === undefined
      ? []
      : [
          'What needs a decision has no room one by one: each consequence stands once, with everything that it happens to.',
        ]),
    ...((loss.dangers ?? 0) === 0
      ? []
      : [`**There is no room even for ${loss.dangers} of those names: do not approve by this page alone.**`]),
  ];
  return sentences.length === 0
    ? ''
    : `> **Not all of the plan has room here** (at most ${where.maxBytes} bytes). ${sentences.join(' ')} ${wholeWords(where)}`;
}

function wholeWords({ folder, wholeAt }: Whereabouts): string {
  const places = [
    ...(wholeAt === undefined ? [] : [`[where it was made](<${wholeAt.href}>)`]),
    verbatim(cut(plain(folder === undefined ? 'callwright plan' : `callwright show ${folder}`), 200)),
  ];
  return `The whole: ${places.join(', or ')}.`;
}

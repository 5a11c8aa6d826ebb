import { editsBetween } from '@callwright/archy';
import type { Address, Edit, Fact, LiveFlow, Receipt } from '@callwright/model';
import { kindOf, known } from '@callwright/model';
import { compareValues } from '../compare-values.ts';
import { describeDifference } from '../describe-values.ts';
import { sayVersion } from '../describe-actor.ts';
import type { Facts } from '../facts.ts';
import { versionOf } from '../flow-case.ts';
import type { Contents } from '../flow-content.ts';
import type { Match } from '../match.ts';
import type { Matches } from '../match-live.ts';
import type { References } from '../resolve-references.ts';
import type { Found } from './compared-address.ts';
import { awaiting, lacks } from './compared-address.ts';
import { unsureReference } from '../unsure-reference.ts';

/** Receipt and org for what has no manifest any more. */
export function compareRemoved(
  {
    facts,
    references,
    contents,
    matches,
  }: {
    readonly facts: Facts;
    readonly references: References;
    readonly contents: Contents;
    readonly matches: Matches;
  },
  receipt: Receipt,
  match: Match,
): Found {
  switch (match.state) {
    case 'unknown':
      return lacks(match.why);
    // It is gone as the manifest is, or another project's by now: only the receipt is left.
    case 'gone':
    case 'taken':
      return awaiting('Its manifest is gone, and what is left of it is its receipt.');
    case 'present': {
      const awaits = sayRemoval(facts, receipt.address);
      const { live } = match;
      if ('attributes' in live) {
        const now = references.ofAttributes(live.attributes);
        const { sets = [], keyed = {} } = facts.traits.get(kindOf(receipt.address)) ?? {};
        const applied = receipt.attributes ?? {};
        const then = Object.fromEntries(Object.keys(applied).map((name) => [name, now[name] ?? null]));
        const differences = compareValues(applied, then, sets);
        const names = differences.map(({ attribute }) => attribute);
        const unsure = unsureReference(facts, matches, live, names);
        if (unsure !== undefined) {
          return lacks(unsure);
        }
        return removedAnd(
          differences.flatMap((difference) => describeDifference(difference, keyed[difference.attribute])),
          'It was changed outside of Callwright.',
          awaits,
        );
      }
      const edits = flowEdits(contents, receipt, live);
      return edits.known
        ? removedAnd(
            edits.value,
            live.published === undefined
              ? 'It was changed outside of Callwright.'
              : `Published outside of Callwright: ${sayVersion(live.published)}.`,
            awaits,
          )
        : lacks(edits);
    }
  }
}

function removedAnd(outside: readonly Edit[], happened: string, awaits: string): Found {
  return outside.length === 0
    ? awaiting(awaits)
    : { state: 'compared', outside, pending: [], happened, awaits };
}

function flowEdits(contents: Contents, receipt: Receipt, live: LiveFlow): Fact<readonly Edit[]> {
  const applied = receipt.flow;
  const published = live.published?.id;
  if (
    applied === undefined ||
    applied.publishedVersion === null ||
    versionOf(applied, published) === 'same'
  ) {
    return known([]);
  }
  if (published === undefined) {
    return known([{ where: 'flow', words: 'flow: no version of it is published any more' }]);
  }
  const then = contents.of(live.id, applied.publishedVersion);
  const now = contents.of(live.id, published);
  if (!then.known) {
    return then;
  }
  return now.known ? known(editsBetween(then.value.canonical, now.value.canonical)) : now;
}

function sayRemoval({ input }: Facts, address: Address): string {
  const policy = input.desired.removed[address];
  return policy === undefined
    ? 'Its manifest is gone, and nothing says whether it shall be deleted or left.'
    : policy === 'delete'
      ? 'Its manifest is gone, and it is to be deleted.'
      : 'Its manifest is gone, and it is to be let go of.';
}

import type { Address, Edit, LiveFlow, LiveObject, Receipt, Unknown } from '@callwright/model';
import { isFlowKind, kindOf, unknown } from '@callwright/model';
import { sayActor, sayVersion } from './describe-actor.ts';
import type { Facts } from './facts.ts';
import { isPublishedByUs, keepsReceipts } from './ledger-state.ts';
import { listingOf } from './listing-of.ts';
import type { Match } from './match.ts';
import type { RaisedHazard, Verdict } from './proposal.ts';
import { heldConflict, heldUnknown, reason } from './proposal.ts';

/** What happens to a resource that only a receipt remembers (design 5, last rows; language 1, going away). */
export function classifyRemoved(facts: Facts, receipt: Receipt, match: Match, changed: boolean): Verdict {
  const policy = facts.input.desired.removed[receipt.address];
  switch (match.state) {
    case 'gone':
      return {
        action: 'release',
        reason: reason(
          'deleted-outside',
          'Its manifest is gone and so is the live object: the receipt goes.',
        ),
      };
    case 'unknown':
      return {
        action: policy === 'delete' ? 'delete' : 'release',
        reason: reason('unknown', 'Its manifest is gone; what the org holds is not known.'),
        held: heldUnknown(match.why),
      };
    case 'taken':
      return {
        action: 'release',
        reason: reason('managed-elsewhere', 'Its manifest is gone and another project manages it.'),
        ...(policy === undefined && { held: heldUnconfirmed(receipt.address) }),
      };
    case 'present':
      if (policy === undefined) {
        return {
          action: 'release',
          reason: reason('manifest-gone', 'Its manifest is gone, and nothing says what shall become of it.'),
          held: heldUnconfirmed(receipt.address),
        };
      }
      return policy === 'release'
        ? {
            action: 'release',
            reason: reason('released', 'The project stops managing it and leaves it as it is.'),
          }
        : classifyDelete(facts, receipt, match.live, changed);
  }
}

/** A delete needs the line, the receipt and the live object's own history; the references are counted later. */
function classifyDelete(
  facts: Facts,
  receipt: Receipt,
  live: LiveFlow | LiveObject,
  changed: boolean,
): Verdict {
  const verdict: Verdict = {
    action: 'delete',
    reason: reason('removed', `\`removed: { ${receipt.address}: delete }\` says so.`),
    edits: [goes(live.name)],
  };
  if (!keepsReceipts(facts)) {
    return {
      ...verdict,
      held: heldConflict('Without a ledger nothing is deleted.', 'Delete it by hand, or keep a ledger.'),
    };
  }
  const unlisted = unlistedKinds(facts, receipt);
  if (unlisted !== undefined) {
    return { ...verdict, held: heldUnknown(unlisted) };
  }
  if (!('type' in live)) {
    return changed
      ? { ...verdict, hazards: [overwrites(`Its values changed outside of Callwright.`)] }
      : verdict;
  }
  if (live.published === undefined) {
    return {
      ...verdict,
      hazards: [{ hazard: 'discards-draft', message: 'What was saved in it and never published is lost.' }],
    };
  }
  if (receipt.flow?.publishedVersion !== live.published.id) {
    return {
      ...verdict,
      hazards: [
        overwrites(
          `Deletes ${sayVersion(live.published)} (last applied: ${receipt.flow?.publishedVersion ?? 'never'}).`,
        ),
      ],
    };
  }
  if (live.published.by === undefined) {
    return {
      ...verdict,
      held: heldUnknown(
        unknown('author-unknown', `Who published version ${live.published.id} is not known.`),
      ),
    };
  }
  return isPublishedByUs(facts, live)
    ? verdict
    : {
        ...verdict,
        held: heldConflict(
          `Version ${live.published.id} was published by ${sayActor(live.published.by)}: Callwright deletes only what it published itself.`,
          `Delete it by hand, or write \`removed: { ${receipt.address}: release }\`.`,
        ),
      };
}

/** Before a flow goes, everything that could refer to it must have been listed (design 3). */
function unlistedKinds(facts: Facts, receipt: Receipt): Unknown | undefined {
  if (!isFlowKind(kindOf(receipt.address))) {
    return undefined;
  }
  const listings = facts.input.desired.kinds.flatMap(({ kind, binds }) =>
    binds === undefined
      ? [listingOf(facts, kind)]
      : binds.map(({ bucket }) => listingOf(facts, kind, bucket)),
  );
  return listings.find((listing) => !listing.known);
}

function heldUnconfirmed(address: Address): NonNullable<Verdict['held']> {
  return {
    because: 'removal-not-confirmed',
    words: 'Nothing says whether it shall be deleted or left.',
    hint: `Add under \`removed\` in callwright.yaml: \`${address}: delete\` or \`${address}: release\`.`,
  };
}

function overwrites(message: string): RaisedHazard {
  return { hazard: 'overwrites-outside-change', message };
}

function goes(name: string): Edit {
  return { where: 'object', words: `"${name}" is deleted`, before: name };
}

import type { Address, Finding, Receipt, Resource } from '@callwright/model';
import { kindOf, nameKey } from '@callwright/model';
import type { Facts } from './facts.ts';
import { nameKeyOf } from './facts.ts';
import type { ReceiptMove } from './moved-addresses.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { reason } from './proposal.ts';

/** The old addresses of what has moved: their receipts go, and nothing else happens there. */
export function releaseOldAddresses(facts: Facts, proposals: Proposals): Proposals {
  const { moves, leftovers } = facts.moved;
  const gone = [...moves, ...leftovers].filter(({ from }) => !facts.resources.has(from));
  return gone.length === 0
    ? proposals
    : new Map([...proposals, ...gone.map((move) => [move.from, released(move)] as const)]);
}

function released({ from, to, receipt }: ReceiptMove): Proposal {
  return {
    of: receipt.flow === undefined ? 'value' : 'flow',
    address: from,
    kind: kindOf(from),
    action: 'release',
    reason: reason('moved', `It is ${to} from now on; what is live stays as it is.`, [to]),
    edits: [],
    hazards: [],
    receipt,
  };
}

/** What a reviewer must know of changed addresses, and the line that is missing where one seems to have changed. */
export function movedFindings(
  facts: Facts,
  proposals: Proposals,
  isChosen: (address: Address) => boolean,
): readonly Finding[] {
  return [
    ...facts.moved.moves
      .filter(({ to }) => isChosen(to))
      .map(({ from, to }): Finding => {
        const place = facts.resources.get(to)?.place;
        return {
          code: 'plan.moved',
          severity: 'note',
          summary: `${to} was ${from} so far: its receipt moves, and nothing is published for that.`,
          ...(place && { place }),
        };
      }),
    ...facts.moved.conflicts.map(({ from, to }): Finding => ({
      code: 'plan.moved-conflict',
      severity: 'warning',
      summary: `${to} cannot take over ${from}: it has a live object of its own.`,
      detail: 'Each of the two has a receipt, and they name different objects. Both stay as they are.',
      hint: `Take \`movedFrom\` out, or release ${to} first.`,
      address: to,
    })),
    ...looksMoved(facts, proposals),
  ];
}

/** Gone from the manifests there, new here, with one live name: most likely its name in the project was changed. */
function looksMoved(facts: Facts, proposals: Proposals): readonly Finding[] {
  const vanished = new Map<string, Receipt>();
  for (const receipt of facts.receipts.values()) {
    const isDecided = facts.input.desired.removed[receipt.address] !== undefined;
    if (!isDecided && !facts.resources.has(receipt.address)) {
      vanished.set(nameKey(receipt.flow?.type ?? kindOf(receipt.address), receipt.liveName), receipt);
    }
  }
  if (vanished.size === 0) {
    return [];
  }
  return [...facts.resources.values()].flatMap((resource) => {
    const receipt = proposals.get(resource.address)?.receipt ? undefined : vanished.get(nameKeyOf(resource));
    return receipt === undefined || kindOf(receipt.address) !== resource.kind
      ? []
      : [sayLooksMoved(resource, receipt)];
  });
}

function sayLooksMoved({ address, liveName, place }: Resource, receipt: Receipt): Finding {
  const [to, from] = [address, receipt.address].map((one) => one.slice(one.indexOf('/') + 1));
  return {
    code: 'plan.looks-moved',
    severity: 'warning',
    summary: `${receipt.address} is gone from the manifests, and ${address} is new with the same live name "${liveName}".`,
    detail: 'Without a word about it they are two things, and the new one cannot have the name of the other.',
    hint: `If it is the same thing under another name, write: metadata: { name: ${to ?? ''}, movedFrom: ${from ?? ''} }`,
    address,
    place,
  };
}

import type { Address, Attributes, Receipt, Resource } from '@callwright/model';
import { compareAddresses, mapReferences } from '@callwright/model';

/** A receipt that goes from the address that a resource had to the one that it has (language 1, movedFrom). */
export interface ReceiptMove {
  readonly from: Address;
  readonly to: Address;
  /** As it stands in the ledger. */
  readonly receipt: Receipt;
}

/** Receipts as a plan goes by them: under the addresses of today. */
export interface MovedAddresses {
  readonly receipts: ReadonlyMap<Address, Receipt>;
  /** Still to be written, in an order in which no receipt is overwritten before it was written elsewhere. */
  readonly moves: readonly ReceiptMove[];
  /** Receipts of old addresses that nothing has any more, with the address that has the object now. They only go. */
  readonly leftovers: readonly ReceiptMove[];
  /** What says that it was moved from somewhere, and has an object of its own. */
  readonly conflicts: readonly Pick<ReceiptMove, 'from' | 'to'>[];
}

/**
 * Reads the receipts of resources whose `metadata.name` changed under their new addresses. A receipt says which move it
 * comes from, so that a move is made once, names may change places, and a run that died in between is gone on with.
 */
export function movedAddresses(
  resources: ReadonlyMap<Address, Resource>,
  written: ReadonlyMap<Address, Receipt>,
): MovedAddresses {
  const wanted = [...resources.values()].flatMap(({ address: to, movedFrom }) => {
    // A move whose line is gone again was made by whoever wrote the receipt, and may have ended in between.
    const from = movedFrom ?? written.get(to)?.movedFrom;
    return from === undefined || from === to ? [] : [{ from, to }];
  });
  if (wanted.length === 0 || written.size === 0) {
    return { receipts: written, moves: [], leftovers: [], conflicts: [] };
  }
  const done = wanted.filter(({ from, to }) => isDone(written, from, to));
  const left = new Map(done.map((move) => [move.from, move]));
  // Of what has left an address already, its receipt there says nothing any more.
  const standing = (address: Address): Receipt | undefined => {
    const move = left.get(address);
    const receipt = written.get(address);
    return move !== undefined && written.get(move.to)?.liveId === receipt?.liveId ? undefined : receipt;
  };
  const arrived = new Set(done.map(({ to }) => to));
  const open = wanted.filter(({ from, to }) => !arrived.has(to) && !arrived.has(from) && standing(from));
  const leaving = new Set(open.map(({ from }) => from));
  const conflicts = open.filter(({ to }) => standing(to) !== undefined && !leaving.has(to));
  const moves = inOrder(open.filter((move) => !conflicts.includes(move))).flatMap(({ from, to }) => {
    const receipt = standing(from);
    return receipt === undefined ? [] : [{ from, to, receipt }];
  });
  const leftovers = done.flatMap(({ from, to }) => {
    const receipt = written.get(from);
    return resources.has(from) || receipt === undefined || standing(from) !== undefined
      ? []
      : [{ from, to, receipt }];
  });
  return {
    receipts: underNewAddresses(resources, written, { moves, done, standing }),
    moves,
    leftovers,
    conflicts,
  };
}

/** Moved before: the receipt says so, or both addresses have the same object. */
function isDone(written: ReadonlyMap<Address, Receipt>, from: Address, to: Address): boolean {
  const [source, own] = [written.get(from), written.get(to)];
  if (own === undefined) {
    return false;
  }
  const isSame = source !== undefined && source.liveId !== '' && source.liveId === own.liveId;
  return own.movedFrom === from || (isSame && source.movedFrom !== to);
}

/** Whoever takes over an address that another one leaves comes after that one; where they go round, somewhere. */
function inOrder(
  moves: readonly Pick<ReceiptMove, 'from' | 'to'>[],
): readonly Pick<ReceiptMove, 'from' | 'to'>[] {
  const byFrom = new Map(moves.map((move) => [move.from, move]));
  const ordered = new Set<(typeof moves)[number]>();
  const visiting = new Set<(typeof moves)[number]>();
  const visit = (move: (typeof moves)[number]): void => {
    if (visiting.has(move)) {
      return;
    }
    visiting.add(move);
    const leaves = byFrom.get(move.to);
    if (leaves !== undefined) {
      visit(leaves);
    }
    ordered.add(move);
  };
  moves.forEach(visit);
  return [...ordered];
}

function underNewAddresses(
  resources: ReadonlyMap<Address, Resource>,
  written: ReadonlyMap<Address, Receipt>,
  {
    moves,
    done,
    standing,
  }: {
    readonly moves: readonly ReceiptMove[];
    readonly done: readonly Pick<ReceiptMove, 'from' | 'to'>[];
    readonly standing: (address: Address) => Receipt | undefined;
  },
): ReadonlyMap<Address, Receipt> {
  // An old name that something else has by now means that other thing.
  const names = new Map(
    [...moves, ...done.filter(({ from }) => !resources.has(from))].map(({ from, to }) => [from, to]),
  );
  const moved = new Map(
    moves.map(({ from, to, receipt }) => [to, { ...receipt, address: to, movedFrom: from }]),
  );
  const addresses = [...new Set([...written.keys(), ...moved.keys()])].sort(compareAddresses);
  return new Map(
    addresses.flatMap((address): readonly (readonly [Address, Receipt])[] => {
      const stays = names.has(address) ? undefined : standing(address);
      const receipt = moved.get(address) ?? stays;
      return receipt === undefined ? [] : [[address, renamedWithin(receipt, names)]];
    }),
  );
}

/** What a receipt refers to, by the addresses of today: a new name of the same thing is no difference. */
function renamedWithin(receipt: Receipt, names: ReadonlyMap<Address, Address>): Receipt {
  const { attributes, flow } = receipt;
  return {
    ...receipt,
    ...(attributes && {
      attributes: mapReferences(attributes, (reference) =>
        '$ref' in reference ? { $ref: names.get(reference.$ref) ?? reference.$ref } : { ...reference },
      ) as Attributes,
    }),
    ...(flow && {
      flow: {
        ...flow,
        snapshots: flow.snapshots.map((snapshot) =>
          snapshot.address === undefined
            ? snapshot
            : { ...snapshot, address: names.get(snapshot.address) ?? snapshot.address },
        ),
      },
    }),
  };
}

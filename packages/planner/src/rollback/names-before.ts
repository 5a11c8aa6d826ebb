import type { Address, FlowType, KindTraits, Receipt, UndoNote } from '@callwright/model';
import { isFlowKind, kindOf, nameKey } from '@callwright/model';
import { byKey } from '../by-key.ts';
import { addressNamed, bucketOf } from '../resolve-references.ts';

/** What managed things are called: in the org now, and before the run. Exports may say either. */
export interface NamesBefore {
  /** What is managed under a name in a body. */
  addressOf(reference: {
    readonly target: string;
    readonly name: string;
    readonly flowTypes?: readonly FlowType[];
  }): Address | undefined;
  /** The name that it had, and gets back; undefined for what the run did not touch. */
  nameOf(address: Address): string | undefined;
}

export function namesBefore(
  notes: readonly UndoNote[],
  receipts: readonly Receipt[],
  kinds: readonly KindTraits[],
): NamesBefore {
  const traits = byKey(kinds, ({ kind }) => kind);
  const index = new Map<string, Address>();
  const put = (address: Address, type: FlowType | undefined, name: string): void => {
    const kind = kindOf(address);
    const keys = isFlowKind(kind)
      ? [...(type === undefined ? [] : [type]), 'flows']
      : [bucketOf({ traits }, kind)];
    for (const key of keys) {
      const named = nameKey(key, name);
      if (!index.has(named)) {
        index.set(named, address);
      }
    }
  };
  const types = new Map<Address, FlowType>();
  for (const { address, flow, liveName } of receipts) {
    if (flow !== undefined) {
      types.set(address, flow.type);
    }
    put(address, flow?.type, liveName);
  }
  const names = new Map<Address, string>();
  for (const note of notes) {
    if (note.was === 'flow' || note.was === 'object') {
      names.set(note.address, note.liveName);
      put(
        note.address,
        note.was === 'flow' ? (note.flowType ?? types.get(note.address)) : undefined,
        note.liveName,
      );
    }
  }
  return {
    addressOf: (reference) =>
      addressNamed(reference, (typeOrBucket, name) => index.get(nameKey(typeOrBucket, name))),
    nameOf: (address) => names.get(address),
  };
}

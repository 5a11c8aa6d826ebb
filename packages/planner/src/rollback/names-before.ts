import type { Address, FlowType, KindTraits, Receipt, UndoNote } from '@callwright/model';
import { isFlowKind, kindOf, nameKey } from '@callwright/model';
import { byKey } from '../by-key.ts';
import { detourName } from '../detours.ts';
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

/**
 * Exports of older versions call a flow as it was called last: one that the run deleted, after another one had taken its
 * name, may bear the name that it had for a moment.
 *
 * @param first which names count where two things have exchanged theirs: those of now, or those of before the run
 */
export function namesBefore(
  notes: readonly UndoNote[],
  receipts: readonly Receipt[],
  kinds: readonly KindTraits[],
  first: 'now' | 'then' = 'now',
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
  const types = new Map<Address, FlowType>([
    ...notes.flatMap((note): readonly (readonly [Address, FlowType])[] =>
      note.was === 'flow' && note.flowType !== undefined ? [[note.address, note.flowType]] : [],
    ),
    ...receipts.flatMap(({ address, flow }) => (flow === undefined ? [] : [[address, flow.type] as const])),
  ]);
  const names = new Map(
    notes.flatMap((note) => (isNamed(note) ? [[note.address, note.liveName] as const] : [])),
  );
  const now = receipts.map(({ address, liveName }) => [address, liveName] as const);
  const then = [...names];
  for (const [address, name] of first === 'now' ? [...now, ...then] : [...then, ...now]) {
    put(address, types.get(address), name);
  }
  for (const [address] of then.filter(([noted]) => isFlowKind(kindOf(noted)))) {
    put(address, types.get(address), detourName(address));
  }
  return {
    addressOf: (reference) =>
      addressNamed(reference, (typeOrBucket, name) => index.get(nameKey(typeOrBucket, name))),
    nameOf: (address) => names.get(address),
  };
}

function isNamed(note: UndoNote): note is Extract<UndoNote, { was: 'flow' | 'object' }> {
  return note.was === 'flow' || note.was === 'object';
}

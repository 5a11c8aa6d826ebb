import type { Bucket, FlowType, Kind, ThingSort, TrackedObject } from '@callwright/model';
import { nameKey, compareText, listingKey, versionKey } from '@callwright/model';

/** Facts that the planner still lacks. Asked again after each round of reading until empty. */
export interface Needs {
  /** Versions whose export is needed, all in one job. */
  readonly exports: readonly { readonly id: string; readonly version: string }[];
  /** Ids that receipts name and that no listing shows. */
  readonly presence: readonly { readonly kind: Kind; readonly id: string }[];
  /** Names to be created that no listing shows; with a type those of flows. */
  readonly names: readonly { readonly kind: Kind; readonly type?: FlowType; readonly name: string }[];
  /** Published callers whose snapshots only dependency tracking can tell. */
  readonly consumed: readonly {
    readonly id: string;
    readonly type: FlowType;
    readonly version: string;
  }[];
  /** What it must be known of which published flows use it. */
  readonly consumers: readonly TrackedObject[];
  /** Kinds that are used here and were not listed; with a bucket, the things of that sort which the kind binds. */
  readonly listings: readonly { readonly kind: Kind; readonly binds?: Bucket }[];
  /** Sorts of things made elsewhere that something written here names. */
  readonly things: readonly ThingSort[];
  /** Numbers that would be bound anew. */
  readonly numbers: readonly string[];
  readonly isEmpty: boolean;
}

/** Notes each fact that was looked for and is not there: planning and asking for facts walk the same code. */
export interface Wants {
  exportOf(id: string, version: string): void;
  presenceOf(kind: Kind, id: string): void;
  nameOf(asked: Needs['names'][number]): void;
  consumedOf(flow: { readonly id: string; readonly type: FlowType; readonly version: string }): void;
  consumersOf(used: TrackedObject): void;
  listingOf(kind: Kind, binds?: Bucket): void;
  thingsOf(sort: ThingSort): void;
  numberOf(number: string): void;
  needs(): Needs;
}

export function newWants(): Wants {
  const exports = new Map<string, Needs['exports'][number]>();
  const presence = new Map<string, Needs['presence'][number]>();
  const names = new Map<string, Needs['names'][number]>();
  const consumed = new Map<string, Needs['consumed'][number]>();
  const consumers = new Map<string, TrackedObject>();
  const listings = new Map<string, Needs['listings'][number]>();
  const things = new Set<ThingSort>();
  const numbers = new Set<string>();
  return {
    exportOf: (id, version) => void exports.set(versionKey(id, version), { id, version }),
    presenceOf: (kind, id) => void presence.set(id, { kind, id }),
    nameOf: (asked) => void names.set(nameKey(asked.type ?? asked.kind, asked.name), asked),
    consumedOf: (flow) => void consumed.set(flow.id, flow),
    consumersOf: (used) => void consumers.set(used.id, used),
    listingOf: (kind, binds) =>
      void listings.set(listingKey(kind, binds), { kind, ...(binds !== undefined && { binds }) }),
    thingsOf: (sort) => void things.add(sort),
    numberOf: (number) => void numbers.add(number),
    needs: () => ({
      exports: inOrder(exports),
      presence: inOrder(presence),
      names: inOrder(names),
      consumed: inOrder(consumed),
      consumers: inOrder(consumers),
      listings: inOrder(listings),
      things: [...things].sort(compareText),
      numbers: [...numbers].sort(compareText),
      isEmpty:
        exports.size +
          presence.size +
          names.size +
          consumed.size +
          consumers.size +
          listings.size +
          things.size +
          numbers.size ===
        0,
    }),
  };
}

function inOrder<T>(wanted: ReadonlyMap<string, T>): readonly T[] {
  return [...wanted].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

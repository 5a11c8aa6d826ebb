import type { Attributes, Bucket, FlowKind, FlowType, Kind } from '@callwright/model';

/** Something of an org that is to be described by manifests, as it was read. */
export type Adoptable = AdoptableFlow | AdoptableObject;

export interface AdoptableFlow {
  readonly id: string;
  readonly kind: FlowKind;
  readonly flowType: FlowType;
  readonly liveName: string;
  /** The export of its published version. */
  readonly exported: string;
  /** Name of the division in which it stands now. */
  readonly division?: string;
}

export interface AdoptableObject {
  readonly id: string;
  readonly kind: Kind;
  readonly liveName: string;
  /** Of kinds that bind things made elsewhere: the bucket of the thing, whose name `liveName` is. */
  readonly binds?: Bucket;
  /** As the reader gives them, references as `$live`, each with its name where somebody knows it. */
  readonly attributes: Attributes;
}

export function isAdoptableFlow(one: Adoptable): one is AdoptableFlow {
  return 'exported' in one;
}

/** Something that stays out, and why, as the end of a sentence. */
export interface LeftOut {
  readonly kind: Kind;
  readonly liveName: string;
  readonly why: string;
}

import type { Address, Attributes } from '@callwright/model';

/** What the org holds of one resource, as somebody read it: what {@link import('./take-in.ts').takeIn} takes. */
export type LiveContent = LiveBody | LiveValues;

/** A flow. */
export interface LiveBody {
  readonly address: Address;
  /** The export of its published version, as the org gave it: Architect YAML in the names of the org. */
  readonly exported: string;
  /** Name of the division in which it stands now, where that is known: an export may tell an older one. */
  readonly division?: string;
}

/** An object that is compared by value. */
export interface LiveValues {
  readonly address: Address;
  /** Its name in the org. */
  readonly liveName: string;
  /** Every attribute that a manifest of the kind can manage, references as `$live` with a name, as the reader gives them. */
  readonly attributes: Attributes;
}

export function isLiveBody(content: LiveContent): content is LiveBody {
  return 'exported' in content;
}

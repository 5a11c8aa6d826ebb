import type {
  Address,
  Edit,
  Kind,
  LiveFlow,
  LiveObject,
  Receipt,
  Resource,
  Unknown,
} from '@callwright/model';

/** What comparing git, receipt and org for one address found, before known drift is left out of it. */
export interface ComparedAddress {
  readonly address: Address;
  readonly kind: Kind;
  readonly resource?: Resource;
  readonly receipt?: Receipt;
  readonly live?: LiveFlow | LiveObject;
  readonly found: Found;
}

/**
 * `compared`: what is live against what was applied (`outside`), and what is wanted against what was applied (`pending`);
 * both empty when the three agree, or when git and org agree and the receipt is behind. `missing`: it was deleted outside.
 */
export type Found =
  | {
      readonly state: 'compared';
      readonly outside: readonly Edit[];
      readonly pending: readonly Edit[];
      /** What happened outside, as a sentence; undefined when nothing did. */
      readonly happened?: string;
      /** Why something is pending, as a sentence; by default that the manifest has changed. */
      readonly awaits?: string;
      readonly stale?: StaleCopies;
    }
  | { readonly state: 'missing'; readonly words: string }
  | { readonly state: 'unknown'; readonly why: Unknown };

/** Shared flows of which a published caller holds old content. */
export interface StaleCopies {
  /** Those that are managed here. */
  readonly addresses: readonly Address[];
  readonly words: string;
}

export const AGREED: Found = { state: 'compared', outside: [], pending: [] };

/** Something is to be applied, and nothing was changed outside. */
export function awaiting(awaits: string, pending: readonly Edit[] = []): Found {
  return { state: 'compared', outside: [], pending, awaits };
}

export function lacks(why: Unknown): Found {
  return { state: 'unknown', why };
}

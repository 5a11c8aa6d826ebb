import type { Address } from './address.ts';

/** Consequences that somebody must allow by name (design 5). The names are permanent. */
export const HAZARDS = [
  'overwrites-outside-change',
  'overwrites-unknown-content',
  'overwrites-later-run',
  'discards-draft',
  'takes-over-lock',
  'takes-over-unmanaged',
  'breaks-callers',
  'unroutes-number',
  'too-many-changes',
] as const;
export type HazardName = (typeof HAZARDS)[number];

export interface Hazard {
  readonly hazard: HazardName;
  readonly address: Address;
  /** What would happen, by name: who, when, which number. */
  readonly message: string;
  readonly allowed: boolean;
  /** Why it is allowed: from where and the reason given there. */
  readonly allowedBy?: string;
}

/** What to type to allow it. */
export function allowanceOf(hazard: Hazard): string {
  return `--allow ${hazard.hazard}:${hazard.address}`;
}

import type { Address, Kind } from './address.ts';
import type { Place } from './finding.ts';
import type { Json } from './json.ts';
import type { Bucket } from './reference.ts';

/** What happens to one resource (design 2). `replace` is delete and create under one address. */
export const ACTIONS = [
  'create',
  'update',
  'republish',
  'rename',
  'replace',
  'delete',
  'adopt',
  'release',
  'keep',
] as const;
export type Action = (typeof ACTIONS)[number];

/** One difference, in words and as data. */
export interface Edit {
  /** Where, as a person would say it: `Main Menu › option 2`, or the name of an attribute. */
  readonly where: string;
  /** The whole sentence: `Main Menu › option 2: transfers to queue Billing (was Sales)`. */
  readonly words: string;
  /** Undefined when it was not there; of what only moved it is what `after` is. */
  readonly before?: Json;
  readonly after?: Json;
  /**
   * In the content of a flow: keys and positions that lead to it in the newer canonical form; of what was removed, to what
   * it was taken from. Undefined for what is no content.
   */
  readonly path?: readonly (string | number)[];
  /** The line of a manifest or body that it comes from, where one can be told. */
  readonly place?: Place;
}

/** What the org holds now, as it was read for the plan. */
export interface LiveFacts {
  readonly id: string;
  /** As the org calls it until now. */
  readonly name: string;
  /** Live name of the division that it stands in, where the org shows it. */
  readonly division?: string;
  /** Of bindings: which sort of thing is bound. */
  readonly binds?: Bucket;
  /** Of flows. */
  readonly publishedVersion?: string;
  /** Who published or changed it last, by name where the org gives one. */
  readonly by?: string;
  /** ISO instant. */
  readonly at?: string;
}

/** What the receipt says of the last time that it was applied. */
export interface AppliedFacts {
  /** Id of what it was applied to; a binding may turn to another thing. */
  readonly liveId: string;
  readonly run: string;
  /** ISO instant. */
  readonly at: string;
  readonly gitCommit?: string;
  /** Of flows. */
  readonly publishedVersion?: string;
}

/** Why a change is what it is: a code for tools, a sentence for people, and what it follows from. */
export interface Reason {
  /** Permanent slug, e.g. `not-live`, `content-differs`, `shared-flow-changes`. */
  readonly code: string;
  readonly words: string;
  /** Addresses this follows from, nearest first: the links of the reason chain. */
  readonly because: readonly Address[];
}

/** What a change reaches (design 5, impact). */
export interface Impact {
  /** Flows that call or reach it, by address or live name. */
  readonly flows: readonly string[];
  readonly routes: readonly string[];
  /** Numbers, mail addresses, recipients, queues. */
  readonly entrances: readonly string[];
  /** True when some target is decided at run time, so that the list may be short. */
  readonly dynamic: boolean;
}

/**
 * Why a change is planned, shown and not executed. `conflict`: something else stands where it must go, and no allowance
 * can help: managed elsewhere, a name that is taken, new flows that need each other. `frozen`: it is a time in which
 * nothing is applied. `protected`: `lifecycle.protect` forbids it.
 */
export interface Held {
  readonly because:
    'hazard' | 'unknown' | 'needs-held' | 'removal-not-confirmed' | 'conflict' | 'frozen' | 'protected';
  readonly words: string;
  /** What to type or write to release it. */
  readonly hint?: string;
  /** The held change that it waits for. */
  readonly needs?: Address;
}

/** What happens to one resource, with everything a reviewer must know. */
export interface Change {
  readonly address: Address;
  readonly kind: Kind;
  readonly action: Action;
  readonly liveName: string;
  readonly liveId?: string;
  readonly reason: Reason;
  readonly edits: readonly Edit[];
  readonly impact: Impact;
  /** Names of the hazards of this change; the details stand in the plan's list. */
  readonly hazards: readonly string[];
  readonly held?: Held;
  /** Undefined when the org has nothing that belongs to it, or nobody could tell. */
  readonly live?: LiveFacts;
  readonly applied?: AppliedFacts;
  /** What receipts of this plan remember of the manifest: that it is protected, and which address it had before. */
  readonly protect?: true;
  readonly movedFrom?: Address;
  readonly place?: Place;
}

import type { PlatformWriter } from '@callwright/model';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis, WritingApis } from './sdk.ts';

/** What asking the platform came to. */
export interface Verdict {
  readonly verdict: 'as-assumed' | 'not-as-assumed' | 'not-settled';
  /** What was seen, or why it could not be settled. */
  readonly words: string;
}

/** One assumption about the platform (docs/assumptions.md). */
export interface Probe {
  /** Permanent name. */
  readonly probe: string;
  /** What the code leans on. */
  readonly assumed: string;
  /** What it means where the platform does otherwise, and what to do then. */
  readonly otherwise: string;
  /** Nothing goes wrong where the platform does otherwise: nothing leans on it, or it only costs requests. */
  readonly isIdle?: true;
}

/** Puts down what became of one probe of the group; the first word counts. */
export type Tell = (probe: string, verdict: Verdict) => void;

/** Asks, and changes nothing. */
export interface ReadingGroup {
  readonly probes: readonly Probe[];
  readonly settle: (line: PlatformLine<ReadingApis>, tell: Tell) => Promise<void>;
}

/** What a group that writes may use. */
export interface ThrowAway {
  readonly line: PlatformLine<WritingApis>;
  readonly writer: PlatformWriter;
  /** Begins with `Callwright probe`; every object that is made has it in its name. */
  readonly name: string;
  /** Called before something is made; run at the end, last one first. Resolves to false where something is still there. */
  readonly cleanUp: (what: string, remove: () => Promise<boolean>) => void;
  /** Throws when a person has stopped the command: nothing more is made then. */
  readonly goOn: () => void;
}

/** Makes throw-away objects, and takes them away again. */
export interface WritingGroup {
  readonly probes: readonly Probe[];
  /** What it makes, in sentences. */
  readonly makes: string;
  /** Without any of these it is not begun: what cannot be taken away must not be made. */
  readonly needs: readonly string[];
  readonly settle: (throwAway: ThrowAway, tell: Tell) => Promise<void>;
}

/** What cannot be settled without harm. */
export interface UnsettledProbe extends Probe {
  readonly why: string;
}

export const asAssumed = (words: string): Verdict => ({ verdict: 'as-assumed', words });
export const notAsAssumed = (words: string): Verdict => ({ verdict: 'not-as-assumed', words });
export const notSettled = (words: string): Verdict => ({ verdict: 'not-settled', words });

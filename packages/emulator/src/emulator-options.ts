import type { Clock } from './clock.ts';

/** How a local org is started. */
export interface EmulatorOptions {
  /** Port on 127.0.0.1; 0 (default) takes any free one. */
  readonly port?: number;
  /** Folder in which the state lives on; without it the state ends with the server. */
  readonly dataDir?: string;
  /** Bytes of log after which the folder's log is folded into its snapshot; 64 MiB by default. */
  readonly foldAfter?: number;
  /** What exists at first. Flow files are relative to the seed file, or to `baseDir`. */
  readonly seed?: SeedSource;
  /** Fault rules, and settings that go with them. */
  readonly faults?: FileSource;
  /** Rules to evaluate after every state change. */
  readonly invariants?: FileSource;
  /** Make what a published body refers to and does not exist. */
  readonly lenientReferences?: boolean;
  /** A clock, or `real` (default), `virtual` or `virtual:<ISO date>` where a fresh one begins. */
  readonly clock?: Clock | string;
  /** Initial setting; see `Settings.jobDelayMs`. */
  readonly jobDelayMs?: number;
  /** From which all ids follow; 1 by default. */
  readonly seedNumber?: number;
  /** Hold every answer against the API description (`GET /emulator/contract`); a wrong one becomes a 500. */
  readonly checkAnswers?: boolean;
  /** Takes lines for the person who runs the server. */
  readonly log?: (line: string) => void;
}

/** A file, or what would stand in one. */
export type FileSource = { readonly file: string } | { readonly text: string };

/** The same for a seed, whose flow files are relative to the file, or to `baseDir`. */
export type SeedSource = { readonly file: string } | { readonly text: string; readonly baseDir?: string };

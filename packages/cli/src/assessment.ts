import type { Address, Finding, Place } from '@callwright/model';

/**
 * What came of one thing that a command looked at. `good`: it may stay, or be done · `bad`: somebody must act · `unknown`: it
 * could not be judged, which is not good · `left-out`: nobody wants it judged.
 */
export type Rating = 'good' | 'bad' | 'unknown' | 'left-out';

/** One thing that a command looked at, and everything that is to be said of it. Texts are as they came from outside. */
export interface Assessment {
  /** Address, file, or kind and live name: the same from run to run. */
  readonly name: string;
  readonly address?: Address;
  /** Undefined: where it comes from stands in no file. */
  readonly place?: Place;
  readonly rating: Rating;
  /** What is wrong with it, or may be. */
  readonly findings: readonly Finding[];
  /** Sentences that are no findings: what will be done, what is known and borne. */
  readonly remarks: readonly string[];
}

/** What a command found, thing by thing, for the tools that show tests and findings of code. */
export interface AssessmentReport {
  readonly command: 'validate' | 'plan' | 'drift';
  readonly toolVersion: string;
  readonly project: string;
  /** The org as the project names it; undefined where all of them are looked at. */
  readonly org?: string;
  /** ISO instant. */
  readonly at: string;
  /** More of what it was found in, by name, such as the commit. */
  readonly facts: Readonly<Record<string, string>>;
  readonly assessments: readonly Assessment[];
}

/** `bad` where a finding is an error, `good` otherwise. */
export function ratingOf(findings: readonly Finding[]): Rating {
  return findings.some(({ severity }) => severity === 'error') ? 'bad' : 'good';
}

/** What belongs to nothing but the project: told at its file. */
export function projectAssessment(file: string, findings: readonly Finding[]): Assessment {
  return { name: file, rating: ratingOf(findings), findings, remarks: [] };
}

import type { Address } from './address.ts';
import { compareText } from './text-order.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Where something stands in a file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Relative to the project folder, always with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The text of that line, at most 200 characters, without its line break. */
  readonly excerpt?: string;
}

/**
 * Anything told to a person about their input, their org or their plan. Findings are returned beside a result,
 * never thrown.
 */
export interface Finding {
  /** Permanent slug `area.reason`, e.g. `manifest.unknown-name`; people and tests match on it, never on the words. */
  readonly code: string;
  readonly severity: Severity;
  /** One short sentence: what is wrong. */
  readonly summary: string;
  /** Why it matters, in full sentences; may be empty when the summary says it all. */
  readonly detail?: string;
  /** What to do next: a corrected line, a command, or "Did you mean ...?". */
  readonly hint?: string;
  readonly place?: Place;
  readonly address?: Address;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** By file, line and column; findings without a place come first, ordered by severity, code and address. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      compareText(a.code, b.code) ||
      compareText(a.address ?? '', b.address ?? '') ||
      compareText(a.summary, b.summary),
  );
}

import type { Severity } from '@callwright/model';
import type { DocumentPath } from './yaml-source.ts';

/** Something to tell about an Architect document. It becomes a finding where the file and its places are known. */
export interface ArchyProblem {
  /** Permanent slug `archy.reason`. */
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly detail?: string;
  readonly hint?: string;
  /** From the root of the document, top key included. */
  readonly path: DocumentPath;
}

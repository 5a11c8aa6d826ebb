/**
 * A project and everything that must be told about it, and nothing else. `§code§` stands in the text where a finding of
 * that code must point: at that file and line. Marks are taken out before the text is read.
 */
export interface ProjectCase {
  readonly name: string;
  /** What stands under `spec` of callwright.yaml beside `manifests`. */
  readonly project?: string;
  /** Manifests without their apiVersion lines. */
  readonly manifests: string;
  /** Other files by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Words that the findings must have among them. */
  readonly says?: readonly string[];
  /** Codes of findings that have no place. */
  readonly placeless?: readonly string[];
}

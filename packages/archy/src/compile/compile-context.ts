import type { Bucket, Contract, FlowType } from '@callwright/model';

import type { BodyReference } from '../references.ts';
import type { SpecPath } from './step-problem.ts';

/** A thing that a step names, as the org calls it. */
export interface NamedThing {
  /** `none` when the project says that this org does not have it (language 1). */
  readonly liveName: string;
  /** For data actions: the integration that owns the action. */
  readonly integration?: string;
  /** For flows, where it is known. */
  readonly flowType?: FlowType;
  /** For flows, where it is known what they take and give; the calls of others cannot be checked. */
  readonly contract?: Contract;
  /** Everything that the name could mean, in words, where that is more than one thing: then it is refused. */
  readonly meanings?: readonly string[];
}

export interface SharedFlowTarget {
  readonly liveName: string;
  /** Undefined when nobody knows what it takes and gives; its calls cannot be checked then. */
  readonly contract?: Contract;
  /** As in {@link NamedThing}. */
  readonly meanings?: readonly string[];
}

/** What the compiler must be told about the rest of the project, for one org. */
export interface CompileContext {
  /** A shared flow by its project name; undefined: no such name. */
  sharedFlow(name: string): SharedFlowTarget | undefined;
  /** Anything else by bucket and project name; undefined: no such name. */
  names(target: Bucket, projectName: string): NamedThing | undefined;
  /**
   * What a thing is called in this org that an `archy:` step names as Architect bodies do (language 3); undefined: as it is
   * written. Whoever answers reports what is wrong with the name.
   */
  nameInBody?(reference: BodyReference, path: SpecPath): string | undefined;
  /** Whether the project has more than one real org: what is written in place is the same in all of them. */
  readonly severalOrgs?: boolean;
  /** All project names of a bucket, for "did you mean". */
  known?(target: Bucket): readonly string[];
}

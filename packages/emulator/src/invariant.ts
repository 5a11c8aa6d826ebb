import type { LocalOrg } from './local-org.ts';
import type { ReadMap } from './map-reader.ts';
import type { EntityChange } from './state/org-store.ts';
import type { TableName, Tables } from './state/tables.ts';

/** What made a change: a request, or the end of a job that a request started. */
export interface Cause {
  readonly method: string;
  readonly path: string;
  readonly correlationId: string;
  /** Its number in the request log; absent for the control interface. */
  readonly number?: number;
  /** The job at whose end the change was made; the request is the one that started it. */
  readonly job?: string;
}

/** One commit as invariants see it. */
export interface StateChange {
  readonly changes: readonly EntityChange[];
  /** Undefined for what nobody asked for, such as the seed at the start, or a job from before a restart. */
  readonly cause: Cause | undefined;
}

/** An object that a violation is about. */
export interface ObjectNote {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
}

/** What an invariant finds about one thing. */
export interface Finding {
  /** Names the thing among all that the invariant looks at. A later finding of the same key replaces this one. */
  readonly key: string;
  /** Absent when all is well with it. */
  readonly broken?: {
    readonly sentence: string;
    readonly objects: readonly ObjectNote[];
    /** When another change than the one just seen is to blame. */
    readonly cause?: Cause | undefined;
  };
}

/** An invariant at work on one org. Both look at the state as it is after the commit, and change nothing. */
export interface RunningInvariant {
  /** Looks at the whole state, once. */
  begin(): readonly Finding[];
  /** Looks at what a commit touched, and at nothing else if it can. */
  after(change: StateChange): readonly Finding[];
}

/** One kind of invariant: a rule that can be given by its name, with parameters. */
export interface Invariant {
  readonly rule: string;
  /** Names of its parameters. */
  readonly parameters: readonly string[];
  /** Reads the parameters; throws an EmulatorError `invariants-invalid` that names the place. */
  read(parameters: ReadMap): (org: LocalOrg) => RunningInvariant;
}

/** The entity type of a table. */
export type EntityOf<N extends TableName> = NonNullable<ReturnType<Tables[N]['get']>>;

/** What a commit changed in one table. */
export function changesOf<N extends TableName>(
  change: StateChange,
  table: N,
): readonly { readonly before: EntityOf<N> | undefined; readonly after: EntityOf<N> | undefined }[] {
  return change.changes
    .filter((entry) => entry.table === table)
    .map(({ before, after }) => ({
      // What a table's recorder hands on are that table's entities.
      before: before as EntityOf<N> | undefined,
      after: after as EntityOf<N> | undefined,
    }));
}

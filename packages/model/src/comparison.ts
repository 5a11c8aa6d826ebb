import type { Address, Kind } from './address.ts';
import type { Edit } from './change.ts';
import type { Finding, Place } from './finding.ts';
import type { FlowType } from './flow-type.ts';
import type { ThingSort } from './reference.ts';
import type { Hash } from './resource.ts';

/**
 * How one thing stands in two orgs of a project. `differs`: both have it, and not alike · `only-in-first`, `only-in-second` ·
 * `unknown`: one of them could not be read, which is none of the others · `configured`: they differ exactly as the
 * manifests say (`onlyIn`, variables, names of `existing`), which counts for nothing.
 */
export const COMPARED_CLASSES = [
  'differs',
  'only-in-first',
  'only-in-second',
  'unknown',
  'configured',
] as const;
export type ComparedClass = (typeof COMPARED_CLASSES)[number];

/** Which of the two orgs of a comparison. */
export type OrgSide = 'first' | 'second';

/** One of the two orgs that were compared. */
export interface ComparedOrg {
  /** As the project names it. */
  readonly org: string;
  /** As the org itself reported it. */
  readonly orgId: string;
  /** What its live names begin with, and other orgs' do not. */
  readonly namePrefix: string;
}

/** Where one thing is in one org. */
export interface ComparedPlace {
  readonly liveName: string;
  readonly liveId: string;
  /** Of flows that are published. */
  readonly publishedVersion?: string;
}

/** One thing that is not alike in both orgs. */
export interface ComparedObject {
  readonly class: ComparedClass;
  /** Undefined for what nobody manages. */
  readonly address?: Address;
  readonly kind: Kind;
  /** Of flows. */
  readonly flowType?: FlowType;
  /** Without the prefix of an org. */
  readonly name: string;
  /** One sentence. */
  readonly words: string;
  /** What would make it in the second org what it is in the first: `before` is the second, `after` the first. */
  readonly edits: readonly Edit[];
  /** What differs because the manifests say so. */
  readonly configured: readonly Edit[];
  readonly first?: ComparedPlace;
  readonly second?: ComparedPlace;
  readonly place?: Place;
}

/** A thing made elsewhere that bodies or routes need and the second org does not have. */
export interface LackedThing {
  readonly sort: ThingSort;
  /** As the second org would have to call it. */
  readonly name: string;
  /** The integration of a data action; the region of a Lex bot; the engine of a voice. */
  readonly within?: string;
  /** What the second org has instead: the name in other letters, or one that comes close. */
  readonly instead: readonly string[];
  /** Who names it; sorted. */
  readonly neededBy: readonly Address[];
}

/** Names of one sort of which nobody knows whether the second org has them. */
export interface NotCheckedSort {
  readonly sort: ThingSort;
  /** `unreadable`: the listing was refused or is not whole · `not-listable`: the platform is not asked for this sort. */
  readonly because: 'unreadable' | 'not-listable';
  readonly detail: string;
  /** As the second org would have to call them; sorted. */
  readonly names: readonly string[];
  readonly neededBy: readonly Address[];
}

/** A published caller that plays old content of a shared flow. */
export interface StaleCaller {
  readonly side: OrgSide;
  readonly address: Address;
  readonly words: string;
  /** The shared flows that are managed here. */
  readonly because: readonly Address[];
}

/** Objects per class; `alike` are managed things that do not differ at all. */
export type ComparisonSummary = Readonly<Record<ComparedClass | 'alike' | 'lacks' | 'stale', number>>;

/** How two orgs of one project differ, and what the second lacks: `compare --format json` prints it. */
export interface Comparison {
  readonly formatVersion: 1;
  readonly toolVersion: string;
  readonly project: string;
  readonly gitCommit?: string;
  readonly sourcesDigest: Hash;
  /** ISO instant. */
  readonly comparedAt: string;
  readonly first: ComparedOrg;
  readonly second: ComparedOrg;
  /** Whether what nobody manages was compared too. */
  readonly withUnmanaged: boolean;
  /** By class, then by address; what is alike is counted only. */
  readonly objects: readonly ComparedObject[];
  /** By sort, then by name. */
  readonly lacks: readonly LackedThing[];
  readonly notChecked: readonly NotCheckedSort[];
  readonly stale: readonly StaleCaller[];
  readonly findings: readonly Finding[];
  readonly summary: ComparisonSummary;
}

/** Whether something is different or lacking that the manifests do not explain (exit status 3). */
export function isDifferent({ summary }: Comparison): boolean {
  return (
    summary.differs + summary['only-in-first'] + summary['only-in-second'] + summary.lacks + summary.stale > 0
  );
}

/** Whether something that was asked for could not be told: then "alike" says nothing (exit status 1). */
export function isIncomplete({ summary, notChecked, findings }: Comparison): boolean {
  return (
    summary.unknown > 0 ||
    notChecked.some(({ because }) => because === 'unreadable') ||
    findings.some(({ severity }) => severity !== 'note')
  );
}

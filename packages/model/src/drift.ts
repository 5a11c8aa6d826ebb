import type { Address, Kind } from './address.ts';
import type { AppliedFacts, Edit, Impact, LiveFacts } from './change.ts';
import type { Finding, Place } from './finding.ts';
import type { FlowType } from './flow-type.ts';
import type { Hash } from './resource.ts';

/**
 * How git, what was last applied, and live differ in one object (design 7). `drift`: somebody changed what is live ·
 * `not-applied`: the manifests changed since · `both` · `stale-caller`: its copy of a shared flow has other content than
 * what is published · `missing`: it was deleted outside · `unmanaged`: nobody manages it · `unknown`: what is live could
 * not be compared, which is none of the others.
 */
export const DRIFT_CLASSES = [
  'drift',
  'both',
  'missing',
  'stale-caller',
  'not-applied',
  'unknown',
  'unmanaged',
] as const;
export type DriftClass = (typeof DRIFT_CLASSES)[number];

/** An edit that was left out of judgement, and by which line. */
export interface SuppressedEdit {
  readonly edit: Edit;
  readonly path: string;
  readonly until?: string;
  readonly reason?: string;
}

/** One object of which the three do not agree. */
export interface DriftObject {
  readonly class: DriftClass;
  /** Undefined for what nobody manages. */
  readonly address?: Address;
  readonly kind: Kind;
  /** Of flows that nobody manages: their type. */
  readonly flowType?: FlowType;
  readonly liveName: string;
  readonly liveId?: string;
  /** One sentence: what happened, by whom and when as far as the org tells. */
  readonly words: string;
  /** Of stale callers: the shared flows that they hold old copies of. */
  readonly because: readonly Address[];
  /** What is live, against what was applied. */
  readonly edits: readonly Edit[];
  /** What the manifests want, against what was applied. */
  readonly pending: readonly Edit[];
  /** Known drift, which counts for nothing. */
  readonly suppressed: readonly SuppressedEdit[];
  /** What customers reach through it, as the manifests say. */
  readonly impact: Impact;
  readonly live?: LiveFacts;
  readonly applied?: AppliedFacts;
  readonly place?: Place;
}

/** Objects per class; `suppressed` are those of which everything is known drift, `unchanged` those that agree. */
export type DriftSummary = Readonly<Record<DriftClass | 'suppressed' | 'unchanged', number>>;

/** What was found when git, receipts and the org were compared, as data: `drift --format json` prints it. */
export interface DriftReport {
  readonly formatVersion: 1;
  readonly toolVersion: string;
  readonly project: string;
  /** The org as the project names it, and its id as the org itself reported it. */
  readonly org: string;
  readonly orgId: string;
  readonly gitCommit?: string;
  readonly sourcesDigest: Hash;
  /** ISO instant. */
  readonly comparedAt: string;
  /** Whether objects that nobody manages were looked for. */
  readonly withUnmanaged: boolean;
  /** By class, then by address; those that agree are counted only. */
  readonly objects: readonly DriftObject[];
  /** Those of which everything is known drift. */
  readonly known: readonly DriftObject[];
  readonly findings: readonly Finding[];
  readonly summary: DriftSummary;
}

/** Classes that say that the org is not as it was applied: somebody must look (exit status 3). */
const DRIFTED: ReadonlySet<DriftClass> = new Set(['drift', 'both', 'missing', 'stale-caller']);

export function isDrifted(object: DriftObject): boolean {
  return DRIFTED.has(object.class);
}

import type { Connection, OrgInspector, PermissionUses } from '@callwright/genesys';
import type { ClientIdentity, DesiredState, LedgerReading, PlatformReader, Problem } from '@callwright/model';
import type { ConnectedOrg } from './connect-org.ts';
import type { Surroundings } from './surroundings.ts';

/** What `doctor` looks at, in this order. */
export const CHECK_NAMES = [
  'project',
  'connection',
  'org',
  'clock',
  'rate',
  'permissions-to-plan',
  'permissions-to-apply',
  'divisions',
  'reading',
  'ledger',
  'lease',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** One thing that was looked at. Texts from outside are already safe for a terminal. */
export interface Check {
  readonly check: CheckName;
  /** What of it, where a check looks at several things, e.g. `the call routes`. */
  readonly about?: string;
  /** `warning`: what was asked for works, and something else will not. */
  readonly result: 'good' | 'warning' | 'bad' | 'not-checked';
  readonly words: string;
  readonly fix?: string;
  /** Permanent code of the error that it ended with. */
  readonly code?: string;
  /** Of a bad one: who must act, which decides the exit status. */
  readonly problem?: Problem;
}

/** An org that answers, and all that looking at it needs. Nothing in it writes. */
export interface Reached {
  readonly desired: DesiredState;
  readonly uses: PermissionUses;
  readonly org: ConnectedOrg;
  readonly connection: Connection;
  readonly client: ClientIdentity;
  readonly reader: PlatformReader;
  readonly inspector: OrgInspector;
  /** Read once, when it is first asked for. */
  readonly ledger: () => Promise<LedgerReading>;
  /** What the client is for: what keeps it from that is bad, anything else a warning. */
  readonly wantedFor: 'plan' | 'apply';
  readonly around: Surroundings;
  readonly progress: (words: string) => void;
}

/** Contract: one look at a reached org. One file each in `checks/`; what it throws is told, and the next ones go on. */
export interface Look {
  readonly checks: readonly CheckName[];
  readonly look: (reached: Reached) => Promise<readonly Check[]>;
}

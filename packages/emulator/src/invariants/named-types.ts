import type { NamedRecord } from '../state/records.ts';
import type { TableName } from '../state/tables.ts';

/** The tables whose objects have names, under the names that `GET /emulator/state` gives them. */
export const namedTypes = {
  flows: 'flows',
  ivrs: 'ivrs',
  schedules: 'schedules',
  scheduleGroups: 'scheduleGroups',
  emergencyGroups: 'emergencyGroups',
  queues: 'queues',
  recipients: 'recipients',
  webDeployments: 'webDeployments',
  dataTables: 'dataTables',
  objects: 'named',
} as const satisfies Readonly<Record<string, TableName>>;

export type NamedType = keyof typeof namedTypes;

export const allNamedTypes = Object.keys(namedTypes) as NamedType[];

/** A record of one of these tables, as far as all of them go. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  /** Of flows. */
  readonly type?: string;
  readonly deleted?: boolean;
  /** Of what exists by its name only. */
  readonly kind?: NamedRecord['kind'];
  readonly within?: string;
  /** Of configurations. */
  readonly state?: 'active' | 'deleted';
  /** Of what is deleted late: set by the delete. */
  readonly goneFrom?: number;
}

/** Whether it exists: deleted things may linger. */
export function isLiving({ deleted, state, goneFrom }: NamedEntity): boolean {
  return deleted !== true && state !== 'deleted' && goneFrom === undefined;
}

import type { ObjectKind } from '../architect/engine.ts';
import type { NamedRegister } from '../named-register.ts';
import { dataTableRegister } from './data-tables.ts';
import { divisionRegister } from './divisions.ts';
import { emergencyGroupRegister } from './emergency-groups.ts';
import { nameOnlyRegister } from './name-only.ts';
import { queueRegister } from './queues.ts';
import { scheduleGroupRegister } from './schedule-groups.ts';
import { scheduleRegister } from './schedules.ts';

/** Kinds that have a table of their own. */
const own: Readonly<Partial<Record<ObjectKind, NamedRegister>>> = {
  division: divisionRegister,
  dataTable: dataTableRegister,
  emergencyGroup: emergencyGroupRegister,
  queue: queueRegister,
  schedule: scheduleRegister,
  scheduleGroup: scheduleGroupRegister,
};

/** Where the objects of a kind are kept. */
export function registerOf(kind: ObjectKind): NamedRegister {
  return own[kind] ?? nameOnlyRegister(kind);
}

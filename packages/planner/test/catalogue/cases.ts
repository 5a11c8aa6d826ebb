import { ABSENCE } from './absence.ts';
import { BINDINGS } from './bindings.ts';
import type { Case } from './case.ts';
import { DIVISIONS } from './divisions.ts';
import { EMERGENCY_GROUPS } from './emergency-groups.ts';
import { STATES } from './flow-states.ts';
import { EVERYTHING } from './everything.ts';
import { FLOW_ROWS } from './flow-table.ts';
import { GUARDRAILS } from './guardrails.ts';
import { LEDGERS } from './ledgers.ts';
import { MAIL_ROUTES } from './mail-routes.ts';
import { LIFECYCLES } from './lifecycles.ts';
import { MANY_NUMBERS } from './many-numbers.ts';
import { MOVED_NAMES } from './moved-names.ts';
import { NUMBERS } from './numbers.ts';
import { REFERENCES } from './references.ts';
import { RENAMES } from './renames.ts';
import { ROTATIONS } from './rotations.ts';
import { SHARED } from './shared-flows.ts';
import { DELETES } from './deletes.ts';
import { SITUATIONS } from './situations.ts';
import { TARGETS } from './targets.ts';
import { TRANSFERS } from './transfers.ts';
import { UNBINDINGS } from './unbindings.ts';
import { VALUES } from './values.ts';

/** Every rule of the planner with a situation that shows it. */
export const CATALOGUE: readonly Case[] = [
  ...FLOW_ROWS,
  ...ABSENCE,
  ...DIVISIONS,
  ...RENAMES,
  ...SHARED,
  ...STATES,
  ...LEDGERS,
  ...VALUES,
  ...BINDINGS,
  ...UNBINDINGS,
  ...NUMBERS,
  ...MAIL_ROUTES,
  ...ROTATIONS,
  ...MANY_NUMBERS,
  ...EMERGENCY_GROUPS,
  ...TRANSFERS,
  ...SITUATIONS,
  ...DELETES,
  ...GUARDRAILS,
  ...LIFECYCLES,
  ...REFERENCES,
  ...MOVED_NAMES,
  ...TARGETS,
  ...EVERYTHING,
];

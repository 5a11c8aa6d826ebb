import { CALLS } from './calls.ts';
import { CHECKS } from './checks.ts';
import { NAMES } from './names.ts';
import { EMERGENCIES, MAIL, NUMBERS, TIMES } from './values.ts';
import { ORGS } from './orgs.ts';
import { PROJECT_LINES } from './project-lines.ts';
import { VARIABLES, PREFIXES } from './variables.ts';
import type { ProjectCase } from './project-case.ts';

export const PROJECT_CASES: Readonly<Record<string, readonly ProjectCase[]>> = {
  names: NAMES,
  'what orgs have': ORGS,
  variables: VARIABLES,
  prefixes: PREFIXES,
  numbers: NUMBERS,
  'times and zones': TIMES,
  'mail addresses': MAIL,
  'emergency groups': EMERGENCIES,
  calls: CALLS,
  checks: CHECKS,
  'lines of the project': PROJECT_LINES,
};

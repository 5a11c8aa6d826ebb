import type { FlowType } from '../architect/engine.ts';
import { apiError } from '../http/api-error.ts';
import type { LocalOrg } from '../local-org.ts';
import { nameKey } from '../state/tables.ts';
import type { FlowRecord } from '../state/records.ts';

/**
 * The living flow of a type and name, if any. Exact spelling first; names that differ only in case count as the
 * same (assumed, README: the facts sheet does not say for flows).
 */
export function flowNamed(org: LocalOrg, type: FlowType, name: string): FlowRecord | undefined {
  const candidates = org.tables.flows.having(nameKey(type, name)).filter((flow) => !flow.deleted);
  return candidates.find((flow) => flow.name === name) ?? candidates[0];
}

/** Throws when a name breaks the rules of POST and PUT (facts: API appendix C) or is taken within the type. */
export function requireFreeFlowName(
  org: LocalOrg,
  type: FlowType,
  name: string | undefined,
  self?: FlowRecord,
): string {
  if (name === undefined || name.trim() === '') {
    throw apiError('architect.flow.validate.failed.missing.name', {}, 'name');
  }
  if (name.includes('/')) {
    throw apiError('architect.flow.validate.failed.invalid.name.contains.slash', {}, 'name');
  }
  if (name.endsWith('-debug')) {
    throw apiError('architect.flow.validate.failed.invalid.name.contains.debug', {}, 'name');
  }
  if (!/[\p{L}\p{N}]/u.test(name)) {
    throw apiError('architect.flow.validate.failed.invalid.name.no.alpha', {}, 'name');
  }
  if (name.length > 200) {
    throw apiError('architect.object.validate.failed.value', {}, 'name');
  }
  const other = flowNamed(org, type, name);
  if (other !== undefined && other.id !== self?.id) {
    throw apiError('architect.flow.already.exists', {}, 'name');
  }
  return name;
}
